import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CDPSession } from 'puppeteer-core';
import { tokens, type TokenName } from '../../src/theme/tokens.js';
import { widgetProperties } from '../../src/theme/widget-properties.js';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite } from '../support/servers/host-site.js';
import { everyPart, everyStory } from './every-part.js';
import { noteStyles, together, type Effects } from './token-effects.js';

const file = fileURLToPath(new URL('../../src/theme/token-effects.json', import.meta.url));
const isRecording = process.env.RECORD_EFFECTS === 'true';
const documented = isRecording ? {} : (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Effects>);

/** A value that no token has by default, for each CSS property whose values a token takes. */
const values: Readonly<Record<string, string>> = {
  color: 'rgb(10, 100, 20)',
  'font-family': 'Courier',
  'font-weight': '350',
  'line-height': '1.31',
  'letter-spacing': '1px',
  'text-transform': 'uppercase',
  'flex-grow': '1.5',
  padding: '53px',
  'border-radius': '9px',
  'aspect-ratio': '5 / 4',
  'transition-duration': '1.5s',
};
/** The same for the properties of single widgets. */
const ownValues: Readonly<Record<string, string>> = {
  'dateline-end': "' --'",
  'dateline-transform': 'uppercase',
  font: 'Courier',
  weight: '350',
  'image-ratio': '5 / 4',
  band: 'rgb(10, 100, 20)',
};

const valueOf = (name: string): string =>
  Object.hasOwn(tokens, name.slice(7))
    ? values[tokens[name.slice(7) as TokenName].takes]!
    : (Object.entries(ownValues).find(([ending]) => name.endsWith(`-${ending}`))?.[1] ?? '53px');

const properties = [...Object.keys(tokens).map((name) => `--news-${name}`), ...widgetProperties];

interface ElementPart {
  tagName: string;
  cssParts?: { name: string }[];
}
const { modules } = JSON.parse(readFileSync(new URL('../../src/custom-elements.json', import.meta.url), 'utf8')) as {
  modules: { declarations?: Partial<ElementPart>[] }[];
};
const elements = modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter((each): each is ElementPart => each.tagName !== undefined && (each.cssParts?.length ?? 0) > 0);

declare global {
  /** The timers of up to a second that have not ended. */
  var timers: Set<unknown>;
}

describe('A theme', () => {
  let site: HostSite;
  let tab: HostTab;
  const found: Record<string, Effects> = {};
  /** The effects of a rule for each part of each widget. */
  const styledBy: Record<string, string[]> = {};

  before(async function () {
    // It reads the styles of every part for every property.
    this.timeout(180_000);
    site = await HostSite.open();
    tab = await newTab();
    // The note about a copied link would disappear. Shorter timers are counted.
    await tab.page!.evaluateOnNewDocument(() => {
      const { setTimeout: wait, clearTimeout: stop } = globalThis as unknown as Window;
      globalThis.timers = new Set();
      globalThis.setTimeout = ((run: () => void, time = 0) => {
        if (time > 1000) return 0;
        const id = wait(() => {
          timers.delete(id);
          run();
        }, time);
        timers.add(id);
        return id;
      }) as unknown as typeof setTimeout;
      globalThis.clearTimeout = ((id: number) => {
        timers.delete(id);
        stop(id);
      }) as typeof clearTimeout;
    });
    // One feed never arrives, and none arrives again. Then a quarter of an hour passes.
    await tab.page!.evaluateOnNewDocument(() => {
      // Requests that failed are repeated at once.
      Math.random = () => 0;
      const ask = globalThis.fetch;
      globalThis.fetch = (address, options) => {
        if (String(address).includes('/never.json')) return new Promise(() => undefined);
        return document.body.classList.contains('cut-off') ? Promise.reject(new TypeError()) : ask(address, options);
      };
    });
    site.put('/stories.json', { body: JSON.stringify(everyStory) });
    const head = `<script type="module" src="{{cdn}}/standfirst.js"></script>
      <style>.hidden > * { display: none !important }</style>`;
    await tab.open(site.show({ head, body: `<main class="widgets">${everyPart}</main>` }));
    await tab.waitFor(() =>
      Boolean(document.querySelector('news-photo-caption')!.shadowRoot?.querySelector('.opener')),
    );
    await tab.waitFor(() =>
      Boolean(document.querySelector('[presentation=dialog]')!.shadowRoot!.querySelector('dialog[open]')),
    );
    await tab.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.resolve();
      document.querySelector('.copies')!.shadowRoot!.querySelector('button')!.click();
      document.querySelector('news-photo-caption')!.shadowRoot!.querySelector<HTMLElement>('.opener')!.click();
    });
    await tab.waitFor(() => Boolean(document.querySelector('news-photo-caption')!.shadowRoot!.querySelector('dialog')));
    await tab.waitFor(() => Boolean(document.querySelector('.copies')!.shadowRoot!.querySelector('[part=note]')));
    await tab.waitFor(() => Boolean(document.querySelector('[lines]')!.shadowRoot!.querySelector('.more:enabled')));
    await tab.waitFor(() => {
      const cards = document.querySelector('.standing')!.shadowRoot!.querySelectorAll('news-headline-card');
      return cards.length === 3 && [...cards].every((card) => card.shadowRoot?.querySelector('.root'));
    });
    await tab.evaluate(() => {
      document.body.classList.add('cut-off');
      const now = Date.now.bind(Date);
      Date.now = () => now() + 16 * 60_000;
      document.querySelector<HTMLElement & { refresh: number }>('.standing')!.refresh = 1;
    });
    await tab.waitFor(() => Boolean(document.querySelector('.standing')!.shadowRoot!.querySelector('[part=notice]')));
    for (const { tagName, cssParts = [] } of elements) {
      for (const { name } of cssParts) styledBy[`${tagName} ${name}`] = await styledByPart(tagName, name);
    }
    // For an element without a box, a computed style is the declared value, not the result.
    await tab.evaluate(() => document.querySelector('.widgets')!.classList.add('hidden'));
    // Open menus and dialogs close.
    await tab.waitFor(() =>
      [...document.querySelectorAll('.widgets > *')].every(
        (widget) => !widget.shadowRoot!.querySelector('dialog[open]'),
      ),
    );
    await tab.waitFor(() => timers.size === 0 && document.getAnimations().length === 0);
    await findEffects();
    // Some properties change only elements under the pointer or with the focus.
    await pointAtLinks(await tab.page!.createCDPSession());
    await findEffects();
  });
  after(async () => {
    await site.close();
  });

  /** Adds the effects of each property on the page as it is now. */
  async function findEffects(): Promise<void> {
    await tab.evaluate(noteStyles, Object.fromEntries(properties.map((name) => [name, valueOf(name)])));
    for (const name of properties) {
      const effects = await tab.evaluate(
        (name, value) => {
          document.body.style.setProperty(name, value);
          const changed = globalThis.changedStyles!();
          document.body.style.removeProperty(name);
          return changed;
        },
        name,
        valueOf(name),
      );
      found[name] = together(found[name] ?? {}, effects);
    }
  }

  function styledByPart(tagName: string, name: string): Promise<string[]> {
    return tab.evaluate(
      (tag, name) => {
        const sheet = document.createElement('style');
        sheet.textContent = `${tag}::part(${name}) { scroll-margin: 77px }`;
        document.head.append(sheet);
        const found = [...document.querySelectorAll('.widgets > *')].flatMap((widget) => {
          // Includes the widgets inside it.
          const roots = [widget, ...widget.shadowRoot!.querySelectorAll('news-headline-card')];
          return roots
            .flatMap((root) => [...root.shadowRoot!.querySelectorAll('*')])
            .filter((element) => getComputedStyle(element).scrollMarginTop === '77px')
            .map((element) => `${widget.localName} ${element.getAttribute('part')}`);
        });
        sheet.remove();
        return found;
      },
      tagName,
      name,
    );
  }

  async function pointAtLinks(session: CDPSession): Promise<void> {
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const point = async (node: typeof root): Promise<void> => {
      const forcedPseudoClasses = ['hover', 'focus-visible'];
      if (/^(a|button)$/.test(node.localName))
        await session.send('CSS.forcePseudoState', { nodeId: node.nodeId, forcedPseudoClasses });
      for (const inner of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) await point(inner);
    };
    await point(root);
  }

  for (const name of properties) {
    it(`changes by ${name} what the docs say, and nothing else`, () => {
      assert.notDeepEqual(found[name], {}, 'It changes nothing.');
      if (!isRecording) assert.deepEqual(found[name], documented[name]);
    });
  }

  it('has no more in its docs than properties that there are', () => {
    if (isRecording) writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
    else assert.deepEqual(Object.keys(documented), properties);
  });

  for (const { tagName, cssParts = [] } of elements) {
    for (const { name } of cssParts) {
      it(`styles by ${tagName}::part(${name}) what has this part, and nothing else`, () => {
        const styled = styledBy[`${tagName} ${name}`]!;
        assert.ok(styled.length > 0, 'No widget here shows it. Add one to test/theme/every-part.ts.');
        assert.deepEqual(
          styled.filter((each) => !each.split(' ').includes(name) || !each.startsWith(`${tagName} `)),
          [],
        );
      });
    }
  }
});
