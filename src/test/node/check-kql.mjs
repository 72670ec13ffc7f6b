// Reads one JSON request a line, {"kql": "..."}, and answers one JSON line each: what Microsoft's KQL parser makes of it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import vm from 'node:vm';

const { resolve } = createRequire(import.meta.url);
const schemaFiles = process.argv.slice(2);

// The parser comes as browser scripts, which find each other through the global object.
for (const script of ['bridge.min.js', 'Kusto.Language.Bridge.min.js']) {
  vm.runInThisContext(readFileSync(resolve(`@kusto/language-service-next/${script}`), 'utf8'), { filename: script });
}
const { KustoCode, GlobalState, Symbols, Syntax } = globalThis.Kusto.Language;

function table([name, columns]) {
  const schema = Object.entries(columns).map(([column, type]) => `['${column}']: ${type}`);
  return Symbols.TableSymbol.From(`(${schema.join(', ')})`).WithName(name);
}

// A file holds the columns of EmailEvents, or those of several tables by their names.
function tables(file) {
  const { columns, tables: named } = JSON.parse(readFileSync(file, 'utf8'));
  return Object.entries(named ?? { EmailEvents: columns }).map(table);
}

function* items(list) {
  for (let i = 0; i < (list ? list.Count : 0); i++) {
    yield list.getItem(i);
  }
}

function* nodes(node) {
  yield node;
  for (let i = 0; i < node.ChildCount; i++) {
    const child = node.GetChild(i);
    if (child) {
      yield* nodes(child);
    }
  }
}

const ofKind = (root, kind) => [...nodes(root)].filter((node) => node.Kind === kind);

function check(text, globals) {
  const code = KustoCode.ParseAndAnalyze(text, globals);
  return {
    diagnostics: [...items(code.GetDiagnostics())].map(
      (found) => `${found.Severity} ${found.Code}: ${found.Message} [${text.substr(found.Start, found.Length)}]`,
    ),
    columns: [...items(code.ResultType?.Columns)].map((column) => `${column.Name}:${column.Type.Name}`),
    statements: [...items(code.Syntax.Statements)].map((element) => {
      const statement = element.Element ?? element.Element$1;
      const name = statement.Name?.SimpleName;
      return name ? `let ${name}` : 'expression';
    }),
    literals: ofKind(code.Syntax, Syntax.SyntaxKind.DynamicExpression).map((literal) =>
      ofKind(literal, Syntax.SyntaxKind.StringLiteralExpression).map((element) => element.LiteralValue),
    ),
  };
}

const database = new Symbols.DatabaseSymbol.ctor('workspace', schemaFiles.flatMap(tables));
const globals = GlobalState.Default.WithDatabase(database);
for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(check(JSON.parse(line).kql, globals))}\n`);
}
