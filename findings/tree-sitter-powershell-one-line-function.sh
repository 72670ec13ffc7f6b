#!/usr/bin/env bash
# A PowerShell function on one line, read by a grammar.
#
# Packages: tree-sitter-powershell 0.26.4 and web-tree-sitter 0.27.2.
# Guess:    the grammar takes what PowerShell takes, and PowerShell does not mind whether param(...) ends its line.
# Seen:     with a command behind param(...) on the same line the tree has errors, with CmdletBinding and without; with a
#           line break after param(...) it has none.
# Needs Node.js and npm. Fails when the grammar answers otherwise.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts tree-sitter-powershell@0.26.4 web-tree-sitter@0.27.2 > /dev/null
cat > look.mjs <<'JS'
import { Language, Parser } from 'web-tree-sitter';
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load('node_modules/tree-sitter-powershell/tree-sitter-powershell.wasm'));
const scripts = {
  'one line': "function F { [CmdletBinding()] param($A) Write-Host 'x' }",
  'a line break after param': "function F { [CmdletBinding()] param($A)\nWrite-Host 'x' }",
  'one line without CmdletBinding': "function F { param($A) Write-Host 'x' }",
};
for (const [name, script] of Object.entries(scripts)) {
  console.log(`${name}: ${parser.parse(script).rootNode.hasError ? 'errors' : 'no errors'}`);
}
process.exit(0);
JS
seen=$(node --liftoff-only look.mjs)
expected="one line: errors
a line break after param: no errors
one line without CmdletBinding: errors"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This is not what was seen before:"; echo "$expected"; exit 1; }
