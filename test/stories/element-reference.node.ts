import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { globSync } from 'tinyglobby';
import * as library from '../../src/index.js';
import manifest from '../../src/custom-elements.json' with { type: 'json' };
import { elementsOf } from '../../stories/support/elements-index.js';
import { ElementReference } from '../../stories/support/element-reference.js';

interface Named {
  name?: string;
  description?: string;
  type?: { text: string };
  default?: string;
}

interface Declaration {
  name: string;
  tagName?: string;
  members?: (Named & { kind: string; attribute?: string })[];
  attributes?: (Named & { fieldName?: string })[];
  slots?: Named[];
  events?: Named[];
  cssParts?: Named[];
  cssStates?: Named[];
  cssProperties?: Named[];
}

const declarations = manifest.modules.flatMap((module) => (module.declarations ?? []) as Declaration[]);
const elements = declarations.filter(({ tagName }) => tagName);
const stories = fileURLToPath(new URL('../../stories', import.meta.url));
const pages = globSync('**/*.mdx', { cwd: stories }).map((file) => readFileSync(`${stories}/${file}`, 'utf8'));

/** Returns the page as plain text: the names, and the description of each. */
function textOf(tag: string): string {
  return renderToStaticMarkup(createElement(ElementReference, { tag }))
    .replace(/<[^>]+>/g, '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

/** Returns a description without backticks, as single words. */
const plain = (text = ''): string => text.replace(/`|\s+/g, ' ').replace(/ +/g, ' ').trim();
const squeezed = (text: string): string => text.replace(/\s+/g, '');

describe("The reference on an element's page", () => {
  for (const { tagName: tag = '', members = [], ...element } of elements) {
    it(`<${tag}> has all that the manifest has, each with what it is`, () => {
      const text = textOf(tag);
      const words = squeezed(text);
      const properties = members.filter(({ kind, attribute }) => kind === 'field' && !attribute);
      const all: [written: (name: string) => string, items: readonly Named[] | undefined][] = [
        [(name) => name, element.attributes],
        [(name) => name, properties],
        [(name) => name || '(default)', element.slots],
        [(name) => name, element.events],
        [(name) => `::part(${name})`, element.cssParts],
        [(name) => `:state(${name})`, element.cssStates],
        [(name) => name, element.cssProperties],
      ];
      for (const [written, items = []] of all) {
        for (const { name = '', description, default: value } of items) {
          assert.ok(text.includes(` ${written(name)} `), `${tag}: ${written(name)}`);
          assert.notEqual(plain(description), '', `${tag}: ${name} is not described`);
          assert.ok(words.includes(squeezed(plain(description))), `${tag}: what ${name} is`);
          if (value !== undefined) assert.ok(words.includes(`Default:${squeezed(value)}`), `${tag}: ${name}=${value}`);
        }
      }
      for (const { name = '', fieldName } of element.attributes ?? []) {
        if (fieldName && fieldName !== name) assert.ok(text.includes(`.${fieldName} `), `${tag}: .${fieldName}`);
      }
      for (const { type } of element.events ?? []) {
        const event = declarations.find(({ name }) => name === type?.text);
        assert.ok(event?.members?.length, `${type?.text} carries nothing`);
        for (const { name = '', type: carried } of event.members)
          assert.ok(text.includes(` ${name} (${carried?.text})`), `${type?.text}.${name}: ${carried?.text}`);
      }
      assert.doesNotMatch(text, /(?<!\| )undefined\)|\[object/);
    });

    it(`<${tag}> says of which attributes there is no property`, () => {
      const { attributes } = elementsOf(manifest).find((each) => each.tag === tag)!;
      const { prototype } = library[element.name as 'NewsByline'];
      for (const { name, property = name, isAttributeOnly = false } of attributes)
        assert.equal(property in prototype, !isAttributeOnly, `${tag} ${name}`);
      assert.equal(
        textOf(tag).includes('No property'),
        attributes.some((attribute) => attribute.isAttributeOnly),
      );
    });

    it(`<${tag}> has one page with it`, () => {
      assert.equal(pages.filter((page) => page.includes(`<ElementReference tag="${tag}" `)).length, 1);
    });
  }

  it('names the attributes that an element hears, and no other', () => {
    for (const { name, tagName: tag = '', attributes = [] } of elements) {
      const { observedAttributes } = library[name as 'NewsByline'];
      // Only the style sheet and the base class read these.
      const unheard = ['scheme', 'static'];
      const named = attributes.map((attribute) => attribute.name!).filter((attribute) => !unheard.includes(attribute));
      assert.deepEqual(named.sort(), [...observedAttributes].sort(), tag);
    }
  });
});
