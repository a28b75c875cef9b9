import type { EditorView } from 'codemirror';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { languages } from '../../../src/locales/languages.js';
import { servedFiles } from '../../embed/served-files.js';
import { filesHere, here } from '../../support/here.js';
import { languageName } from '../../support/language-name.js';
import { copyText } from '../copy-text.js';
import { defineTags } from '../define-tags.js';
import { selectView } from '../select-view.js';
import { presets } from '../theme-builder/theme/presets.js';
import { hostStyles } from './host-styles.js';
import { pageMarkup } from './page-markup.js';
import { styles } from './playground.styles.js';
import { fromHash, toHash, type PlaygroundState } from './playground-state.js';

const widths = ['', '320', '390', '768', '1280'];

/** How long the page waits for the next letter, in milliseconds. */
const pause = 400;

/** How many lines of the console are shown. */
const lineLimit = 20;

/** The longest link that is copied, in characters. Firefox opens about a million. */
const longestLink = 900_000;

/**
 * HTML on one side, the page that it makes on the other. The page runs in a sandbox of another origin, as a partner's
 * page does, because any reader can make a link to the playground.
 */
export class WidgetPlayground extends LitElement {
  static override styles = styles;

  @state() private page: PlaygroundState = fromHash(location.hash);
  /** The document in the frame. */
  @state() private shown = '';
  @state() private lines: readonly string[] = [];
  @state() private said = '';
  @state() private isBuilt = true;
  @state() private room = 0;

  #field?: EditorView;
  #timer?: ReturnType<typeof setTimeout>;
  /** The lines that wait for the next frame of the screen. A page may write thousands at once. */
  #waiting: string[] = [];
  /** How many documents were made. Only the last one is shown. */
  #documents = 0;
  #sizes = new ResizeObserver(([entry]) => (this.room = entry!.contentRect.width));

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('message', this.#readConsole);
    addEventListener('hashchange', this.#readAddress);
    addEventListener('popstate', this.#readAddress);
    void servedFiles.then(({ hashes }) => (this.isBuilt = Object.keys(hashes).length > 0));
    void this.#show();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('message', this.#readConsole);
    removeEventListener('hashchange', this.#readAddress);
    removeEventListener('popstate', this.#readAddress);
    this.#sizes.disconnect();
    clearTimeout(this.#timer);
  }

  protected override firstUpdated(): void {
    this.#sizes.observe(this.renderRoot.querySelector('.room')!);
    void this.#loadField();
  }

  protected override render(): TemplateResult {
    const { page, lines } = this;
    const width = Number(page.width) || this.room;
    const scale = this.room > 0 ? Math.min(1, this.room / width) : 1;
    return html`<div class="playground" lang="en" dir="ltr">
      <header>
        <h1>Playground</h1>
        ${this.#choice(
          'host',
          'Page',
          hostStyles.map(({ name, title }) => [name, title]),
        )}
        ${this.#choice(
          'theme',
          'Theme',
          ['none', ...Object.keys(presets)].map((name) => [name, name === 'none' ? 'No theme' : titled(name)]),
        )}
        ${this.#choice('scheme', 'Scheme', [
          ['light', 'Light'],
          ['dark', 'Dark'],
        ])}
        ${this.#choice(
          'language',
          'Language',
          ['en', ...Object.keys(languages).filter((tag) => tag !== 'en')].map((tag) => [tag, languageName(tag)]),
        )}
        ${this.#choice(
          'width',
          'Width',
          widths.map((each) => [each, each || 'All']),
        )}
        <button type="button" @click=${this.#copyLink}>Copy link</button>
      </header>
      <section class="code" aria-label="HTML">
        <textarea aria-label="HTML of the page" spellcheck="false" .value=${page.html} @input=${this.#typed}></textarea>
      </section>
      <section class="stage" aria-label="The page">
        ${
          this.isBuilt
            ? nothing
            : html`<p role="note">
                The widgets are not built. Run <code>npm run build</code>, and start Storybook again.
              </p>`
        }
        <div class="room">
          ${keyed(
            // Another document in the same frame would be another step of the browser's "Back".
            this.shown,
            html`<iframe
              title="The page"
              sandbox="allow-scripts allow-popups"
              .style=${`inline-size: ${width}px; block-size: ${100 / scale}%; transform: scale(${scale}); color-scheme: ${page.scheme === 'dark' ? 'dark' : 'light'}`}
              srcdoc=${this.shown}
            ></iframe>`,
          )}
        </div>
        ${
          lines.length > 0
            ? html`<section class="console" aria-label="Console" tabindex="0">
                <ul>
                  ${lines.map((line) => html`<li>${line}</li>`)}
                </ul>
              </section>`
            : nothing
        }
      </section>
      <p class="unseen" role="status">${this.said}</p>
    </div>`;
  }

  #choice(
    name: keyof PlaygroundState,
    title: string,
    choices: readonly (readonly [value: string, title: string])[],
  ): TemplateResult {
    return selectView(name, title, choices, this.page[name], (value) => this.#change({ [name]: value }));
  }

  /** Puts an editor in the place of the plain field, once it has loaded. */
  async #loadField(): Promise<void> {
    const { codeField } = await import('./code-field.js');
    const place = this.renderRoot.querySelector<HTMLElement>('.code')!;
    const plain = place.querySelector('textarea')!;
    const hadFocus = this.shadowRoot?.activeElement === plain;
    this.#field = codeField(place, this.page.html, (text) => this.#type(text));
    plain.hidden = true;
    if (hadFocus) this.#field.focus();
  }

  #typed = (event: Event): void => this.#type((event.currentTarget as HTMLTextAreaElement).value);

  #type(text: string): void {
    if (text === this.page.html) return;
    clearTimeout(this.#timer);
    this.page = { ...this.page, html: text };
    this.#timer = setTimeout(() => this.#change({}), pause);
  }

  #change(change: Partial<PlaygroundState>): void {
    clearTimeout(this.#timer);
    this.page = { ...this.page, ...change };
    void this.#show();
    try {
      history.replaceState(history.state, '', toHash(this.page) || location.pathname + location.search);
    } catch {
      // Some browsers refuse a long address, or many changes in a few seconds.
    }
  }

  #readAddress = (): void => {
    clearTimeout(this.#timer);
    this.page = fromHash(location.hash);
    if (this.#field) void import('./code-field.js').then(({ setText }) => setText(this.#field!, this.page.html));
    void this.#show();
  };

  async #show(): Promise<void> {
    const own = ++this.#documents;
    const { page } = this;
    const host = hostStyles.find(({ name }) => name === page.host) ?? hostStyles[0]!;
    const css = await host.load(page.scheme);
    if (own !== this.#documents) return;
    const shown = pageMarkup(page, host, { base: here, library: filesHere, css });
    // The same page stays in the frame, with its lines.
    if (shown === this.shown) return;
    this.shown = shown;
    this.lines = this.#waiting = [];
  }

  #readConsole = ({ data, source }: MessageEvent): void => {
    if (source !== this.renderRoot.querySelector('iframe')?.contentWindow) return;
    const line: unknown = (data as { playground?: unknown } | null)?.playground;
    if (typeof line !== 'string') return;
    if (this.#waiting.length === 0) requestAnimationFrame(this.#showLines);
    this.#waiting = [...this.#waiting, line.slice(0, 2_000)].slice(-lineLimit);
  };

  #showLines = (): void => {
    this.lines = [...this.lines, ...this.#waiting].slice(-lineLimit);
    this.#waiting = [];
  };

  #copyLink = async (): Promise<void> => {
    // Not `location.href`, which waits until the visitor has stopped typing.
    const path = toHash(this.page) || location.pathname + location.search;
    if (path.length > longestLink) {
      this.said = 'The page is too long for a link.';
      return;
    }
    const link = new URL(path, location.href).href;
    this.said = (await copyText(link))
      ? 'The link is copied.'
      : 'The browser did not allow the copy. Copy the address of this page.';
  };
}

const titled = (name: string): string => name[0]!.toUpperCase() + name.slice(1);

/** Registers the tag of the playground. A function, because the modules of this package have no side effects. */
export function definePlayground(): void {
  defineTags({ 'widget-playground': WidgetPlayground });
}
