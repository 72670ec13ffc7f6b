// Microsoft's parser, and its tree as plain objects: {kind, kids} of a node, {kind, text} of a token.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { KqlError } from './values.mjs';

const { resolve } = createRequire(import.meta.url);

// The parser comes as browser scripts, which find each other through the global object.
for (const script of ['bridge.min.js', 'Kusto.Language.Bridge.min.js']) {
  vm.runInThisContext(readFileSync(resolve(`@kusto/language-service-next/${script}`), 'utf8'), { filename: script });
}
const { KustoCode, Syntax } = globalThis.Kusto.Language;
const KINDS = new Map(Object.entries(Syntax.SyntaxKind).map(([name, number]) => [number, name]));

function plain(node) {
  const kind = KINDS.get(node.Kind);
  const kids = [];
  for (let i = 0; i < node.ChildCount; i++) {
    const child = node.GetChild(i);
    if (child) {
      kids.push(plain(child));
    }
  }
  if (kind === 'SeparatedElement') {
    return kids[0];
  }
  const text = node.Text ?? '';
  return { kind, kids, text, value: kind === 'StringLiteralToken' ? node.ValueText : undefined };
}

/** The statements of a text; throws what the parser says of a text that is no query. */
export function parse(text) {
  const code = KustoCode.Parse(text);
  const found = code.GetDiagnostics();
  if (found.Count > 0) {
    const first = found.getItem(0);
    throw new KqlError('SYN0002', `${first.Message} [${text.substr(first.Start, Math.max(first.Length, 20))}]`);
  }
  return child(plain(code.Syntax), 'List', 1).kids;
}

/** The nth child of a kind, counted from zero. */
export function child(node, kind, n = 0) {
  return node.kids.filter((kid) => kid.kind === kind)[n];
}

/** Whether it stands for a word, a bracket or a comma alone. */
export const isToken = (node) => /(Token|Keyword)$/.test(node.kind);

/** The children that are no tokens. */
export const parts = (node) => node.kids.filter((kid) => !isToken(kid));

/** The text of a name, whether bracketed or not. */
export function nameOf(node) {
  if (node.kind === 'BracketedName') {
    return stringOf(parts(node)[0]);
  }
  return node.kids.length === 0 ? node.text : nameOf(node.kids[0]);
}

/** The value of a string literal, escapes resolved. */
export function stringOf(node) {
  const tokens =
    node.kind === 'StringLiteralToken'
      ? [node]
      : node.kids.flatMap((kid) => (kid.kind === 'List' ? kid.kids : [kid]));
  return tokens.map((token) => token.value).join('');
}

/** The settings before an operator's arguments, such as kind=leftouter, by name; hints among them. */
export function settings(node) {
  const list = child(node, 'List');
  const named = (list?.kids ?? []).filter((kid) => kid.kind === 'NamedParameter');
  return new Map(named.map((kid) => [nameOf(kid.kids[0]), kid.kids[2]]));
}

/** The nodes of an operator's lists of arguments, without its settings. */
export function listed(node) {
  return node.kids
    .filter((kid) => kid.kind === 'List')
    .flatMap((list) => list.kids)
    .filter((kid) => kid.kind !== 'NamedParameter');
}
