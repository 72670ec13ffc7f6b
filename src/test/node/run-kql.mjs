// Executes queries over event rows, for the tests. Reads one JSON request a line and answers one JSON line each:
//   {"events": NAME, "file": FILE, "tables": [...], "without": [...]}   keeps the tables of a file of NDJSON under a name,
//       those that are there without a row too, EmailEvents without some columns; {"rows": N} of EmailEvents
//   {"forget": NAME}   lets them go
//   {"query": TEXT, "events": NAME, "timespan": "from/to"}   {"answer": as on the wire, "stats": what it took},
//       or {"error": {code, message}}
//   {"known": true}   {"names": the functions and operators of the engine}
import { createInterface } from 'node:readline';
import { AGGREGATES } from './kql/aggregates.mjs';
import { tablesOfFile } from './kql/events.mjs';
import { FUNCTIONS } from './kql/functions.mjs';
import { answer, run, timespanOf } from './kql/query.mjs';
import { KqlError, parseDatetime } from './kql/values.mjs';
import { WINDOWS } from './kql/windows.mjs';

const kept = new Map();
const known = [FUNCTIONS, WINDOWS, AGGREGATES].flatMap((one) => Object.keys(one));

function execute({ query, events, timespan, now, folds }) {
  const tables = kept.get(events) ?? new Map();
  const options = { folds, timespan: timespanOf(timespan), now: now && parseDatetime(now) };
  const result = run(query, tables, options);
  return { answer: answer(result), stats: result.stats };
}

async function answered(request) {
  if (request.file) {
    const tables = await tablesOfFile(request.file, request);
    kept.set(request.events, tables);
    return { rows: tables.get('EmailEvents').rows.length };
  }
  if (request.forget) {
    return { rows: kept.delete(request.forget) ? 1 : 0 };
  }
  if (request.known) {
    return { names: known };
  }
  try {
    return execute(request);
  } catch (e) {
    if (e instanceof KqlError) {
      return { error: { code: e.code, message: e.message } };
    }
    return { error: { code: 'BUG', message: String(e.stack) } };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await answered(JSON.parse(line)))}\n`);
}
