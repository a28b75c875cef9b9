/** Plain markup in the page, under the same style sheets, as a server would send it. */
import type { Article } from '../../../src/article/article.js';
import { sheets } from './sheets.js';
import { escaped, ownColour, type Contender } from '../contender.js';
import {
  classesOf,
  describeMedia,
  isPaid,
  kickerOf,
  lock,
  marksFor,
  mediaDrawings,
  nameParts,
  phrasesOf,
  pictureSizes,
  portraitOf,
  signedNames,
  words,
} from '../words.js';
import { describe } from '../times.js';

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
  const { headline, url, standfirst, labels, language, image, media, sponsor } = article;
  const { lang, dir, textDir } = marksFor(language);
  const marks = wordMarks(article);
  const kicker = kickerOf(article);
  const paid = isPaid(article) ? ' sponsored' : '';
  const picture =
    image &&
    `<picture class="picture" part="picture"><img part="image"${attribute('alt', image.alt ?? '')}${attribute('width', image.width)}${attribute('height', image.height)} loading="lazy" decoding="async"${attribute('sizes', image.srcset && pictureSizes)}${attribute('srcset', image.srcset)}${attribute('src', image.src)}></picture>`;
  const overline =
    (article.kicker || labels.length > 0) &&
    `<p class="overline" part="overline">${labels.map((label) => `<span class="label ${label}" part="label" id="label-${label}" aria-hidden="true"${marks}>${words[label]}</span> `).join('')}${kicker ? `<span class="kicker" part="kicker${paid}"${attribute('dir', textDir)}>${escaped(kicker)}</span>` : ''}</p>`;
  const badge = image && media ? mediaMarkup(media, marks) : '';
  const portrait = portraitOf(article);
  const face = portrait
    ? `<img class="portrait" part="portrait"${attribute('src', portrait)} alt="" loading="lazy" decoding="async">`
    : '';
  const payer = sponsor
    ? `<p class="overline sponsor" part="sponsor"><span${marks}>Paid for by <bdi${nameMarks(article)}>${escaped(sponsor)}</bdi></span></p>`
    : '';
  return `<div class="root"><article class="${classesOf(article)}" part="card${paid}"${attribute('lang', lang)}${attribute('dir', dir)}>${picture || ''}${badge}<div class="text">${face}${payer}${overline || ''}<div class="headline" part="headline" role="heading" aria-level="3"${attribute('dir', textDir)}><a part="link" class="link" id="link"${attribute('aria-labelledby', nameParts(article))}${attribute('href', url)}${attribute('rel', paid.trim() || undefined)}>${phrasesMarkup(headline)}</a></div>${standfirst ? `<p class="standfirst" part="standfirst"${attribute('dir', textDir)}>${phrasesMarkup(standfirst)}</p>` : ''}${metaMarkup(article)}</div></article></div>`;
}

function phrasesMarkup(text: string): string {
  return phrasesOf(text)
    .map(({ text, isHeld }) => (isHeld ? `<span class="together">${escaped(text)}</span>` : escaped(text)))
    .join('');
}

function metaMarkup(article: Article): string {
  const { publication, published, access, media, image, generated } = article;
  const marks = wordMarks(article);
  const names = nameMarks(article);
  const parts: string[] = [];
  if (publication && !isPaid(article)) {
    const { name, url, logo } = publication;
    const tag = url ? 'a' : 'span';
    const shown = logo
      ? `<img class="logo"${attribute('src', logo)}${attribute('alt', name)} loading="lazy" decoding="async">`
      : escaped(name);
    parts.push(
      `<${tag} class="publication${url ? ' linked' : ''}" part="publication"${attribute('href', url)}><bdi>${shown}</bdi></${tag}> `,
    );
  }
  const authors = authorsMarkup(article);
  if (published) {
    const { text, full } = describe(published);
    const title = full === text ? undefined : full;
    parts.push(
      `<span${authors && ' class="signed"'}>${authors}<time part="time"${attribute('datetime', published)}${attribute('title', title)}>${marks ? `<bdi${marks}>${text}</bdi>` : text}</time></span> `,
    );
  } else parts.push(authors);
  if (access === 'subscriber')
    parts.push(
      `<span part="access"><span id="access" aria-hidden="true"${marks}>${lock}${words.forSubscribers}</span></span> `,
    );
  if (media && !image) parts.push(`<span>${mediaMarkup(media, marks)}</span> `);
  if (generated) parts.push(`<span part="generated"><span${marks}>AI-generated</span></span> `);
  if (image?.credit)
    parts.push(
      `<span class="credit" part="credit"><span${marks}>Photo: <bdi${names}>${escaped(image.credit)}</bdi></span></span>`,
    );
  const all = parts.join('');
  return all && `<p class="meta" part="meta">${all}</p>`;
}

function authorsMarkup(article: Article): string {
  const signed = signedNames(article.authors);
  if (signed.length === 0) return '';
  const names = nameMarks(article);
  const [first, ...rest] = signed.map(
    ({ before, name, after }) => `${before}<bdi${names}>${escaped(name)}</bdi>${after}`,
  );
  const isOne = rest.length === 0;
  const inner = isOne ? first : [first, ...rest].map((name) => `<span class="held">${name}</span>`).join(' ');
  return `<span part="authors"><span${isOne ? ' class="held"' : ''}${wordMarks(article)}>${inner}</span></span> `;
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
