import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { tokens } from '../src/theme/tokens.js';

/** The public tokens and their defaults. Set them, as CSS custom properties, on the page, on a section or on one widget. */
const meta: Meta = { title: 'Theming/Tokens' };
export default meta;

/** Every token; with none set, everything is finished. */
export const Tokens: StoryObj = {
  globals: { width: '1200' },
  render: () => html`
    <table style="border-collapse: collapse; font: 14px/1.6 system-ui">
      <thead>
        <tr>
          ${['Token', 'What it is', 'Default'].map(
            (title) => html`<th scope="col" style="text-align: start; padding-inline-end: 2em">${title}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${Object.entries(tokens).map(
          ([name, { value, about }]) =>
            html`<tr style="border-top: 1px solid #8884; vertical-align: top">
              <td style="padding-inline-end: 2em; white-space: nowrap"><code>--news-${name}</code></td>
              <td style="padding-inline-end: 2em">${about}</td>
              <td style="overflow-wrap: anywhere"><code>${value}</code></td>
            </tr>`,
        )}
      </tbody>
    </table>
  `,
};

/** One section of a page with another accent and headline face than the rest of it. */
export const SetOnASection: StoryObj = {
  render: () => html`
    <section
      style="--news-color-accent: light-dark(#a3341f, #f0a08f); --news-font-headline: 'Helvetica Neue', Arial, sans-serif"
    >
      <news-headline-card
        href="https://news.example/a"
        kicker="Ports"
        headline="Harbour dredging to start a month early"
        standfirst="Winter storms have left the channel half a metre too shallow for the new ferries"
      ></news-headline-card>
    </section>
  `,
};
