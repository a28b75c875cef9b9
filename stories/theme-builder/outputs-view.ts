import { html, type TemplateResult } from 'lit';
import { toDesignTokens } from './design-tokens.js';
import { styleElement, themeCss, type Theme } from './theme-css.js';

/** A form that a theme is given in. */
export interface Output {
  id: string;
  title: string;
  about: string;
  text: string;
}

export function outputsOf(theme: Theme, about: string): Output[] {
  const css = themeCss(theme, about);
  const json = JSON.stringify(toDesignTokens(theme.values, theme.rules), null, 2);
  return [
    { id: 'css', title: 'Style sheet', about: 'A file of its own, linked from the page.', text: css },
    {
      id: 'style',
      title: 'Style element',
      about: 'To paste into the head of a page.',
      text: styleElement(css),
    },
    {
      id: 'json',
      title: 'Design Tokens',
      about: 'JSON of the W3C community group’s format, 2025.10, for design tools.',
      text: `${json}\n`,
    },
  ];
}

export function outputsView(outputs: Output[], copied: string, copy: (output: Output) => void): TemplateResult {
  return html`<div class="outputs">
    ${outputs.map(
      (output) =>
        html`<section data-output=${output.id}>
          <div class="head">
            <h3 id="${output.id}-title">${output.title}</h3>
            <button
              type="button"
              aria-label="${copied === output.id ? 'Copied' : 'Copy'}: ${output.title}"
              @click=${() => copy(output)}
            >
              ${copied === output.id ? 'Copied' : 'Copy'}
            </button>
          </div>
          <p class="hint" id="${output.id}-about">${output.about}</p>
          <textarea
            readonly
            rows="14"
            spellcheck="false"
            wrap="off"
            aria-labelledby="${output.id}-title"
            aria-describedby="${output.id}-about"
            .value=${output.text}
          ></textarea>
        </section>`,
    )}
  </div>`;
}
