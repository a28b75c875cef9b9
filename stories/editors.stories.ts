import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { doAndDont } from './support/do-and-dont.js';
import { pasted } from './support/pasted.js';

const meta: Meta = {
  title: 'For editors',
  parameters: { controls: { disable: true } },
};
export default meta;

type Story = StoryObj;

/** A story that a company paid for. */
export const PaidStory: Story = pasted(
  `<news-headline-card headline="A day on the new ferry" href="https://news.example/ferry" sponsor="Halyard Ferries"></news-headline-card>`,
);

/** A card for each label. */
export const EveryLabel: Story = {
  parameters: { width: '1200' },
  render: () => html`
    <style>
      .every-label {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 7rem), 1fr));
        gap: 20px;
      }
    </style>
    <div class="every-label">
      ${labels.map(
        ([label, headline]) =>
          html`<news-headline-card
            layout="text"
            level="2"
            label=${label}
            headline=${headline}
            href="https://news.example/${label}"
          ></news-headline-card>`,
      )}
    </div>
  `,
};

const labels = [
  ['live', 'Storm reaches the coast'],
  ['breaking', 'Kelmouth harbour closed'],
  ['exclusive', 'Port knew of the risk'],
  ['updated', 'Ferries stay in port'],
  ['opinion', 'Stop building on the mud'],
  ['analysis', 'Why the channel fills up'],
  ['sponsored', 'A day on the new ferry'],
] as const;

/** A kicker of one word, and one that is a sentence. */
export const Kickers: Story = {
  parameters: { width: '1200' },
  render: () =>
    doAndDont(
      {
        reason: 'One or two words name the section or the topic.',
        example: html`<news-headline-card
          layout="text"
          level="2"
          kicker="Ports"
          headline="Night ferry returns in May"
          href="https://news.example/night-ferry"
        ></news-headline-card>`,
      },
      {
        reason: 'A sentence competes with the headline.',
        example: html`<news-headline-card
          layout="text"
          level="2"
          kicker="Read what the port authority said on Monday about our ferries"
          headline="Night ferry returns in May"
          href="https://news.example/night-ferry"
        ></news-headline-card>`,
      },
    ),
};

/** A short headline, and one with everything in it. */
export const Headlines: Story = {
  parameters: { width: '1200' },
  render: () =>
    doAndDont(
      {
        reason: 'One fact. The standfirst adds another.',
        example: html`<news-headline-card
          layout="text"
          level="2"
          headline="Town turns half of its lights off at ten"
          standfirst="The observatory sees faint galaxies again, for the first time since 1994."
          href="https://news.example/dark-sky"
        ></news-headline-card>`,
      },
      {
        reason: 'Everything at once.',
        example: html`<news-headline-card
          layout="text"
          level="2"
          headline="After six years of talks, town says it will turn half of its lights off at ten because the observatory could no longer see faint galaxies"
          href="https://news.example/dark-sky"
        ></news-headline-card>`,
      },
    ),
};

/** A caption that explains the picture, and one that does not. */
export const Captions: Story = {
  parameters: { width: '1200' },
  render: () =>
    doAndDont(
      {
        reason: 'The caption explains. Alt text: “A tidal barrier in rough water”.',
        example: html`<news-photo-caption
          caption="The Orrin barrier closed on Monday, for the third time this winter."
          credit="© The Meridian"
        >
          <img src="pictures/barrier-640.webp" width="640" height="427" alt="A tidal barrier in rough water" />
        </news-photo-caption>`,
      },
      {
        reason: 'The caption says what readers see. Alt text: “IMG_2041”.',
        example: html`<news-photo-caption caption="A barrier." credit="© The Meridian">
          <img src="pictures/barrier-640.webp" width="640" height="427" alt="IMG_2041" />
        </news-photo-caption>`,
      },
    ),
};

/** A byline with both times of a story. */
export const CorrectedStory: Story = pasted(
  `<news-byline authors="Ines Karrow" published-at="2026-03-02T08:30:00+01:00" updated-at="2026-03-04T11:05:00+01:00"></news-byline>`,
);
