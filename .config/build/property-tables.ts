import ts from 'typescript';
import type { Plugin } from 'vite';
import { edited, type Edit } from './edits.js';
import { source } from './read-parts.js';

/**
 * Writes the decorated properties of a class as Lit's `static properties`: one table for each class, without calls and
 * without Lit's decorators, which also support standard decorators. Saves about 750 bytes of the one file.
 *
 * @throws if a property has another decorator than `@property()` or `@state()`
 */
export function propertyTables(): Plugin {
  return {
    name: 'standfirst:property-tables',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(`${source}/`) || !code.includes("'lit/decorators.js'")) return undefined;
      const file = ts.createSourceFile(id, code, ts.ScriptTarget.Latest, true);
      const edits: Edit[] = [];
      for (const statement of file.statements) {
        if (ts.isImportDeclaration(statement) && isDecoratorsImport(statement)) edits.push(removal(statement));
        if (ts.isClassDeclaration(statement)) edits.push(...editsOf(statement));
      }
      return { code: edited(code, edits), map: null };
    },
  };
}

const removal = (node: ts.Node): Edit => ({ start: node.getStart(), end: node.end, text: '' });

function isDecoratorsImport({ moduleSpecifier }: ts.ImportDeclaration): boolean {
  return (moduleSpecifier as ts.StringLiteral).text === 'lit/decorators.js';
}

/** Returns the edits that move the decorators of a class into its table. */
function editsOf({ members }: ts.ClassDeclaration): Edit[] {
  const decorated = members.flatMap((member) => {
    const [decorator, ...others] = (ts.canHaveDecorators(member) && ts.getDecorators(member)) || [];
    if (!decorator) return [];
    if (!ts.isPropertyDeclaration(member) || others.length > 0)
      throw new Error(`${decorator.getText()} is used in a way that this build does not know.`);
    return [{ name: member.name.getText(), decorator }];
  });
  if (decorated.length === 0) return [];
  const rows = decorated.map(({ name, decorator }) => `${name}: ${optionsOf(decorator)}`);
  const start = members[0]!.getFullStart();
  return [
    { start, end: start, text: `\nstatic properties = { ${rows.join(', ')} };` },
    ...decorated.map(({ decorator }) => removal(decorator)),
  ];
}

/** Returns the options of a property in the table. */
function optionsOf({ expression }: ts.Decorator): string {
  const [kind, options] = ts.isCallExpression(expression)
    ? [expression.expression.getText(), expression.arguments[0]?.getText()]
    : [];
  if (kind === 'property') return options ?? '{}';
  if (kind === 'state') return '{ state: true, attribute: false }';
  throw new Error(`@${expression.getText()} is a decorator that this build does not know.`);
}
