// A query text over tables: parse, plan, run.
import { choices } from './choices.mjs';
import { Env } from './environment.mjs';
import { parse } from './tree.mjs';
import { parseDatetime, toWire } from './values.mjs';

/** What a query knows while it is planned and run. */
class Query {
  constructor(tables, options) {
    this.tables = tables;
    this.now = options.now ?? 0n;
    this.folds = options.folds ?? true;
    this.timespan = options.timespan;
    this.stats = { scans: [], held: [], noted: [] };
    this.places = ['the end'];
  }

  /** The let statement whose text is planned now. */
  within() {
    return this.places.at(-1);
  }

  /** The let statements around it, from the outermost. */
  path() {
    return this.places.slice(1).join(' > ');
  }

  inside(name, plan) {
    this.places.push(name);
    try {
      return plan();
    } finally {
      this.places.pop();
    }
  }

  isInTimespan(table, row) {
    return !this.timespan || table.timeSlot < 0 || choices.isInTimespan(row[table.timeSlot], ...this.timespan);
  }

  /** Rows that an operator keeps, times the columns that are read of them: cells. */
  hold(kind, place, rows, columns) {
    this.stats.held.push({ kind, place, rows, columns, cells: rows * columns });
  }

  note(kind, place, rows, columns) {
    this.stats.noted.push({ kind, place, rows, columns, cells: rows * columns });
  }
}

/** A table of rows in the columns' order. */
export function tableOf(columns, rows) {
  return { columns, rows, timeSlot: columns.findIndex(({ name }) => name === 'TimeGenerated') };
}

/**
 * Runs a text, or the statements of one. Options: now (ticks), timespan (from and to in ticks), folds (whether a filter
 * that is never true spares its input; without, every branch is worked out and counted). Gives columns, rows and what was
 * held and scanned.
 */
export function run(text, tables, options = {}) {
  const query = new Query(tables, options);
  const env = new Env(query);
  const last = env.read(typeof text === 'string' ? parse(text) : text);
  const plan = env.table(last);
  plan.demand(plan.columns.map(({ name }) => name));
  const rows = [];
  const slots = plan.columns.map(({ name }) => plan.layout().get(name));
  plan.run((row) => rows.push(slots.map((slot) => row[slot])));
  return { columns: plan.columns, rows, stats: query.stats };
}

/** The answer in the shape of the service's wire. */
export function answer({ columns, rows }) {
  return {
    tables: [
      {
        name: 'PrimaryResult',
        columns: columns.map(({ name, type }) => ({ name, type })),
        rows: rows.map((row) => row.map((value, i) => toWire(value, columns[i].type))),
      },
    ],
  };
}

/** The service's time range, "from/to" in ISO 8601, in ticks. */
export const timespanOf = (text) => text?.split('/').map(parseDatetime);
