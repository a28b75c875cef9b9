import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import ts from 'typescript';
import { ShapeReference } from '../../stories/support/shape-reference.js';
import { shapesOf, type Shape } from '../../stories/support/shapes.js';
import type { Described } from '../../stories/support/elements-index.js';

const pathOf = (module: string): string => fileURLToPath(new URL(`../../src/${module}.ts`, import.meta.url));

/** Returns a type as a reader must see it: the words of an array instead of its name. */
function written(type: ts.TypeNode, file: ts.SourceFile): string {
  const [, array] = /^\(typeof (\w+)\)\[number\]$/.exec(type.getText()) ?? [];
  if (!array) return type.getText().replace(/\s+/g, ' ');
  const declarations = file.statements
    .filter(ts.isVariableStatement)
    .flatMap((each) => [...each.declarationList.declarations]);
  const { initializer } = declarations.find(({ name }) => name.getText() === array)!;
  const { elements } = (initializer as ts.AsExpression).expression as ts.ArrayLiteralExpression;
  return elements.map((word) => word.getText()).join(' | ');
}

type Fields = [name: string, type: string | Fields][];

/** Returns the fields that TypeScript finds in an interface or an object type, with their fields. */
function fieldsOf(members: readonly ts.TypeElement[], file: ts.SourceFile): Fields {
  return members.filter(ts.isPropertySignature).map(({ name, questionToken, type }) => {
    const isSpread = ts.isTypeLiteralNode(type!) && type.getText().includes('\n');
    return [
      name.getText() + (questionToken ? '?' : ''),
      isSpread ? fieldsOf(type.members, file) : written(type!, file),
    ];
  });
}

const asFound = (fields: readonly Described[]): Fields =>
  fields.map(({ name, type, fields: inner }) => [name, inner ? asFound(inner) : type!]);

/** Returns each description of a shape and its fields, by its name. */
const descriptionsOf = (name: string, { description, fields = [] }: Partial<Shape>): [string, string | undefined][] => [
  [name, description],
  ...fields.flatMap((field) => descriptionsOf(`${name}.${field.name}`, field)),
];

describe('The reference of a shape', () => {
  for (const module of ['article/article', 'access/reader-access']) {
    it(`has all that ${module} declares, as TypeScript reads it, each with what it is`, () => {
      const source = readFileSync(pathOf(module), 'utf8');
      const shapes = shapesOf(source);
      const file = ts.createSourceFile(module, source, ts.ScriptTarget.Latest, true);
      const declared = file.statements.filter(
        (statement) =>
          (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) &&
          statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
      ) as (ts.InterfaceDeclaration | ts.TypeAliasDeclaration)[];
      assert.ok(declared.length >= 4);
      assert.deepEqual(
        shapes.map(({ name }) => name),
        declared.map(({ name }) => name.text),
      );
      for (const [index, statement] of declared.entries()) {
        const shape = shapes[index]!;
        if (ts.isTypeAliasDeclaration(statement)) assert.equal(shape.words, written(statement.type, file), shape.name);
        else assert.deepEqual(asFound(shape.fields), fieldsOf(statement.members, file), shape.name);
        for (const [name, description] of descriptionsOf(shape.name, shape)) {
          assert.ok(description, `${name} is not described`);
          assert.doesNotMatch(description, /\{@|@\w|\*|One of/, name);
        }
      }
    });
  }

  it('shows every name, and nothing of how it is done', () => {
    const source = readFileSync(pathOf('access/reader-access'), 'utf8');
    const text = renderToStaticMarkup(createElement(ShapeReference, { source }));
    for (const name of ['ReaderAccess', 'ReaderAccessData', 'articlesLeft?', 'status', 'GrantReason', 'MeterPeriod'])
      assert.ok(text.includes(`<code>${name}</code>`), name);
    assert.doesNotMatch(text, /function|import|parse/);
  });
});
