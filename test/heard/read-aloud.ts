import type { CDPSession, Page } from 'puppeteer-core';
import { spokenText, type DomFacts } from './spoken-text.js';

/**
 * Reads a page as a screen reader does, from the accessibility tree that Chromium gives to screen readers. Virtual
 * screen readers that run in a page do not see into shadow roots, and compute names by other rules.
 *
 * @returns the text for each element with `data-scene`, by its value. While a modal dialog hides the elements, it is
 * the text of the whole page
 */
export async function readAloud(page: Page): Promise<Map<string, string>> {
  const session = await page.createCDPSession();
  const [{ nodes }, { facts, scenes, language }] = await Promise.all([
    session.send('Accessibility.getFullAXTree'),
    factsOf(session),
  ]);
  await session.detach();
  const root = nodes[0]!;
  const read = (from: typeof root): string => spokenText(nodes, from, (id) => facts.get(id), language);
  const isModal = nodes.some(({ properties }) =>
    properties?.some(({ name, value }) => name === 'modal' && value.value),
  );
  return new Map(
    [...scenes].map(([id, name]) => {
      const scene = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === id);
      if (!scene && !isModal) throw new Error(`“${name}” is not in the accessibility tree.`);
      return [name, read(scene ?? root)];
    }),
  );
}

/** Returns the facts about each DOM node, the scenes by their nodes, and the language of the page. */
async function factsOf(
  session: CDPSession,
): Promise<{ facts: Map<number, DomFacts>; scenes: Map<number, string>; language: string }> {
  const { documents, strings } = await session.send('DOMSnapshot.captureSnapshot', { computedStyles: ['display'] });
  const { nodes, layout } = documents[0]!;
  const displays = new Map(layout.nodeIndex.map((node, index) => [node, strings[layout.styles[index]![0]!] ?? '']));
  const { backendNodeId: ids = [], parentIndex: parents = [], attributes = [] } = nodes;
  const facts = new Map<number, DomFacts>();
  const scenes = new Map<number, string>();
  let pageLanguage = '';
  ids.forEach((id, index) => {
    const pairs = attributes[index] ?? [];
    const attribute = (wanted: string): string | undefined => {
      const at = pairs.findIndex((name, place) => place % 2 === 0 && strings[name] === wanted);
      return at < 0 ? undefined : strings[pairs[at + 1]!];
    };
    const language = attribute('lang') ?? facts.get(ids[parents[index]!]!)?.language ?? '';
    pageLanguage ||= language;
    facts.set(id, { language, flow: flowOf(displays.get(index) ?? 'inline') });
    const scene = attribute('data-scene');
    if (scene !== undefined) scenes.set(id, scene);
  });
  return { facts, scenes, language: pageLanguage };
}

/** Returns how a box is placed among others, from its `display`. */
function flowOf(display: string): DomFacts['flow'] {
  if (/^(inline|contents|none)$/.test(display)) return 'inline';
  return display.startsWith('inline') ? 'apart' : 'line';
}
