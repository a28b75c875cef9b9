import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { PictureSource } from './fallback-picture.js';

/** Renders the sources of the page's own `<picture>`, so that the widget's picture requests the same file. */
export function renderSources(sources: readonly PictureSource[] = []): TemplateResult[] | typeof nothing {
  if (sources.length === 0) return nothing;
  return sources.map(
    ({ srcset, sizes, media, type }) =>
      html`<source srcset=${srcset} sizes=${ifDefined(sizes)} media=${ifDefined(media)} type=${ifDefined(type)} />`,
  );
}
