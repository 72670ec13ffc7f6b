// The operators behind a bar, and the sources: from the input's plan and a node of the tree to a plan.
import { distinct, makeSeries, namedExpressions, summarize } from './grouping.mjs';
import { join, lookup, union } from './joins.mjs';
import { Node, each, packed, repacked, union as unite, valuesOf } from './plan.mjs';
import { column, scalar } from './scalars.mjs';
import { child, listed, nameOf, parts, settings } from './tree.mjs';
import { KqlError, nullOf, order } from './values.mjs';

const constant = (expression) => expression.make(new Map())([]);

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

function projected(input, items) {
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

function take(input, node, scope) {
  const most = scalar(parts(node).at(-1), scope);
  return limited(input, most);
}

function limited(input, most) {
  return new Node(input.columns, {
    inOrder: input.inOrder,
    ask: (needed) => input.demand(needed),
    layout: () => input.layout(),
    run(push) {
      let left = constant(most);
      input.run((row) => left-- > 0 && push(row));
    },
  });
}

/** Nulls come first where the order rises and last where it falls, unless somebody says otherwise. */
function orderings(nodes, scope) {
  return nodes.map((node) => {
    const clause = node.kind === 'OrderedExpression' ? child(node, 'OrderingClause') : undefined;
    const isRising = Boolean(clause && child(clause, 'AscKeyword'));
    const nulls = clause && child(clause, 'OrderingNullsClause');
    const nullsFirst = nulls ? Boolean(child(nulls, 'FirstKeyword')) : isRising;
    return {
      expression: scalar(node.kind === 'OrderedExpression' ? node.kids[0] : node, scope),
      isRising,
      nullsFirst,
    };
  });
}

function compared(a, b, { isRising, nullsFirst }) {
  if (a === null || b === null) {
    return a === b ? 0 : (a === null) === nullsFirst ? -1 : 1;
  }
  return isRising ? order(a, b) : order(b, a);
}

function sort(input, node, scope, query) {
  return sorted(input, orderings(node.kids.filter((kid) => kid.kind === 'List').at(-1).kids, scope), query, 'sort');
}

function top(input, node, scope, query) {
  const [most, by] = parts(node).filter((kid) => kid.kind !== 'List');
  return limited(sorted(input, orderings([by], scope), query, 'top', scalar(most, scope)), scalar(most, scope));
}

function sorted(input, by, query, kind, most) {
  const place = query.within();
  const refs = unite(...by.map(({ expression }) => expression.refs));
  const self = new Node(input.columns, {
    inOrder: true,
    ask: (needed) => input.demand(unite(needed, refs)),
    layout: () => input.layout(),
    run(push) {
      const fs = by.map(({ expression }) => expression.make(input.layout(), {}));
      const rows = [];
      input.run((row) => rows.push({ row, keys: fs.map((f) => f(row)) }));
      const held = most ? Math.min(rows.length, constant(most)) : rows.length;
      query.hold(kind, place, held, unite(self.needed, refs).size);
      rows.sort((a, b) => {
        for (let i = 0; i < by.length; i++) {
          const sign = compared(a.keys[i], b.keys[i], by[i]);
          if (sign !== 0) {
            return sign;
          }
        }
        return 0;
      });
      rows.forEach(({ row }) => push(row));
    },
  });
  return self;
}

function count(input) {
  return new Node([{ name: 'Count', type: 'long' }], {
    ask: () => input.demand([]),
    run(push) {
      let rows = 0;
      input.run(() => rows++);
      push([rows]);
    },
  });
}

function serialize(input, node, scope) {
  const ordered = { ...scope, inOrder: true };
  const items = namedExpressions(listed(node), ordered);
  const plan = extended(input, items);
  plan.inOrder = true;
  return plan;
}

function typeNamed(clause) {
  return parts(parts(clause)[0])[0].kids[0].kids[0].text;
}

/** A row for each element; of null one row, of an empty array none. Arrays go side by side. */
function mvExpand(input, node, scope) {
  const items = child(node, 'List', 1).kids.map((kid) => {
    const [{ name, expression }] = namedExpressions([kid.kids[0]], scope);
    return { name, expression, type: kid.kids[1] ? typeNamed(kid.kids[1]) : 'dynamic' };
  });
  const index = settings(node).get('with_itemindex');
  const names = items.map(({ name }) => name);
  const added = [...items, ...(index ? [{ name: nameOf(index), type: 'long' }] : [])];
  const others = input.columns.filter(({ name }) => !added.some((one) => one.name === name));
  const self = new Node([...others, ...added.map(({ name, type }) => ({ name, type }))], {
    inOrder: input.inOrder,
    ask: (needed) =>
      input.demand(
        unite(
          [...needed].filter((name) => others.some((one) => one.name === name)),
          ...items.map(({ expression }) => expression.refs),
        ),
      ),
    run(push) {
      const own = repacked(
        input.layout(),
        [...self.layout().keys()].filter((name) => others.some((one) => one.name === name)),
      );
      const fs = items.map(({ expression }) => expression.make(input.layout(), {}));
      const isRead = names.map((name) => self.needed.has(name));
      input.run((row) => {
        const lists = fs.map((f) => elements(f(row)));
        const kept_ = own(row);
        for (let i = 0; i < Math.max(...lists.map((list) => list.length)); i++) {
          const values = lists.map((list, n) => cast(list[i], items[n].type)).filter((value, n) => isRead[n]);
          push([...kept_, ...values, ...(index && self.needed.has(nameOf(index)) ? [i] : [])]);
        }
      });
    },
  });
  return self;
}

function elements(value) {
  if (value !== null && typeof value === 'object') {
    return Array.isArray(value) ? value : Object.entries(value).map(([key, one]) => ({ [key]: one }));
  }
  return [value];
}

/** A cast, no conversion: what has not the type is null. */
function cast(value, type) {
  if (value === undefined || value === null) {
    return nullOf(type);
  }
  const own = { string: 'string', number: ['long', 'int', 'real'], boolean: 'bool' }[typeof value];
  return type === 'dynamic' || own === type || own?.includes?.(type) ? value : nullOf(type);
}

/** Rows that stand in the text. */
export function datatable(node, scope) {
  const columns = child(child(node, 'RowSchema'), 'List').kids.map((kid) => ({
    name: nameOf(kid.kids[0]),
    type: kid.kids[2].kids[0].text,
  }));
  const values = node.kids
    .filter((kid) => kid.kind === 'List')
    .at(-1)
    .kids.map((kid) => constant(scalar(kid, scope)));
  const rows = [];
  for (let i = 0; i < values.length; i += columns.length) {
    rows.push(values.slice(i, i + columns.length));
  }
  return fixed(columns, rows);
}

export function print(node, scope) {
  const items = child(node, 'List').kids.map((kid, i) => {
    const [{ name, expression }] = namedExpressions([kid], scope);
    return { name: kid.kind === 'SimpleNamedExpression' ? name : `print_${i}`, expression };
  });
  return projected(fixed([], [[]]), items);
}

export function range(node, scope) {
  const name = nameOf(child(node, 'NameDeclaration'));
  const [from, to, step] = parts(node)
    .slice(1)
    .map((kid) => scalar(kid, scope));
  const rows = [];
  for (let value = constant(from); value <= constant(to); value += constant(step)) {
    rows.push([value]);
  }
  return fixed([{ name, type: from.type }], rows);
}

function fixed(columns, rows) {
  return new Node(columns, {
    inOrder: true,
    ask() {},
    layout: () => packed(columns.map(({ name }) => name)),
    run: (push) => rows.forEach((row) => push(row)),
  });
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
