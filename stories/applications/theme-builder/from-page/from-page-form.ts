import { css, html, LitElement, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { fromPage } from './from-page.js';
import { inputs } from '../views/inputs.styles.js';
import { pageSource, PageSourceError } from './page-source.js';
import { readPage } from './read-page.js';

const cannotRead = `The browser could not read this address. Most sites do not let other sites read their pages (CORS). Open the page, show its source
  (Ctrl+U; on a Mac, Option-Command-U), copy all of it, and paste it here.`;

/**
 * Asks for a page or its style sheet, and reads its look. Sends the event `read` with the values of a theme as its
 * `detail`.
 *
 * Nothing is requested before the button is pressed.
 */
export class FromPageForm extends LitElement {
  static override styles = [
    inputs,
    css`
      * {
        box-sizing: border-box;
      }
      form,
      label {
        display: grid;
        gap: 8px;
      }
      label {
        gap: 4px;
      }
      p {
        margin: 0;
      }
      .hint {
        color: var(--quiet);
        font-size: 12.5px;
      }
      button {
        justify-self: start;
      }
      [role='status'] {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @state() private said: string[] = [];
  @state() private isReading = false;

  protected override render(): TemplateResult {
    return html`<form @submit=${this.#read}>
      <p class="hint">
        Takes the colour of links, the corners of buttons and the fonts. It replaces everything that is set. To undo
        that, go back in the browser.
      </p>
      <label>
        Address of the page or style sheet
        <input
          type="text"
          name="address"
          inputmode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          placeholder="https://"
        />
      </label>
      <label>
        Or paste: the source of the page, or a style sheet
        <textarea name="source" rows="4" autocomplete="off" spellcheck="false" aria-describedby="about"></textarea>
      </label>
      <p class="hint" id="about">
        No script, picture or frame of the page is loaded, only the style sheets that it names. If their addresses are
        relative, write the address of the page above too.
      </p>
      <button type="submit" ?disabled=${this.isReading}>${this.isReading ? 'Reading…' : 'Read the page'}</button>
      <div role="status">${this.said.map((sentence) => html`<p>${sentence}</p>`)}</div>
    </form>`;
  }

  #read = async (submit: SubmitEvent): Promise<void> => {
    submit.preventDefault();
    const { address, source } = Object.fromEntries(new FormData(submit.currentTarget as HTMLFormElement)) as Record<
      string,
      string
    >;
    this.isReading = true;
    this.said = [];
    try {
      const page = await pageSource(address!, source!);
      const reading = await readPage(page);
      if (reading.missing.includes(page.base)) throw new PageSourceError(cannotRead);
      const { values, said } = fromPage(reading);
      this.said = said;
      if (Object.keys(values).length > 0) this.dispatchEvent(new CustomEvent('read', { detail: values }));
    } catch (error) {
      if (!(error instanceof PageSourceError)) throw error;
      this.said = [error.message];
    } finally {
      this.isReading = false;
    }
  };
}
