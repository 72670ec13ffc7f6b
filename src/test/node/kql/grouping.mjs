// summarize, distinct and make-series.
import { AGGREGATES } from './aggregates.mjs';
import { Node, packed, union, valuesOf } from './plan.mjs';
import { column, scalar } from './scalars.mjs';
import { child, nameOf } from './tree.mjs';
import { keyOf } from './values.mjs';

/** The name that a column gets when nobody names it. */
export function defaultName(node, expression, number) {
  if (expression?.name) {
    return expression.name;
  }
  if (node.kind === 'FunctionCallExpression') {
    const name = nameOf(node.kids[0]);
    const [first] = child(child(node, 'ExpressionList'), 'List').kids;
    const argument = first?.kind === 'NameReference' ? nameOf(first) : '';
    if (name === 'bin') {
      return argument;
    }
    const prefix = { make_list: 'list', make_set: 'set', make_bag: 'bag' }[name] ?? name;
    return AGGREGATES[name] ? `${prefix}_${argument}` : `Column${number}`;
  }
  return node.kind === 'PathExpression' ? `${nameOf(node.kids[0])}_${nameOf(node.kids[2])}` : `Column${number}`;
}

/** Names and expressions of a list such as extend's. */
export function namedExpressions(nodes, scope) {
  return nodes.map((node, i) => {
    const expression = scalar(node, scope);
    const isNamed = node.kind === 'SimpleNamedExpression';
    return { name: isNamed ? nameOf(node.kids[0]) : defaultName(node, expression, i + 1), expression };
  });
}

/** What aggregates a list asks for, and the columns that it makes of their results. */
export class Items {
  constructor(nodes, input, keys, scope) {
    this.aggregates = [];
    this.columns = [];
    const inner = {
      ...scope,
      keys: new Set(keys.map(({ name }) => name)),
      columnOf: (name) => column(name, input.types.get(name)),
      nameFor: (node, expression) => defaultName(node, expression, 1),
    };
    const outer = {
      ...scope,
      columns: new Map(keys.map(({ name, expression }) => [name, expression.type])),
      aggregate: (name) => AGGREGATES[name] && ((args) => this.internal(AGGREGATES[name](args, inner))),
    };
    nodes.forEach((node, i) => this.add(node, i, outer, inner));
  }

  add(node, number, outer, inner) {
    const isNamed = node.kind === 'SimpleNamedExpression';
    const body = isNamed ? node.kids[2] : node;
    const aggregate = body.kind === 'FunctionCallExpression' && AGGREGATES[nameOf(body.kids[0])];
    if (aggregate) {
      const made = aggregate(child(child(body, 'ExpressionList'), 'List').kids, inner);
      if (made.names) {
        const ids = this.register(made);
        made.names.forEach((name, i) =>
          this.columns.push({
            name: (i === 0 && isNamed ? nameOf(node.kids[0]) : name) ?? 'max_',
            expression: column(ids[i], made.types[i]),
          }),
        );
        return;
      }
      this.columns.push({
        name: isNamed ? nameOf(node.kids[0]) : defaultName(body, null, number),
        expression: this.internal(made),
      });
      return;
    }
    const expression = scalar(body, outer);
    this.columns.push({ name: isNamed ? nameOf(node.kids[0]) : defaultName(body, expression, number), expression });
  }

  register(made) {
    const at = this.aggregates.length;
    const ids = made.types.map((type, i) => `$${at}.${i}`);
    this.aggregates.push({ ...made, ids });
    return ids;
  }

  internal(made) {
    return column(this.register(made)[0], made.types[0]);
  }

  /** The results that the needed columns are made of. */
  read(needed) {
    return union(...this.columns.filter(({ name }) => needed.has(name)).map(({ expression }) => expression.refs));
  }

  refs(needed) {
    const read = this.read(needed);
    const meant = this.aggregates.filter(({ ids }) => ids.some((id) => read.has(id)));
    return union(...meant.map((one) => one.refs((i) => read.has(one.ids[i]))));
  }

  /** The aggregates that are read, ready to run, and the ids of their results in order. */
  start(layout, read) {
    const meant = this.aggregates.filter(({ ids }) => ids.some((id) => read.has(id)));
    return {
      ids: meant.flatMap(({ ids }) => ids.filter((id) => read.has(id))),
      running: meant.map((one) => one.make(layout, (i) => read.has(one.ids[i]))),
      // What orders the rows is held even where nobody reads it.
      held: meant.reduce(
        (sum, { ids, names }) => sum + ids.filter((id, i) => read.has(id) || (names && i === 0)).length,
        0,
      ),
    };
  }
}

export function grouper(keys, layout) {
  const fs = keys.map(({ expression }) => expression.make(layout, {}));
  const groups = new Map();
  return {
    groups,
    find(row, make) {
      const values = valuesOf(fs, row);
      const key = values.length === 1 ? keyOf(values[0]) : values.map(keyOf).join('|');
      let group = groups.get(key);
      if (!group) {
        group = { values, state: make() };
        groups.set(key, group);
      }
      return group;
    },
  };
}

export const columnsOf = (list) => list.map(({ name, expression }) => ({ name, type: expression.type }));

export function summarize(input, node, scope, query) {
  const by = child(node, 'SummarizeByClause');
  const keys = by ? namedExpressions(child(by, 'List').kids, scope) : [];
  const lists = node.kids.filter((kid) => kid.kind === 'List');
  const items = new Items(
    lists.at(-1).kids.filter((kid) => kid.kind !== 'NamedParameter'),
    input,
    keys,
    scope,
  );
  return grouped(input, keys, items, Boolean(by), query, 'summarize');
}

export function distinct(input, node, scope, query) {
  const list = child(node, 'List', node.kids.filter((kid) => kid.kind === 'List').length - 1).kids;
  const isAll = list.some((kid) => kid.kind === 'StarExpression');
  const keys = isAll
    ? input.columns.map(({ name, type }) => ({ name, expression: column(name, type) }))
    : namedExpressions(list, scope);
  return grouped(input, keys, new Items([], input, keys, scope), true, query, 'distinct');
}

function grouped(input, keys, items, hasKeys, query, kind) {
  const place = query.within();
  const self = new Node([...columnsOf(keys), ...columnsOf(items.columns)], {
    ask: (needed) => input.demand(union(...keys.map(({ expression }) => expression.refs), items.refs(needed))),
    run(push) {
      const needed = self.needed;
      const { ids, running, held } = items.start(input.layout(), items.read(needed));
      const { groups, find } = grouper(keys, input.layout());
      const start = () => running.map((one) => one.start());
      input.run((row) => {
        const { state } = find(row, start);
        for (let i = 0; i < running.length; i++) {
          state[i] = running[i].add(state[i], row);
        }
      });
      if (!hasKeys && groups.size === 0) {
        groups.set('', { values: [], state: start() });
      }
      query.hold(kind, place, groups.size, keys.length + held);
      const inner = packed([...keys.map(({ name }) => name), ...ids]);
      const out = [...self.layout().keys()].map((name) =>
        (items.columns.find((one) => one.name === name)?.expression ?? column(name, '')).make(inner, {}),
      );
      for (const { values, state } of groups.values()) {
        const row = [...values, ...running.flatMap((one, i) => one.end(state[i]))];
        push(out.map((f) => f(row)));
      }
    },
  });
  return self;
}
