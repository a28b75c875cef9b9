import { expect } from '@open-wc/testing';
import type { ReactiveElement } from 'lit';
import '../../src/generated/components/define.js';
import { booleanConverter } from '../../src/widget/attributes/property-converters.js';

const tags = ['news-access', 'news-headline-card', 'news-headline-list', 'news-photo-caption', 'news-share-icons'];

/** Returns the boolean attributes of an element, with their properties. */
function booleansOf(tag: string): [attribute: string, property: string][] {
  const { elementProperties } = customElements.get(tag) as unknown as typeof ReactiveElement;
  return [...elementProperties]
    .filter(([, { converter }]) => converter === booleanConverter)
    .map(([property, { attribute }]) => [
      typeof attribute === 'string' ? attribute : String(property),
      String(property),
    ]);
}

describe('A boolean attribute', () => {
  for (const tag of tags)
    for (const [attribute, property] of booleansOf(tag))
      it(`${attribute} of <${tag}> is on if it is there, unless a framework has written “false”`, () => {
        const element = document.createElement(tag);
        const isOn = (): unknown => element[property as keyof HTMLElement];
        expect(isOn()).to.equal(false);
        for (const [value, expected] of [
          ['', true],
          ['false', false],
          ['true', true],
          [attribute, true],
        ] as const) {
          element.setAttribute(attribute, value);
          expect(isOn()).to.equal(expected);
        }
        element.removeAttribute(attribute);
        expect(isOn()).to.equal(false);
      });

  it('is on five elements', () => {
    expect(tags.map((tag) => booleansOf(tag).length)).to.deep.equal([1, 1, 2, 1, 2]);
  });
});
