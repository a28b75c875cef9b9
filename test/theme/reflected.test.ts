import { expect } from '@open-wc/testing';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import { clearPage } from '../support/page/page.js';

const presets = ['salmon', 'broadsheet', 'bold', 'japanese', 'arabic'];

describe('The attributes by which a theme selects a widget', () => {
  afterEach(clearPage);

  it('are there if a framework sets the properties', async () => {
    const sheets = await Promise.all(
      presets.map(async (name) => (await fetch(`/src/theme/presets/${name}.css`)).text()),
    );
    const selected = new Set<string>();
    for (const [, tag, attributes] of sheets.join('').matchAll(/(news-[a-z-]+)(?::not\()?((?:\[[^\]]+\](?:, )?)+)/g)) {
      for (const [, name, value] of attributes!.matchAll(/\[([a-z]+)(?:='([^']+)')?\]/g))
        selected.add(`${tag} ${name} ${value ?? '3'}`);
    }
    expect([...selected].length).to.be.greaterThan(8);
    for (const each of selected) {
      const [tag, name, value] = each.split(' ') as [string, string, string];
      const widget = document.createElement(tag) as HTMLElement & { updateComplete: Promise<unknown> };
      (widget as unknown as Record<string, unknown>)[name] = value;
      document.body.append(widget);
      await widget.updateComplete;
      expect(widget.getAttribute(name), each).to.equal(value);
    }
  });
});
