import { html } from 'hono/html';
import { card } from './card.js';
import { frontPath, type Edition } from './edition.js';
import { storiesIn } from './every-story.js';
import { page, type Markup } from './page.js';
import { editionNames, publication, type Story } from './story.js';
import { yourNewspaperPath } from './tool-pages.js';
import { wordsIn, type Words } from './words.js';

/** Returns the front page of an edition: every story as a card, each in the layout of its place. */
export function frontPage(language: string, edition: Edition): Markup {
  const { origin } = edition;
  const said = wordsIn(language);
  const cards = (stories: readonly Story[], layout: string): Markup[] =>
    stories.map((story) => card(story, layout, edition));

  const stories = storiesIn(language);
  const brief = stories.filter(({ isBrief }) => isBrief);
  const opinions = stories.filter(({ labels }) => labels.includes('opinion'));
  const reports = stories.filter((story) => !brief.includes(story) && !opinions.includes(story));
  const [lead, ...pictured] = reports.filter(({ picture }) => picture) as [Story, ...Story[]];
  const unpictured = reports.filter(({ picture }) => !picture);
  return page({
    title: publication.name,
    language,
    isFront: true,
    head: html`<meta name="description" content="${said.motto}" />
      <link rel="canonical" href="${origin}${frontPath(language)}" />
      ${Object.keys(editionNames).map(
        (code) => html`<link rel="alternate" hreflang="${code}" href="${origin}${frontPath(code)}" />`,
      )}
      <link rel="alternate" type="application/json" href="${origin}/stories.json?language=${language}" />`,
    edition,
    strip: ownNewspaper(said),
    main: html`<h1 class="unseen">${publication.name}</h1>
      <div class="front">
        <div>${card(lead, 'lead', edition)}</div>
        <div class="strip">
          ${cards(pictured.slice(0, 2), 'stacked')}
          ${cards(unpictured, 'auto').map((each) => html`<div class="wide">${each}</div>`)}
        </div>
        <aside class="rail">
          <h2>${said.opinion}</h2>
          ${cards(opinions, 'auto')}
          <h2>${said.inBrief}</h2>
          <div class="briefs">${cards(brief, 'text')}</div>
        </aside>
        <div class="shelf">${cards(pictured.slice(2), 'stacked')}</div>
      </div>`,
  });
}

/** Asks for the visitor's own newspaper. The form works without a script. */
function ownNewspaper({ own }: Words): Markup {
  return html`<form class="own" action="${yourNewspaperPath}" aria-labelledby="own">
    <label id="own" for="address">${own.question}</label>
    <input
      id="address"
      name="address"
      type="text"
      inputmode="url"
      autocomplete="url"
      autocapitalize="off"
      spellcheck="false"
      placeholder="news.example"
      dir="ltr"
      required
    />
    <button>${own.show}</button>
    <a href="${yourNewspaperPath}">${own.file}</a>
  </form>`;
}
