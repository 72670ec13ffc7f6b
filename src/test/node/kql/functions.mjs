// Scalar functions by name: from the expressions of their arguments to an expression.
import { choices } from './choices.mjs';
import { FUNCTIONS_OF_LISTS } from './lists.mjs';
import { FUNCTIONS_OF_NETWORKS } from './networks.mjs';
import { FUNCTIONS_OF_TEXTS } from './texts.mjs';
import { FUNCTIONS_OF_TIMES } from './times.mjs';
import { applied, commonType } from './scalars.mjs';
import { KqlError, isNumber, nullOf, order, parseDatetime, parseJson, parseTimespan, textOf } from './values.mjs';

const isEmptyValue = (value) => value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The first branch whose condition holds; the others are not worked out. */
function branches(conditions, values, otherwise) {
  const args = [...conditions, ...values, otherwise];
  const type = commonType(
    args.slice(conditions.length).map((arg) => arg.type),
    'A choice',
  );
  const whole = applied(type, args, (...all) => {
    const at = all.slice(0, conditions.length).indexOf(true);
    return all[conditions.length + (at < 0 ? values.length : at)];
  });
  if (whole.constant) {
    return whole;
  }
  return {
    ...whole,
    make(layout, window) {
      const tests = conditions.map((one) => one.make(layout, window));
      const made = [...values, otherwise].map((one) => one.make(layout, window));
      return (row) => {
        for (let i = 0; i < tests.length; i++) {
          if (tests[i](row) === true) {
            return made[i](row);
          }
        }
        return made[tests.length](row);
      };
    },
  };
}

function numberOf(value, type) {
  if (value === null || isNumber(type)) {
    return value;
  }
  switch (type) {
    case 'bool':
      return value ? 1 : 0;
    case 'datetime':
    case 'timespan':
      return Number(value);
    default: {
      const text = String(value).trim();
      return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : null;
    }
  }
}

/** Whole numbers: of a real what stands before the point, of a text only one without a point. */
function whole(type, isInRange) {
  return ([of]) =>
    applied(type, [of], (value) => {
      const number = numberOf(value, of.type);
      const isText = of.type === 'string' || typeof value === 'string';
      if (number === null || (isText && !Number.isInteger(number))) {
        return null;
      }
      const cut = choices.wholeOfReal(number);
      return cut !== null && isInRange(cut) ? cut : null;
    });
}

const isInt = (number) => number >= -2_147_483_648 && number <= 2_147_483_647;
const real = ([of]) => applied('real', [of], (value) => numberOf(value, of.type));

function bool([of]) {
  return applied('bool', [of], (value) => {
    if (typeof value === 'string') {
      return { true: true, false: false, 1: true, 0: false }[value.trim().toLowerCase()] ?? null;
    }
    return value === null ? null : Boolean(value);
  });
}

const text = ([of]) => applied('string', [of], (value) => textOf(value, of.type));

function parsed(type, parse) {
  return ([of]) =>
    applied(type, [of], (value) => {
      if (typeof value === 'string') {
        return parse(value);
      }
      return of.type === type ? value : null;
    });
}

function json([of]) {
  return applied('dynamic', [of], (value) => (typeof value === 'string' ? parseJson(value) : value));
}

function iff([condition, value, otherwise]) {
  return branches([condition], [value], otherwise);
}

function kase(args) {
  const pairs = args.slice(0, -1);
  return branches(
    pairs.filter((arg, i) => i % 2 === 0),
    pairs.filter((arg, i) => i % 2 === 1),
    args.at(-1),
  );
}

function coalesce(args) {
  const type = commonType(
    args.map((arg) => arg.type),
    'coalesce()',
  );
  return applied(type, args, (...values) => values.find((value) => value !== nullOf(type)) ?? nullOf(type));
}

/** The greatest multiple of a step that is not above the value. */
function bin([of, step]) {
  const type = isNumber(of.type) ? commonType([of.type, step.type], 'bin()') : of.type;
  return applied(type, [of, step], (value, size) => {
    if (value === null || size === null || !(size > 0)) {
      return null;
    }
    if (typeof value === 'bigint') {
      const left = value % size;
      return left < 0n ? value - left - size : value - left;
    }
    return Math.floor(value / size) * size;
  });
}

const numeric =
  (f, type) =>
  ([of]) =>
    applied(type ?? of.type, [of], (value) => (value === null ? null : f(value)));

function extreme(sign) {
  return (args) =>
    applied(
      commonType(
        args.map((arg) => arg.type),
        'min_of() and max_of()',
      ),
      args,
      (...values) =>
        values
          .filter((value) => value !== null)
          .reduce((a, b) => (a === null || order(b, a) * sign > 0 ? b : a), null),
    );
}

/** Of 64 bits; this engine holds whole numbers up to 2^53 only, and says so beyond them. */
function shiftLeft([of, by]) {
  return applied('long', [of, by], (value, bits) => {
    if (value === null || bits === null || bits < 0) {
      return null;
    }
    const shifted = Number(BigInt.asIntN(64, BigInt(value) << BigInt(bits % 64)));
    if (!Number.isSafeInteger(shifted)) {
      throw new KqlError('ENGINE', `${value} << ${bits} is beyond the whole numbers that this engine holds`);
    }
    return shifted;
  });
}

/** Of two whole numbers, bit by bit. */
const bitwise =
  (f) =>
  ([a, b]) =>
    applied('long', [a, b], (x, y) => (x === null || y === null ? null : Number(f(BigInt(x), BigInt(y)))));

export const FUNCTIONS = {
  ...FUNCTIONS_OF_TEXTS,
  ...FUNCTIONS_OF_LISTS,
  ...FUNCTIONS_OF_NETWORKS,
  ...FUNCTIONS_OF_TIMES,
  iff,
  iif: iff,
  case: kase,
  coalesce,
  // Another number each time, so that what is worked out once can be told from what is worked out twice.
  rand: () => ({ ...applied('real', [], Math.random), constant: false, make: () => () => Math.random() }),
  not: ([of]) => applied('bool', [of], (value) => (value === null ? null : !value)),
  isempty: ([of]) => applied('bool', [of], isEmptyValue),
  isnotempty: ([of]) => applied('bool', [of], (value) => !isEmptyValue(value)),
  notempty: ([of]) => applied('bool', [of], (value) => !isEmptyValue(value)),
  isnull: ([of]) => applied('bool', [of], (value) => value === null),
  isnotnull: ([of]) => applied('bool', [of], (value) => value !== null),
  tostring: text,
  tolong: whole('long', Number.isSafeInteger),
  toint: whole('int', isInt),
  toreal: real,
  todouble: real,
  tobool: bool,
  toboolean: bool,
  todatetime: parsed('datetime', parseDatetime),
  totimespan: parsed('timespan', parseTimespan),
  parse_json: json,
  todynamic: json,
  binary_shift_left: shiftLeft,
  binary_and: bitwise((a, b) => a & b),
  binary_or: bitwise((a, b) => a | b),
  bin,
  floor: bin,
  ceiling: numeric(Math.ceil),
  abs: numeric((value) => (value < 0 ? -value : value)),
  round: ([of, digits]) =>
    applied('real', digits ? [of, digits] : [of], (value, places = 0) =>
      value === null ? null : Math.round(value * 10 ** places) / 10 ** places,
    ),
  min_of: extreme(-1),
  max_of: extreme(1),
};
