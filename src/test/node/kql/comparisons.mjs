// The operators between two values.
import { choices } from './choices.mjs';
import { applied, commonType } from './scalars.mjs';
import { child, parts } from './tree.mjs';
import { KqlError, isNumber, order } from './values.mjs';

const lower = choices.lowerCase;

/** Whether a text holds another as a term: nothing alphanumeric stands before or behind it. */
export function hasTerm(text, term) {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const before = [...text.slice(Math.max(0, at - 2), at)].pop();
    const behind = [...text.slice(at + term.length, at + term.length + 2)].shift();
    if (!choices.isTermLetter(before) && !choices.isTermLetter(behind)) {
      return true;
    }
  }
  return false;
}

const caseless = (test) => (a, b) => test(lower(a), lower(b));
const prefix = (text, term) => [...splitTerms(text)].some((one) => one.startsWith(term));
const suffix = (text, term) => [...splitTerms(text)].some((one) => one.endsWith(term));
const splitTerms = (text) => text.split(/[^\p{L}\p{Nd}]+/u);

/** Between two texts; each has its negation and its form that minds the case. */
const TEXTS = {
  Contains: caseless((a, b) => a.includes(b)),
  ContainsCs: (a, b) => a.includes(b),
  StartsWith: caseless((a, b) => a.startsWith(b)),
  StartsWithCs: (a, b) => a.startsWith(b),
  EndsWith: caseless((a, b) => a.endsWith(b)),
  EndsWithCs: (a, b) => a.endsWith(b),
  Has: caseless(hasTerm),
  HasCs: hasTerm,
  HasPrefix: caseless(prefix),
  HasPrefixCs: prefix,
  HasSuffix: caseless(suffix),
  HasSuffixCs: suffix,
};

const ORDERS = {
  LessThanExpression: (sign) => sign < 0,
  LessThanOrEqualExpression: (sign) => sign <= 0,
  GreaterThanExpression: (sign) => sign > 0,
  GreaterThanOrEqualExpression: (sign) => sign >= 0,
};

function equality(node, scope, scalar, isEqual) {
  const [a, b] = comparable(node.kids[0], node.kids[2], scope, scalar);
  return applied('bool', [a, b], (x, y) =>
    x === null && y === null ? null : x === null || y === null ? !isEqual : (x === y) === isEqual,
  );
}

/** Both sides, of types that compare; a dynamic value compares as what it holds. */
function comparable(left, right, scope, scalar) {
  const sides = [scalar(left, scope), scalar(right, scope)];
  const types = sides.map((side) => side.type);
  if (!types.includes('dynamic')) {
    commonType(types, 'A comparison');
  }
  return sides;
}

function ordered(node, scope, scalar, test) {
  const sides = comparable(node.kids[0], node.kids[2], scope, scalar);
  return applied('bool', sides, (x, y) => (x === null || y === null ? null : test(order(x, y))));
}

/** The values to look among: those of a list, of dynamic arrays, or of a table's first column. */
function among(list, scope, scalar) {
  const nodes = child(list, 'List').kids;
  if (nodes.length === 1 && scope.env.isTable(nodes[0])) {
    return [scope.env.firstColumn(nodes[0])];
  }
  return nodes.map((node) => scalar(node, scope));
}

const spread = (values) => values.flatMap((value) => (Array.isArray(value) ? value : [value]));

function isIn(node, scope, scalar, isNegated, fold) {
  const of = scalar(node.kids[0], scope);
  const list = among(node.kids[2], scope, scalar);
  const found = (value, set) => (value === null ? null : set.has(fold(value)) !== isNegated);
  if (list.every((one) => one.constant)) {
    const sets = applied('dynamic', list, (...values) => new Set(spread(values).map(fold)));
    return applied('bool', [of, sets], found);
  }
  return applied('bool', [of, ...list], (value, ...values) => found(value, new Set(spread(values).map(fold))));
}

function hasMany(node, scope, scalar, isAll) {
  const list = among(node.kids[2], scope, scalar);
  return applied('bool', [scalar(node.kids[0], scope), ...list], (text, ...values) => {
    const terms = spread(values).map((term) => lower(String(term)));
    if (terms.length === 0) {
      return isAll ? true : choices.hasAnyOfNothing;
    }
    const low = lower(text);
    return isAll ? terms.every((term) => hasTerm(low, term)) : terms.some((term) => hasTerm(low, term));
  });
}

function between(node, scope, scalar, isNegated) {
  const [from, to] = parts(child(node, 'ExpressionCouple')).map((one) => scalar(one, scope));
  const isLength = to.type === 'timespan' && from.type === 'datetime';
  return applied('bool', [scalar(node.kids[0], scope), from, to], (value, low, high) =>
    value === null || low === null || high === null
      ? null
      : (order(value, low) >= 0 && order(value, isLength ? low + high : high) <= 0) !== isNegated,
  );
}

const ARITHMETIC = {
  AddExpression: { sum: (a, b) => a + b },
  SubtractExpression: { sum: (a, b) => a - b },
  MultiplyExpression: { number: (a, b) => a * b },
  DivideExpression: { number: (a, b) => a / b, whole: choices.wholeQuotient },
  ModuloExpression: { number: choices.remainder, whole: choices.remainder },
};

const big = (number) => BigInt(choices.wholeOfReal(number));

function arithmetic(node, scope, scalar) {
  const { sum, number, whole } = ARITHMETIC[node.kind];
  const [a, b] = [scalar(node.kids[0], scope), scalar(node.kids[2], scope)];
  const given = (type, f) => applied(type, [a, b], (x, y) => (x === null || y === null ? null : f(x, y)));
  if (isNumber(a.type) && isNumber(b.type)) {
    const type = commonType([a.type, b.type], 'Arithmetic');
    return given(type, (type !== 'real' && whole) || sum || number);
  }
  const kinds = `${a.type} ${node.kind.replace('Expression', '')} ${b.type}`;
  switch (kinds) {
    case 'datetime Subtract datetime':
      return given('timespan', sum);
    case 'datetime Add timespan':
    case 'timespan Add datetime':
    case 'datetime Subtract timespan':
      return given('datetime', sum);
    case 'timespan Add timespan':
    case 'timespan Subtract timespan':
      return given('timespan', sum);
    case 'timespan Divide timespan':
      return given('real', (x, y) => (y === 0n ? null : Number(x / y) + Number(x % y) / Number(y)));
    case 'timespan Modulo timespan':
      return given('timespan', (x, y) => x % y);
  }
  if (node.kind === 'MultiplyExpression' && a.type === 'timespan' && isNumber(b.type)) {
    return given('timespan', (x, y) => (Number.isInteger(y) ? x * BigInt(y) : big(Number(x) * y)));
  }
  if (node.kind === 'MultiplyExpression' && b.type === 'timespan' && isNumber(a.type)) {
    return given('timespan', (x, y) => (Number.isInteger(x) ? y * BigInt(x) : big(Number(y) * x)));
  }
  if (node.kind === 'DivideExpression' && a.type === 'timespan' && isNumber(b.type)) {
    return given('timespan', (x, y) => (Number.isInteger(y) ? x / BigInt(y) : big(Number(x) / y)));
  }
  throw new KqlError('SEM0064', `${kinds} is no arithmetic`);
}

/** The expression of a node with an operator in its middle. */
export function binary(node, scope, scalar) {
  const kind = node.kind;
  const both = () => [scalar(node.kids[0], scope), scalar(node.kids[2], scope)];
  const [, not, test] = /^(Not)?(.*)Expression$/.exec(kind) ?? [];
  if (TEXTS[test]) {
    return applied('bool', both(), (a, b) => TEXTS[test](a, b) !== Boolean(not));
  }
  if (ORDERS[kind]) {
    return ordered(node, scope, scalar, ORDERS[kind]);
  }
  if (ARITHMETIC[kind]) {
    return arithmetic(node, scope, scalar);
  }
  switch (kind) {
    case 'AndExpression':
      return lazily(both(), false, choices.and);
    case 'OrExpression':
      return lazily(both(), true, choices.or);
    case 'EqualExpression':
      return equality(node, scope, scalar, true);
    case 'NotEqualExpression':
      return equality(node, scope, scalar, false);
    case 'EqualTildeExpression':
      return applied('bool', both(), (a, b) => lower(a) === lower(b));
    case 'BangTildeExpression':
      return applied('bool', both(), (a, b) => lower(a) !== lower(b));
    case 'MatchesRegexExpression':
      return applied('bool', both(), (text, pattern) => choices.pattern(pattern, 'u').test(text));
    case 'BetweenExpression':
    case 'NotBetweenExpression':
      return between(node, scope, scalar, Boolean(not));
    case 'HasAnyExpression':
      return hasMany(node, scope, scalar, false);
    case 'HasAllExpression':
      return hasMany(node, scope, scalar, true);
    case 'InExpression':
    case 'NotInExpression':
    case 'InCsExpression':
    case 'NotInCsExpression': {
      const isCaseless = node.kids[1].text.endsWith('~');
      return isIn(node, scope, scalar, Boolean(not), (value) =>
        typeof value === 'string' && isCaseless ? lower(value) : value,
      );
    }
    default:
      throw new KqlError('ENGINE', `this engine has no ${kind} (${node.kids[1]?.text ?? ''})`);
  }
}

/** The second side is not looked at where the first decides. */
function lazily([a, b], decisive, combine) {
  const whole = applied('bool', [a, b], combine);
  if (whole.constant) {
    return whole;
  }
  return {
    ...whole,
    make(layout, window) {
      const [first, second] = [a.make(layout, window), b.make(layout, window)];
      return (row) => {
        const value = first(row);
        return value === decisive ? value : combine(value, second(row));
      };
    },
  };
}
