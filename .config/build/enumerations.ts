/** Finds the types that are unions of string literals, so that the manifest can list the literals. */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { source } from './read-parts.js';

/**
 * Returns the literals of each exported union of string literals, in the order of its declaration, by the name of the
 * type.
 */
export function enumerations(): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const file of globSync('**/*.ts', { cwd: source, absolute: true })) {
    const module = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    for (const statement of module.statements) {
      if (!ts.isTypeAliasDeclaration(statement) || !statement.modifiers) continue;
      const texts = textsOf(statement.type, module);
      if (!texts) continue;
      const { text: name } = statement.name;
      if (found.has(name)) throw new Error(`Two types are called ${name}. The manifest cannot tell them apart.`);
      found.set(name, texts);
    }
  }
  return found;
}

/** Returns the string literals that a type allows: `'a' | 'b'`, `(typeof list)[number]` or `keyof typeof table`. */
function textsOf(type: ts.TypeNode, module: ts.SourceFile): readonly string[] | undefined {
  if (ts.isUnionTypeNode(type)) {
    const texts = type.types.map((each) =>
      ts.isLiteralTypeNode(each) && ts.isStringLiteral(each.literal) ? each.literal.text : undefined,
    );
    return texts.every((text) => text !== undefined) ? texts : undefined;
  }
  const query = ts.isIndexedAccessTypeNode(type)
    ? inside(type.objectType)
    : ts.isTypeOperatorNode(type)
      ? type.type
      : undefined;
  if (!query || !ts.isTypeQueryNode(query) || !ts.isIdentifier(query.exprName)) return undefined;
  const value = valueOf(query.exprName.text, module);
  if (value && ts.isArrayLiteralExpression(value)) {
    const texts = value.elements.map((each) => (ts.isStringLiteral(each) ? each.text : undefined));
    return texts.every((text) => text !== undefined) ? texts : undefined;
  }
  if (value && ts.isObjectLiteralExpression(value) && ts.isTypeOperatorNode(type))
    return value.properties.map(({ name }) => (name as ts.Identifier | ts.StringLiteral).text);
  return undefined;
}

function inside(type: ts.TypeNode): ts.TypeNode {
  return ts.isParenthesizedTypeNode(type) ? inside(type.type) : type;
}

/** Returns the value of a constant of a module, without `as const` and `satisfies`. */
function valueOf(name: string, module: ts.SourceFile): ts.Expression | undefined {
  for (const statement of module.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const declared of statement.declarationList.declarations) {
      if (!ts.isIdentifier(declared.name) || declared.name.text !== name) continue;
      let value = declared.initializer;
      while (value && (ts.isAsExpression(value) || ts.isSatisfiesExpression(value))) value = value.expression;
      return value;
    }
  }
  return undefined;
}
