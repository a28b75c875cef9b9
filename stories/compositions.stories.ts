import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { http, HttpResponse } from 'msw';
import { expect, waitFor } from 'storybook/test';
import { articlePage } from './compositions/article-page.js';
import { frontPage } from './compositions/front-page.js';
import { livePage } from './compositions/live-page.js';
import { partnerPage } from './compositions/partner-page.js';
import { arabicFeed, feed } from './support/feeds.js';
import { latest } from './support/live-story.js';
import { letPass, moveClock } from './support/moved-clock.js';
import { seenText } from './support/seen-text.js';

/** How many minutes of the live page have passed. */
let minutesPassed = 0;

const meta: Meta = {
  title: 'Compositions/Pages',
  parameters: {
    width: '1200',
    sheet: true,
    controls: { disable: true },
    // On the page of all stories, the servers of the last one answer for all.
    msw: [
      http.get('https://api.example/live/:language', ({ params }) =>
        HttpResponse.json(latest(String(params.language), minutesPassed)),
      ),
      http.get('https://api.example/partner/:language', ({ params }) =>
        // The page has a card of the first story.
        HttpResponse.json((params.language === 'ar' ? arabicFeed : feed).slice(1)),
      ),
    ],
  },
};
export default meta;

type Story = StoryObj;

/**
 * An article page. One `<news-article>` gives the headline, the byline, the share icons and the caption their data. The
 * page lays them out. The empty attributes leave out of the card what the other widgets show.
 */
export const ArticlePage: Story = { render: () => articlePage('metered') };

/**
 * The same page for a reader without free articles. The prompt closes the rest of the article, and the last lines fade.
 */
export const ClosedArticle: Story = { render: () => articlePage('exhausted') };

/**
 * A front page: each card has the layout of its place. The page has the columns. It has an edition in English, German,
 * Arabic and Japanese.
 */
export const FrontPage: Story = { render: (_, { globals }) => frontPage(String(globals.language)) };

/**
 * A page that follows a story. The list beside the text loads again every minute. New reports appear at its top, and
 * nothing that a reader points at or has the focus in moves. The button lets a minute pass. A line below it, which a
 * screen reader reads, says that a report has come in.
 */
export const LiveSideColumn: Story = {
  beforeEach: () => {
    minutesPassed = 0;
    return () => moveClock(0);
  },
  render: (_, { globals }) =>
    livePage(String(globals.language), () => {
      minutesPassed++;
      letPass(1.1);
    }),
  play: async ({ canvasElement, globals }) => {
    const list = canvasElement.querySelector('news-headline-list')!;
    const [newer, last] = latest(String(globals.language), 1).map(({ headline }) => headline) as [string, string];
    const soon = { timeout: 5_000 };
    await waitFor(() => expect(seenText(list)).toContain(last), soon);
    await expect(seenText(list)).not.toContain(newer);
    canvasElement.querySelector<HTMLElement>('.note button')!.click();
    await waitFor(() => expect(seenText(list)).toContain(newer), soon);
    const status = canvasElement.querySelector<HTMLElement>('.note [role="status"]')!;
    await waitFor(() => expect(status.textContent).toBe(status.dataset.news), soon);
  },
};

/**
 * A page of another publisher, in its own colours and fonts. It has a list, a card and a caption from The Meridian,
 * which each name their source and have a campaign on their links. The text inside the tags shows before the script
 * loads, and stays if the data does not load.
 */
export const PartnerSite: Story = {
  parameters: { sheet: false },
  render: (_, { globals }) => partnerPage(String(globals.language)),
};
