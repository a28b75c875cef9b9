import { html, nothing, type TemplateResult } from 'lit';

/** A text that can be copied. */
export interface Output {
  id: string;
  title: string;
  about: string;
  text: string;
}

/**
 * Renders a text with a button that copies it.
 *
 * @param copied the id of the output that was copied last
 * @param more shown below the text
 */
export function outputView(
  output: Output,
  copied: string,
  copy: (output: Output) => void,
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { id, title, about, text } = output;
  return html`<section class="output" data-output=${id} aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    <button type="button" aria-label="${copied === id ? 'Copied' : 'Copy'}: ${title}" @click=${() => copy(output)}>
      ${copied === id ? 'Copied' : 'Copy'}
    </button>
    <p class="hint" id="${id}-about">${about}</p>
    <textarea
      readonly
      rows=${rowsFor(text)}
      spellcheck="false"
      aria-labelledby="${id}-title"
      aria-describedby="${id}-about"
      .value=${text}
    ></textarea>
    ${more}
  </section>`;
}

/** Returns the rows that show a short text whole. Long lines wrap. */
function rowsFor(text: string): number {
  const rows = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 80)), 0);
  return Math.min(14, rows + 1);
}
