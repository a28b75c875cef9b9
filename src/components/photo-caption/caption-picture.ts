import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { NewsImage } from '../../article/article.js';
import type { LostPictures } from '../../widget/lost-pictures.js';
import type { Fallback } from '../../widget/fallback/fallback-markup.js';
import { pageAddress } from '../../widget/page/page-address.js';
import { renderSources } from '../../widget/fallback/picture-sources.js';

/** Returns the page's own link, inside the widget, around the picture in its markup. */
export function linkAround(widget: Element, { image }: Fallback): HTMLAnchorElement | undefined {
  const link = image?.closest<HTMLAnchorElement>('a[href]');
  return link && widget.contains(link) ? link : undefined;
}

/**
 * Renders a picture from its data, in a link if the page's own is in one.
 *
 * @param isExpandable whether a click enlarges the picture, instead of reaching the page's own
 */
export function renderCopy(
  widget: Element,
  image: NewsImage,
  fallback: Fallback,
  lost: LostPictures,
  isExpandable: boolean,
): TemplateResult {
  const markup = image === fallback.fields.image ? fallback.pictureMarkup : undefined;
  const link = markup && linkAround(widget, fallback);
  const own = markup && fallback.image;
  // Readers without a pointer use the page's own buttons and links.
  /* eslint-disable lit-a11y/click-events-have-key-events */
  const picture = html`<picture
    >${renderSources(markup?.sources)}<img
      part="image"
      alt=${image.alt ?? ''}
      width=${ifDefined(image.width)}
      height=${ifDefined(image.height)}
      loading=${ifDefined(markup ? markup.loading : 'lazy')}
      decoding="async"
      crossorigin=${ifDefined(markup?.crossOrigin)}
      sizes=${ifDefined(image.sizes ?? (image.srcset && !markup ? 'auto, 100vw' : undefined))}
      srcset=${ifDefined(image.srcset && !lost.has(image.srcset) ? image.srcset : undefined)}
      src=${image.src}
      @click=${own && !link && !isExpandable ? (click: MouseEvent) => clickInstead(own, click) : nothing}
  /></picture>`;
  /* eslint-enable lit-a11y/click-events-have-key-events */
  const href = link && pageAddress(widget, link.getAttribute('href'));
  return href
    ? html`<a
        href=${href}
        target=${link.target || nothing}
        rel=${link.rel || nothing}
        title=${link.title || nothing}
        aria-label=${link.getAttribute('aria-label') ?? nothing}
        @click=${(click: MouseEvent) => clickInstead(own ?? link, click)}
        >${picture}</a
      >`
    : picture;
}

/** Passes a click on a copy to the page's own picture, whose listeners may open a gallery. */
function clickInstead(own: HTMLElement, click: MouseEvent): void {
  // Only a browser can handle modifier keys, such as opening a new tab.
  if (click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return;
  click.preventDefault();
  // The page sees only one click.
  click.stopPropagation();
  own.click();
}

/**
 * Returns the shape of the page's own picture, if its attributes contain it. A frame has no shape, and the placeholder
 * of a lazy picture has a different one.
 */
export function ratioOf({ picture, pictureMarkup }: Fallback): number | undefined {
  const own = picture as (Element & Partial<ElementCSSInlineStyle>) | undefined;
  // A server does not read styles.
  if (!own || own.style?.height || !(own.localName === 'iframe' || pictureMarkup?.isWaiting)) return undefined;
  return Number(own.getAttribute('width')) / Number(own.getAttribute('height')) || undefined;
}

/** A wider column is rare. */
export const greatestStep = 19;

/** How far a picture without a larger file is enlarged to fill its column. Further, it would be blurred. */
const enlargement = 1.5;

/**
 * Returns the class for the greatest width of a picture, in steps of 100 px. The text on the picture is at most as wide
 * as the picture. It is a class because a page's content security policy may forbid style attributes, and a server can
 * write nothing else.
 */
export function widthClass(image: NewsImage | undefined, { fields, pictureMarkup }: Fallback): string {
  const hasLarger = image?.srcset ?? (image === fields.image && pictureMarkup?.sources?.length);
  const step = hasLarger ? NaN : Math.ceil((image?.width ?? NaN) * (enlargement / 100));
  return step <= greatestStep ? `widest-${step}` : '';
}

/**
 * Sizes the page's own picture in its frame. By script, because a page's content security policy may forbid style
 * attributes.
 */
export function sizeFrame(frame: HTMLElement, ratio: number | undefined): void {
  frame.style.setProperty('--_ratio', ratio ? String(ratio) : '');
}
