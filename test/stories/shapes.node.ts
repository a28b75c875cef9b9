import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import ts from 'typescript';
import { ShapeReference } from '../../stories/support/shape-reference.js';
import { shapesOf } from '../../stories/support/shapes.js';
import type { Described } from '../../stories/support/elements-index.js';

const pathOf = (module: string): string => fileURLToPath(new URL(`../../src/${module}.ts`, import.meta.url));

/** The fields that TypeScript finds in an interface or an object type, with theirs. */
function fieldsOf(members: readonly ts.TypeElement[]): [string, (string | unknown[])[]][] {
  return members.filter(ts.isPropertySignature).map((field) => {
    const type = field.type!;
    const isSpread = ts.isTypeLiteralNode(type) && type.getText().includes('\n');
    return [
      field.name.getText() + (field.questionToken ? '?' : ''),
      isSpread ? fieldsOf([...type.members]) : [type.getText()],
    ];
  });
}

const asFound = (fields: readonly Described[], typeOf: (type: string) => string): [string, (string | unknown[])[]][] =>
  fields.map(({ name, type, fields: inner }) => [name, inner ? asFound(inner, typeOf) : [typeOf(type!)]]);

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
        const { name, description, fields, words } = shapes[index]!;
        assert.notEqual(description, '', `${name} is not described`);
        assert.doesNotMatch(description, /\{@|@\w|\*|One of/, name);
        if (ts.isTypeAliasDeclaration(statement)) assert.match(words!, /^'[\w-]+'(?: \| '[\w-]+')+$/, name);
        else {
          // The words of an array that is no type of its own are written out.
          const short = (type: string): string => (/^'trial' \|/.test(type) ? '(typeof statuses)[number]' : type);
          assert.deepEqual(asFound(fields, short), fieldsOf([...statement.members]), name);
        }
        for (const field of fields) {
          assert.notEqual(field.description, '', `${name}.${field.name} is not described`);
          assert.doesNotMatch(field.description, /\{@|@\w|\*/, `${name}.${field.name}`);
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
