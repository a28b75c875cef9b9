/** Plain markup in the page, under the same style sheets, as a server would send it. */
import type { Article } from '../../../src/article/article.js';
import { sheets } from './sheets.js';
import { escaped, ownColour, type Contender } from '../contender.js';
import {
  describe,
  describeMedia,
  focusOf,
  listNames,
  marksFor,
  mediaDrawings,
  nameParts,
  pictureSizes,
  portraitOf,
  words,
} from '../words.js';

document.adoptedStyleSheets = sheets;

export const contender: Contender = {
  mount(articles, container) {
    for (const article of articles) {
      const card = document.createElement('div');
      card.innerHTML = markup(article);
      container.append(card);
    }
  },
  update(articles, container) {
    articles.forEach((article, index) => (container.children[index]!.innerHTML = markup(article)));
  },
  colour: ownColour,
};

function markup(article: Article): string {
  const { kicker, headline, url, standfirst, labels, language, image } = article;
  const { lang, dir, textDir } = marksFor(language);
  const picture =
    image &&
    `<picture class="picture" part="picture"><img part="image"${attribute('alt', image.alt ?? '')}${attribute('width', image.width)}${attribute('height', image.height)} loading="lazy" decoding="async"${attribute('sizes', image.srcset && pictureSizes)}${attribute('srcset', image.srcset)}${attribute('src', image.src)}></picture>`;
  const overline =
    (kicker || labels.length > 0) &&
    `<p class="overline" part="overline">${labels.map((label) => `<span class="label ${label}" part="label" id="label-${label}" aria-hidden="true"${wordMarks(article)}>${words[label]}</span> `).join('')}${kicker ? `<span class="kicker" part="kicker"${attribute('dir', textDir)}>${escaped(kicker)}</span>` : ''}</p>`;
  const marks = wordMarks(article);
  const names = nameMarks(article);
  const { media, sponsor } = article;
  const badge = image && media ? mediaMarkup(media, marks) : '';
  const portrait = portraitOf(article);
  const face = portrait
    ? `<img class="portrait" part="portrait"${attribute('src', portrait)} alt="" loading="lazy" decoding="async">`
    : '';
  const payer = sponsor
    ? `<p class="overline sponsor" part="sponsor"><span${marks}>Paid for by <bdi${names}>${escaped(sponsor)}</bdi></span></p>`
    : '';
  const focus = focusOf(article);
  const isComment = labels.includes('opinion');
  const isPaid = labels.includes('sponsored') || sponsor;
  return `<div class="root"><article class="card auto ${image ? 'pictured' : ''} ${isComment ? 'comment' : ''}" part="card"${attribute('lang', lang)}${attribute('dir', dir)}${attribute('style', focus ? `--_focus: ${focus};` : undefined)}>${picture || ''}${badge}<div class="text">${face}${overline || ''}${payer}<div class="headline" part="headline" role="heading" aria-level="3"${attribute('dir', textDir)}><a part="link" class="link" id="link"${attribute('aria-labelledby', nameParts(article))}${attribute('href', url)}${attribute('rel', isPaid ? 'sponsored' : undefined)}>${escaped(headline)}</a></div>${standfirst ? `<p class="standfirst" part="standfirst"${attribute('dir', textDir)}>${escaped(standfirst)}</p>` : ''}${metaMarkup(article)}</div></article></div>`;
}

function metaMarkup(article: Article): string {
  const { publication, authors, published, access, media, image, generated } = article;
  const marks = wordMarks(article);
  const names = nameMarks(article);
  const parts: string[] = [];
  if (publication) {
    const { name, url, logo } = publication;
    const tag = url ? 'a' : 'span';
    const shown = logo
      ? `<img class="logo"${attribute('src', logo)}${attribute('alt', name)} loading="lazy" decoding="async">`
      : escaped(name);
    parts.push(`<${tag} class="publication" part="publication"${attribute('href', url)}><bdi>${shown}</bdi></${tag}> `);
  }
  if (authors.length > 0) {
    const list = listNames(authors).map(({ text, isName }) => (isName ? `<bdi${names}>${escaped(text)}</bdi>` : text));
    parts.push(`<span part="authors"><span${marks}>${words.by}${list.join('')}</span></span> `);
  }
  if (published) {
    const { text, full } = describe(published);
    parts.push(
      `<span><time part="time"${attribute('datetime', published)}${attribute('title', full)}${marks}>${text}</time></span> `,
    );
  }
  if (access === 'subscriber')
    parts.push(
      `<span part="access"><span id="access" aria-hidden="true"${marks}>${words.forSubscribers}</span></span> `,
    );
  if (media && !image) parts.push(`<span>${mediaMarkup(media, marks)}</span> `);
  if (generated) parts.push(`<span part="generated"><span${marks}>AI-generated</span></span> `);
  if (image?.credit)
    parts.push(
      `<span class="credit" part="credit"><span${marks}>Photo: <bdi${names}>${escaped(image.credit)}</bdi></span></span>`,
    );
  return parts.length > 0 ? `<p class="meta" part="meta">${parts.join('')}</p>` : '';
}

function mediaMarkup(media: NonNullable<Article['media']>, marks: string): string {
  const lang = /^ lang="[^"]*"/.exec(marks)?.[0] ?? '';
  const { shown, spoken } = describeMedia(media);
  return `<span class="media" part="media" aria-hidden="true"${marks}><svg viewBox="0 0 16 16" aria-hidden="true" fill="currentcolor">${mediaDrawings[media.kind]}</svg>${shown}</span><span id="media" hidden${lang}>${escaped(spoken)}</span>`;
}

function wordMarks({ language }: Article): string {
  const { wordsLang, wordsDir } = marksFor(language);
  return attribute('lang', wordsLang) + attribute('dir', wordsDir);
}

function nameMarks({ language }: Article): string {
  return attribute('lang', marksFor(language).namesLang);
}

function attribute(name: string, value: string | number | undefined): string {
  return value === undefined ? '' : ` ${name}="${escaped(String(value))}"`;
}
