import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { tokens, type Token } from '../src/theme/tokens.js';
import effects from '../src/theme/token-effects.json';
import { sideBySide } from './support/side-by-side.js';

const meta: Meta = { title: 'Designers/Tokens' };
export default meta;

type Effects = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Parts as they are named in a style sheet, other elements by the class that only the library knows. */
function renderEffects(name: string): TemplateResult[] {
  const changed = (effects as Record<string, Effects>)[`--news-${name}`] ?? {};
  return Object.entries(changed).map(
    ([tag, parts]) =>
      html`<li>
        <code>${tag}</code>:
        ${Object.entries(parts)
          .map(([part, properties]) => `${part.replace(/^\.root$/, 'the whole')} (${properties.join(', ')})`)
          .join('; ')}
      </li>`,
  );
}

const kinds: Readonly<Record<string, string>> = { 'flex-grow': 'a number', padding: 'a length' };

function renderToken([name, { value, about, takes }]: [string, Token]): TemplateResult {
  return html`<section id="token-${name}">
    <h3><code>--news-${name}</code></h3>
    <p>${about}</p>
    <p class="facts">
      Default <code>${value}</code> · takes ${kinds[takes] ?? html`any value of <code>${takes}</code>`}
    </p>
    <details>
      <summary>What it changes</summary>
      <ul>
        ${renderEffects(name)}
      </ul>
    </details>
  </section>`;
}

/** Every token; with none set, everything is finished. */
export const Tokens: StoryObj = {
  parameters: { width: '1200' },
  render: () => html`
    <style>
      .tokens {
        font: 15px/1.5 system-ui;
      }
      .tokens section {
        padding-block: 0.75rem;
        border-block-start: 1px solid #8886;
      }
      .tokens :is(h3, p) {
        margin: 0 0 0.25rem;
        font-size: 1em;
      }
      .tokens .facts,
      .tokens ul {
        font-size: 0.875em;
        overflow-wrap: anywhere;
      }
      .tokens summary {
        cursor: pointer;
        min-block-size: 24px;
      }
    </style>
    <div class="tokens">${(Object.entries(tokens) as [string, Token][]).map(renderToken)}</div>
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

const card = html`<news-headline-card
  layout="text"
  level="2"
  href="https://news.example/lookout"
  kicker="Forests"
  label="live"
  headline="Lookout spots the fire first"
></news-headline-card>`;

/**
 * One palette, for light pages, on four places: a light page, a dark one that declares its scheme, a dark one that
 * declares none, and a section with the theme’s paper. Colours that do not suit the text colour of the place become
 * lighter or darker. They keep their hue.
 */
export const OnePalette: StoryObj = {
  parameters: { width: '1200' },
  render: () => html`
    <style>
      .palette {
        --news-color-accent: #990f3d;
        --news-color-quiet: #66605c;
        --news-color-live: #b3001b;
      }
      .palette .place {
        block-size: 100%;
        box-sizing: border-box;
        padding: 1rem;
      }
      .palette .white {
        background: white;
        color: #111;
        outline: 1px solid #ccc;
        outline-offset: -1px;
      }
      .palette .dark {
        color-scheme: dark;
        background: #161616;
        color: #e8e6e1;
      }
      .palette .undeclared {
        background: #1d2433;
        color: #f1f1f1;
      }
      .palette .paper {
        --news-color-surface: #fff1e5;
        --news-color-text: #33302e;
      }
    </style>
    <div class="palette">
      ${sideBySide([
        { name: 'On white', content: html`<div class="place white">${card}</div>` },
        { name: 'Dark, declared', content: html`<div class="place dark">${card}</div>` },
        { name: 'Dark, not declared', content: html`<div class="place undeclared">${card}</div>` },
        { name: 'Its paper on dark', content: html`<div class="place dark paper">${card}</div>` },
      ])}
    </div>
  `,
};

/** A widget that is dark on a light page, and one that is light on a dark page: the attribute `scheme`. */
export const ASchemeOfItsOwn: StoryObj = {
  render: () => html`
    <news-headline-card
      scheme="dark"
      href="https://news.example/a"
      kicker="Ports"
      headline="Harbour dredging to start a month early"
      published-at="2026-03-02"
    ></news-headline-card>
    <div style="background: #161616; color: #e8e6e1; padding: 1rem; margin-block-start: 1rem">
      <news-headline-card
        scheme="light"
        href="https://news.example/b"
        kicker="Ports"
        headline="The channel has lost half a metre since October"
        published-at="2026-03-02"
      ></news-headline-card>
    </div>
  `,
};
