import type { LitElement, ReactiveController } from 'lit';
import { warn } from './warnings/warn.js';

/** Notes the pictures of its host that did not load, and renders the host without them. */
export class LostPictures implements ReactiveController {
  #host: LitElement;
  #addresses?: Set<string>;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether any picture did not load. */
  get areAny(): boolean {
    return this.#addresses !== undefined;
  }

  /** Whether a picture with this address or `srcset` did not load. */
  has(address: string): boolean {
    return this.#addresses?.has(address) ?? false;
  }

  /** Whether the page's own picture did not load, now or before the upgrade. */
  includes(picture: Element): boolean {
    if (picture.localName !== 'img') return false;
    const { src, complete, currentSrc, naturalWidth } = picture as HTMLImageElement;
    // A drawing (SVG) may have no natural size.
    return this.has(src) || (complete && currentSrc !== '' && naturalWidth === 0 && !/\.svg\b/.test(src));
  }

  hostConnected(): void {
    // Errors of pictures do not bubble. One listener costs less than one for each picture.
    this.#host.renderRoot.addEventListener('error', this, true);
  }

  /** Notes a picture, and warns of it unless it is the page's own. */
  handleEvent({ target }: Event): void {
    const image = target as HTMLImageElement;
    // The picture may have another address by now. A film has no `complete`.
    if (!image.complete || image.naturalWidth) return;
    const host = this.#host;
    if (image.getRootNode() === host.renderRoot) warn(host, 'pictureFailed', image.currentSrc || image.src);
    // If a file of the `srcset` did not load, the plain address is tried next.
    const isOfSet = image.srcset && image.currentSrc !== image.src;
    (this.#addresses ??= new Set()).add(isOfSet ? image.srcset : image.src);
    host.requestUpdate();
  }
}
