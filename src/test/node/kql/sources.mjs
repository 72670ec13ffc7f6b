// Tables that stand in the text itself.
import { namedExpressions } from './grouping.mjs';
import { projected } from './operators.mjs';
import { constant } from './ordering.mjs';
import { Node, packed } from './plan.mjs';
import { scalar } from './scalars.mjs';
import { child, nameOf, parts } from './tree.mjs';

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
