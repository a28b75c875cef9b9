import type { StoryContext } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { delay, http, HttpResponse, type JsonBodyType } from 'msw';
import { maximumBytes, timeLimit } from '../../src/article/fetch-articles.js';
import { loadArticles } from '../../src/article/article-store.js';
import type { AccessChangeEvent } from '../../src/components/access/access-change-event.js';
import type { LoadErrorEvent, LoadEvent } from '../../src/widget/load-events.js';
import { matrixStyles } from './matrix-styles.js';
import { networkHandler, renewStore, setOnLine } from './network.js';
import { networks, type Network } from './network-names.js';

export const states = Object.keys(networks) as Network[];

/** The rows of a matrix, and how each is headed. */
const networkRows: Readonly<Record<Network, string>> = {
  ok: 'OK',
  slow: 'Slow',
  empty: 'Empty',
  'not-found': 'Not found (404)',
  'server-error': 'Server error (500)',
  malformed: 'Malformed',
  refused: 'Cross-origin refused',
  offline: 'Off line',
  stale: 'Stale',
};

/** One way in which a widget stands on a page. */
export interface Column {
  /** Its part in the addresses that are asked for. */
  id: string;
  title: string;
  render(src: string, row: string): TemplateResult;
}

/** The newsroom of the matrices: the network toolbar leaves it alone. */
const newsroom = 'https://api.example/scenarios';

/** The address that one cell asks for. */
export function addressOf(widget: string, column: string, row: string): string {
  return `${newsroom}/${widget}/${column}/${row}.json`;
}

/** The cell of a matrix in one column and row. */
export function cellOf(around: Element, column: string, row: string): HTMLElement {
  return around.querySelector<HTMLElement>(`[data-cell="${column} ${row}"]`)!;
}

/**
 * Makes the servers of a matrix: each of its addresses answers as its name says, the rest with `content`.
 *
 * A slow one never does. What is stale has come before; and what is off line, or late, has failed before: the browser is off line for all
 * that a page asks for, and 20 seconds are long.
 *
 * @param failed the addresses of what has failed before
 */
export async function startNewsroom(
  { msw, globals }: StoryContext,
  content: JsonBodyType,
  failed: readonly string[] = [],
): Promise<void> {
  msw.use(
    http.get(`${newsroom}/*/slow.json`, () => delay('infinite')),
    http.get(`${newsroom}/*/timeout.json`, () => delay('infinite')),
    http.get(`${newsroom}/*/too-large.json`, () => HttpResponse.text(' '.repeat(maximumBytes + 1))),
    ...states.map((network) => networkHandler(network, `${newsroom}/*/${network}.json`)),
    http.get(`${newsroom}/*`, () => HttpResponse.json(content)),
  );
  renewStore((url) => url.endsWith('/stale.json'));
  await inLittleTime(failed.filter((url) => url.endsWith('/timeout.json')));
  setOnLine(false);
  await Promise.allSettled(failed.filter((url) => url.endsWith('/offline.json')).map((url) => loadArticles(url)));
  setOnLine(globals.network !== 'offline');
}

/** Asks for what never comes, and gives up soon. */
async function inLittleTime(urls: readonly string[]): Promise<void> {
  const { setTimeout } = globalThis;
  const soon = (run: () => void, time?: number): unknown => setTimeout(run, time === timeLimit ? 50 : time);
  globalThis.setTimeout = soon as typeof setTimeout;
  // Each begins at once, its time limit with it.
  const loads = urls.map((url) => loadArticles(url));
  globalThis.setTimeout = setTimeout;
  await Promise.allSettled(loads);
}

/**
 * A column for each way in which a widget stands on a page. It is for looking at: nobody embeds what fails.
 *
 * @param rows what the addresses in each row are called, and how it is headed: by default the states of the network
 * @param heading says what the rows are
 */
export function matrix(
  widget: string,
  columns: readonly Column[],
  rows: Readonly<Record<string, string>> = networkRows,
  heading = 'The network',
): TemplateResult {
  return html`
    ${matrixStyles}
    <table class="matrix" data-not-embedded>
      <thead>
        <tr>
          <th scope="col">${heading}</th>
          ${columns.map(({ title }) => html`<th scope="col">${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${Object.entries(rows).map(
          ([row, label]) => html`
            <tr>
              <th scope="row">${label}</th>
              ${columns.map((column) => cell(widget, column, row))}
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}

function cell(widget: string, { id, title, render }: Column, row: string): TemplateResult {
  return html`<td
    data-cell="${id} ${row}"
    data-title=${title}
    @news-load=${tellLoad}
    @news-error=${tellError}
    @news-access-change=${tellAccess}
  >
    <div class="seen" ${ref(noteSpace)}>${render(addressOf(widget, id, row), row)}</div>
    <p class="nothing" hidden>Nothing, and it takes no space.</p>
    <p class="told"></p>
  </td>`;
}

/** Says of an empty cell that it is meant to be empty. */
const spaces = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) {
    (target.nextElementSibling as HTMLElement).hidden = contentRect.height > 0;
  }
});

function noteSpace(seen: Element | undefined): void {
  if (seen) spaces.observe(seen);
}

/** Writes below a widget what it tells its page. */
function tell({ currentTarget }: Event, words: string): void {
  (currentTarget as Element).querySelector('.told')!.textContent = words;
}

const tellLoad = (event: LoadEvent): void => tell(event, 'news-load');
const tellError = (event: LoadErrorEvent): void =>
  tell(event, `news-error, reason “${event.reason}”: ${event.message}`);
const tellAccess = (event: AccessChangeEvent): void =>
  tell(event, `news-access-change, state “${event.state}”, from ${event.source ?? 'nobody'}`);
