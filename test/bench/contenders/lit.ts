/**
 * The same card with Lit only: the library's template and style sheets, without its sources, fallback, clock and
 * languages.
 */
import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Article, MediaKind } from '../../../src/article/article.js';
import { fedByProperty } from '../contender.js';
import {
  describe,
  describeMedia,
  focusOf,
  listNames,
  marksFor,
  nameParts,
  pictureSizes,
  portraitOf,
  words,
  type Marks,
} from '../words.js';
import { sheets } from './sheets.js';

const drawings: Readonly<Record<MediaKind, TemplateResult>> = {
  video: svg`<path d="M4 2.5v11L13 8z" />`,
  audio: svg`<path d="M2 9V8a6 6 0 0 1 12 0v1m0 1v3h-2.5V9H14M2 10v3h2.5V9H2" fill="none" stroke="currentcolor" stroke-width="1.5" />`,
  gallery: svg`<path d="M2 5h9v8.5H2zM5 5V2.5h9V11h-3" fill="none" stroke="currentcolor" stroke-width="1.5" />`,
};

class LitCard extends LitElement {
  static override styles = sheets;

  @property({ attribute: false }) article?: Article;

  protected override render(): TemplateResult | typeof nothing {
    const { article } = this;
    if (!article) return nothing;
    const { language, image, url, labels, headline, standfirst, media, sponsor } = article;
    const avatar = portraitOf(article);
    const marks = marksFor(language);
    const { lang, dir, textDir } = marks;
    return html`<div class="root">
      <article
        class=${`card auto ${image ? 'pictured' : ''} ${labels.includes('opinion') ? 'comment' : ''}`}
        part="card"
        lang=${ifDefined(lang)}
        dir=${ifDefined(dir)}
      >
        ${image ? this.#renderPicture(image) : nothing}${image && media ? this.#renderMedia(media, marks) : nothing}
        <div class="text">
          ${avatar ? html`<img class="portrait" part="portrait" src=${avatar} alt="" loading="lazy" decoding="async" @error=${this.#dropImage} />` : nothing}
          ${this.#renderOverline(article, marks)}
          ${
            sponsor
              ? html`<p class="overline sponsor" part="sponsor">
                  <span lang=${ifDefined(marks.wordsLang)} dir=${ifDefined(marks.wordsDir)}
                    >Paid for by <bdi lang=${ifDefined(marks.namesLang)}>${sponsor}</bdi></span
                  >
                </p>`
              : nothing
          }
          <div class="headline" part="headline" role="heading" aria-level=${3} dir=${ifDefined(textDir)}>
            <a
              part="link"
              class="link"
              id="link"
              aria-labelledby=${ifDefined(nameParts(article))}
              href=${ifDefined(url)}
              rel=${ifDefined(labels.includes('sponsored') || sponsor ? 'sponsored' : undefined)}
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

  protected override updated(): void {
    const { article } = this;
    if (article) this.renderRoot.querySelector<HTMLElement>('.card')!.style.setProperty('--_focus', focusOf(article));
  }

  #renderMedia(media: NonNullable<Article['media']>, { wordsLang, wordsDir }: Marks): TemplateResult {
    const { shown, spoken } = describeMedia(media);
    return html`<span
        class="media"
        part="media"
        aria-hidden="true"
        lang=${ifDefined(wordsLang)}
        dir=${ifDefined(wordsDir)}
        ><svg viewBox="0 0 16 16" aria-hidden="true" fill="currentcolor">${drawings[media.kind]}</svg>${shown}</span
      ><span id="media" hidden lang=${ifDefined(wordsLang)}>${spoken}</span>`;
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
      ${labels.map((label) => html`<span class="label ${label}" part="label" id=${`label-${label}`} aria-hidden="true" lang=${ifDefined(wordsLang)} dir=${ifDefined(wordsDir)}>${words[label]}</span> `)}
      ${kicker ? html`<span class="kicker" part="kicker" dir=${ifDefined(textDir)}>${kicker}</span>` : nothing}
    </p>`;
  }

  #renderMeta({ publication, authors, published, access, media, image, generated }: Article, marks: Marks): unknown {
    const { wordsLang, wordsDir, namesLang } = marks;
    const isForSubscribers = access === 'subscriber';
    if (!publication && authors.length === 0 && !published && !isForSubscribers) return nothing;
    return html`<p class="meta" part="meta">
      ${publication ? this.#renderPublication(publication) : nothing}
      ${
        authors.length > 0
          ? html`<span part="authors"
              ><span lang=${ifDefined(wordsLang)} dir=${ifDefined(wordsDir)}
                >${words.by}${listNames(authors).map(({ text, isName }) => (isName ? html`<bdi lang=${ifDefined(namesLang)}>${text}</bdi>` : text))}</span
              ></span
            > `
          : nothing
      }
      ${published ? this.#renderTime(published, wordsLang, wordsDir) : nothing}
      ${isForSubscribers ? html`<span part="access"><span id="access" aria-hidden="true" lang=${ifDefined(wordsLang)} dir=${ifDefined(wordsDir)}>${words.forSubscribers}</span></span> ` : nothing}
      ${media && !image ? html`<span>${this.#renderMedia(media, marks)}</span> ` : nothing}
      ${generated ? html`<span part="generated"><span lang=${ifDefined(wordsLang)} dir=${ifDefined(wordsDir)}>AI-generated</span></span> ` : nothing}
      ${
        image?.credit
          ? html`<span class="credit" part="credit"
              ><span lang=${ifDefined(wordsLang)} dir=${ifDefined(wordsDir)}
                >Photo: <bdi lang=${ifDefined(namesLang)}>${image.credit}</bdi></span
              ></span
            >`
          : nothing
      }
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
