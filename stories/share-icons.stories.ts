import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { addShareTarget } from '../src/index.js';
import { article } from './support/articles.js';
import { awkward, expectHarmless, expectNoSpace, watchForScripts } from './support/awkward.js';
import { controlsOf, oneOf, whileArg } from './support/controls.js';
import { shareNetworks } from './support/share-networks.js';

/** A publisher's own order. */
const everyNetwork =
  'x facebook linkedin whatsapp telegram reddit bluesky mastodon threads line weibo hatena flipboard email sms copy print';
const profiles =
  'https://www.youtube.com/@meridian https://www.instagram.com/meridian https://bsky.app/profile/meridian.example rss=/feed.xml newsletter=/newsletters https://video.example/@meridian';

const { args, argTypes, template } = controlsOf('news-share-icons', {
  appearance: oneOf('icon', 'icon-label', 'list'),
  orientation: oneOf('horizontal', 'vertical'),
  'campaign-copied': null,
  '--news-space': whileArg('appearance', 'icon-label'),
  '--news-color-accent': null,
  '--news-color-raised': null,
  '--news-color-line': null,
  '--news-rule': null,
});

const meta: Meta = {
  title: 'Widgets/Share icons',
  component: 'news-share-icons',
  args,
  argTypes,
  render: (values) => template(values),
};
export default meta;

/** By the names of the attributes, as the controls have them. */
type Story = StoryObj;

/** What is shown where nobody chooses; the system's own sheet only where the browser has one. */
export const Default: Story = {
  args: { url: 'https://news.example/harbour', headline: 'Harbour dredging to start a month early' },
};

/** One target is enough for a narrow sidebar. */
export const SingleTarget: Story = { args: { ...Default.args, networks: 'email' }, parameters: { width: '160' } };

/** The chosen few, in the order given. */
export const ChosenTargets: Story = { args: { ...Default.args, networks: 'copy whatsapp email' } };

/** What X adds to a post: hashtags, and the account that it names as the source. */
export const WithAccountAndHashtags: Story = {
  args: { ...Default.args, networks: 'x', via: 'meridian', hashtags: 'ports ferries' },
};

/** The name of a campaign in each shared address, but not in the copied link. */
export const WithCampaign: Story = { args: { ...Default.args, campaign: 'spring' } };

/** The publisher's own parameters in place of the usual ones, in the copied link too. */
export const WithOwnParameters: Story = {
  args: { ...Default.args, campaign: 'cid=share-{network}', 'campaign-copied': true },
};

/** What is said with the link, where that is not the headline. */
export const WithText: Story = {
  args: { ...Default.args, networks: 'whatsapp bluesky email', text: 'What the dredgers mean for the morning ferry:' },
};

/** Names beside the marks, for rows with room. */
export const IconsWithLabels: Story = { args: { ...Default.args, appearance: 'icon-label' } };

/** One below the other, as in a side column or a sheet. */
export const List: Story = { args: { ...Default.args, appearance: 'list' }, parameters: { width: '320' } };

/** Beside an article's text. */
export const Vertical: Story = { args: { ...Default.args, orientation: 'vertical' } };

/** Each mark in the colour of its owner, on light and dark paper. */
export const Branded: Story = { args: { ...Default.args, networks: everyNetwork, branded: true } };

/** Three are enough: the others stand in a menu, which opens by a click, Enter or Space and closes by Escape. */
export const WithMenu: Story = { args: { ...Default.args, networks: everyNetwork, max: 3 } };

/** The same, open. */
export const MenuOpen: Story = {
  tags: ['played'],
  args: { ...WithMenu.args, max: 4 },
  parameters: { width: '320' },
  play: async ({ canvasElement }) => {
    const icons = canvasElement.querySelector('news-share-icons')!;
    await icons.updateComplete;
    icons.shadowRoot!.querySelector<HTMLButtonElement>('[part~="more"]')!.click();
  },
};

/** Where to follow the publisher, after the places to share. */
export const WithProfiles: Story = {
  args: { ...Default.args, networks: 'x facebook copy', follow: profiles, appearance: 'icon-label' },
};

/** A row that only follows. */
export const OnlyProfiles: Story = {
  render: () => html`<news-share-icons networks="" follow=${profiles} branded></news-share-icons>`,
};

/** In Japan stories go to LINE and Hatena Bookmark. */
export const OnJapanesePage: Story = {
  render: () => html`
    <div lang="ja">
      <news-share-icons
        url="https://news.example/harbour"
        headline="町の灯り、午後10時に半減"
        appearance="icon-label"
      ></news-share-icons>
    </div>
  `,
};

const agora = {
  id: 'agora',
  name: 'Agora',
  address: 'https://agora.example/post?link={url}&title={headline}',
  icon: 'M12 2 2 8h20zM4 10v8h2v-8zm5 0v8h2v-8zm4 0v8h2v-8zm5 0v8h2v-8zM2 20v2h20v-2z',
  color: 'light-dark(#7a3e00, #e0a060)',
};

/** A network of the publisher's own, and a mark of its own for one that the library has. */
export const OwnTargetAndMark: Story = {
  args: { ...Default.args, networks: 'agora x copy', appearance: 'icon-label', branded: true },
  parameters: { embed: { uses: 'addShareTarget', code: `addShareTarget(${JSON.stringify(agora, null, 2)});` } },
  render: (values) => {
    addShareTarget(agora);
    return template(values, html`<img slot="icon-x" src="pictures/barrier-320.webp" alt="" />`);
  },
};

/** Every target: its mark, its address, the most that it takes of a text, and the source for these. */
export const EveryTarget: Story = {
  parameters: { width: '1200' },
  render: () => html`
    <style>
      .targets {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
        gap: 1.5rem 2rem;
        margin: 0;
        padding: 0;
        list-style: none;
        line-height: 1.4;
      }
      .targets li {
        display: grid;
        grid-template-columns: 2.5rem minmax(0, 1fr);
        gap: 0.25rem 0.75rem;
        align-content: start;
        align-items: center;
        overflow-wrap: anywhere;
      }
      .targets :is(strong, p) {
        grid-column: 2;
        margin: 0;
      }
      .targets :is(p, code) {
        font-size: 0.8125rem;
      }
    </style>
    <ul class="targets">
      ${shareNetworks.map(
        ({ target, evidence }) => html`
          <li>
            <news-share-icons
              url="https://news.example/harbour"
              headline="Harbour dredging to start a month early"
              networks=${target.id}
            ></news-share-icons>
            <strong>${target.id}</strong>
            <p>${target.address ? html`<code>${[target.address].flat().join(' or ')}</code>` : 'On the page itself'}</p>
            ${target.limit ? html`<p>At most ${target.limit} characters</p>` : ''}
            <p>
              ${evidence.isDocumented ? 'Documented' : 'Not documented'}, checked <time>${evidence.verifiedOn}</time>:
              <a href=${evidence.source}>${new URL(evidence.source).hostname}</a>
            </p>
            ${evidence.note ? html`<p>${evidence.note}</p>` : ''}
          </li>
        `,
      )}
    </ul>
  `,
};

/** Address and headline from an article. */
export const FromAnArticle: Story = { args: { article: article('averland-castria-joint-infrastructure') } };

/** The page's own canonical address and title. */
export const FromThePage: Story = {};

/** On an Arabic page. */
export const Arabic: Story = {
  args: { article: article('ras-al-juman-solar-desalination') },
  globals: { language: 'ar' },
};

/** Nothing but pasted links: their networks are shown, in their order. */
export const FromFallbackLinks: Story = {
  render: () => html`
    <news-share-icons url="https://news.example/harbour" headline="Harbour dredging to start a month early">
      <a href="https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fnews.example%2Fharbour">Facebook</a>
      <a href="https://api.whatsapp.com/send?text=https%3A%2F%2Fnews.example%2Fharbour">WhatsApp</a>
      <a href="mailto:?body=https%3A%2F%2Fnews.example%2Fharbour">Email</a>
    </news-share-icons>
  `,
};

/** Gives the browser another clipboard while a story plays. */
async function pressCopy(canvasElement: HTMLElement, clipboard: unknown): Promise<void> {
  const icons = canvasElement.querySelector('news-share-icons')!;
  await icons.updateComplete;
  const { execCommand } = document;
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  document.execCommand = () => false;
  const ended = new Promise((resolve) => icons.addEventListener('news-share-end', resolve, { once: true }));
  icons.shadowRoot!.querySelector('button')!.click();
  await ended;
  Reflect.deleteProperty(navigator, 'clipboard');
  document.execCommand = execCommand;
}

/** "Link copied" is shown at the icon for three seconds, and said to screen readers. */
export const Copied: Story = {
  tags: ['played'],
  args: { ...Default.args, networks: 'email copy' },
  play: ({ canvasElement }) => pressCopy(canvasElement, { writeText: () => Promise.resolve() }),
};

/** Where the browser refuses to copy, the link is shown to be copied by hand. */
export const CopyRefused: Story = {
  tags: ['played'],
  args: { ...Default.args, networks: 'email copy' },
  play: ({ canvasElement }) => pressCopy(canvasElement, undefined),
};

/** Larger targets, further apart, in the accent under the pointer. */
export const Themed: Story = {
  args: Default.args,
  render: (values) => html`
    <div
      style="--news-icon-size: 24px; --news-target-size: 48px; --news-share-icons-gap: 4px; --news-radius: 50%; --news-color-accent: light-dark(#a3341f, #f0a08f)"
    >
      ${template(values)}
    </div>
  `,
};

/** A headline of one word. */
export const OneWordHeadline: Story = { args: { ...Default.args, headline: 'Reopened' } };

/** A headline that is longer than X takes: it is cut there between two characters that a reader sees, and nowhere else. */
export const LongHeadline: Story = {
  args: {
    ...Default.args,
    networks: 'x whatsapp email',
    headline:
      'Harbour dredging to start a month early after storms leave the channel too shallow for the new ferries. '.repeat(
        4,
      ),
  },
};

/** No target is wanted: the row takes no space. */
export const NothingToShow: Story = {
  render: () =>
    html`<p>The line before.</p>
      <news-share-icons networks=""></news-share-icons>
      <p>The line after.</p>`,
  play: ({ canvasElement }) => expectNoSpace(canvasElement, 'news-share-icons'),
};

/** The names beside the marks in German, in a narrow column. */
export const LongGermanWords: Story = {
  args: { ...Default.args, headline: 'Fahrrinnenanpassungsverzögerung', appearance: 'icon-label' },
  globals: { language: 'de', width: '160' },
};

/** Latin, Arabic, Japanese and Cyrillic in one headline. */
export const MixedScripts: Story = { args: { ...Default.args, headline: awkward.mixed } };

/** Markup in a headline is shared as it was written, and nothing in it runs. */
export const MarkupAsText: Story = {
  tags: ['awkward'],
  args: { ...Default.args, headline: awkward.markup, text: awkward.markup },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-share-icons'),
};

/** A `javascript:` address is not shared; a profile at one is not followed. The console says so. */
export const JavascriptAddresses: Story = {
  name: 'JavaScript Addresses',
  tags: ['awkward'],
  args: { ...Default.args, url: awkward.address, follow: `rss=${awkward.address}` },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-share-icons'),
};

/** A headline of two thousand letters without a space. */
export const EndlessWord: Story = {
  tags: ['awkward'],
  args: { ...Default.args, headline: awkward.endless },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-share-icons'),
};

/** A character that turns the direction of a text is shared with it, and turns nothing in the row. */
export const DirectionOverride: Story = {
  tags: ['awkward'],
  args: { ...Default.args, headline: awkward.override, appearance: 'icon-label' },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-share-icons', 'Facebook'),
};

/** Emoji are shared whole: none is cut in two. */
export const Emoji: Story = {
  tags: ['awkward'],
  args: { ...Default.args, headline: awkward.emoji },
  beforeEach: watchForScripts,
  play: ({ canvasElement }) => expectHarmless(canvasElement, 'news-share-icons'),
};
