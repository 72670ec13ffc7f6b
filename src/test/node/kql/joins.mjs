// join, lookup and union.
import { choices } from './choices.mjs';
import { Node, packed, repacked, union as unite } from './plan.mjs';
import { scalar } from './scalars.mjs';
import { child, nameOf, parts, settings } from './tree.mjs';
import { KqlError, NoTable, keyOf, nullOf } from './values.mjs';

/** The pairs of expressions that must be equal: on a, or on $left.a == $right.b. */
function pairs(node, left, right) {
  return child(child(node, 'JoinOnClause'), 'List').kids.map((kid) => {
    const names = kid.kind === 'EqualExpression' ? [kid.kids[0], kid.kids[2]].map(sided) : [nameOf(kid), nameOf(kid)];
    for (const [side, name] of [
      [left, names[0]],
      [right, names[1]],
    ]) {
      if (!side.types.has(name)) {
        throw new KqlError('SEM0100', `'${name}' is no column to join on`);
      }
    }
    return { left: names[0], right: names[1] };
  });
}

function sided(node) {
  if (node.kind !== 'PathExpression') {
    throw new KqlError('ENGINE', 'this engine joins on columns, named alone or as $left.a == $right.b');
  }
  return nameOf(node.kids[2]);
}

/** The key of a row, null where it joins nothing. */
function keyed(layout, names) {
  const slots = names.map((name) => layout.get(name));
  return (row) =>
    !choices.nullKeysJoin && slots.some((slot) => row[slot] === null)
      ? null
      : slots.map((slot) => keyOf(row[slot])).join('|');
}

/** Left and right columns of the answer: right ones that are named like a left one get a number. */
function columnsOf(left, right, isTaken) {
  const names = new Set(left.columns.map(({ name }) => name));
  return right.columns
    .filter(({ name }) => isTaken(name))
    .map(({ name, type }) => {
      let free = name;
      for (let i = 1; names.has(free); i++) {
        free = `${name}${i}`;
      }
      names.add(free);
      return { name: free, type, from: name };
    });
}

const KINDS = {
  inner: {},
  innerunique: { isUnique: true },
  leftouter: { keepsLeft: true },
  rightouter: { keepsRight: true },
  fullouter: { keepsLeft: true, keepsRight: true },
  leftsemi: { only: 'left', matched: true },
  leftanti: { only: 'left', matched: false },
  anti: { only: 'left', matched: false },
  rightsemi: { only: 'right', matched: true },
  rightanti: { only: 'right', matched: false },
};

export function lookup(input, node, scope, query) {
  const right = scope.env.table(tableOf(node));
  const kind = settings(node).get('kind')?.kids[0].text ?? 'leftouter';
  const on = pairs(node, input, right);
  const keys = new Set(on.map((pair) => pair.right));
  return joined(input, right, on, KINDS[kind], (name) => !keys.has(name), query, 'lookup');
}

export function join(input, node, scope, query) {
  const right = scope.env.table(tableOf(node));
  const kind = settings(node).get('kind')?.kids[0].text ?? 'innerunique';
  if (!KINDS[kind]) {
    throw new KqlError('SEM0001', `${kind} is no kind of join`);
  }
  return joined(input, right, pairs(node, input, right), KINDS[kind], () => true, query, 'join');
}

const tableOf = (node) => parts(node).find((kid) => !['List', 'JoinOnClause'].includes(kid.kind));

function joined(left, right, on, kind, isTaken, query, what) {
  const place = query.within();
  const leftKeys = on.map((pair) => pair.left);
  const rightKeys = on.map((pair) => pair.right);
  const added = kind.only ? [] : columnsOf(left, right, isTaken);
  const columns = kind.only === 'right' ? right.columns : [...left.columns, ...added];
  const ofLeft = (needed) => left.columns.map(({ name }) => name).filter((name) => needed.has(name));
  const ofRight = (needed) => added.filter(({ name }) => needed.has(name)).map(({ from }) => from);
  const self = new Node(columns, {
    ask(needed) {
      left.demand(kind.only === 'right' ? leftKeys : unite(leftKeys, ofLeft(needed)));
      right.demand(kind.only === 'right' ? unite(rightKeys, needed) : unite(rightKeys, ofRight(needed)));
    },
    layout: () => packed(columns.map(({ name }) => name).filter((name) => self.needed.has(name))),
    run(push) {
      const held = [];
      right.run((row) => held.push(row));
      query.hold(`right side of ${what}`, place, held.length, right.needed.size);
      const keyOfRight = keyed(right.layout(), rightKeys);
      const byKey = new Map();
      held.forEach((row) => {
        const key = keyOfRight(row);
        const same = byKey.get(key);
        if (same) {
          same.push(row);
        } else {
          byKey.set(key, [row]);
        }
      });
      const keyOfLeft = keyed(left.layout(), leftKeys);
      const leftRow = repacked(left.layout(), kind.only === 'right' ? [] : ofLeft(self.needed));
      const rightRow = repacked(right.layout(), kind.only === 'right' ? [...self.needed] : ofRight(self.needed));
      const none = added.filter(({ name }) => self.needed.has(name)).map(({ type }) => nullOf(type));
      const seen = new Set();
      left.run((row) => {
        const key = keyOfLeft(row);
        if (kind.isUnique && seen.has(key)) {
          return;
        }
        const found = key === null ? undefined : byKey.get(key);
        seen.add(key);
        if (kind.only === 'left') {
          if (Boolean(found) === kind.matched) {
            push(leftRow(row));
          }
        } else if (!kind.only) {
          const own = leftRow(row);
          found?.forEach((other) => push([...own, ...rightRow(other)]));
          if (!found && kind.keepsLeft) {
            push([...own, ...none]);
          }
        }
      });
      held.forEach((row) => {
        const key = keyOfRight(row);
        const isFound = key !== null && seen.has(key);
        if (kind.only === 'right' && isFound === kind.matched) {
          push(repacked(right.layout(), [...self.layout().keys()])(row));
        } else if (kind.keepsRight && !isFound) {
          push([...ofLeft(self.needed).map((name) => nullOf(left.types.get(name))), ...rightRow(row)]);
        }
      });
    },
  });
  return self;
}

/** The row in these slots, and nulls where it has none. */
function filled(row, slots, nulls) {
  const values = new Array(slots.length);
  for (let i = 0; i < slots.length; i++) {
    values[i] = slots[i] < 0 ? nulls[i] : row[slots[i]];
  }
  return values;
}

/** The tables that a union names; a fuzzy one does without those that are not there, so long as there is one. */
function unionised(input, node, scope) {
  const list = node.kids.filter((kid) => kid.kind === 'List').at(-1).kids;
  const isFuzzy = settings(node).get('isfuzzy')?.kids[0].text === 'true';
  const tables = input ? [input] : [];
  let missing;
  for (const kid of list) {
    try {
      tables.push(scope.env.table(kid));
    } catch (e) {
      if (!isFuzzy || !(e instanceof NoTable)) {
        throw e;
      }
      missing = e;
    }
  }
  if (tables.length === 0) {
    throw missing;
  }
  return tables;
}

export function union(input, node, scope) {
  const tables = unionised(input, node, scope);
  const kind = settings(node).get('kind')?.kids[0].text ?? 'outer';
  const types = new Map();
  for (const { name, type } of tables.flatMap((table) => table.columns)) {
    if ((types.get(name) ?? type) !== type) {
      throw new KqlError('ENGINE', `union: ${name} is ${types.get(name)} here and ${type} there`);
    }
    types.set(name, type);
  }
  const names = [...types.keys()].filter(
    (name) => kind === 'outer' || tables.every((table) => table.types.has(name)),
  );
  const self = new Node(
    names.map((name) => ({ name, type: types.get(name) })),
    {
      ask: (needed) => tables.forEach((table) => table.demand([...needed].filter((name) => table.types.has(name)))),
      run(push) {
        for (const table of tables) {
          const slots = [...self.layout().keys()].map((name) =>
            table.types.has(name) ? table.layout().get(name) : -1,
          );
          const nulls = [...self.layout().keys()].map((name) => nullOf(types.get(name)));
          table.run((row) => push(filled(row, slots, nulls)));
        }
      },
    },
  );
  return self;
}
