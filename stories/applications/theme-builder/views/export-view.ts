import { html, type TemplateResult } from 'lit';
import { outputView, type Output } from '../../output-view.js';
import { toDesignTokens } from '../theme/design-tokens.js';
import { isEmpty, rulesOf, styleElement, themeCss, type Theme } from '../theme/theme-css.js';

/** The actions of the screen “Export”. */
export interface ExportActions {
  copy(output: Output): void;
}

/** Returns every form in which a theme can be copied. */
export function outputsOf(theme: Theme): Output[] {
  const json = JSON.stringify(toDesignTokens(theme.values, rulesOf(theme)), null, 2);
  return [
    {
      id: 'css',
      title: 'Style sheet',
      about: 'For your site’s style sheet, or a file of its own that your pages link.',
      text: themeCss(theme),
    },
    {
      id: 'style',
      title: 'Style element',
      about: 'For the head of a page.',
      text: styleElement(themeCss(theme, 'head')),
    },
    {
      id: 'json',
      title: 'Design Tokens',
      about: 'For design tools: JSON in the format of the W3C community group, 2025.10.',
      text: `${json}\n`,
    },
  ];
}

/** Renders the screen of exports. */
export function exportView(theme: Theme, copied: string, actions: ExportActions): TemplateResult {
  return html`
    <p>${needsView(theme)}</p>
    ${outputsOf(theme).map((output) => outputView(output, copied, actions.copy))}
  `;
}

/** Says what the page needs besides the copied text. */
function needsView(theme: Theme): TemplateResult {
  if (isEmpty(theme)) return html`Nothing is set, so there is nothing to paste. The preview shows the defaults.`;
  const { preset, sheet } = theme;
  return html`The widgets on your page will look as they do in the preview.
  ${sheet ? html`The page needs this class: <code class="whole">&lt;body class="news-sheet"&gt;</code>.` : 'The page needs no class.'}
  ${preset ? `Everything of the preset “${preset.name}” is in the export, so do not link the preset’s own file.` : ''}`;
}
