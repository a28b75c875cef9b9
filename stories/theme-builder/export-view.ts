import { html, type TemplateResult } from 'lit';
import { toDesignTokens } from './design-tokens.js';
import { rulesOf, styleElement, themeCss, type Theme } from './theme-css.js';

/** A form in which a theme can be copied. */
export interface Output {
  id: string;
  title: string;
  about: string;
  text: string;
}

/** The actions of the screen “Export”. */
export interface ExportActions {
  copy(output: Output): void;
}

/** Returns every form of a theme. */
export function outputsOf(theme: Theme, about: string): Output[] {
  const css = themeCss(theme, about);
  const json = JSON.stringify(toDesignTokens(theme.values, rulesOf(theme)), null, 2);
  return [
    { id: 'css', title: 'Style sheet', about: 'Save it as a file and link it from your pages.', text: css },
    { id: 'style', title: 'Style element', about: 'Paste it into the head of a page.', text: styleElement(css) },
    {
      id: 'json',
      title: 'Design Tokens',
      about: 'For design tools: JSON in the format of the W3C community group, 2025.10.',
      text: `${json}\n`,
    },
  ];
}

/** Renders the screen of exports. */
export function exportView(
  outputs: Output[],
  isSheet: boolean,
  copied: string,
  actions: ExportActions,
): TemplateResult {
  return html`
    <p>
      The widgets on your page will look as they do in the preview.
      ${isSheet ? html`Give the body of your page the class: <code>&lt;body class="news-sheet"&gt;</code>` : ''}
    </p>
    ${outputs.map(
      (output) =>
        html`<section class="output" data-output=${output.id} aria-labelledby="${output.id}-title">
          <h2 id="${output.id}-title">${output.title}</h2>
          <button
            type="button"
            aria-label="${copied === output.id ? 'Copied' : 'Copy'}: ${output.title}"
            @click=${() => actions.copy(output)}
          >
            ${copied === output.id ? 'Copied' : 'Copy'}
          </button>
          <p class="hint" id="${output.id}-about">${output.about}</p>
          <textarea
            readonly
            rows="12"
            spellcheck="false"
            wrap="off"
            aria-labelledby="${output.id}-title"
            aria-describedby="${output.id}-about"
            .value=${output.text}
          ></textarea>
        </section>`,
    )}
  `;
}
