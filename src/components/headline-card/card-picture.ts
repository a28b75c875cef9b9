import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { renderSources } from '../../widget/pictures.js';
import type { CardView } from './card-view.js';

/** The story's picture: the host's own in a slot, or one from data. */
export function renderPicture(view: CardView): TemplateResult | typeof nothing {
  const { content, isFirst, hasCrop, usable, dropPicture } = view;
  const { fields, fallback } = content;
  const own = fallback.fields.image;
  // If the article has the picture that the page has pasted, it is not fetched again.
  const isFallback = fields.image === own || (own?.src !== undefined && fields.image?.src === own.src);
  if (fallback.picture && isFallback) {
    if (isBroken(fallback.picture, usable)) return nothing;
    const loose = fallback.hasLooseText ? 'loose' : '';
    // The error of what stands in a slot does not bubble.
    const listener = { capture: true, handleEvent: dropPicture };
    return html`<div class="picture shows-own ${loose}" part="picture" @error=${listener}>
      <slot></slot>
    </div>`;
  }
  const image = isFallback ? own : fields.image;
  if (!image?.src || !usable(image.src)) return nothing;
  // What the fallback has fetched, or put off, is not fetched again in another form; of two crops only the one that is seen is fetched.
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

/** What of a picture did not come: one of several files, after which the plain address is tried, or that. */
export function brokenAddress(image: HTMLImageElement): string {
  return image.srcset && image.currentSrc !== image.src ? image.getAttribute('srcset')! : image.src;
}

/** Whether the host's own picture did not come, now or before the upgrade. */
function isBroken(picture: Element, usable: CardView['usable']): boolean {
  if (picture.localName !== 'img') return false;
  const { src, complete, currentSrc, naturalWidth } = picture as HTMLImageElement;
  // A drawing may have no size of its own.
  return !usable(src) || (complete && currentSrc !== '' && naturalWidth === 0 && !/\.svg\b/.test(src));
}
