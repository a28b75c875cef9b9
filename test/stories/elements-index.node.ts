import assert from 'node:assert/strict';
import { it } from 'node:test';
import manifest from '../../src/custom-elements.json' with { type: 'json' };
import { elementsOf, llmsText } from '../../stories/support/elements-index.js';

it('The index for programs has every element, with markup to paste and all that it takes', () => {
  const elements = elementsOf(manifest);
  const text = llmsText(elements);
  assert.ok(elements.length >= 9);
  for (const { tag, about, example, attributes, events, slots } of elements) {
    assert.match(about, /\w.*\.$/, tag);
    assert.ok(example.includes(`<${tag}`), tag);
    assert.ok(text.includes(`## <${tag}>`));
    for (const { name, description } of [...attributes, ...events, ...slots]) {
      assert.notEqual(description, '', `${tag} ${name}`);
      assert.ok(text.includes(`- \`${name || '(default)'}\``), name);
    }
  }
  assert.doesNotMatch(text, /undefined|\[object/);
});
