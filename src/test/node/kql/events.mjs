// Rows of the published table, from rows of JSON.
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { tableOf } from './query.mjs';
import { fromWire } from './values.mjs';

/** The published columns of EmailEvents, in order. */
export function publishedColumns(file) {
  return Object.entries(JSON.parse(readFileSync(file, 'utf8')).columns).map(([name, type]) => ({ name, type }));
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

/** The rows of a file with one JSON object a line, plain or gzip. */
export async function tableOfFile(file, columns) {
  const maker = new TableMaker(columns);
  const bytes = createReadStream(file);
  for await (const line of createInterface({ input: file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes })) {
    if (line.trim()) {
      maker.add(JSON.parse(line));
    }
  }
  return maker.table();
}
