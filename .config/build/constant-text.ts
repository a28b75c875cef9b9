/** Reads the texts in the options of a lazy part. They are literals, which may contain lists of properties. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import ts from 'typescript';
import { given } from '../../src/widget/lazy/lazy.js';

type ConstantText = ts.StringLiteralLike | ts.TemplateExpression;

/** Whether an expression is a text, with or without lists of properties in it. */
export function isConstantText(value: ts.Expression): value is ConstantText {
  return (
    ts.isStringLiteralLike(value) ||
    (ts.isTemplateExpression(value) &&
      value.templateSpans.every(
        ({ expression }) => ts.isCallExpression(expression) && expression.expression.getText() === 'given',
      ))
  );
}

/** Returns the text of a literal, with the selectors of its lists: `${given(extraAttributes)}`. */
export function textOf(value: ConstantText): string {
  if (ts.isStringLiteralLike(value)) return value.text;
  const lists = value.templateSpans.map(({ expression, literal }) => {
    const [list] = (expression as ts.CallExpression).arguments;
    return given(wordsOf(list!.getText(), value.getSourceFile())) + literal.text;
  });
  return value.head.text + lists.join('');
}

/** Returns the words of a constant list, which the file declares or imports. */
function wordsOf(name: string, file: ts.SourceFile): string[] {
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement) && imports(statement, name)) {
      const path = fileOf((statement.moduleSpecifier as ts.StringLiteral).text, file.fileName);
      return wordsOf(name, ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
    }
    if (!ts.isVariableStatement(statement)) continue;
    const declared = statement.declarationList.declarations.find((each) => each.name.getText() === name);
    let list = declared?.initializer;
    while (list && (ts.isSatisfiesExpression(list) || ts.isAsExpression(list))) list = list.expression;
    if (list && ts.isArrayLiteralExpression(list)) {
      return list.elements.filter(ts.isStringLiteral).map(({ text }) => text);
    }
  }
  throw new Error(`${file.fileName}: ${name} is not a list of texts, which options of a part may use`);
}

function imports({ importClause }: ts.ImportDeclaration, name: string): boolean {
  const names = importClause?.namedBindings;
  return names !== undefined && ts.isNamedImports(names) && names.elements.some((each) => each.name.text === name);
}

/** Returns the file that a module imports by a relative path. */
export function fileOf(path: string, from: string): string {
  return resolve(dirname(from), path.replace(/\.js$/, '.ts'));
}
