// Operators that order rows, or give only some of them.
import { Node, union as unite } from './plan.mjs';
import { scalar } from './scalars.mjs';
import { child, parts } from './tree.mjs';
import { order } from './values.mjs';

/** The value of an expression that asks for no row. */
export const constant = (expression) => expression.make(new Map())([]);

export function take(input, node, scope) {
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

export function sort(input, node, scope, query) {
  return sorted(input, orderings(node.kids.filter((kid) => kid.kind === 'List').at(-1).kids, scope), query, 'sort');
}

export function top(input, node, scope, query) {
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

export function count(input) {
  return new Node([{ name: 'Count', type: 'long' }], {
    ask: () => input.demand([]),
    run(push) {
      let rows = 0;
      input.run(() => rows++);
      push([rows]);
    },
  });
}
