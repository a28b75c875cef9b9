import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import type { NewsByline } from '../src/components/byline/byline.js';
import { article } from './support/articles.js';

const { args, argTypes, events, template } = getStorybookHelpers<NewsByline>('news-byline');

const meta: Meta = {
  title: 'Widgets/Byline',
  component: 'news-byline',
  args,
  argTypes: { ...argTypes, authors: { ...argTypes.authors, control: 'text', options: undefined } },
  parameters: { actions: { handles: events } },
  render: (values) => template(values),
};
export default meta;

/** By the names of the attributes, as the controls have them. */
type Story = StoryObj;

/** Two authors, one with a role. */
export const Default: Story = {
  args: {
    authors: 'Ines Karrow, Transport editor; Milo Brandtner',
    dateline: 'Stavenholm',
    'published-at': '2026-03-02T08:30:00+01:00',
    'updated-at': '2026-03-02T14:05:00+01:00',
  },
};

/** An agency's report often names nobody. */
export const AgencyAndDateline: Story = { args: { article: article('averland-castria-joint-infrastructure') } };

/** A single author with a portrait. */
export const Columnist: Story = { args: { article: article('bank-branch-is-a-public-building') } };

/** People and an agency. */
export const WithAgency: Story = {
  args: { authors: 'Ruth Calder', agency: 'Halyard Press', 'published-at': '2026-03-02' },
};

/** From six authors on, three are named and a button shows the rest. */
export const ManyAuthors: Story = {
  args: { authors: 'Ines Karrow; Milo Brandtner; Joan Strandeby; Pavel Ruane; Edda Marlin; Ansel Dray; Wen Abara' },
};

/** On an Arabic page. */
export const Arabic: Story = {
  args: { article: article('ras-al-juman-solar-desalination') },
  globals: { language: 'ar' },
};
