import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { http, HttpResponse } from 'msw';
import { addShareTarget } from '../src/index.js';
import { articleApi } from '../test/support/fixtures/article-api.js';
import page from './any-site.mdx?raw';
import { portFeed } from './support/feeds.js';
import { sideBySide } from './support/side-by-side.js';

/** The pictures of the page “Any site”. Each shows a snippet of that page. */
const meta: Meta = {
  title: 'Partner sites/Any site',
  tags: ['!dev', '!autodocs'],
  parameters: {
    controls: { disable: true },
    // On the page, the servers of the last story answer for all.
    msw: [...articleApi, http.get('https://api.example/ports.json', () => HttpResponse.json(portFeed))],
  },
};
export default meta;

type Story = StoryObj;

const snippets = [...page.matchAll(/^```html\n(.*?)^```/gms)].map(([, code]) => code!);

/**
 * Returns a snippet of the page with pictures and answers of this Storybook.
 *
 * @param words that are only in this snippet
 * @throws if no snippet or several have the words
 */
function snippetWith(words: string): string {
  const [code, other] = snippets.filter((each) => each.includes(words));
  if (!code || other) throw new Error(`Not one snippet has “${words}”.`);
  return code
    .replaceAll(/(?<=")(?:https:\/\/news\.example\/)?([\w-]+)\.(?:avif|webp)(?=")/g, 'pictures/$1-640.webp')
    .replaceAll(/https:\/\/news\.example\/(\w+\.json)/g, 'https://api.example/$1');
}

const shown = (words: string): Story => ({ render: () => html`${unsafeHTML(snippetWith(words))}` });

/** A card from attributes. */
export const ACard: Story = shown('image="https://news.example/night-train.webp"');

/** The page of a partner with a link, and with a card in place of the link. */
export const BeforeAndAfter: Story = {
  parameters: { width: '1200' },
  render: () => {
    const around = (place: unknown): unknown =>
      html`<div class="partner">
        <b>Coast Walks</b>
        <p>The path from Tarrow to the lighthouse takes three hours. Come by train, and walk back with the wind.</p>
        ${place}
      </div>`;
    return html`
      <style>
        .partner {
          block-size: 100%;
          box-sizing: border-box;
          padding: 16px;
          border: 1px solid #b9c7bf;
          color-scheme: light;
          background: #f6faf7;
          color: #1c2b24;
          font:
            16px/1.5 'Trebuchet MS',
            'Noto Sans',
            sans-serif;
        }
        .partner p {
          margin-block: 8px 16px;
        }
        .partner a {
          color: #0000ee;
        }
      </style>
      ${sideBySide(
        [
          {
            name: 'Before: a link',
            content: html`${around(
              html`<a href="https://news.example/night-train">Night train to the coast returns after nine years</a>`,
            )}`,
          },
          { name: 'After: a card', content: html`${around(unsafeHTML(snippetWith('news.example/night-train.webp')))}` },
        ],
        '15rem',
      )}
    `;
  },
};

/** A card from the markup inside it. */
export const WithALinkInside: Story = shown('Wheat harvest');

/** A card that loads its story. */
export const FromAnAddress: Story = shown('<news-headline-card src=');

/** A card of a live story, with a video. */
export const WithLabelsAndMarks: Story = shown('label="live"');

/** A list that loads a feed. */
export const AList: Story = { ...shown('<news-headline-list'), parameters: { width: '768' } };

/** A byline from attributes. */
export const AByline: Story = shown('<news-byline authors=');

/** A byline from the sentence inside it. */
export const ABylineFromASentence: Story = shown('<news-byline class=');

/** A caption below the picture. */
export const APhotoCaption: Story = shown('<news-photo-caption caption=');

/** A caption on the picture, which a reader can enlarge. */
export const ACaptionOnThePicture: Story = shown('<news-photo-caption layout="overlay"');

/** A row of icons. */
export const ShareIcons: Story = shown('networks="x facebook whatsapp email copy"');

/** Icons with words, a menu and links to follow the publisher. */
export const ShareIconsWithWords: Story = shown('appearance="icon-label"');

/** A row with a network that the page adds. */
export const AnAddedNetwork: Story = {
  render: () => {
    addShareTarget({
      id: 'agora',
      name: 'Agora',
      address: 'https://agora.example/post?link={url}&title={headline}',
      icon: 'M12 2 2 22h20z',
      viewBox: '0 0 24 24',
    });
    return html`${unsafeHTML(snippetWith('addShareTarget').replace(/<script.*?<\/script>/s, ''))}`;
  },
};

/** A prompt while free articles are left. */
export const ASubscriptionPrompt: Story = shown('<news-subscription-prompt');
