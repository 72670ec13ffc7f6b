// Aggregates: from the expressions of their arguments to {ids and types of what comes out, refs, make}. `make` gives
// {start, add, end}: a state, the state with one more row, the values in the order of the ids that are read.
import { scalar } from './scalars.mjs';
import { plainValue } from './lists.mjs';
import { KqlError, isNumber, keyOf, nullOf, order } from './values.mjs';

const refsOf = (args) => new Set(args.flatMap((arg) => [...arg.refs]));

/** One value of some arguments; a condition, when there is one, is the last of them and must be true. */
function single(type, args, condition, { start, add, end = (state) => state }) {
  const all = condition ? [...args, condition] : args;
  return {
    types: [type],
    refs: () => refsOf(all),
    make(layout) {
      const [f, g] = args.map((arg) => arg.make(layout));
      const isMeant = condition?.make(layout);
      return {
        start,
        add: (state, row) => (isMeant && isMeant(row) !== true ? state : add(state, f?.(row), g?.(row))),
        end: (state) => [end(state)],
      };
    },
  };
}

const zero = (type) => (type === 'timespan' ? 0n : 0);

const KINDS = {
  count: () => ['long', { start: () => 0, add: (n) => n + 1 }],
  sum: ([of]) => [
    of.type === 'int' ? 'long' : of.type,
    { start: () => zero(of.type), add: (sum, value) => (value === null ? sum : sum + value) },
  ],
  min: ([of]) => [of.type, extreme(of.type, (a, b) => order(a, b) < 0)],
  max: ([of]) => [of.type, extreme(of.type, (a, b) => order(a, b) > 0)],
  avg: () => [
    'real',
    {
      start: () => [0, 0],
      add: ([sum, n], value) => (value === null ? [sum, n] : [sum + value, n + 1]),
      end: ([sum, n]) => sum / n,
    },
  ],
  binary_all_or: () => [
    'long',
    { start: () => null, add: (bits, value) => (bits === null || value === null ? (bits ?? value) : or(bits, value)) },
  ],
  dcount: () => ['long', distinct((set) => set.size)],
  count_distinct: () => ['long', distinct((set) => set.size)],
  take_any: ([of]) => [of.type, { start: () => undefined, add: firstOf, end: (value) => value ?? nullOf(of.type) }],
  make_list: ([of], most) => ['dynamic', listed(of, most)],
  make_set: ([of], most) => [
    'dynamic',
    {
      start: () => new Map(),
      add: (map, value) =>
        value === null || map.size >= most ? map : map.set(keyOf(value), plainValue(value, of.type)),
      end: (map) => [...map.values()],
    },
  ],
  make_bag: () => [
    'dynamic',
    { start: () => ({}), add: (bag, value) => (isBag(value) ? { ...value, ...bag } : bag) },
  ],
};

/** Of whole numbers that may be longer than 32 bits. */
const or = (a, b) => Number(BigInt.asIntN(64, BigInt(a) | BigInt(b)));

const isBag = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const firstOf = (found, value) => (found === undefined || found === null ? value : found);

function extreme(type, isBetter) {
  return {
    start: () => undefined,
    add: (best, value) => (value !== null && (best === undefined || isBetter(value, best)) ? value : best),
    end: (best) => best ?? nullOf(type),
  };
}

function distinct(end) {
  return {
    start: () => new Set(),
    add: (set, value) => (value === null ? set : set.add(typeof value === 'object' ? keyOf(value) : value)),
    end,
  };
}

function listed(of, most) {
  return {
    start: () => [],
    add(list, value) {
      if (value !== null && list.length < most) {
        list.push(plainValue(value, of.type));
      }
      return list;
    },
  };
}

/** How many arguments each takes before its condition, an accuracy or a limit. */
function plain(kind, { conditional = false, arity = 1 }) {
  return (nodes, scope) => {
    const args = nodes.slice(0, arity).map((node) => scalar(node, scope));
    const condition = conditional ? scalar(nodes[arity], scope) : undefined;
    const limit = kind.startsWith('make_') && nodes[arity + (conditional ? 1 : 0)];
    const most = limit ? scalar(limit, scope).make(new Map())([]) : 1_048_576;
    if (kind === 'sum' && !isNumber(args[0].type) && args[0].type !== 'timespan') {
      throw new KqlError('SEM0032', `sum() takes numbers, not ${args[0].type}`);
    }
    const [type, steps] = KINDS[kind](args, most);
    return single(type, args, condition, steps);
  };
}

/** The row with the greatest or least value: that value and other columns of the row. Of ties the first row. */
function argument(sign) {
  return (nodes, scope) => {
    const by = scalar(nodes[0], scope);
    const carried = carriedBy(nodes.slice(1), scope, by);
    return {
      types: [by.type, ...carried.map(({ expression }) => expression.type)],
      names: [by.name, ...carried.map(({ name }) => name)],
      refs: (isRead) =>
        refsOf([by, ...carried.filter((one, i) => isRead(i + 1)).map(({ expression }) => expression)]),
      make(layout, isRead) {
        const f = by.make(layout);
        const fs = carried.filter((one, i) => isRead(i + 1)).map(({ expression }) => expression.make(layout));
        const nulls = carried.filter((one, i) => isRead(i + 1)).map(({ expression }) => nullOf(expression.type));
        const better = (value, state) =>
          value !== null && (state === null || state.value === null || order(value, state.value) * sign > 0);
        return {
          start: () => null,
          add(state, row) {
            const value = f(row);
            return state === null || better(value, state) ? { value, rest: fs.map((one) => one(row)) } : state;
          },
          end: (state) => [
            ...(isRead(0) ? [state ? state.value : nullOf(by.type)] : []),
            ...(state ? state.rest : nulls),
          ],
        };
      },
    };
  };
}

function carriedBy(nodes, scope, by) {
  if (nodes.length === 1 && nodes[0].kind === 'StarExpression') {
    return [...scope.columns.keys()]
      .filter((name) => name !== by?.name && !scope.keys.has(name))
      .map((name) => ({ name, expression: scope.columnOf(name) }));
  }
  return nodes.map((node) => {
    const expression = scalar(node, scope);
    return { name: scope.nameFor(node, expression), expression };
  });
}

/** Several columns of some row: the first. */
function anyRow(nodes, scope) {
  const carried = carriedBy(nodes, scope);
  return {
    types: carried.map(({ expression }) => expression.type),
    names: carried.map(({ name }) => name),
    refs: (isRead) => refsOf(carried.filter((one, i) => isRead(i)).map(({ expression }) => expression)),
    make(layout, isRead) {
      const read = carried
        .filter((one, i) => isRead(i))
        .map(({ expression }) => ({ f: expression.make(layout), none: nullOf(expression.type) }));
      return {
        start: () => null,
        add: (state, row) => state ?? read.map(({ f }) => f(row)),
        end: (state) => state ?? read.map(({ none }) => none),
      };
    },
  };
}

const takeAny = (nodes, scope) =>
  nodes.length > 1 || nodes[0].kind === 'StarExpression' ? anyRow(nodes, scope) : plain('take_any', {})(nodes, scope);

export const AGGREGATES = {
  count: plain('count', { arity: 0 }),
  countif: plain('count', { arity: 0, conditional: true }),
  binary_all_or: plain('binary_all_or', {}),
  arg_max: argument(1),
  arg_min: argument(-1),
  take_any: takeAny,
  any: takeAny,
  take_anyif: plain('take_any', { conditional: true }),
  anyif: plain('take_any', { conditional: true }),
  ...Object.fromEntries(
    ['sum', 'min', 'max', 'avg', 'dcount', 'count_distinct'].flatMap((kind) => [
      [kind, plain(kind, {})],
      [`${kind}if`, plain(kind, { conditional: true })],
    ]),
  ),
  ...Object.fromEntries(
    ['make_list', 'make_set', 'make_bag'].flatMap((kind) => [
      [kind, plain(kind, {})],
      [`${kind}_if`, plain(kind, { conditional: true })],
    ]),
  ),
};
