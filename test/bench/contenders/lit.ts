/** The same card with Lit alone: the library's template and style sheets, without its sources, fallback, clock and languages. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Article } from '../../../src/article/article.js';
import { fedByProperty } from '../contender.js';
import { describe, listNames, marksFor, pictureSizes, words, type Marks } from '../words.js';
import { sheets } from './sheets.js';

class LitCard extends LitElement {
  static override styles = sheets;

  @property({ attribute: false }) article?: Article;

  protected override render(): TemplateResult | typeof nothing {
    const { article } = this;
    if (!article) return nothing;
    const { language, image, url, labels, headline, standfirst } = article;
    const marks = marksFor(language);
    const { lang, dir, textDir } = marks;
    return html`<div class="root">
      <article class="card auto ${image ? 'pictured' : ''}" part="card" lang=${ifDefined(lang)} dir=${ifDefined(dir)}>
        ${image ? this.#renderPicture(image) : nothing}
        <div class="text">
          ${this.#renderOverline(article, marks)}
          <div class="headline" part="headline" role="heading" aria-level=${3} dir=${ifDefined(textDir)}>
            <a
              part="link"
              class="link"
              href=${ifDefined(url)}
              rel=${ifDefined(labels.includes('sponsored') ? 'sponsored' : undefined)}
              @click=${this.#announceOpen}
              >${headline}</a
            >
          </div>
          ${standfirst ? html`<p class="standfirst" part="standfirst" dir=${ifDefined(textDir)}>${standfirst}</p>` : nothing}
          ${this.#renderMeta(article, marks)}
        </div>
      </article>
    </div>`;
  }

  #renderPicture({ src, srcset, alt, width, height }: NonNullable<Article['image']>): TemplateResult {
    return html`<picture class="picture" part="picture"
      ><img
        part="image"
        alt=${alt ?? ''}
        width=${ifDefined(width)}
        height=${ifDefined(height)}
        loading="lazy"
        decoding="async"
        sizes=${ifDefined(srcset && pictureSizes)}
        srcset=${ifDefined(srcset)}
        src=${src}
        @error=${this.#dropImage}
    /></picture>`;
  }

  #renderOverline({ labels, kicker }: Article, { textDir, wordsLang, wordsDir }: Marks): unknown {
    if (!kicker && labels.length === 0) return nothing;
    return html`<p class="overline" part="overline">
      ${labels.map((label) => html`<span class="label ${label}" part="label" lang=${ifDefined(wordsLang)} dir=${ifDefined(wordsDir)}>${words[label]}</span> `)}
      ${kicker ? html`<span class="kicker" part="kicker" dir=${ifDefined(textDir)}>${kicker}</span>` : nothing}
    </p>`;
  }

  #renderMeta({ publication, authors, published, access }: Article, { wordsLang, wordsDir }: Marks): unknown {
    const isForSubscribers = access === 'subscriber';
    if (!publication && authors.length === 0 && !published && !isForSubscribers) return nothing;
    return html`<p class="meta" part="meta">
      ${publication ? this.#renderPublication(publication) : nothing}
      ${
        authors.length > 0
          ? html`<span part="authors"
              ><span lang=${ifDefined(wordsLang)} dir=${ifDefined(wordsDir)}
                >${words.by}${listNames(authors).map(({ text, isName }) => (isName ? html`<bdi>${text}</bdi>` : text))}</span
              ></span
            > `
          : nothing
      }
      ${published ? this.#renderTime(published, wordsLang, wordsDir) : nothing}
      ${isForSubscribers ? html`<span part="access"><span lang=${ifDefined(wordsLang)} dir=${ifDefined(wordsDir)}>${words.forSubscribers}</span></span>` : nothing}
    </p>`;
  }

  #renderPublication({ name, url, logo }: NonNullable<Article['publication']>): TemplateResult {
    const shown = logo
      ? html`<img class="logo" src=${logo} alt=${name} loading="lazy" decoding="async" @error=${this.#dropImage} />`
      : name;
    return url
      ? html`<a class="publication" part="publication" href=${url}><bdi>${shown}</bdi></a> `
      : html`<span class="publication" part="publication"><bdi>${shown}</bdi></span> `;
  }

  #renderTime(published: string, lang: string | undefined, dir: string | undefined): TemplateResult {
    const { text, full } = describe(published);
    return html`<span
      ><time part="time" datetime=${published} title=${full} lang=${ifDefined(lang)} dir=${ifDefined(dir)}
        >${text}</time
      ></span
    > `;
  }

  #dropImage(failure: Event): void {
    (failure.target as HTMLElement).remove();
  }

  #announceOpen(click: MouseEvent): void {
    const { href } = click.currentTarget as HTMLAnchorElement;
    const open = new CustomEvent('open', { bubbles: true, composed: true, cancelable: true, detail: href });
    if (!this.dispatchEvent(open)) click.preventDefault();
  }
}

customElements.define('lit-card', LitCard);

export const contender = fedByProperty('lit-card');
