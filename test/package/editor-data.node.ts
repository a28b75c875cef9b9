import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as css from 'vscode-css-languageservice';
import * as html from 'vscode-html-languageservice';
import { pack } from '../support/builds/packed.js';

const { folder } = pack();

function read<Value>(path: string): Value {
  return JSON.parse(readFileSync(join(folder, path), 'utf8')) as Value;
}

const { exports, ...fields } = read<{ exports: Record<string, string>; 'web-types': string }>('package.json');

describe('An editor with the data of the package', () => {
  const htmlData = html.newHTMLDataProvider('standfirst', read(exports['./vscode.html-custom-data.json']!));
  const inHtml = html.getLanguageService({ customDataProviders: [htmlData] });

  /** Returns the suggestions of the editor at the place of the bar. */
  function offered(text: string): string[] {
    const document = html.TextDocument.create('file:///page.html', 'html', 1, text.replace('|', ''));
    const position = document.positionAt(text.indexOf('|'));
    return inHtml
      .doComplete(document, position, inHtml.parseHTMLDocument(document))
      .items.map(({ label }) => label.replaceAll('"', ''));
  }

  it('offers the tags', () => {
    const tags = offered('<news-|').filter((tag) => tag.startsWith('news-'));
    assert.equal(tags.length, 9);
  });

  it('offers the attributes of a tag, with their names in HTML', () => {
    const attributes = offered('<news-headline-card |></news-headline-card>');
    for (const name of ['headline', 'published-at', 'image-alt', 'layout']) assert.ok(attributes.includes(name), name);
    assert.ok(!attributes.includes('publishedAt'));
  });

  it('offers the values of an attribute', () => {
    assert.deepEqual(offered('<news-headline-card layout="|"></news-headline-card>'), [
      'auto',
      'stacked',
      'row',
      'overlay',
      'lead',
      'compact',
      'text',
    ]);
  });

  it('describes an attribute', () => {
    const text = '<news-headline-card image-alt=""></news-headline-card>';
    const document = html.TextDocument.create('file:///page.html', 'html', 1, text);
    const hover = inHtml.doHover(document, document.positionAt(24), inHtml.parseHTMLDocument(document));
    assert.match(JSON.stringify(hover), /text alternative of the picture/);
  });

  it('offers each token and each part once', () => {
    const data = css.newCSSDataProvider(read(exports['./vscode.css-custom-data.json']!));
    const service = css.getCSSLanguageService({ customDataProviders: [data] });
    const text = 'news-headline-card { --news- }';
    const document = css.TextDocument.create('file:///theme.css', 'css', 1, text);
    const { items } = service.doComplete(document, document.positionAt(27), service.parseStylesheet(document));
    const tokens = items.map(({ label }) => label).filter((label) => label.startsWith('--news-'));
    assert.ok(tokens.includes('--news-color-accent') && tokens.includes('--news-headline-card-size'));
    assert.equal(new Set(tokens).size, tokens.length);
    const parts = data.providePseudoElements().map(({ name }) => name);
    assert.ok(parts.includes('::part(headline)'));
    assert.equal(new Set(parts).size, parts.length);
  });

  it('of JetBrains finds the same tags and values, by the name of the file in package.json', () => {
    const { contributions } = read<{
      contributions: {
        html: { elements: { name: string; attributes: { name: string; value: { type: string } }[] }[] };
      };
    }>(fields['web-types']);
    const card = contributions.html.elements.find(({ name }) => name === 'news-headline-card')!;
    const layout = card.attributes.find(({ name }) => name === 'layout')!;
    assert.equal(layout.value.type.split(' | ').length, 7);
  });
});
