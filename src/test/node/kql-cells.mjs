// What the query asks of an engine:   node src/test/node/kql-cells.mjs EVENTS.ndjson[.gz] [QUERY.kql | --in-view] [--places]
// Scans of the table; cells, rows times columns that are read of them, kept at each summarize and distinct,
// materialize, sort and right side of join or lookup; every branch counted, in both countings. QUERY.kql is another version of the
// query's file; --in-view asks the second query, which knows no counting. --places lists where the cells are.
import { tablesOfFile } from './kql/events.mjs';
import { run } from './kql/query.mjs';
import { question, questionInView } from './kql-question.mjs';

const [events, ...others] = process.argv.slice(2);
const file = others.find((one) => !one.startsWith('--'));
const tables = await tablesOfFile(events);
const table = tables.get('EmailEvents');
const direction = table.columns.findIndex(({ name }) => name === 'EmailDirection');
let end = 0n;
let inbound = 0;
for (const row of table.rows) {
  end = row[table.timeSlot] > end ? row[table.timeSlot] : end;
  inbound += row[direction] === 'Inbound' ? 1 : 0;
}

const texts = others.includes('--in-view')
  ? [['in view', questionInView({ end })]]
  : [
      ['deliveries', question({ end, latest: false, file })],
      ['latest', question({ end, latest: true, file })],
    ];
let total = 0;
for (const [name, text] of texts) {
  const started = Date.now();
  const { rows, stats } = run(text, tables, { folds: false });
  const cells = stats.held.reduce((sum, one) => sum + one.cells, 0);
  const most = stats.held.reduce((best, one) => (one.cells > best.cells ? one : best));
  total += cells;
  console.log(
    `${name}: ${stats.scans.length} scans, ${cells} cells, ` +
      `${(cells / inbound).toFixed(1)} an inbound row, ${rows.length} rows answered, ${Date.now() - started} ms; ` +
      `most at once: ${most.kind} in ${most.place}, ${most.rows} rows of ${most.columns} columns`,
  );
  if (others.includes('--places')) {
    stats.held
      .filter(({ cells: held }) => held > 0)
      .sort((a, b) => b.cells - a.cells)
      .slice(0, 25)
      .forEach((one) =>
        console.log(`  ${one.cells} cells: ${one.kind} in ${one.place}, ${one.rows} x ${one.columns}`),
      );
    stats.scans.forEach((path) => console.log(`  scan: ${path}`));
  }
}
console.log(`all: ${total} cells over ${table.rows.length} rows, ${inbound} of them inbound`);
