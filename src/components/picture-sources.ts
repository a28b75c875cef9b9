import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { PictureSource } from '../controllers/fallback-markup.js';

/** An image, inside a `<picture>` with the host's own sources where there are any, so that it is the file that the host's asks for. */
export function withSources(image: TemplateResult, sources: PictureSource[] | undefined): TemplateResult {
  if (!sources?.length) return image;
  return html`<picture
    >${sources.map(
      ({ srcset, sizes, media, type }) =>
        html`<source srcset=${srcset} sizes=${ifDefined(sizes)} media=${ifDefined(media)} type=${ifDefined(type)} />`,
    )}${image}</picture
  >`;
}
