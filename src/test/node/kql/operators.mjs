// The operators behind a bar: from the input's plan and a node of the tree to a plan.
import { distinct, namedExpressions, summarize } from './grouping.mjs';
import { mvExpand } from './expanding.mjs';
import { join, lookup, union } from './joins.mjs';
import { constant, count, sort, take, top } from './ordering.mjs';
import { Node, each, union as unite, valuesOf } from './plan.mjs';
import { column, scalar } from './scalars.mjs';
import { makeSeries } from './series.mjs';
import { listed, nameOf, parts } from './tree.mjs';
import { KqlError } from './values.mjs';

function where(input, node, scope, query) {
  const predicate = scalar(parts(node).at(-1), scope);
  return new Node(input.columns, {
    inOrder: input.inOrder,
    ask: (needed) => input.demand(unite(needed, predicate.refs)),
    layout: () => input.layout(),
    run(push) {
      if (query.folds && predicate.constant && constant(predicate) !== true) {
        return;
      }
      const window = {};
      const test = predicate.make(input.layout(), window);
      each(input, window, (row) => test(row) === true && push(row));
    },
  });
}

function extend(input, node, scope) {
  return extended(input, namedExpressions(listed(node), scope));
}

function extended(input, items) {
  const names = new Set(items.map(({ name }) => name));
  const fresh = items.filter(({ name }) => !input.types.has(name));
  const columns = [
    ...input.columns.map((one) => ({
      ...one,
      type: items.find(({ name }) => name === one.name)?.expression.type ?? one.type,
    })),
    ...fresh.map(({ name, expression }) => ({ name, type: expression.type })),
  ];
  const needed = () => items.filter(({ name }) => self.needed.has(name));
  const self = new Node(columns, {
    inOrder: input.inOrder,
    ask: (wanted) =>
      input.demand(
        unite(
          [...wanted].filter((name) => !names.has(name)),
          ...needed().map(({ expression }) => expression.refs),
        ),
      ),
    layout() {
      const slots = new Map(input.layout());
      const width = Math.max(-1, ...slots.values()) + 1;
      needed().forEach(({ name }, i) => slots.set(name, width + i));
      return slots;
    },
    run(push) {
      const window = {};
      const fs = needed().map(({ expression }) => expression.make(input.layout(), window));
      const width = Math.max(-1, ...input.layout().values()) + 1;
      each(input, window, (row) => {
        const longer = new Array(width + fs.length);
        for (let i = 0; i < width; i++) {
          longer[i] = row[i];
        }
        for (let i = 0; i < fs.length; i++) {
          longer[width + i] = fs[i](row);
        }
        push(longer);
      });
    },
  });
  return self;
}

function project(input, node, scope) {
  return projected(input, namedExpressions(listed(node), scope));
}

export function projected(input, items) {
  const self = new Node(
    items.map(({ name, expression }) => ({ name, type: expression.type })),
    {
      inOrder: input.inOrder,
      ask: (needed) =>
        input.demand(unite(...items.filter(({ name }) => needed.has(name)).map(({ expression }) => expression.refs))),
      run(push) {
        const window = {};
        const fs = items
          .filter(({ name }) => self.needed.has(name))
          .map(({ expression }) => expression.make(input.layout(), window));
        each(input, window, (row) => push(valuesOf(fs, row)));
      },
    },
  );
  return self;
}

/** The columns that a list names, with * for any letters. */
function matching(input, node) {
  return listed(node)
    .map((kid) => nameOf(kid))
    .map((name) => new RegExp(`^${name.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`));
}

const kept = (input, columns) =>
  projected(
    input,
    columns.map(({ name, type }) => ({ name, expression: column(name, type) })),
  );

function projectAway(input, node) {
  const away = matching(input, node);
  return kept(
    input,
    input.columns.filter(({ name }) => !away.some((pattern) => pattern.test(name))),
  );
}

function projectKeep(input, node) {
  const keep = matching(input, node);
  return kept(
    input,
    input.columns.filter(({ name }) => keep.some((pattern) => pattern.test(name))),
  );
}

function projectReorder(input, node) {
  const first = matching(input, node).flatMap((pattern) => input.columns.filter(({ name }) => pattern.test(name)));
  return kept(input, [...new Set([...first, ...input.columns])]);
}

function projectRename(input, node, scope) {
  const renamed = new Map(listed(node).map((kid) => [nameOf(kid.kids[2]), nameOf(kid.kids[0])]));
  [...renamed.keys()].forEach((name) => scalarColumn(name, scope));
  return projected(
    input,
    input.columns.map(({ name, type }) => ({ name: renamed.get(name) ?? name, expression: column(name, type) })),
  );
}

function scalarColumn(name, scope) {
  if (!scope.columns.has(name)) {
    throw new KqlError('SEM0100', `'${name}' is no column to rename`);
  }
}

function serialize(input, node, scope) {
  const ordered = { ...scope, inOrder: true };
  const items = namedExpressions(listed(node), ordered);
  const plan = extended(input, items);
  plan.inOrder = true;
  return plan;
}

export const OPERATORS = {
  FilterOperator: where,
  ExtendOperator: extend,
  ProjectOperator: project,
  ProjectAwayOperator: projectAway,
  ProjectKeepOperator: projectKeep,
  ProjectRenameOperator: projectRename,
  ProjectReorderOperator: projectReorder,
  TakeOperator: take,
  SortOperator: sort,
  TopOperator: top,
  CountOperator: count,
  DistinctOperator: distinct,
  SummarizeOperator: summarize,
  MakeSeriesOperator: makeSeries,
  MvExpandOperator: mvExpand,
  LookupOperator: lookup,
  JoinOperator: join,
  UnionOperator: union,
  SerializeOperator: serialize,
  AsOperator: (input) => input,
};
