import assert from 'node:assert/strict';
import manifest from '../../src/custom-elements.json' with { type: 'json' };
import { attributeGroups, groupOf } from '../../stories/support/attribute-groups.js';
import { elementsOf } from '../../stories/support/elements-index.js';

describe('The groups of the controls', () => {
  const elements = elementsOf(manifest);
  for (const { tag, attributes } of elements) {
    it(`have every attribute of <${tag}>`, () => {
      const missing = attributes.map(({ name }) => name).filter((name) => !groupOf(name));
      assert.deepEqual(missing, []);
    });
  }

  it('have each attribute once, and nothing else', () => {
    const names = Object.values(attributeGroups).flat();
    assert.deepEqual(names, [...new Set(names)]);
    const known = new Set(elements.flatMap(({ attributes }) => attributes.map(({ name }) => name)));
    assert.deepEqual(
      names.filter((name) => !known.has(name)),
      [],
    );
  });
});
