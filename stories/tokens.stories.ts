import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sideBySide } from './support/side-by-side.js';

const meta: Meta = { title: 'Designers/Tokens' };
export default meta;

/** One section of a page with another accent and headline face than the rest of it. */
export const SetOnASection: StoryObj = {
  render: () => html`
    <section
      style="--news-color-accent: light-dark(#a3341f, #f0a08f); --news-font-headline: 'Helvetica Neue', Arial, sans-serif"
    >
      <news-headline-card
        level="2"
        href="https://news.example/cup"
        kicker="Football"
        headline="Ferrymen win the cup after extra time"
        standfirst="A goal in the last minute ends a wait of forty years."
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
      level="2"
      href="https://news.example/village"
      kicker="Mountains"
      headline="Village keeps its last school open"
      published-at="2026-03-02"
    ></news-headline-card>
    <div style="background: #161616; color: #e8e6e1; padding: 1rem; margin-block-start: 1rem">
      <news-headline-card
        scheme="light"
        level="2"
        href="https://news.example/clinic"
        kicker="Health"
        headline="Night clinic opens in the old mill"
        published-at="2026-03-02"
      ></news-headline-card>
    </div>
  `,
};
