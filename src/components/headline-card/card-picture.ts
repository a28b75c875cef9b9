import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { renderSources } from '../../widget/pictures.js';
import type { CardView } from './card-view.js';

/** Renders the story's picture: the host's own in a slot, or one from data. */
export function renderPicture(view: CardView): TemplateResult | typeof nothing {
  const { content, isFirst, hasCrop, usable, dropPicture } = view;
  const { fields, fallback } = content;
  const own = fallback.fields.image;
  // If the article's picture is the one that the page has pasted, do not load it again.
  const isFallback = fields.image === own || (own?.src !== undefined && fields.image?.src === own.src);
  if (fallback.picture && isFallback) {
    if (isBroken(fallback.picture, usable)) return nothing;
    const loose = fallback.hasLooseText ? 'loose' : '';
    // Errors of slotted elements do not bubble.
    const listener = { capture: true, handleEvent: dropPicture };
    return html`<div class="picture shows-own ${loose}" part="picture" @error=${listener}>
      <slot></slot>
    </div>`;
  }
  const image = isFallback ? own : fields.image;
  if (!image?.src || !usable(image.src)) return nothing;
  // Do not load the picture of the fallback again in another form, even if it is still to load. Of two crops, load only the one that is shown.
  const markup = isFallback ? fallback.pictureMarkup : undefined;
  const loading = markup ? markup.loading : isFirst && !hasCrop ? 'eager' : 'lazy';
  const sizes = image.sizes ?? (image.srcset && !markup ? 'auto, (min-width: 40em) 40em, 100vw' : undefined);
  return html`<picture class="picture" part="picture"
    >${renderSources(markup?.sources)}<img
      part="image"
      alt=${image.alt ?? ''}
      width=${ifDefined(image.width)}
      height=${ifDefined(image.height)}
      loading=${ifDefined(loading)}
      fetchpriority=${ifDefined(isFirst ? 'high' : undefined)}
      decoding="async"
      crossorigin=${ifDefined(markup?.crossOrigin)}
      sizes=${ifDefined(sizes)}
      srcset=${ifDefined(image.srcset && usable(image.srcset) ? image.srcset : undefined)}
      src=${image.src}
      @error=${dropPicture}
  /></picture>`;
}

/** Returns the address of a picture that failed to load: one of several files, after which the plain address is tried, or the plain address itself. */
export function brokenAddress(image: HTMLImageElement): string {
  return image.srcset && image.currentSrc !== image.src ? image.getAttribute('srcset')! : image.src;
}

/** Whether the host's own picture failed to load, now or before the upgrade. */
function isBroken(picture: Element, usable: CardView['usable']): boolean {
  if (picture.localName !== 'img') return false;
  const { src, complete, currentSrc, naturalWidth } = picture as HTMLImageElement;
  // A drawing (SVG) may have no natural size.
  return !usable(src) || (complete && currentSrc !== '' && naturalWidth === 0 && !/\.svg\b/.test(src));
}
