// The operator that makes a row of each element.
import { namedExpressions } from './grouping.mjs';
import { Node, repacked, union as unite } from './plan.mjs';
import { child, nameOf, parts, settings } from './tree.mjs';
import { nullOf } from './values.mjs';

function typeNamed(clause) {
  return parts(parts(clause)[0])[0].kids[0].kids[0].text;
}

/** A row for each element; of null one row, of an empty array none. Arrays go side by side. */
export function mvExpand(input, node, scope) {
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
