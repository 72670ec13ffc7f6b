// Rows of the published tables, from rows of JSON.
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { tableOf } from './query.mjs';
import { fromWire } from './values.mjs';

const EVENTS = 'EmailEvents';
const SCHEMAS = ['src/test/resources/emailevents.schema.json', 'src/test/resources/beside.schema.json'];

/** The published columns of each table, in order; a file holds those of EmailEvents, or of several tables by name. */
function schemas() {
  const named = SCHEMAS.flatMap((file) => {
    const { columns, tables } = JSON.parse(readFileSync(file, 'utf8'));
    return Object.entries(tables ?? { [EVENTS]: columns });
  });
  return new Map(
    named.map(([table, columns]) => [table, Object.entries(columns).map(([name, type]) => ({ name, type }))]),
  );
}

/** A table of objects; what an object lacks is empty. Equal texts share their memory. */
export class TableMaker {
  constructor(columns) {
    this.columns = columns;
    this.rows = [];
    this.texts = new Map();
  }

  add(object) {
    this.rows.push(
      this.columns.map(({ name, type }) => {
        const value = fromWire(object[name], type);
        return typeof value === 'string' ? this.shared(value) : value;
      }),
    );
  }

  shared(text) {
    const known = this.texts.get(text);
    if (known !== undefined) {
      return known;
    }
    if (this.texts.size < 500_000) {
      this.texts.set(text, text);
    }
    return text;
  }

  table() {
    this.texts.clear();
    return tableOf(this.columns, this.rows);
  }
}

/**
 * The tables of a file with one JSON object a line, plain or gzip, each a row of EmailEvents or of the table that it names
 * as its Type. A table that has no row is not there, unless it is among `tables`; EmailEvents always is, without the columns
 * in `without`.
 */
export async function tablesOfFile(file, { tables = [], without = [] } = {}) {
  const known = schemas();
  const makers = new Map();
  const maker = (name) => {
    if (!known.has(name)) {
      throw new Error(`No columns are known of ${name}`);
    }
    if (!makers.has(name)) {
      const columns = known.get(name).filter((column) => name !== EVENTS || !without.includes(column.name));
      makers.set(name, new TableMaker(columns));
    }
    return makers.get(name);
  };
  [EVENTS, ...tables].forEach(maker);
  const bytes = createReadStream(file);
  for await (const line of createInterface({ input: file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes })) {
    if (line.trim()) {
      const object = JSON.parse(line);
      maker(object.Type ?? EVENTS).add(object);
    }
  }
  return new Map([...makers].map(([name, made]) => [name, made.table()]));
}
