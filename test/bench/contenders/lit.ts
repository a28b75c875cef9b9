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
  classesOf,
  describeMedia,
  isPaid,
  kickerOf,
  marksFor,
  nameParts,
  phrasesOf,
  pictureSizes,
  portraitOf,
  signedNames,
  words,
  type Marks,
} from '../words.js';
import { describe } from '../times.js';
import { sheets } from './sheets.js';

const drawings: Readonly<Record<MediaKind, TemplateResult>> = {
  video: svg`<path d="M4 2.5v11L13 8z" />`,
  audio: svg`<path d="M2 9V8a6 6 0 0 1 12 0v1m0 1v3h-2.5V9H14M2 10v3h2.5V9H2" fill="none" stroke="currentcolor" stroke-width="1.5" />`,
  gallery: svg`<path d="M2 5h9v8.5H2zM5 5V2.5h9V11h-3" fill="none" stroke="currentcolor" stroke-width="1.5" />`,
};

// With a space, as in the template of the widget.
const lock = html`<svg viewBox="0 0 12 16" aria-hidden="true">
  ${' '}
  <path d="M3 7V5a3 3 0 0 1 6 0v2h2v8H1V7zm1.5 0h3V5a1.5 1.5 0 0 0-3 0z" />
</svg>`;

function renderPhrases(text: string): unknown {
  const phrases = phrasesOf(text);
  if (phrases.length === 1) return text;
  return phrases.map(({ text, isHeld }) => (isHeld ? html`<span class="together">${text}</span>` : text));
}

class LitCard extends LitElement {
  static override styles = sheets;

  @property({ attribute: false }) article?: Article;

  protected override render(): TemplateResult | typeof nothing {
    const { article } = this;
    if (!article) return nothing;
    const { language, image, url, headline, standfirst, media, sponsor } = article;
    const paid = isPaid(article) ? ' sponsored' : '';
    const avatar = portraitOf(article);
    const marks = marksFor(language);
    const { lang, dir, textDir } = marks;
    return html`<div class="root">
      <article class=${classesOf(article)} part="card${paid}" lang=${ifDefined(lang)} dir=${ifDefined(dir)}>
        ${image ? this.#renderPicture(image) : nothing}${image && media ? this.#renderMedia(media, marks) : nothing}
        <div class="text">
          ${avatar ? html`<img class="portrait" part="portrait" src=${avatar} alt="" loading="lazy" decoding="async" @error=${this.#dropImage} />` : nothing}
          ${
            sponsor
              ? html`<p class="overline sponsor" part="sponsor">
                  <span lang=${ifDefined(marks.wordsLang)} dir=${ifDefined(marks.wordsDir)}
                    >Paid for by <bdi lang=${ifDefined(marks.namesLang)}>${sponsor}</bdi></span
                  >
                </p>`
              : nothing
          }
          ${this.#renderOverline(article, marks, paid)}
          <div class="headline" part="headline" role="heading" aria-level=${3} dir=${ifDefined(textDir)}>
            <a
              part="link"
              class="link"
              id="link"
              aria-labelledby=${ifDefined(nameParts(article))}
              href=${ifDefined(url)}
              rel=${ifDefined(paid.trim() || undefined)}
              @click=${this.#announceOpen}
              >${renderPhrases(headline)}</a
            >
          </div>
          ${standfirst ? html`<p class="standfirst" part="standfirst" dir=${ifDefined(textDir)}>${renderPhrases(standfirst)}</p>` : nothing}
          ${this.#renderMeta(article, marks)}
        </div>
      </article>
    </div>`;
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

  #renderOverline(article: Article, { textDir, wordsLang, wordsDir }: Marks, paid: string): unknown {
    const { labels } = article;
    if (!article.kicker && labels.length === 0) return nothing;
    const kicker = kickerOf(article);
    return html`<p class="overline" part="overline">
      ${labels.map((label) => html`<span class="label ${label}" part="label" id=${`label-${label}`} aria-hidden="true" lang=${ifDefined(wordsLang)} dir=${ifDefined(wordsDir)}>${words[label]}</span> `)}
      ${kicker ? html`<span class="kicker" part="kicker${paid}" dir=${ifDefined(textDir)}>${kicker}</span>` : nothing}
    </p>`;
  }

  #renderMeta(article: Article, marks: Marks): unknown {
    const { publication, published, access, media, image, generated } = article;
    const { wordsLang, wordsDir, namesLang } = marks;
    const authors = this.#renderAuthors(article, marks);
    const isForSubscribers = access === 'subscriber';
    if (!publication && authors === nothing && !published && !isForSubscribers) return nothing;
    return html`<p class="meta" part="meta">
      ${publication && !isPaid(article) ? this.#renderPublication(publication) : nothing}
      ${published ? this.#renderTime(published, authors, marks) : authors}
      ${isForSubscribers ? html`<span part="access"><span id="access" aria-hidden="true" lang=${ifDefined(wordsLang)} dir=${ifDefined(wordsDir)}>${lock}${words.forSubscribers}</span></span> ` : nothing}
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

  #renderAuthors({ authors }: Article, { wordsLang, wordsDir, namesLang }: Marks): TemplateResult | typeof nothing {
    if (authors.length === 0) return nothing;
    const names = signedNames(authors).map(
      ({ before, name, after }) => html`${before}<bdi lang=${ifDefined(namesLang)}>${name}</bdi>${after}`,
    );
    const isOne = names.length === 1;
    return html`<span part="authors"
      ><span class=${isOne ? 'held' : ''} lang=${ifDefined(wordsLang)} dir=${ifDefined(wordsDir)}
        >${isOne ? names : names.map((name, at) => html`${at > 0 ? ' ' : nothing}<span class="held">${name}</span>`)}</span
      ></span
    > `;
  }

  #renderPublication({ name, url, logo }: NonNullable<Article['publication']>): TemplateResult {
    const shown = logo
      ? html`<img class="logo" src=${logo} alt=${name} loading="lazy" decoding="async" @error=${this.#dropImage} />`
      : name;
    return url
      ? html`<a class="publication linked" part="publication" href=${url}><bdi>${shown}</bdi></a> `
      : html`<span class="publication" part="publication"><bdi>${shown}</bdi></span> `;
  }

  #renderTime(published: string, authors: unknown, { wordsLang, wordsDir }: Marks): TemplateResult {
    const { text, full } = describe(published);
    const shown = wordsLang ? html`<bdi lang=${wordsLang} dir=${ifDefined(wordsDir)}>${text}</bdi>` : text;
    return html`<span class=${authors === nothing ? '' : 'signed'}
      >${authors}<time part="time" datetime=${published} title=${full === text ? nothing : full}>${shown}</time></span
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
