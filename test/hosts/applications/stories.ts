import type { ArticleInput } from 'standfirst';

/** The stories that a newsroom's server returns. */
export const stories: ArticleInput[] = [
  {
    id: 'harbour',
    url: '/stories/harbour',
    headline: 'Harbour dredging to start a month early',
    kicker: 'Ports',
    standfirst: 'Winter storms have left the channel too shallow for the new ferries.',
    authors: [{ name: 'Ansel Dray' }],
    published: '2026-03-02T08:30:00Z',
    image: { src: '/pictures/barrier-640.webp', width: 640, height: 427, alt: 'A barrier across an estuary' },
  },
  {
    id: 'comet',
    url: '/stories/comet',
    headline: 'A comet returns after four centuries',
    kicker: 'Science',
    standfirst: 'It can be seen without a telescope until Friday.',
    authors: [{ name: 'Mara Lin' }, { name: 'Ansel Dray' }],
    published: '2026-03-01T17:00:00Z',
    image: { src: '/pictures/observatory-640.webp', width: 640, height: 427, alt: 'An observatory at night' },
  },
  {
    id: 'budget',
    url: '/stories/budget',
    headline: 'Council passes its budget by one vote',
    kicker: 'Politics',
    standfirst: 'Two members changed their minds overnight.',
    authors: [{ name: 'Idris Cole' }],
    published: '2026-03-01T21:15:00Z',
  },
];
