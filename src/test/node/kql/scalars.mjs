// Scalar expressions: each becomes {type, refs, constant, make}. `refs` are the columns that it reads;
// `make(layout, window)` gives the function from a row to the value, where `layout` tells the slot of a column and `window` the rows around.
import { FUNCTIONS } from './functions.mjs';
import { WINDOWS } from './windows.mjs';
import { binary } from './comparisons.mjs';
import { child, nameOf, parts, stringOf } from './tree.mjs';
import { KqlError, isNumber, parseDatetime, parseTimespan } from './values.mjs';

/** An expression of arguments: the function gets their values; all constant arguments make a constant. */
export function applied(type, args, f) {
  const refs = new Set(args.flatMap((arg) => [...arg.refs]));
  const constant = args.every((arg) => arg.constant);
  const made = (layout, window) => {
    const [a, b, c] = args.map((arg) => arg.make(layout, window));
    switch (args.length) {
      case 0:
        return () => f();
      case 1:
        return (row) => f(a(row));
      case 2:
        return (row) => f(a(row), b(row));
      case 3:
        return (row) => f(a(row), b(row), c(row));
      default: {
        const all = args.map((arg) => arg.make(layout, window));
        return (row) => f(...all.map((arg) => arg(row)));
      }
    }
  };
  return { type, refs, constant, make: constant ? once(made) : made };
}

/** Constants are worked out once, when they are first asked for. */
function once(made) {
  return () => {
    let value;
    let isKnown = false;
    return () => {
      if (!isKnown) {
        value = made(new Map())([]);
        isKnown = true;
      }
      return value;
    };
  };
}

export const literal = (type, value) => ({ type, refs: new Set(), constant: true, value, make: () => () => value });

export function column(name, type) {
  return {
    type,
    refs: new Set([name]),
    constant: false,
    name,
    make(layout) {
      const slot = layout.get(name);
      if (slot === undefined) {
        throw new Error(`No slot for ${name}`);
      }
      return (row) => row[slot];
    },
  };
}

/** The value is worked out once a row, however often it is read. */
export function remembered(expression) {
  if (expression.constant || expression.name) {
    return expression;
  }
  const made = new WeakMap();
  return {
    ...expression,
    make(layout, window) {
      if (!made.has(layout)) {
        const f = expression.make(layout, window);
        let last;
        let value;
        made.set(layout, (row) => {
          if (row !== last) {
            value = f(row);
            last = row;
          }
          return value;
        });
      }
      return made.get(layout);
    },
  };
}

const numberText = (text) => /^(?:int|long|real|double|decimal)\((.*)\)$/s.exec(text)?.[1].trim() ?? text;
const inner = (text) => /^[a-z]+\((.*)\)$/s.exec(text)?.[1].trim() ?? text;

function numberLiteral(type, text) {
  const number = numberText(text);
  if (number === 'null') {
    return literal(type, null);
  }
  const value = Number(number);
  if (type !== 'real' && !Number.isSafeInteger(value)) {
    throw new KqlError('ENGINE', `${number} is beyond the whole numbers that this engine holds`);
  }
  return literal(type, value);
}

const LITERALS = {
  LongLiteralExpression: (text) => numberLiteral('long', text),
  IntLiteralExpression: (text) => numberLiteral('int', text),
  RealLiteralExpression: (text) => numberLiteral('real', text),
  BooleanLiteralExpression: (text) => literal('bool', inner(text) === 'null' ? null : inner(text) === 'true'),
  TimespanLiteralExpression: (text) => literal('timespan', timeOf(inner(text), parseTimespan)),
  DateTimeLiteralExpression: (text) => literal('datetime', timeOf(inner(text), parseDatetime)),
  GuidLiteralExpression: (text) => literal('guid', inner(text) === 'null' ? null : inner(text).toLowerCase()),
};

function timeOf(text, parse) {
  const value = text === 'null' ? null : parse(text.replace(/^["']|["']$/g, ''));
  if (value === null && text !== 'null') {
    throw new KqlError('ENGINE', `${text} is no time that this engine reads`);
  }
  return value;
}

/** The value within dynamic(...). */
function jsonOf(node) {
  switch (node.kind) {
    case 'JsonArrayExpression':
      return child(node, 'List').kids.map(jsonOf);
    case 'JsonObjectExpression':
      return Object.fromEntries(
        child(node, 'List').kids.map((pair) => [stringOf(pair.kids[0]), jsonOf(pair.kids[2])]),
      );
    case 'NullLiteralExpression':
      return null;
    case 'UnaryMinusExpression':
      return -jsonOf(node.kids[1]);
    case 'StringLiteralExpression':
    case 'CompoundStringLiteralExpression':
      return stringOf(node);
    default:
      return LITERALS[node.kind](node.kids[0].text).value;
  }
}

/** A member of a dynamic value, or an element; null where there is none. */
function member(of, key) {
  if (of === null || typeof of !== 'object') {
    return null;
  }
  if (Array.isArray(of)) {
    const at = typeof key === 'number' && key < 0 ? of.length + key : key;
    return typeof at === 'number' ? (of[at] ?? null) : null;
  }
  return Object.hasOwn(of, key) ? of[key] : null;
}

function named(name, scope) {
  const bound =
    scope.parameters?.get(name) ?? (scope.columns?.has(name) ? column(name, scope.columns.get(name)) : null);
  if (bound) {
    return bound;
  }
  const let_ = scope.env.get(name);
  if (let_?.kind === 'scalar') {
    return let_.expression;
  }
  if (let_?.kind === 'function') {
    return scope.env.call(let_, [], scope);
  }
  throw new KqlError('SEM0100', `'${name}' is no column, value or parameter here`);
}

function call(node, scope) {
  const name = nameOf(node.kids[0]);
  const args = child(child(node, 'ExpressionList'), 'List').kids;
  if (scope.aggregate?.(name)) {
    return scope.aggregate(name)(args);
  }
  const let_ = scope.env.get(name);
  if (let_?.kind === 'function') {
    return scope.env.call(let_, args, scope);
  }
  if (name === 'column_ifexists') {
    const wanted = stringOf(args[0]);
    return scope.columns.has(wanted) ? column(wanted, scope.columns.get(wanted)) : scalar(args[1], scope);
  }
  const compiled = args.map((arg) => scalar(arg, scope));
  if (WINDOWS[name]) {
    return WINDOWS[name](compiled, scope);
  }
  if (!FUNCTIONS[name]) {
    throw new KqlError('ENGINE', `this engine has no function ${name}()`);
  }
  return FUNCTIONS[name](compiled, scope);
}

/** The expression of a node of the tree. */
export function scalar(node, scope) {
  if (LITERALS[node.kind]) {
    return LITERALS[node.kind](node.kids[0].text);
  }
  switch (node.kind) {
    case 'StringLiteralExpression':
    case 'CompoundStringLiteralExpression':
      return literal('string', stringOf(node));
    case 'DynamicExpression':
      return literal('dynamic', jsonOf(parts(node)[0]));
    case 'NameReference':
      return named(nameOf(node), scope);
    case 'ParenthesizedExpression':
      return scalar(parts(node)[0], scope);
    case 'FunctionCallExpression':
      return call(node, scope);
    case 'ToScalarExpression':
      return scope.env.toscalar(parts(node).at(-1));
    case 'SimpleNamedExpression':
      return scalar(node.kids[2], scope);
    case 'UnaryMinusExpression': {
      const of = scalar(parts(node)[0], scope);
      return applied(of.type, [of], (value) => (value === null ? null : -value));
    }
    case 'UnaryPlusExpression':
      return scalar(parts(node)[0], scope);
    case 'PathExpression': {
      const of = scalar(node.kids[0], scope);
      const key = nameOf(node.kids[2]);
      return applied('dynamic', [of], (value) => member(value, key));
    }
    case 'ElementExpression': {
      const key = scalar(parts(parts(node)[1])[0], scope);
      return applied('dynamic', [scalar(node.kids[0], scope), key], member);
    }
    default:
      return binary(node, scope, scalar);
  }
}

/** One type for several values: the same one, or numbers widened. */
export function commonType(types, what) {
  const [first] = types;
  if (types.every((type) => type === first)) {
    return first;
  }
  if (types.every(isNumber)) {
    return types.includes('real') ? 'real' : 'long';
  }
  throw new KqlError('SEM0061', `${what} takes values of one type, not ${[...new Set(types)].join(' and ')}`);
}
