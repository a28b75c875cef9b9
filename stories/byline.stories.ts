import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { timePresets } from '../src/locales/read-time-policy.js';
import { article } from './support/articles.js';
import { ago, edda, idris, mara } from './support/authors.js';
import { controlsOf } from './support/controls.js';
import { pasted } from './support/pasted.js';

const { args, argTypes, template } = controlsOf('news-byline', {
  '--news-byline-portrait-size': null,
  '--news-byline-portrait-radius': null,
  '--news-color-accent': null,
  '--news-color-raised': null,
});

const meta: Meta = {
  title: 'Widgets/Byline',
  component: 'news-byline',
  args,
  argTypes,
  render: (values) => template(values),
};
export default meta;

/** Its arguments have the names of the attributes. */
type Story = StoryObj;

/** Two authors, one of them with a role. */
export const Default: Story = {
  args: {
    authors: 'Ines Karrow, Transport editor; Milo Brandtner',
    dateline: 'Stavenholm',
    'published-at': '2026-03-02T08:30:00+01:00',
    'updated-at': '2026-03-02T14:05:00+01:00',
  },
};

/** A name with a role, a place and a time. */
export const FromAttributes: Story = pasted(
  `<news-byline authors="Ruth Calder, Health correspondent" dateline="Kelmouth" published-at="2026-03-02T08:30:00+01:00"></news-byline>`,
);

/** A pasted sentence. The byline reads the name from it. */
export const PastedSentence: Story =
  pasted(`<news-byline class="news-byline" dateline="Stavenholm" published-at="2026-03-02T08:30:00+01:00">
  By <a rel="author" href="https://news.example/ines-karrow">Ines Karrow</a>.
</news-byline>`);

/** Roles and an agency, set with attributes. */
export const RolesAndAgency: Story = pasted(
  `<news-byline authors="Mara Lin, Ports correspondent; Idris Cole" agency="Halyard Press" dateline="Singapore" published-at="2026-03-02T08:30:00+08:00"></news-byline>`,
);

/** An author with a place, a portrait and a page, as JSON. */
export const AuthorWithPortrait: Story = pasted(
  `<news-byline authors='[{ "name": "Mara Lin", "role": "Ports correspondent", "location": "Singapore", "url": "https://news.example/mara-lin", "avatar": "pictures/mara-lin-96.webp" }]' published-at="2026-03-02T08:30:00+08:00"></news-byline>`,
);

/** The metadata of the page has the authors and the times. */
export const FromThePage: Story = pasted(`<script type="application/ld+json">
  {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Market hall reopens with 84 stalls under its old glass roof",
    "datePublished": "2026-03-02T08:30:00+01:00",
    "author": { "@type": "Person", "name": "Edda Marlin" }
  }
</script>
<news-article from="page"><news-byline></news-byline></news-article>`);

/** The page says how times are shown. */
export const TimesInHouseStyle: Story = pasted(`<div data-news-time="wire; zone: Asia/Singapore; clock: 24">
  <news-byline authors="Wen Abara, Science editor" published-at="2026-03-02T08:30:00+08:00" updated-at="2026-03-04T21:05:00+08:00"></news-byline>
</div>`);

/** The words of the byline follow the language of the page. */
export const OnAnArabicPage: Story = {
  ...pasted(
    `<news-byline language="ar" authors="هالة البرّاق, مراسلة شؤون الطاقة" dateline="رأس الجمان" published-at="2026-03-02T08:30:00+03:00"></news-byline>`,
  ),
  globals: { language: 'ar' },
};

/** One author with a portrait. */
export const Columnist: Story = { args: { article: article('bank-branch-is-a-public-building') } };

/** Each author with a place, a portrait and a link to their page. */
export const Correspondents: Story = {
  args: { authors: JSON.stringify([mara, idris]), 'published-at': ago(190), 'updated-at': ago(12) },
};

/** Up to three portraits. A fourth author is still named. */
export const SeveralPortraits: Story = {
  args: { authors: JSON.stringify([mara, edda, idris, { name: 'Ruth Calder' }]), 'published-at': ago(45) },
};

/** Agency reports often name no author. */
export const AgencyAndDateline: Story = { args: { article: article('averland-castria-joint-infrastructure') } };

/** An author and an agency. */
export const WithAgency: Story = {
  args: { authors: 'Dario Penhallow, Football writer', agency: 'Halyard Press', 'published-at': '2026-03-02' },
};

/** `staff` and `anonymous` are translated to the language of the page. */
export const Unnamed: Story = {
  render: () => html`
    <news-byline authors="Staff" published-at="2026-03-02"></news-byline>
    <br />
    <news-byline authors="Rhea Sandoval-Pike; staff" published-at="2026-03-02"></news-byline>
    <br />
    <news-byline authors="Anonymous" published-at="2026-03-02"></news-byline>
  `,
};

/** If there are six authors or more, three are named and a button shows the others. In print, all are named. */
export const ManyAuthors: Story = {
  args: {
    authors:
      'Ines Karrow; Milo Brandtner; Joan Strandeby; Pavel Ruane; Edda Marlin; Bram Oduya; Tessa Quillan; Ruth Calder; Tom Achebe; Mara Lin; Idris Cole; Solveig Aune',
    dateline: 'Stavenholm',
    'published-at': '2026-03-02',
  },
};

/** The same byline after the button was pressed. */
export const ManyAuthorsShown: Story = {
  tags: ['played'],
  args: ManyAuthors.args,
  play: async ({ canvasElement }) => {
    const byline = canvasElement.querySelector('news-byline')!;
    await byline.updateComplete;
    byline.shadowRoot!.querySelector<HTMLElement>('[part="more"]')?.click();
  },
};

/** Only a place. */
export const DatelineAlone: Story = { args: { dateline: 'Marrable Ridge' } };

/** A house style: the place in capitals, followed by a dash. */
export const DatelineInHouseStyle: Story = {
  args: { authors: 'Tessa Quillan', dateline: 'Haug', 'published-at': '2026-03-02', 'updated-at': '2026-03-04' },
  render: (values) => html`
    <div style="--news-byline-dateline-transform: uppercase; --news-byline-dateline-end: ' —'">${template(values)}</div>
  `,
};

/** Pasted markup with names, links, a role, a place and times. */
export const FromFallback: Story = {
  render: () => html`
    <news-byline itemscope itemtype="https://schema.org/NewsArticle">
      <p>
        By <a rel="author" href="https://tarrow.example/bram-oduya">Bram Oduya</a> and
        <span itemprop="author" itemscope itemtype="https://schema.org/Person"
          ><span itemprop="name">Ottoline Marsh</span>, <span itemprop="jobTitle">Legal affairs editor</span>, in
          <span itemprop="workLocation">Tarrow</span></span
        >
      </p>
      <p>
        <span itemprop="dateline">Tarrow</span>
        <time itemprop="datePublished" datetime="2026-03-02T08:30:00+01:00">2 March</time>
      </p>
    </news-byline>
  `,
};

/**
 * Every preset of the page’s time policy. Each has a story from twenty minutes ago, one that was updated an hour later,
 * and an older one that was updated two days later. A page sets the policy once:
 * `<html data-news-time="wire; zone: Asia/Singapore; clock: 24">`.
 */
export const TimePolicies: Story = {
  render: () => {
    const policies = [...Object.keys(timePresets), 'wire; zone: Asia/Singapore; clock: 24'];
    return html`${policies.map(
      (policy) => html`
        <section data-news-time=${policy}>
          <h2 style="font: 600 1rem system-ui">${policy}</h2>
          <news-byline agency="Halyard Press" published-at=${ago(20)}></news-byline>
          <news-byline agency="Halyard Press" published-at=${ago(300)} updated-at=${ago(240)}></news-byline>
          <news-byline
            agency="Halyard Press"
            published-at="2026-03-02T08:30:00+08:00"
            updated-at="2026-03-04T21:05:00+08:00"
          ></news-byline>
        </section>
      `,
    )}`;
  },
};

/** The same byline in containers of five widths. */
export const FiveWidths: Story = {
  render: () =>
    html`${[200, 320, 480, 768, 1200].map(
      (width) =>
        html`<div style="max-inline-size: ${width}px; margin-block-end: 32px">
          <news-byline .article=${article('northern-tunnel-opening')}></news-byline>
        </div>`,
    )}`,
  parameters: { width: '1200' },
};

/** A byline on an Arabic page. */
export const Arabic: Story = {
  args: { article: article('ras-al-juman-solar-desalination') },
  globals: { language: 'ar' },
};

/** From right to left: names in two scripts, an agency and two portraits. */
export const ArabicWithPortraits: Story = {
  args: {
    authors: JSON.stringify([
      { ...mara, name: 'هالة البرّاق', role: 'مراسلة شؤون الطاقة', location: 'رأس الجمان' },
      idris,
    ]),
    agency: 'Halyard Press',
    dateline: 'رأس الجمان',
    'published-at': ago(190),
    'updated-at': ago(12),
  },
  globals: { language: 'ar' },
};

/** Square portraits, a serif font and an accent colour. */
export const Themed: Story = {
  args: Correspondents.args,
  render: (values) => html`
    <div
      style="--news-byline-font: Georgia, serif; --news-byline-portrait-radius: 0; --news-byline-portrait-size: 56px; --news-color-accent: light-dark(#a3341f, #f0a08f)"
    >
      ${template(values)}
    </div>
  `,
};
