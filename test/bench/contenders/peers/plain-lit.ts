/** A card as a developer writes it with Lit in a quarter of an hour: attributes, one template, one style sheet. */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { fedByAttributes, withHeadlines } from '../../contender.js';
import { describe } from '../../times.js';

class PlainCard extends LitElement {
  static override properties = {
    href: {},
    headline: {},
    kicker: {},
    standfirst: {},
    authors: {},
    published: { attribute: 'published-at' },
    image: {},
    imageAlt: { attribute: 'image-alt' },
    imageWidth: { attribute: 'image-width' },
    imageHeight: { attribute: 'image-height' },
  };

  static override styles = css`
    :host {
      display: block;
    }
    img {
      display: block;
      width: 100%;
      height: auto;
      aspect-ratio: 3 / 2;
      object-fit: cover;
    }
    p {
      margin: 0;
      font-size: 0.9375rem;
    }
    h3 {
      margin: 0.25rem 0;
      font:
        600 1.25rem/1.15 Georgia,
        serif;
    }
    a {
      color: inherit;
      text-decoration: none;
    }
    a:hover {
      text-decoration: underline;
    }
    .kicker {
      color: var(--card-accent, #a33);
    }
    .signature {
      opacity: 0.7;
    }
  `;

  declare href: string;
  declare headline: string;
  declare kicker?: string;
  declare standfirst?: string;
  declare authors?: string;
  declare published?: string;
  declare image?: string;
  declare imageAlt?: string;
  declare imageWidth?: string;
  declare imageHeight?: string;

  protected override render(): TemplateResult {
    const time = this.published && describe(this.published);
    return html`<article>
      ${
        this.image
          ? html`<img
              src=${this.image}
              alt=${this.imageAlt ?? ''}
              width=${this.imageWidth ?? nothing}
              height=${this.imageHeight ?? nothing}
              loading="lazy"
              decoding="async"
            />`
          : nothing
      }
      ${this.kicker ? html`<p class="kicker">${this.kicker}</p>` : nothing}
      <h3><a href=${this.href}>${this.headline}</a></h3>
      ${this.standfirst ? html`<p>${this.standfirst}</p>` : nothing}
      <p class="signature">
        ${this.authors ? `By ${this.authors}` : nothing}
        ${time ? html`<time datetime=${this.published!} title=${time.full}>${time.text}</time>` : nothing}
      </p>
    </article>`;
  }
}

customElements.define('plain-card', PlainCard);

export const contender = withHeadlines(fedByAttributes('plain-card', '', '--card-accent'));
