import { svg, html, type TemplateResult } from 'lit';
import type { MediaKind } from '../../article/article.js';

/** Drawn on a grid of 16. */
const drawings: Readonly<Record<MediaKind, TemplateResult>> = {
  video: svg`<path d="M4 2.5v11L13 8z" />`,
  audio: svg`<path d="M2 9V8a6 6 0 0 1 12 0v1m0 1v3h-2.5V9H14M2 10v3h2.5V9H2" fill="none" stroke="currentcolor" stroke-width="1.5" />`,
  gallery: svg`<path d="M2 5h9v8.5H2zM5 5V2.5h9V11h-3" fill="none" stroke="currentcolor" stroke-width="1.5" />`,
};

/** What stands for a film, a recording or a gallery, beside its length. */
export function renderMediaIcon(kind: MediaKind): TemplateResult {
  return html`<svg viewBox="0 0 16 16" aria-hidden="true" fill="currentcolor">${drawings[kind]}</svg>`;
}
