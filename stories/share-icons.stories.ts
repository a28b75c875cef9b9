import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import type { NewsShareIcons } from '../src/components/share-icons/share-icons.js';
import { article } from './support/articles.js';

const { args, argTypes, events, template } = getStorybookHelpers<NewsShareIcons>('news-share-icons');

const meta: Meta = {
  title: 'Widgets/Share icons',
  component: 'news-share-icons',
  args,
  argTypes,
  parameters: { actions: { handles: events } },
  render: (values) => template(values),
};
export default meta;

/** By the names of the attributes, as the controls have them. */
type Story = StoryObj;

/** Every target, in the default order; the system's own sheet only where the browser has one. */
export const Default: Story = {
  args: { url: 'https://news.example/harbour', headline: 'Harbour dredging to start a month early' },
};

/** One target is enough for a narrow sidebar. */
export const SingleTarget: Story = { args: { ...Default.args, networks: 'email' }, globals: { width: '160' } };

/** The chosen few, in the order given. */
export const ChosenTargets: Story = { args: { ...Default.args, networks: 'copy whatsapp email' } };

/** What X adds to a post: hashtags, and the account that it names as the source. */
export const WithAccountAndHashtags: Story = {
  args: { ...Default.args, networks: 'x', via: 'meridian', hashtags: 'ports ferries' },
};

/** The name of a campaign in each shared address, but not in the copied link. */
export const WithCampaign: Story = { args: { ...Default.args, campaign: 'spring' } };

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
      <a href="mailto:?body=https%3A%2F%2Fnews.example%2Fharbour">E-mail</a>
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
  args: { ...Default.args, networks: 'email copy' },
  play: ({ canvasElement }) => pressCopy(canvasElement, { writeText: () => Promise.resolve() }),
};

/** Where the browser refuses to copy, the link is shown to be copied by hand. */
export const CopyRefused: Story = {
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
