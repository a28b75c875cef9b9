/** A card as a developer writes it with Lit in a quarter of an hour: one property, one template, one style sheet. */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Article } from '../../../../src/article/article.js';
import { fedByProperty } from '../../contender.js';

class PlainCard extends LitElement {
  static override properties = { article: { attribute: false } };

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
    .publication {
      opacity: 0.7;
    }
  `;

  declare article?: Article;

  protected override render(): TemplateResult | typeof nothing {
    if (!this.article) return nothing;
    const { url, headline, kicker, standfirst, publication, image } = this.article;
    return html`<article>
      ${
        image
          ? html`<img
              src=${image.src}
              alt=${image.alt ?? ''}
              width=${image.width ?? nothing}
              height=${image.height ?? nothing}
              loading="lazy"
              decoding="async"
            />`
          : nothing
      }
      ${kicker ? html`<p class="kicker">${kicker}</p>` : nothing}
      <h3><a href=${url ?? nothing}>${headline}</a></h3>
      ${standfirst ? html`<p>${standfirst}</p>` : nothing}
      ${publication ? html`<p class="publication">${publication.name}</p>` : nothing}
    </article>`;
  }
}

customElements.define('plain-card', PlainCard);

export const contender = fedByProperty('plain-card', '--card-accent');
