import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { addShareTarget } from '../src/index.js';
import { article } from './support/articles.js';
import { controlsOf } from './support/controls.js';
import { pasted } from './support/pasted.js';
import { sampleStories, type SampleStory } from './support/sample-stories.js';
import { shareNetworks } from './support/share-networks.js';

/** Every target, in an order that a publisher chose. */
const everyNetwork =
  'x facebook linkedin whatsapp telegram reddit bluesky mastodon threads line weibo hatena flipboard email sms copy print';
const profiles =
  'https://www.youtube.com/@meridian https://www.instagram.com/meridian https://bsky.app/profile/meridian.example rss=/feed.xml newsletter=/newsletters https://video.example/@meridian';

const { args, argTypes, template } = controlsOf('news-share-icons', {
  'campaign-copied': null,
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

/** Its arguments have the names of the attributes. */
type Story = StoryObj;

/** The targets that are shown by default. The system’s own sheet is there only if the browser has one. */
export const Default: Story = { args: shareOf(sampleStories.nightTrain) };

/** Returns what a row of icons shares of a story, as attributes. */
function shareOf({ slug, headline, publication }: SampleStory): Story['args'] {
  return { url: `${publication.url}${slug}`, headline };
}

/** Icons for a story with an address and a headline. */
export const ForAStory: Story = pasted(
  `<news-share-icons url="https://mercury.example/canal-cycle-path" headline="Canal cycle path opens: 61 kilometres without a traffic light"></news-share-icons>`,
);

/** The page’s own canonical address and title. */
export const FromThePage: Story = pasted(`<news-share-icons></news-share-icons>`);

/** Three targets with their names. */
export const ThreeTargets: Story = pasted(
  `<news-share-icons networks="whatsapp email copy" appearance="icon-label" url="https://news.example/stavenholm-win-in-the-rain" headline="Stavenholm win 2–1 in a match that rain halted twice"></news-share-icons>`,
);

/** Two targets, and the others in a menu. */
export const OthersInAMenu: Story = pasted(
  `<news-share-icons max="2" url="https://tarrow.example/market-hall" headline="Market hall reopens with 84 stalls under its old glass roof"></news-share-icons>`,
);

/** The visits from shares have the name of a campaign. */
export const CountedVisits: Story = pasted(
  `<news-share-icons campaign="spring" url="https://marrable.example/nitrate-strip" headline="Paper strip finds nitrate in well water within a minute"></news-share-icons>`,
);

/** Links to the publisher’s profiles, without targets. */
export const FollowUs: Story = pasted(
  `<news-share-icons networks="" follow="https://www.youtube.com/@meridian https://bsky.app/profile/meridian.example rss=/feed.xml"></news-share-icons>`,
);

/** One target is enough for a narrow sidebar. */
export const SingleTarget: Story = {
  args: { ...shareOf(sampleStories.bakery), networks: 'email' },
  parameters: { width: '160' },
};

/** Three chosen targets, in the order of the attribute. */
export const ChosenTargets: Story = { args: { ...shareOf(sampleStories.flood), networks: 'copy whatsapp email' } };

/** X adds hashtags to a post, and names an account as its source. */
export const WithAccountAndHashtags: Story = {
  args: { ...shareOf(sampleStories.shipyard), networks: 'x', via: 'stavenholmledger', hashtags: 'shipping yards' },
};

/** Every shared address carries the name of a campaign. The copied link does not. */
export const WithCampaign: Story = { args: { ...shareOf(sampleStories.orchestra), campaign: 'spring' } };

/** Your own parameters instead of `utm_…`, in the copied link too. */
export const WithOwnParameters: Story = {
  name: 'With your own parameters',
  args: { ...shareOf(sampleStories.solarPlant), campaign: 'cid=share-{network}', 'campaign-copied': true },
};

/** The text that is shared with the link instead of the headline. */
export const WithText: Story = {
  args: {
    ...shareOf(sampleStories.fire),
    networks: 'whatsapp bluesky email',
    text: 'Which roads are open, and where the buses wait:',
  },
};

/** Names beside the icons, for wide rows. */
export const IconsWithLabels: Story = { args: { ...shareOf(sampleStories.court), appearance: 'icon-label' } };

/** One below the other, for a side column or a sheet. */
export const List: Story = {
  args: { ...shareOf(sampleStories.library), appearance: 'list' },
  parameters: { width: '320' },
};

/** A column of icons beside an article’s text. */
export const Vertical: Story = { args: { ...shareOf(sampleStories.mountainVillage), orientation: 'vertical' } };

/** Each icon in the colour of its network, on light and dark backgrounds. */
export const Branded: Story = { args: { ...shareOf(sampleStories.harvest), networks: everyNetwork, branded: true } };

/** Three targets are shown, the others are in a menu. A click, Enter or Space opens it; Escape closes it. */
export const WithMenu: Story = { args: { ...shareOf(sampleStories.nightNurses), networks: everyNetwork, max: 3 } };

/** The open menu. */
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

/** Links to the publisher’s profiles, after the targets. */
export const WithProfiles: Story = {
  args: {
    ...shareOf(sampleStories.ministers),
    networks: 'x facebook copy',
    follow: profiles,
    appearance: 'icon-label',
  },
};

/** A row with only profiles. */
export const OnlyProfiles: Story = {
  render: () => html`<news-share-icons networks="" follow=${profiles} branded></news-share-icons>`,
};

/** On a Japanese page, LINE and Hatena Bookmark are among the default targets. */
export const OnJapanesePage: Story = {
  name: 'On a Japanese page',
  render: () => html`
    <div lang="ja">
      <news-share-icons
        url="https://hakuto.example/dark-sky"
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

/** A network that the library does not have, and another icon for one that it has. */
export const OwnTargetAndMark: Story = {
  name: 'Your own target and icon',
  args: { ...shareOf(sampleStories.school), networks: 'agora x copy', appearance: 'icon-label', branded: true },
  parameters: { embed: { uses: 'addShareTarget', code: `addShareTarget(${JSON.stringify(agora, null, 2)});` } },
  render: (values) => {
    addShareTarget(agora);
    return template(values, html`<img slot="icon-x" src="pictures/barrier-320.webp" alt="" />`);
  },
};

/** Every target with its icon, its address, the longest text that it takes, and the source of these facts. */
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
              url="https://mercury.example/trams-on-time"
              headline="Trams run on time in snow that stopped half of all trains"
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

/** A row on an Arabic page. */
export const Arabic: Story = {
  args: { article: article('ras-al-juman-solar-desalination') },
  globals: { language: 'ar' },
};

/** Pasted links: their networks are shown, in their order. */
export const FromFallbackLinks: Story = {
  render: () => html`
    <news-share-icons
      url="https://mercury.example/barrier-tonight"
      headline="Barrier to close at 21.40 for the third time this winter"
    >
      <a href="https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fmercury.example%2Fbarrier-tonight"
        >Facebook</a
      >
      <a href="https://api.whatsapp.com/send?text=https%3A%2F%2Fmercury.example%2Fbarrier-tonight">WhatsApp</a>
      <a href="mailto:?body=https%3A%2F%2Fmercury.example%2Fbarrier-tonight">Email</a>
    </news-share-icons>
  `,
};

/** Presses “Copy link” while the browser has this clipboard. */
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

/** “Link copied” is shown at the icon for three seconds. Screen readers say it. */
export const Copied: Story = {
  tags: ['played'],
  args: { ...shareOf(sampleStories.observatory), networks: 'email copy' },
  play: ({ canvasElement }) => pressCopy(canvasElement, { writeText: () => Promise.resolve() }),
};

/** If the browser refuses to copy, the link is shown for copying by hand. */
export const CopyRefused: Story = {
  tags: ['played'],
  args: { ...shareOf(sampleStories.observatory), networks: 'email copy' },
  play: ({ canvasElement }) => pressCopy(canvasElement, undefined),
};

/** Larger targets with more space, and the accent colour under the pointer. */
export const Themed: Story = {
  args: shareOf(sampleStories.laboratory),
  render: (values) => html`
    <div
      style="--news-icon-size: 24px; --news-target-size: 48px; --news-share-icons-gap: 4px; --news-radius: 50%; --news-color-accent: light-dark(#a3341f, #f0a08f)"
    >
      ${template(values)}
    </div>
  `,
};
