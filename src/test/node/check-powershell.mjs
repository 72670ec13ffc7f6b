// Reads a PowerShell script from standard input and answers with one line of JSON: what cannot be parsed, and the commands
// with the condition that each stands under.
import { readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Language, Parser } from 'web-tree-sitter';

await Parser.init();
const parser = new Parser();
const grammar = createRequire(import.meta.url).resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');
parser.setLanguage(await Language.load(grammar));
const root = parser.parse(readFileSync(0, 'utf8')).rootNode;

const faults = [];
const commands = [];

function condition(node) {
  for (let up = node.parent; up; up = up.parent) {
    if (up.type === 'if_statement') {
      return up.childForFieldName('condition')?.text ?? '';
    }
  }
  return '';
}

function visit(node) {
  if (node.isError || node.isMissing) {
    faults.push(`line ${node.startPosition.row + 1}: ${node.isMissing ? `missing ${node.type}` : 'not PowerShell'}`);
  }
  if (node.type === 'command') {
    const name = node.childForFieldName('command_name')?.text ?? '';
    commands.push({ name, text: node.text, line: node.startPosition.row + 1, condition: condition(node) });
  }
  for (let i = 0; i < node.childCount; i++) {
    visit(node.child(i));
  }
}

visit(root);
writeSync(1, `${JSON.stringify({ faults, commands })}\n`);
// Else the process lives on while the engine compiles the grammar better than one script needs.
process.exit(0);
