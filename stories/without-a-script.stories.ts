import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import pages from 'virtual:rendered-samples';
import { here } from './support/here.js';
import { samples, type Sample, type SampleName } from './without-a-script/samples.js';

const meta: Meta = {
  title: 'Developers/Without a script',
  parameters: { controls: { disable: true } },
};
export default meta;

/** A picture above the words. */
export const StackedCard = storyOf('stackedCard');

/** The picture beside the words, for a story that only subscribers can read. */
export const RowCard = storyOf('rowCard', '768');

/** The words on the picture of a film. */
export const OverlayCard = storyOf('overlayCard');

/** The link tells search engines that the story is paid for. */
export const PaidCard = storyOf('paidCard');

/** On a German page. Each language has its own words and dates. */
export const GermanCard = storyOf('germanCard', '320');

/** On an Arabic page, from right to left. */
export const ArabicCard = storyOf('arabicCard');

/** The option `articles` has the feed for the list’s `src`. */
export const HeadlineList = storyOf('list', '768');

/** Without `now`, times are dates. */
export const Byline = storyOf('byline');

/** Without the button that enlarges the picture, because the button needs a script. */
export const PhotoCaption = storyOf('caption');

/** The links work. The button that copies a link keeps its space, and is invisible. */
export const ShareIcons = storyOf('shareIcons');

/** With offers, because the tag has a `state`. */
export const SubscriptionPrompt = storyOf('prompt', '768');

/** A sample in a frame that runs no script, with the tag as it was before a server rendered it. */
function storyOf(name: SampleName, width = '480'): StoryObj {
  const sample: Sample = samples[name];
  const page = pages[name];
  return {
    parameters: {
      width,
      docs: { source: { code: sample.markup.replaceAll('"pictures/', `"${here}pictures/`), language: 'html' } },
    },
    render: (_, { globals }) =>
      page === undefined
        ? html`<p>The renderer is not built. Run <code>npm run build</code> and start Storybook again.</p>`
        : // The page around the frame measures it, so both need the same origin. No script runs in the frame.
          html`<iframe
            data-not-embedded
            title="A widget without a script"
            sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
            style="display: block; inline-size: calc(100% + 8px); margin: -4px; border: 0"
            .srcdoc=${page.replace('<html ', `<html style="color-scheme: ${globals.scheme}" `)}
            @load=${fitToContent}
          ></iframe>`,
    play: async ({ canvasElement }: StoryContext) => {
      const frame = canvasElement.querySelector('iframe')!;
      await waitFor(() => expectShown(frame, sample.words));
    },
  };
}

/** Makes a frame as high as its page, even after the frame has become narrower. */
function fitToContent({ currentTarget }: Event): void {
  const frame = currentTarget as HTMLIFrameElement;
  const root = frame.contentDocument!.documentElement;
  new ResizeObserver(() => {
    frame.style.blockSize = `${Math.ceil(root.getBoundingClientRect().height)}px`;
  }).observe(root);
}

/**
 * Checks that the widgets in a frame are rendered and not upgraded, and show these words, and that the frame has the
 * height of its page.
 */
async function expectShown(frame: HTMLIFrameElement, words: readonly string[]): Promise<void> {
  const { documentElement: root, body } = frame.contentDocument!;
  const widgets = widgetsIn(body);
  await expect(widgets.length).toBeGreaterThan(0);
  for (const widget of widgets) await expect(widget.matches(':defined')).toBe(false);
  const text = widgets.map(({ shadowRoot }) => shadowRoot!.textContent).join(' ');
  for (const word of words) await expect(text.replace(/\s+/g, ' ')).toContain(word);
  await expect(frame.clientHeight).toBe(Math.ceil(root.getBoundingClientRect().height));
  await expect(root.scrollWidth).toBeLessThanOrEqual(frame.clientWidth);
}

/**
 * Returns the widgets in a part of a page, even those inside others. Offers do not count: they are data of their
 * prompt.
 */
function widgetsIn(root: ParentNode): Element[] {
  const elements = [...root.querySelectorAll('*')];
  return elements
    .filter(({ localName }) => localName.startsWith('news-') && localName !== 'news-offer')
    .concat(elements.flatMap(({ shadowRoot }) => (shadowRoot ? widgetsIn(shadowRoot) : [])));
}
