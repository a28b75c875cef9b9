import { html } from 'hono/html';
import { frontPath, readableDay, type Edition } from './edition.js';
import { logoAddress, wordmark } from './pictures.js';
import { directionOf, editionNames, publication } from './story.js';
import { wordsIn } from './words.js';

export type Markup = ReturnType<typeof html>;

interface PageParts {
  title: string;
  language: string;
  /** Whether this is the front page of its language. */
  isFront?: boolean;
  head: Markup;
  /** Shown above the newspaper. It does not belong to it. */
  strip?: Markup;
  main: Markup;
  edition: Edition;
}

/** Returns a whole page of the newspaper: its head, its masthead with the editions, and its imprint. */
export function page({ title, language, isFront, head, strip, main, edition }: PageParts): Markup {
  const { origin } = edition;
  const said = wordsIn(language);
  return html`<!doctype html>
    <html lang="${language}" dir="${directionOf(language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" type="image/svg+xml" href="${logoAddress('mark', origin)}" />
        <link rel="stylesheet" href="${origin}/newspaper.css" />
        <link rel="stylesheet" href="${origin}/theme.css" />
        <script type="module" async src="${origin}/cdn/loader.js"></script>
        ${head}
      </head>
      <body>
        ${strip ?? ''}
        <header class="masthead">
          <div class="folio">
            <p>${readableDay(language, edition)}</p>
            <nav aria-label="${said.editions}">
              <ul>
                ${Object.entries(editionNames).map(
                  ([code, name]) =>
                    html`<li>
                      <a
                        href="${origin}${frontPath(code)}"
                        lang="${code}"
                        hreflang="${code}"
                        ${code === language ? html`aria-current="${isFront ? 'page' : 'true'}"` : ''}
                        >${name}</a
                      >
                    </li>`,
                )}
              </ul>
            </nav>
          </div>
          <a href="${origin}${frontPath(language)}">
            <img
              src="${logoAddress('wordmark', origin)}"
              width="${wordmark.width}"
              height="${wordmark.height}"
              alt="${publication.name}"
            />
          </a>
        </header>
        <main>${main}</main>
        <footer class="imprint">${said.imprint}</footer>
      </body>
    </html> `;
}
