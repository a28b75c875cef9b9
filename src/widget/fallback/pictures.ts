import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { PictureSource } from './fallback-picture.js';
import { warn } from '../warnings/warn.js';

/** Renders the sources of the page's own `<picture>`, so that the widget's picture requests the same file. */
export function renderSources(sources: readonly PictureSource[] = []): TemplateResult[] | typeof nothing {
  if (sources.length === 0) return nothing;
  return sources.map(
    ({ srcset, sizes, media, type }) =>
      html`<source srcset=${srcset} sizes=${ifDefined(sizes)} media=${ifDefined(media)} type=${ifDefined(type)} />`,
  );
}

/**
 * Returns the picture that did not load, from the `error` event of a widget's shadow root. Warns of it unless it is the
 * page's own. Returns `undefined` if the error is of an address that the picture no longer has, or of a film.
 */
export function lostPicture(widget: LitElement, { target }: Event): HTMLImageElement | undefined {
  const image = target as HTMLImageElement;
  if (!image.complete || image.naturalWidth) return undefined;
  if (image.getRootNode() === widget.renderRoot) warn(widget, 'pictureFailed', image.currentSrc || image.src);
  return image;
}
