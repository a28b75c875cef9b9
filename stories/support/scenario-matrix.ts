import type { StoryContext } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { delay, http, HttpResponse, type JsonBodyType } from 'msw';
import { maximumBytes, timeLimit } from '../../src/article/fetch-articles.js';
import { loadArticles } from '../../src/article/article-store.js';
import type { AccessChangeEvent } from '../../src/components/access/access-change-event.js';
import type { LoadErrorEvent, LoadEvent } from '../../src/widget/content/load-events.js';
import { matrixStyles } from './matrix-styles.js';
import { networkHandler } from './network.js';
import { renewStore, setOnLine } from './renewed-store.js';
import { networks, type Network } from './network-names.js';

export const states = Object.keys(networks) as Network[];

/** The rows of a matrix, with their headings. */
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

/** One way to use a widget on a page. */
export interface Column {
  /** Its part of the requested addresses. */
  id: string;
  title: string;
  render(src: string, row: string): TemplateResult;
}

/** The server of the matrices. The network toolbar does not change it. */
const newsroom = 'https://api.example/scenarios';

/** Returns the address that one cell requests. */
export function addressOf(widget: string, column: string, row: string): string {
  return `${newsroom}/${widget}/${column}/${row}.json`;
}

/** Returns the cell of a matrix in one column and row. */
export function cellOf(around: Element, column: string, row: string): HTMLElement {
  return around.querySelector<HTMLElement>(`[data-cell="${column} ${row}"]`)!;
}

/**
 * Starts the servers of a matrix. The last part of each address selects its state. All other addresses answer with
 * `content`.
 *
 * A slow server never answers. A stale answer was loaded before. Some failures must happen before the story, so this
 * function makes them happen: “offline” would stop every request of the page, and “timeout” would take 20 seconds.
 *
 * @param failed the addresses that must fail before the story
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

/** Requests addresses that never answer, with a time limit of 50 milliseconds. */
async function inLittleTime(urls: readonly string[]): Promise<void> {
  const { setTimeout } = globalThis;
  const soon = (run: () => void, time?: number): unknown => setTimeout(run, time === timeLimit ? 50 : time);
  globalThis.setTimeout = soon as typeof setTimeout;
  // All requests start now, and so do their time limits.
  const loads = urls.map((url) => loadArticles(url));
  globalThis.setTimeout = setTimeout;
  await Promise.allSettled(loads);
}

/**
 * Renders a matrix with one column for each way to use a widget. It is only for looking at, so it has no embed code.
 *
 * @param rows the names of the rows in addresses, with their headings; default: the states of the network
 * @param heading the heading of the rows
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

/** Adds a note to an empty cell: it is empty on purpose. */
const spaces = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) {
    (target.nextElementSibling as HTMLElement).hidden = contentRect.height > 0;
  }
});

function noteSpace(seen: Element | undefined): void {
  if (seen) spaces.observe(seen);
}

/** Writes the event that a widget fired below it. */
function tell({ currentTarget }: Event, words: string): void {
  (currentTarget as Element).querySelector('.told')!.textContent = words;
}

const tellLoad = (event: LoadEvent): void => tell(event, 'news-load');
const tellError = (event: LoadErrorEvent): void =>
  tell(event, `news-error, reason “${event.reason}”: ${event.message}`);
const tellAccess = (event: AccessChangeEvent): void =>
  tell(event, `news-access-change, state “${event.state}”, from ${event.source ?? 'nobody'}`);
