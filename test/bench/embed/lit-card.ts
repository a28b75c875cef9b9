/** A card as a developer writes it with Lit in a quarter of an hour: five attributes, one template, one style sheet. */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';

class LitCard extends LitElement {
  static override properties = { href: {}, headline: {}, kicker: {}, standfirst: {}, publication: {} };

  static override styles = css`
    :host {
      display: block;
    }
    p {
      margin: 0;
      font-size: 0.875rem;
    }
    h3 {
      margin: 0.25rem 0;
      font:
        700 1.375rem/1.15 Georgia,
        serif;
    }
    a {
      color: inherit;
      text-decoration: none;
    }
    a:hover {
      text-decoration: underline;
    }
    .quiet {
      opacity: 0.7;
    }
  `;

  declare href?: string;
  declare headline?: string;
  declare kicker?: string;
  declare standfirst?: string;
  declare publication?: string;

  protected override render(): TemplateResult {
    return html`<article>
      ${this.kicker ? html`<p class="quiet">${this.kicker}</p>` : nothing}
      <h3><a href=${this.href ?? nothing}>${this.headline}</a></h3>
      ${this.standfirst ? html`<p>${this.standfirst}</p>` : nothing}
      ${this.publication ? html`<p class="quiet">${this.publication}</p>` : nothing}
    </article>`;
  }
}

customElements.define('lone-card', LitCard);
