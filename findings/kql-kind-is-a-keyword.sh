#!/usr/bin/env bash
# A column named "kind" in Kusto's extend.
#
# Package: @kusto/language-service-next 12.4.1, Microsoft's own KQL parser.
# Guess:   `extend kind = 1` is fine. "kind" is a parameter of join, parse and others, and words that are parameters or
#          operators elsewhere, such as "step", "on" or "count", can name a column.
# Seen:    `extend kind = a` is refused with KS228. `extend ['kind'] = a`, extend with step, on and count, and `project kind`
#          pass without a diagnostic.
# Needs Node.js and npm. Fails when the parser answers otherwise.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts @kusto/language-service-next@12.4.1 > /dev/null
cat > look.cjs <<'JS'
const { readFileSync } = require('node:fs');
const vm = require('node:vm');
for (const script of ['bridge.min.js', 'Kusto.Language.Bridge.min.js']) {
  vm.runInThisContext(readFileSync(require.resolve(`@kusto/language-service-next/${script}`), 'utf8'));
}
const { KustoCode } = globalThis.Kusto.Language;
for (const query of process.argv.slice(2)) {
  const found = KustoCode.ParseAndAnalyze(query).GetDiagnostics();
  const codes = [];
  for (let i = 0; i < found.Count; i++) codes.push(found.getItem(i).Code);
  console.log(`${query} -> ${codes.join(' ') || 'no diagnostics'}`);
}
JS
seen=$(node look.cjs 'print a = 1 | extend kind = a' "print a = 1 | extend ['kind'] = a" 'print a = 1 | extend step = a' \
  'print a = 1 | extend on = a' 'print a = 1 | extend count = a' "print ['kind'] = 1 | project kind")
expected="print a = 1 | extend kind = a -> KS228
print a = 1 | extend ['kind'] = a -> no diagnostics
print a = 1 | extend step = a -> no diagnostics
print a = 1 | extend on = a -> no diagnostics
print a = 1 | extend count = a -> no diagnostics
print ['kind'] = 1 | project kind -> no diagnostics"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This is not what was seen before:"; echo "$expected"; exit 1; }
