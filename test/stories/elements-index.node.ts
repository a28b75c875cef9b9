import assert from 'node:assert/strict';
import manifest from '../../src/custom-elements.json' with { type: 'json' };
import { elementsOf, eventsOf, llmsText } from '../../stories/support/elements-index.js';

it('The index for programs has every element, with markup to paste and all that it takes', () => {
  const elements = elementsOf(manifest);
  const text = llmsText(elements);
  assert.ok(elements.length >= 9);
  for (const { tag, about, example, attributes, properties, events, slots, cssParts, states } of elements) {
    assert.match(about, /\w.*\.$/, tag);
    assert.ok(example.includes(`<${tag}`), tag);
    assert.ok(text.includes(`## <${tag}>`));
    for (const { name, description } of [...attributes, ...properties, ...events, ...slots, ...cssParts, ...states]) {
      assert.notEqual(description, '', `${tag} ${name}`);
      assert.ok(text.includes(`- \`${name || '(default)'}\``), name);
    }
    for (const { name, fields = [] } of events) assert.notDeepEqual(fields, [], `${tag} ${name} carries nothing`);
  }
  assert.match(text, /`news-open` \(OpenEvent\): .* Carries `url` \(string\)/);
  assert.match(text, /`image-alt` \(string\), as a property `imageAlt`: /);
  assert.match(text, /`access` \(ReaderAccess \| undefined\)/);
  assert.doesNotMatch(text, /\((?:undefined)?\)|\[object/);
});

it('The list of events has each once, with every element that fires it and its description there', () => {
  const elements = elementsOf(manifest);
  const events = eventsOf(elements);
  const names = events.map(({ name }) => name);
  assert.deepEqual(names, [...new Set(elements.flatMap((element) => element.events.map(({ name }) => name)))]);
  for (const { tag, events: own } of elements) {
    for (const { name, type, description, fields } of own) {
      const event = events.find((each) => each.name === name)!;
      assert.deepEqual([event.type, event.fields], [type, fields], name);
      const reasons = event.reasons.filter(({ tags }) => tags.includes(tag));
      assert.deepEqual(
        reasons.map((reason) => reason.description),
        [description],
        `${name} of ${tag}`,
      );
    }
  }
});
