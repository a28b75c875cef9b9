import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { decodeText } from '../../../src/article/formats/decode-text.js';
import { findNewspaper } from './find-newspaper.js';
import { NewspaperError, readNewspaper, refuseLarge, type Newspaper } from './newspaper.js';

/** Whether a text is a feed, a page or JSON, and not an address. */
const isContent = (text: string): boolean => /^\s*[<{[]/.test(text);

/** Returns the first link of a list, in which a line may also be a comment. */
const firstLink = (list = ''): string | undefined => list.split(/[\r\n]+/).find((line) => /^[^#]/.test(line));

/** @throws {NewspaperError} if the browser may not read it: a folder, or a file that has changed or gone */
async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new NewspaperError('This file cannot be read. Is it a folder, or has it changed? Choose the feed again.');
  }
}

/**
 * Asks for a newspaper: an address, a file, or pasted text. Sends the event `read` with the newspaper as its `detail`.
 * A file may be dropped anywhere on the page.
 */
export class NewspaperForm extends LitElement {
  static override styles = css`
    :host {
      display: block;
      padding: 16px 20px;
      border: 1px solid var(--line);
      border-radius: 4px;
      background: color-mix(in srgb, currentcolor 4%, transparent);
    }
    :host([data-dragged]) {
      border: 2px dashed currentcolor;
      padding: 15px 19px;
    }
    form {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    label {
      flex-basis: 100%;
      font-size: 16px;
      font-weight: 600;
    }
    input[type='text'] {
      flex: 1 1 16rem;
      min-inline-size: 0;
    }
    input[type='text'],
    button {
      box-sizing: border-box;
      min-block-size: 44px;
      padding: 0 14px;
      border: 1px solid color-mix(in srgb, currentcolor 55%, transparent);
      border-radius: 4px;
      background: none;
      color: inherit;
      font: inherit;
      font-size: 16px;
    }
    input::placeholder {
      color: inherit;
      opacity: 0.7;
    }
    button[type='submit'] {
      border-color: transparent;
      background: light-dark(#0b5563, #6fb5c4);
      color: light-dark(#fff, #1b1917);
      font-weight: 600;
      cursor: pointer;
    }
    button[type='button'] {
      min-block-size: 24px;
      padding: 0;
      border: 0;
      font-size: inherit;
      text-decoration: underline;
      cursor: pointer;
    }
    :focus-visible {
      outline: 2px solid currentcolor;
      outline-offset: 2px;
    }
    p {
      margin: 8px 0 0;
      color: var(--quiet);
      overflow-wrap: anywhere;
    }
    [role='status'] p {
      color: inherit;
    }
    a {
      color: inherit;
    }
    .unseen {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `;

  /** An address to read at once. It is also in the field. */
  @property() address = '';

  /** The start of an address that reads other sites. See {@link findNewspaper}. */
  @property() relay?: string;

  @state() private failure?: NewspaperError;
  @state() private isReading = false;

  #listening?: AbortController;
  /** How many times something was read. Only the last one is shown. */
  #readings = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = (this.#listening = new AbortController());
    document.addEventListener('dragover', this.#allowDrop, { signal });
    document.addEventListener('dragleave', this.#endDrag, { signal });
    document.addEventListener('drop', this.#readDropped, { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
  }

  protected override firstUpdated(): void {
    if (this.address) void this.#read(() => findNewspaper(this.address, this.relay));
  }

  protected override render(): TemplateResult {
    const { failure, isReading } = this;
    return html`<form @submit=${this.#readAddress}>
        <label for="address">See your own newspaper here</label>
        <input
          id="address"
          name="address"
          type="text"
          inputmode="url"
          autocomplete="url"
          autocapitalize="off"
          spellcheck="false"
          placeholder="news.example"
          .defaultValue=${this.address}
          aria-describedby="about"
          @paste=${this.#readPasted}
        />
        <button type="submit">${isReading ? 'Reading…' : 'Show it'}</button>
        <input name="file" type="file" hidden accept=".xml,.rss,.atom,.json,.html,.htm" @change=${this.#readChosen} />
      </form>
      <p id="about">
        The address of your site or feed. Or drop a feed here, paste its text, or
        <button type="button" @click=${this.#chooseFile}>choose a file</button>: a file stays in your browser.
      </p>
      <div role="status">
        ${isReading ? html`<span class="unseen">Reading…</span>` : nothing}
        ${
          failure
            ? html`<p>
                ${failure.message}
                ${
                  failure.address
                    ? html`<a href=${failure.address} target="_blank" rel="noopener noreferrer">${failure.address}</a>`
                    : nothing
                }
              </p>`
            : nothing
        }
      </div>`;
  }

  #readAddress = (submit: SubmitEvent): void => {
    submit.preventDefault();
    const address = new FormData(submit.currentTarget as HTMLFormElement).get('address') as string;
    void this.#read(() => findNewspaper(address, this.relay));
  };

  /** A pasted feed is read at once. An address stays in the field. */
  #readPasted = (paste: ClipboardEvent): void => {
    const text = paste.clipboardData?.getData('text/plain') ?? '';
    if (!isContent(text)) return;
    paste.preventDefault();
    void this.#read(() => readNewspaper(text));
  };

  #chooseFile = (): void => this.renderRoot.querySelector<HTMLInputElement>('[type=file]')!.click();

  #readChosen = (change: Event): void => {
    const input = change.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) this.#readFile(file);
    // The same file can be chosen again.
    input.value = '';
  };

  #allowDrop = (drag: DragEvent): void => {
    drag.preventDefault();
    this.setAttribute('data-dragged', '');
  };

  #endDrag = ({ relatedTarget }: DragEvent): void => {
    // Only at the edge of the window does the pointer enter nothing.
    if (relatedTarget === null) this.removeAttribute('data-dragged');
  };

  #readDropped = (drop: DragEvent): void => {
    drop.preventDefault();
    this.removeAttribute('data-dragged');
    const [file] = drop.dataTransfer?.files ?? [];
    if (file) return this.#readFile(file);
    // A link that is dragged from another page.
    const text = firstLink(drop.dataTransfer?.getData('text/uri-list')) || drop.dataTransfer?.getData('text/plain');
    if (text) void this.#read(() => (isContent(text) ? readNewspaper(text) : findNewspaper(text, this.relay)));
  };

  #readFile(file: File): void {
    void this.#read(async () => {
      refuseLarge(file.size, 'This file');
      return readNewspaper(decodeText(await bytesOf(file)));
    });
  }

  async #read(read: () => Newspaper | Promise<Newspaper>): Promise<void> {
    const reading = ++this.#readings;
    this.isReading = true;
    this.failure = undefined;
    try {
      const newspaper = await read();
      if (reading === this.#readings) this.#announce(newspaper);
    } catch (error) {
      if (!(error instanceof NewspaperError)) throw error;
      if (reading === this.#readings) this.failure = error;
    } finally {
      if (reading === this.#readings) this.isReading = false;
    }
  }

  #announce(newspaper: Newspaper): void {
    this.dispatchEvent(new CustomEvent('read', { detail: newspaper, bubbles: true, composed: true }));
  }
}
