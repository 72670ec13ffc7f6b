// The operator that makes series of values over time.
import { Items, grouper, columnsOf, namedExpressions } from './grouping.mjs';
import { Node, packed, union } from './plan.mjs';
import { scalar } from './scalars.mjs';
import { child, parts, settings } from './tree.mjs';
import { KqlError } from './values.mjs';

export function makeSeries(input, node, scope, query) {
  const place = query.within();
  const isNonempty = settings(node).get('kind')?.kids[0].text === 'nonempty';
  const made = child(node, 'List', 1).kids.map((kid) =>
    kid.kind === 'MakeSeriesExpression' ? kid : { kids: [kid] },
  );
  const byClause = child(node, 'MakeSeriesByClause');
  const keys = byClause ? namedExpressions(child(byClause, 'List').kids, scope) : [];
  const items = new Items(
    made.map((kid) => kid.kids[0]),
    input,
    keys,
    scope,
  );
  const [axis] = namedExpressions(parts(child(node, 'MakeSeriesOnClause')), scope);
  const range = child(node, 'MakeSeriesFromToStepClause') ?? child(node, 'MakeSeriesInRangeClause');
  const bound = (kind) => {
    const clause = child(range, kind);
    if (!clause) {
      throw new KqlError('ENGINE', 'this engine has no make-series without from, to and step');
    }
    return scalar(parts(clause)[0], scope);
  };
  const [from, to, step] = ['From', 'To', 'Step'].map((name) => bound(`MakeSeries${name}Clause`));
  const defaults = made.map(({ kids }) => (kids[1] ? scalar(parts(kids[1])[0], scope).make(new Map())([]) : 0));
  const series = columnsOf(items.columns).map(({ name }) => ({ name, type: 'dynamic' }));
  const self = new Node([...columnsOf(keys), ...series, { name: axis.name, type: 'dynamic' }], {
    ask: (needed) =>
      input.demand(union(axis.expression.refs, ...keys.map(({ expression }) => expression.refs), items.refs(needed))),
    run(push) {
      const [low, high, size] = [from, to, step].map((one) => one.make(new Map())([]));
      const length = Math.max(0, Math.ceil(Number(high - low) / Number(size)));
      const names = [...self.layout().keys()];
      const { ids, running } = items.start(input.layout(), items.read(self.needed));
      const place_ = axis.expression.make(input.layout(), {});
      const { groups, find } = grouper(keys, input.layout());
      input.run((row) => {
        const at = place_(row);
        if (at === null || at < low || at >= high) {
          return;
        }
        const bin = Math.floor(Number(at - low) / Number(size));
        const { state } = find(row, () => new Map());
        const states = state.get(bin) ?? running.map((one) => one.start());
        state.set(
          bin,
          states.map((one, i) => running[i].add(one, row)),
        );
      });
      if (isNonempty && keys.length === 0 && groups.size === 0) {
        groups.set('', { values: [], state: new Map() });
      }
      query.note('make-series', place, groups.size, names.length);
      const inner = packed(ids);
      const indices = [...Array(length).keys()];
      for (const { values, state } of groups.values()) {
        const bins = new Map(
          [...state].map(([bin, states]) => [bin, running.flatMap((one, i) => one.end(states[i]))]),
        );
        const valueOf = (name) => {
          const key = keys.findIndex((one) => one.name === name);
          if (key >= 0) {
            return values[key];
          }
          const item = items.columns.findIndex((one) => one.name === name);
          if (item < 0) {
            return indices.map((i) => (typeof low === 'bigint' ? low + BigInt(i) * size : low + i * size));
          }
          const f = items.columns[item].expression.make(inner, {});
          return indices.map((i) => (bins.has(i) ? (f(bins.get(i)) ?? defaults[item]) : defaults[item]));
        };
        push(names.map(valueOf));
      }
    },
  });
  return self;
}
