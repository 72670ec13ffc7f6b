// The query's text with the prologue of the golden files, its window moved, for the commands beside it.
import { readFileSync } from 'node:fs';
import { datetimeText, DAY } from './kql/values.mjs';

const GOLDEN = 'src/test/resources/golden/query-exclusions.kql';
const GOLDEN_IN_VIEW = 'src/test/resources/golden/query-in-view.kql';
const FILE = 'src/main/resources/queries/spam-sender-domains.kql';

/** The golden prologue over these days to an end in ticks, in one of the countings, and the file below it. */
export function question({ end, days = 30n, latest = false, file = FILE, prologue = [] }) {
  const start = end - days * DAY;
  const values = {
    WindowStart: `datetime(${datetimeText(start)})`,
    WindowEnd: `datetime(${datetimeText(end)})`,
    HistoryStart: `datetime(${datetimeText(start - 14n * DAY)})`,
    LookBackStart: `datetime(${datetimeText(start - 15n * DAY)})`,
    WindowDays: `long(${days})`,
    CountLatest: String(latest),
    ...Object.fromEntries(prologue),
  };
  const golden = readFileSync(GOLDEN, 'utf8');
  return moved(golden.slice(0, golden.indexOf(readFileSync(FILE, 'utf8'))), values) + readFileSync(file, 'utf8');
}

/** The text that asks who is in view at an end in ticks; its golden file holds the query's own. */
export function questionInView({ end, days = 30n }) {
  const values = {
    ViewStart: `datetime(${datetimeText(end - 35n * DAY)})`,
    HistoryStart: `datetime(${datetimeText(end - (days + 14n) * DAY)})`,
    WindowEnd: `datetime(${datetimeText(end)})`,
  };
  return moved(readFileSync(GOLDEN_IN_VIEW, 'utf8'), values);
}

const moved = (text, values) =>
  text.replace(/^let (\w+) = .*;$/gm, (line, name) => (values[name] ? `let ${name} = ${values[name]};` : line));
