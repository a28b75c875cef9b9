import { oembedLinks } from '../../src/server/oembed-links.js';
import { frameSandbox } from '../../src/service/frames/frame-sandbox.js';
import { frameCode, type FrameHeight } from '../../src/service/start-page/frame-code.js';
import type { Block } from './forms.js';

/** A service that the docs name. Readers put their own in its place. */
const service = 'https://cards.news.example';

/** The addresses that a frame shows if the story names none. */
const addresses = {
  'news-headline-card': 'https://news.example/harbour',
  'news-headline-list': 'https://news.example/feed.xml',
  'news-subscription-prompt': 'https://news.example/subscribe',
};

type Framed = keyof typeof addresses;

const kinds: Readonly<Record<Framed, string>> = {
  'news-headline-card': 'card',
  'news-headline-list': 'list',
  'news-subscription-prompt': 'prompt',
};

/** The look of the page around a frame. */
interface FramePage {
  preset: string;
  scheme: string;
  language: string;
}

/**
 * Returns the code of a frame with the first widget of a story that a frame can show. Its height is that of the widget
 * in the story. Empty if there is no such widget.
 */
export function frameSnippet(nodes: readonly Node[], page: FramePage): Block[] {
  const widget = findWidget(nodes);
  if (!widget) return [];
  const tag = widget.localName as Framed;
  const parameters = new URLSearchParams({ url: addressOf(widget) });
  for (const name of tag === 'news-subscription-prompt' ? ['state'] : ['layout', 'limit']) {
    const value = widget.getAttribute(name);
    if (value && !(tag === 'news-headline-card' && name === 'limit')) parameters.set(name, value);
  }
  if (page.preset !== 'none') parameters.set('theme', page.preset);
  if (page.scheme === 'dark') parameters.set('scheme', 'dark');
  if (page.language !== 'en') parameters.set('lang', page.language);
  const { offsetWidth, offsetHeight } = widget;
  const heights: FrameHeight[] = offsetHeight > 0 ? [[offsetWidth, offsetHeight]] : [];
  const code = frameCode(
    {
      src: `${service}/frame/${kinds[tag]}?${parameters.toString()}`,
      title: linkIn(widget)?.textContent.trim() || 'Subscription',
      sandbox: frameSandbox,
      scheme: page.scheme === 'dark' ? 'dark' : 'light',
    },
    heights,
  );
  return [{ language: 'html', code }];
}

/**
 * Returns the address of the first card of a story, which an editor pastes, and the links that its page needs. Empty if
 * there is no card.
 */
export function addressSnippet(nodes: readonly Node[], { preset, scheme }: FramePage): Block[] {
  const widget = findWidget(nodes);
  if (widget?.localName !== 'news-headline-card') return [];
  const address = addressOf(widget);
  const look = {
    ...(preset !== 'none' && { theme: preset }),
    ...(scheme === 'dark' && { scheme: 'dark' as const }),
  };
  return [
    { place: 'For the editor to paste', language: 'html', code: address },
    {
      place: 'For the newsroom, in the head of the page of the story',
      language: 'html',
      code: oembedLinks(address, { service: `${service}/`, ...look }).trimEnd(),
    },
  ];
}

function linkIn(widget: HTMLElement): HTMLAnchorElement | null | undefined {
  return widget.shadowRoot?.querySelector<HTMLAnchorElement>('[part="link"]');
}

function addressOf(widget: HTMLElement): string {
  return elsewhere(linkIn(widget)?.href ?? '') ?? addresses[widget.localName as Framed];
}

function findWidget(nodes: readonly Node[]): HTMLElement | undefined {
  const selector = Object.keys(addresses).join();
  for (const node of nodes) {
    if (!(node instanceof HTMLElement)) continue;
    const found = node.matches(selector) ? node : node.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return undefined;
}

/** The links of a list lead to single stories, and those of samples to this site. */
function elsewhere(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && url.host !== location.host && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
