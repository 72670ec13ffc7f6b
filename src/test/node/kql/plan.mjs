// The nodes of a plan. A node knows its columns; who reads it says which of them (`demand`), so that only those are
// carried and counted; then `layout` tells the slot of each in the arrays that `run` pushes, one a row.
import { KqlError } from './values.mjs';

export class Node {
  /** `parts` has ask(needed), layout(), run(push), and perhaps width(). */
  constructor(columns, parts) {
    this.columns = columns;
    this.types = new Map(columns.map(({ name, type }) => [name, type]));
    if (this.types.size !== columns.length) {
      throw new KqlError('SEM0015', `a column is named twice: ${columns.map(({ name }) => name).join(', ')}`);
    }
    this.needed = new Set();
    this.parts = parts;
    this.inOrder = parts.inOrder ?? false;
  }

  /** Somebody reads these columns; more may be asked for until the plan runs. */
  demand(names) {
    const before = this.needed.size;
    for (const name of names) {
      this.needed.add(name);
    }
    if (!this.isAsked || this.needed.size > before) {
      this.isAsked = true;
      this.parts.ask(this.needed);
    }
  }

  layout() {
    this.slots ??= this.parts.layout
      ? this.parts.layout()
      : packed([...this.types.keys()].filter((name) => this.needed.has(name)));
    return this.slots;
  }

  run(push) {
    this.parts.run(push);
  }
}

/** Slots one after another. */
export const packed = (names) => new Map(names.map((name, slot) => [name, slot]));

export const union = (...sets) => new Set(sets.flatMap((set) => [...set]));

/** The needed columns of a row, in the order of their slots. */
export function repacked(from, names) {
  const slots = names.map((name) => from.get(name));
  return (row) => {
    const cut = new Array(slots.length);
    for (let i = 0; i < slots.length; i++) {
      cut[i] = row[slots[i]];
    }
    return cut;
  };
}

/** What each function makes of a row. */
export function valuesOf(fs, row) {
  const values = new Array(fs.length);
  for (let i = 0; i < fs.length; i++) {
    values[i] = fs[i](row);
  }
  return values;
}

/** Pushes each row; where a function looks around, only when all rows are there. */
export function each(input, window, visit) {
  if (!window.isUsed) {
    input.run(visit);
    return;
  }
  window.rows = [];
  input.run((row) => window.rows.push(row));
  window.rows.forEach((row, place) => {
    window.place = place;
    visit(row);
  });
}

/** A table's rows, those in the service's time range. */
export function scan(name, table, query) {
  query.stats.scans.push(`${name} in ${query.path()}`);
  return new Node(table.columns, {
    ask() {},
    layout: () => packed(table.columns.map(({ name }) => name)),
    run: (push) => table.rows.forEach((row) => query.isInTimespan(table, row) && push(row)),
  });
}

/** Rows that are kept, so that they are worked out once however often they are read. */
export function materialized(input, query) {
  const place = query.within();
  let kept;
  const node = new Node(input.columns, {
    ask: (needed) => input.demand(needed),
    run(push) {
      if (!kept) {
        kept = [];
        const names = [...node.layout().keys()];
        const cut = repacked(input.layout(), names);
        input.run((row) => kept.push(cut(row)));
        query.hold('materialize', place, kept.length, names.length);
      }
      kept.forEach((row) => push(row));
    },
  });
  return node;
}
