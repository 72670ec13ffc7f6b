// The names of a query, and what stands behind them.
import { OPERATORS } from './operators.mjs';
import { materialized, scan } from './plan.mjs';
import { applied, remembered, scalar } from './scalars.mjs';
import { datatable, print, range } from './sources.mjs';
import { child, nameOf, parts } from './tree.mjs';
import { KqlError, NoTable, nullOf } from './values.mjs';
import { union } from './joins.mjs';

const unwrapped = (node) => (node.kind === 'ParenthesizedExpression' ? unwrapped(parts(node)[0]) : node);
const argumentsOf = (node) => child(child(node, 'ExpressionList'), 'List').kids;

/** Names that let statements and parameters give. */
export class Env {
  constructor(query, parent) {
    this.query = query;
    this.parent = parent;
    this.names = new Map();
    this.now = query.now;
  }

  get(name) {
    return this.names.get(name) ?? this.parent?.get(name);
  }

  scope(columns = new Map(), inOrder = false) {
    return { columns, env: this, inOrder };
  }

  /** Takes let statements and returns the node of the expression at the end. */
  read(statements) {
    let last;
    for (const statement of statements) {
      if (statement.kind === 'LetStatement') {
        this.define(nameOf(statement.kids[1]), statement.kids[3]);
      } else {
        last = statement.kind === 'ExpressionStatement' ? statement.kids[0] : statement;
      }
    }
    if (!last) {
      throw new KqlError('SYN0002', 'the text has no expression at its end');
    }
    return last;
  }

  define(name, node) {
    this.names.set(name, this.bound(name, node));
  }

  bound(name, node) {
    if (node.kind === 'FunctionDeclaration') {
      const [parameters, body] = parts(node);
      return { kind: 'function', name, env: this, parameters: child(parameters, 'List').kids, body };
    }
    if (!this.isTable(node)) {
      return { kind: 'scalar', expression: remembered(scalar(node, this.scope())) };
    }
    const make = () => this.query.inside(name, () => this.table(node));
    if (unwrapped(node).kind !== 'MaterializeExpression') {
      return { kind: 'table', make };
    }
    let kept;
    return { kind: 'table', make: () => (kept ??= make()) };
  }

  isTable(node) {
    const bare = unwrapped(node);
    switch (bare.kind) {
      case 'PipeExpression':
      case 'DataTableExpression':
      case 'UnionOperator':
      case 'PrintOperator':
      case 'RangeOperator':
      case 'MaterializeExpression':
        return true;
      case 'NameReference': {
        const found = this.get(nameOf(bare));
        return found ? this.isTableBound(found) : this.query.tables.has(nameOf(bare));
      }
      case 'FunctionCallExpression': {
        const found = this.get(nameOf(bare.kids[0]));
        return Boolean(found && this.isTableBound(found));
      }
      default:
        return false;
    }
  }

  isTableBound(found) {
    if (found.kind !== 'function') {
      return found.kind === 'table';
    }
    const env = new Env(this.query, found.env);
    for (const { kids } of found.parameters) {
      const isTable = kids[0].kids[2].kind === 'SchemaTypeExpression';
      env.names.set(nameOf(kids[0].kids[0]), isTable ? { kind: 'table' } : { kind: 'scalar' });
    }
    const statements = bodyOf(found);
    statements.slice(0, -1).forEach((one) => {
      const value = one.kids[3];
      env.names.set(
        nameOf(one.kids[1]),
        value.kind === 'FunctionDeclaration'
          ? env.bound('', value)
          : { kind: env.isTable(value) ? 'table' : 'scalar' },
      );
    });
    return env.isTable(statements.at(-1));
  }

  /** The environment of a function's body, its parameters bound to what is given. */
  entered(found, args, scope) {
    const env = new Env(this.query, found.env);
    found.parameters.forEach(({ kids }, i) => {
      const name = nameOf(kids[0].kids[0]);
      const given = args[i] ?? (kids[1] && parts(kids[1])[0]);
      if (!given) {
        throw new KqlError('SEM0219', `${found.name}() needs ${name}`);
      }
      const isTable = kids[0].kids[2].kind === 'SchemaTypeExpression';
      env.names.set(
        name,
        isTable
          ? { kind: 'table', make: () => this.table(given) }
          : { kind: 'scalar', expression: remembered(scalar(given, scope)) },
      );
    });
    return { env, last: env.read(bodyOf(found)) };
  }

  /** A call of a let function that gives one value. */
  call(found, args, scope) {
    const { env, last } = scope.env.entered(found, args, scope);
    return scalar(last, env.scope());
  }

  /** The value in the first row's first column, found once. */
  toscalar(node) {
    if (!this.isTable(node)) {
      return scalar(node, this.scope());
    }
    const plan = this.table(node);
    const { name, type } = plan.columns[0];
    plan.demand([name]);
    let value;
    return applied(type, [], () => {
      if (value === undefined) {
        plan.run((row) => (value ??= row[plan.layout().get(name)]));
        value ??= nullOf(type);
      }
      return value;
    });
  }

  /** The values of a table's first column. */
  firstColumn(node) {
    const plan = this.table(node);
    const { name } = plan.columns[0];
    plan.demand([name]);
    return applied('dynamic', [], () => {
      const values = [];
      plan.run((row) => values.push(row[plan.layout().get(name)]));
      return values;
    });
  }

  /** The plan of a tabular expression. */
  table(node) {
    switch (node.kind) {
      case 'ParenthesizedExpression':
        return this.table(parts(node)[0]);
      case 'PipeExpression': {
        const input = this.table(node.kids[0]);
        return this.operator(input, node.kids[2]);
      }
      case 'NameReference':
        return this.named(nameOf(node));
      case 'FunctionCallExpression':
        return this.tableCall(node);
      case 'MaterializeExpression':
        return materialized(this.table(parts(node).at(-1)), this.query);
      case 'DataTableExpression':
        return datatable(node, this.scope());
      case 'PrintOperator':
        return print(node, this.scope());
      case 'RangeOperator':
        return range(node, this.scope());
      case 'UnionOperator':
        return union(null, node, this.scope());
      default:
        throw new KqlError('ENGINE', `this engine has no ${node.kind} as a table`);
    }
  }

  operator(input, node) {
    if (!OPERATORS[node.kind]) {
      throw new KqlError('ENGINE', `this engine has no ${node.kind}`);
    }
    return OPERATORS[node.kind](input, node, this.scope(input.types, input.inOrder), this.query);
  }

  named(name) {
    const found = this.get(name);
    if (found?.kind === 'table') {
      return found.make();
    }
    if (found?.kind === 'function') {
      return this.calledTable(found, []);
    }
    const table = this.query.tables.get(name);
    if (!table) {
      throw new NoTable(name);
    }
    return scan(name, table, this.query);
  }

  tableCall(node) {
    const found = this.get(nameOf(node.kids[0]));
    if (found?.kind !== 'function') {
      throw new KqlError('ENGINE', `this engine has no table ${nameOf(node.kids[0])}()`);
    }
    return this.calledTable(found, argumentsOf(node));
  }

  calledTable(found, args) {
    const { env, last } = this.entered(found, args, this.scope());
    return this.query.inside(found.name, () => env.table(last));
  }
}

/** The statements of a function's body, the expression last. */
function bodyOf(found) {
  return found.body.kids.flatMap((kid) => (kid.kind === 'List' ? kid.kids : /Token$/.test(kid.kind) ? [] : [kid]));
}
