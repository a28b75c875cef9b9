import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';

interface Declaration {
  name: string;
  tagName?: string;
  members?: { name: string; attribute?: string }[];
  attributes?: { name: string; fieldName?: string }[];
  slots?: { name: string }[];
  events?: { name: string }[];
}

const manifest = (await (await fetch('/src/custom-elements.json')).json()) as {
  modules: { declarations?: Declaration[] }[];
};
const declarations = manifest.modules.flatMap(({ declarations = [] }) => declarations);

/** The slots for a publisher's content: words and pictures. */
const contentSlots = new Set([
  'heading',
  'body',
  'pitch',
  'media',
  'subscribe-label',
  'sign-in-label',
  'register-label',
  'offers-label',
  'account-label',
  // Slots of a list.
  'more',
  'empty',
  'failed',
  'story-…',
  // One slot for each network.
  'icon-…',
]);

function namesOf(prototype: object): Set<string> {
  const names = new Set<string>();
  for (
    let level: object | null = prototype;
    level && level !== Object.prototype;
    level = Object.getPrototypeOf(level)
  ) {
    for (const name of Object.getOwnPropertyNames(level)) names.add(name);
  }
  return names;
}

const taken = new Set([...namesOf(LitElement.prototype), ...namesOf(HTMLElement.prototype)]);
const takenLowerCase = new Set([...taken].map((name) => name.toLowerCase()));

for (const { tagName, members = [], attributes = [], slots = [], events = [] } of declarations) {
  if (!tagName) continue;
  describe(`The public names of <${tagName}>`, () => {
    it('are none that Lit or HTMLElement has already', () => {
      expect(members.length).to.be.greaterThan(0);
      expect(members.filter(({ name }) => taken.has(name))).to.deep.equal([]);
      expect(attributes.filter(({ name }) => takenLowerCase.has(name.replaceAll('-', '')))).to.deep.equal([]);
    });

    it('are kebab-case for each attribute, and camelCase for its property', () => {
      for (const { name, attribute = name } of members) {
        expect(attribute).to.match(/^[a-z]+(-[a-z]+)*$/);
        expect(attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())).to.equal(name);
      }
    });

    it('name every attribute that the element observes', () => {
      const observed = (customElements.get(tagName) as unknown as { observedAttributes: string[] }).observedAttributes;
      // Attributes without a property are only for style sheets.
      const withProperty = attributes.filter(({ fieldName }) => fieldName);
      expect(withProperty.map(({ name }) => name).sort()).to.deep.equal([...observed].sort());
    });

    it('are shared between kinds only for the same thing', () => {
      const attributeNames = new Set(attributes.map(({ name }) => name));
      expect(events.filter(({ name }) => attributeNames.has(name))).to.deep.equal([]);
      expect(events.filter(({ name }) => !name.startsWith('news-'))).to.deep.equal([]);
      // A slot has the name of the field that it replaces, or of content that no attribute could contain.
      const isSlot = (name: string): boolean => name === '' || attributeNames.has(name) || contentSlots.has(name);
      expect(slots.filter(({ name }) => !isSlot(name))).to.deep.equal([]);
      expect(slots.filter(({ name }) => contentSlots.has(name) && attributeNames.has(name))).to.deep.equal([]);
    });
  });
}
