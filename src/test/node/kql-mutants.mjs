// Whether the events of the tests tell the query from one in which a word is changed:
//   mvn test -Dtest='ExecutedAgreesTest,ByHandTest,AddressesTest,RepeatsTest' \
//     -Dexecuted.keep=target/executed -Dexecuted.tries=24 -Dlaw.start=22
//   node src/test/node/kql-mutants.mjs target/executed [EQUAL.txt [FIRST-LAST line]] [--in-view]
// --in-view changes the second query instead; its events are kept the same way, by
//   -Dtest='ViewExecutedTest,ViewEdgesTest,BesideExecutedTest,BesideEdgesTest'
// --what-became changes the part that both share, and asks the second query over the same events.
// EQUAL.txt (equal-mutants.txt or equal-mutants-in-view.txt in src/test/resources/kql) names the changes that no input
// can tell, each with the reason.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { tablesOfFile } from './kql/events.mjs';
import { answer, run } from './kql/query.mjs';
import { parse } from './kql/tree.mjs';

const isShared = process.argv.includes('--what-became');
const isInView = isShared || process.argv.includes('--in-view');
const NAME = isShared ? 'what-became' : isInView ? 'names-in-view' : 'spam-sender-domains';
const FILE = readFileSync(`src/main/resources/queries/${NAME}.kql`, 'utf8');
const KEPT = isInView ? /\.view\.kql$/ : /\.\d+\.kql$/;
const EQUAL = `src/test/resources/kql/equal-mutants${isShared ? '-what-became' : isInView ? '-in-view' : ''}.txt`;
const [folder, equalFile = EQUAL, lines = '1-9999'] = process.argv
  .slice(2)
  .filter((one) => !one.startsWith('--'));
const [firstLine, lastLine] = lines.split('-').map(Number);

/** What a word becomes; the first that matches counts. */
const CHANGES = [
  [/<=/g, ['<']],
  [/>=/g, ['>']],
  [/(?<![<>=!-])>(?![=])/g, ['>=']],
  [/==/g, ['!=']],
  [/!=/g, ['==']],
  [/\band\b/g, ['or']],
  [/\bor\b/g, ['and']],
  [/\bnot\(/g, ['(']],
  [/\bin~/g, ['in', '!in~']],
  [/\bin (?=\()/g, ['!in ']],
  [/\bhas_any\b/g, ['has_all']],
  [/\bhas\b/g, ['contains', '!has', 'has_cs']],
  [/\bcontains\b/g, ['contains_cs', '!contains', 'startswith']],
  [/\bendswith\b/g, ['contains', 'endswith_cs']],
  [/\bdesc\b/g, ['asc']],
  [/\basc\b/g, ['desc']],
  [/\bisempty\b/g, ['isnotempty']],
  [/\bisnotempty\b/g, ['isempty']],
  [/\bisnotnull\b/g, ['isnull']],
  [/\bmin\(/g, ['max(']],
  [/\bmax\(/g, ['min(']],
  [/\bminif\(/g, ['maxif(']],
  [/\bmaxif\(/g, ['minif(']],
  [/\barg_max\(/g, ['arg_min(']],
  [/\bsum\(/g, ['max(']],
  [/\bcount\(\)/g, ['max(1)']],
  [/\bdcount(if)?\(/g, ['count_distinct$1(|0']],
  [/\btolower\(/g, ['tostring(', 'toupper(']],
  [/\btrim_end\(/g, ['trim_start(', 'trim(']],
  [/\bleftouter\b/g, ['inner']],
  [/\bnonempty\b/g, ['none']],
  [/\btrue\b/g, ['false']],
  [/\bfalse\b/g, ['true']],
  [/\b1d\b/g, ['2d', '1h']],
  [/(?<![\w.{"@\\,-])\d+(?![\w.}d])/g, (number) => [String(+number + 1), String(Math.max(0, +number - 1))]],
  [/"[^"\n]+"/g, (text) => (/[\\^]/.test(text) ? [] : [`${text.slice(0, -1)}x"`])],
];

/** One change each: where, what, the whole text. */
function* mutants() {
  const lines = FILE.split('\n');
  for (const [number, line] of lines.entries()) {
    if (line.trimStart().startsWith('//') || number + 1 < firstLine || number + 1 > lastLine) {
      continue;
    }
    for (const [pattern, become] of CHANGES) {
      for (const match of line.matchAll(pattern)) {
        const others = typeof become === 'function' ? become(match[0]) : become.filter((one) => !one.includes('|'));
        for (const other of others.filter((one) => one !== match[0])) {
          const changed = line.slice(0, match.index) + other + line.slice(match.index + match[0].length);
          const text = [...lines.slice(0, number), changed, ...lines.slice(number + 1)].join('\n');
          yield { name: `${match[0]} -> ${other} in: ${changed.trim()}`, number: number + 1, text };
        }
      }
    }
  }
}

const cases = [];
for (const file of readdirSync(folder).filter((name) => KEPT.test(name))) {
  const query = readFileSync(join(folder, file), 'utf8');
  const shape = JSON.parse(readFileSync(join(folder, file.replace(KEPT, '.tables.json')), 'utf8'));
  const tables = await tablesOfFile(join(folder, file.replace(KEPT, '.ndjson')), shape);
  // The lines above the file and below it, parsed once; a mutant's file is parsed once, too.
  const [above, below] = query.split(FILE);
  const prologue = parse(`${above}print 0`).slice(0, -1);
  const rest = isShared ? parse(below) : [];
  const expected = text([...prologue, ...parsed(FILE), ...rest], tables);
  cases.push({ prologue, rest, tables, size: tables.get('EmailEvents').rows.length, expected });
}
cases.sort((a, b) => a.size - b.size);

/** The statements of the changed file; the shared part has no expression of its own at its end. */
function parsed(file) {
  return isShared ? parse(`${file}print 0`).slice(0, -1) : parse(file);
}

function text(statements, tables) {
  return JSON.stringify(answer(run(statements, tables)));
}

function noticed(mutant) {
  let below;
  try {
    below = parsed(mutant.text);
  } catch {
    return 'no query';
  }
  for (const [place, one] of cases.entries()) {
    try {
      if (text([...one.prologue, ...below, ...one.rest], one.tables) !== one.expected) {
        // What told one mutant tells others.
        cases.unshift(...cases.splice(place, 1));
        return 'noticed';
      }
    } catch {
      return 'no query';
    }
  }
  return 'unnoticed';
}

const reasons = existsSync(equalFile) ? readFileSync(equalFile, 'utf8').split('\n') : [];
const counts = { noticed: 0, 'no query': 0, equal: 0, unnoticed: 0 };
for (const mutant of mutants()) {
  let found = noticed(mutant);
  if (found === 'unnoticed') {
    const reason = reasons.find((line) => line.startsWith(`${mutant.name} : `));
    found = reason ? 'equal' : found;
    console.log(`${found}, line ${mutant.number}: ${reason ?? mutant.name}`);
  }
  counts[found]++;
}
const all = counts.noticed + counts.equal + counts.unnoticed;
const percent = ((100 * (counts.equal + counts.unnoticed)) / all).toFixed(1);
console.log(
  `${cases.length} questions; ${all} mutants: ${counts.noticed} noticed, ${counts.equal} that no input tells,`,
);
console.log(
  `${counts.unnoticed} unnoticed (${percent} %); ${counts['no query']} more are no queries`,
);
