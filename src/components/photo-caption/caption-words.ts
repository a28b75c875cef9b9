import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { NewsImage } from '../../article/article.js';
import { textDirection } from '../../article/language.js';
import { creativeCommonsName } from '../../article/licence.js';
import { hideAdded } from '../../article/untrusted-values.js';
import type { Content } from '../../widget/content/content.js';
import type { Fallback } from '../../widget/fallback/fallback-markup.js';
import type { InterfaceMarks } from '../../widget/language/locale-controller.js';
import type { Locale } from '../../locales/locale.js';
import { attributeAddress } from '../../widget/attributes/attribute-values.js';
import { attributeGenerated } from '../../widget/attributes/generated-attribute.js';
import type { PictureFrame } from '../../widget/fallback/fallback-picture.js';
import { isText } from '../../widget/page/page.js';
import type { CaptionHost } from './caption-attributes.js';
import { wordsBeside } from './framed-picture.js';

/** The words about a picture. */
export interface CaptionWords {
  caption?: string;
  /** The caption with the emphasis and the links of its markup. */
  nodes?: readonly Node[];
  /** The owner, else the word for the picture's source. */
  credit?: string;
  sourceHref?: string;
  licenseHref?: string;
  /** The licence's short name, or the word for a licence. */
  license?: string;
  /** The mark of a generated picture. */
  generated?: string;
}

/** How to show a caption that may be too long. */
export interface Shortening {
  lines: number | undefined;
  /** Whether it is longer than its lines; `undefined` until that is measured. */
  isCut: boolean | undefined;
  /** Whether the reader has opened the whole caption. */
  isWhole: boolean;
  toggle: () => void;
}

/**
 * Reads the words about the one picture in the markup. Text without a mark becomes the caption if there is no caption,
 * else the credit if there is no credit. Otherwise it is added to the caption. So no text about the page's picture is
 * lost.
 *
 * @param frame the part of the markup that is shown itself; its words are left out
 */
export function markupWords(fallback: Fallback, frame?: PictureFrame): NewsImage | undefined {
  const { fields, picture, isWhole } = fallback;
  if (isWhole || (!picture && !fields.image?.src)) return undefined;
  const image = frame ? wordsBeside(hideAdded({ src: '', ...fields.image }), frame) : fields.image;
  const { license, source } = image ?? {};
  let { caption, credit } = image ?? {};
  const rest = fallback.restOf?.(frame?.element);
  // Some content systems repeat the picture's alternative text for a gallery. Beside a caption it is not a credit.
  if (rest?.text && !(caption && rest.text === image?.alt)) {
    if (!caption) caption = rest.text;
    else if (!credit) credit = rest.text;
    else caption += ` ${rest.text}`;
  }
  return caption || credit || license || source ? { src: '', caption, credit, license, source } : undefined;
}

/** Returns the words to show beside the picture, from any source. */
export function captionWords(
  widget: CaptionHost,
  { fields, fallback }: Content,
  locale: Locale,
  frame: PictureFrame | undefined,
): CaptionWords {
  const given = fields.image === fallback.fields.image ? markupWords(fallback, frame) : fields.image;
  const image = given && frame ? wordsBeside(given, frame) : given;
  const address = (attribute: string, own: string | null | undefined, other?: string): string | undefined => {
    const given = attributeAddress(widget, attribute, own);
    return given === undefined ? other : (given ?? undefined);
  };
  const sourceHref = address('source-href', widget.sourceHref, image?.source);
  const licenseHref = address('license-href', widget.licenseHref, image?.license);
  const { caption, credit } = separateCredit(image?.caption, image?.credit);
  // A mark of the text does not apply to the picture if the picture has its own.
  const isGiven = attributeGenerated(widget, widget.generated) !== undefined;
  const generated = (isGiven ? undefined : fields.image?.generated) ?? fields.generated;
  return {
    caption,
    nodes: nodesOf(fallback, image?.caption, caption, frame),
    credit: credit || (sourceHref && locale.text('photoSource', {})),
    sourceHref,
    licenseHref,
    license: licenseHref && (creativeCommonsName(licenseHref) ?? locale.text('photoLicence', {})),
    generated: generated && generated !== 'none' ? locale.text('generatedPicture', { kind: generated }) : undefined,
  };
}

/** Returns the nodes of a caption in the markup, without what was cut off its end. */
function nodesOf(
  { fields, pictureMarkup, restOf }: Fallback,
  whole: string | undefined,
  caption: string | undefined,
  frame: PictureFrame | undefined,
): readonly Node[] | undefined {
  if (!whole || !caption) return undefined;
  const rest = restOf?.(frame?.element);
  const nodes =
    whole === fields.image?.caption ? pictureMarkup?.caption : whole === rest?.text ? rest.nodes : undefined;
  if (!nodes || whole === caption) return nodes;
  let known = shortened.get(nodes);
  if (known?.caption !== caption) shortened.set(nodes, (known = { caption, nodes: upTo(nodes, caption) }));
  return known.nodes;
}

/** Keeps the same nodes for every rendering: an element that has the focus must not be replaced. */
const shortened = new WeakMap<readonly Node[], { caption: string; nodes: Node[] }>();

/** Copies the nodes up to the end of a text. It counts letters, because white space may have been collapsed. */
function upTo(nodes: readonly Node[], text: string): Node[] {
  let left = text.replace(/\s/g, '').length;
  const copy = (node: Node): Node[] => {
    const own = node.cloneNode();
    if (isText(own)) (own as Text).data = own.nodeValue!.replace(/\S/g, (letter) => (left-- > 0 ? letter : ''));
    else (own as Element).append(...[...node.childNodes].flatMap(copy));
    return isText(own) || own.textContent!.trim() ? [own] : [];
  };
  return nodes.flatMap(copy);
}

/**
 * Renders the words as a `<figcaption>`.
 *
 * @param language of caption and credit
 * @param marks mark the words of the interface as another language
 */
export function renderWords(
  { caption, nodes, credit, sourceHref, licenseHref, license, generated }: CaptionWords,
  language: string | undefined,
  { lang, dir }: InterfaceMarks,
  locale: Locale,
  { lines, isCut, isWhole, toggle }: Shortening,
): TemplateResult {
  const direction = textDirection(language);
  const isShortened = caption && lines;
  // A link that gets the focus in the part that is cut off would scroll the caption. A pointer can only reach a link
  // that is in sight.
  const showFocused = ({ target }: Event): void => {
    if (isShortened && isCut && !isWhole && (target as Element).matches(':focus-visible')) toggle();
  };
  return html`<figcaption
    class="text ${isShortened ? `lines l${lines} ${isWhole ? 'all' : ''}` : ''}"
    part="text"
    lang=${ifDefined(language)}
    dir=${ifDefined(language ? direction : undefined)}
  >
    ${
      caption
        ? html`<span class="caption" part="caption" dir=${direction} @focusin=${showFocused}
            >${nodes ?? caption}</span
          > `
        : nothing
    }
    ${
      generated
        ? html`<span class="generated" part="generated"
            ><span lang=${ifDefined(lang)} dir=${ifDefined(dir)}>${generated}</span></span
          > `
        : nothing
    }
    ${
      credit
        ? html`<span class="credit" part="credit"
            ><bdi dir=${direction}>${sourceHref ? html`<a href=${sourceHref}>${credit}</a>` : credit}</bdi></span
          > `
        : nothing
    }
    ${
      license
        ? html`<span class="license"
            ><a part="license" rel="license" href=${licenseHref!} lang=${ifDefined(lang)} dir=${ifDefined(dir)}
              >${license}</a
            ></span
          >`
        : nothing
    }
    ${
      isShortened && isCut !== false
        ? html`<button
            class="more"
            part="more"
            type="button"
            lang=${ifDefined(lang)}
            dir=${ifDefined(dir)}
            aria-expanded=${isWhole}
            ?disabled=${!isCut}
            @click=${toggle}
          >
            ${locale.text('wholeCaption', {})}
          </button>`
        : nothing
    }
  </figcaption>`;
}
/** A caption and a credit, after the credit was removed from the caption. */
interface SeparateWords {
  caption?: string;
  credit?: string;
}

/** The start of a credit line: the kind of a picture, or the work of its owner, in the languages of newsrooms. */
const kinds =
  'photo|foto|fot\\.|фото|फोटो|imag|picture|illustration|graphi[ck]|grafik|video|screenshot|map|bild|beeld|zdj|cr[eé]dit|copyright|courtesy|handout|source|quelle|صور|تصوير|写真|撮影|提供|图|圖|摄影|攝影|사진|제공|צילום';

/** Another owner's name. */
const part = String.raw`[\p{L}\p{N}.’'-]*[\p{L}\p{N}]`;
const owner = `${part}(?: ${part}){0,3}`;

/** A full stop after an initial or after a title before a name does not end a sentence. */
const abbreviation = String.raw`(?<!\p{L})(?:\p{L}|Dr|Mr|Mrs|Ms|Sr|Jr|St|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Prof|Rev|Mt)`;

/** The end of a sentence or of its last quotation, a dash or a bracket. */
const border = String.raw`(?:(?<!${abbreviation})[.!?…。！？؟]["”’»]?|\s[-/]|[|([（［–—•·])\s*`;

const mark = String.raw`(?:\p{L}+[:：]\s*)?[©℗]\s*(?:\d{4}\s+)?`;
const kind = String.raw`(?!\p{L}+\s+of\b(?<!courtesy of))(?:${kinds})[\p{L}.]*(?:\s+[\p{L}’]{1,12}){0,2}\s*[:：=]?\s*(?:${owner}\s*/\s*)?`;

/**
 * Matches the start of a credit line: the text before the name of an owner at the end of a caption. It is one of these:
 *
 * - a mark, such as `©`
 * - one of the words above (`Photograph by`, `Foto:`), directly after a {@link border}
 * - another owner (`Reuters/`), directly after a border
 * - nothing, if the name itself is directly after a border
 */
const beginning = new RegExp(`(?:${mark}|(?<=${border}|^)(?:${kind}|(?:${owner}/)?))$`, 'iu');
const end = /[\s.)\]）］]+$/;

/** The maximum length of a credit line, which limits the text that the pattern searches. */
const maxLine = 100;

/**
 * Removes the credit from a caption that ends with it, because many picture desks write it there too.
 *
 * A name that belongs to the sentence stays. Of the two forms of the credit the longer one is kept, so that nothing
 * that the publisher wrote is lost.
 */
export function separateCredit(caption = '', credit = ''): SeparateWords {
  const text = caption.replace(end, '').replace(/\(c\)/gi, '©');
  const name = credit.replace(/^(?:\(c\)|[^\p{L}\p{N}])+/iu, '').replace(end, '');
  const before = text.slice(0, -name.length);
  const isEnd = name && text.slice(-name.length).toLowerCase() === name.toLowerCase();
  const lead = isEnd && !/[\p{L}\p{N}]$/u.test(before) ? beginning.exec(before.slice(-maxLine))?.[0] : undefined;
  if (lead === undefined) return { caption, credit };
  const line = (lead + name).trim();
  return {
    caption: before.slice(0, before.length - lead.length).replace(/[\s|([（［–—•·/-]+$/, ''),
    credit: line.length > credit.length ? line : credit,
  };
}
/**
 * One observer measures for every widget of this copy. It reports changes before they are painted, so that nothing
 * moves.
 */
let observer: ResizeObserver | undefined;
const reports = new WeakMap<Element, (isCut: boolean) => void>();

/** Reports whether a box cuts off its text, now and when its size changes. Calling it again measures again. */
export function watchCut(text: Element, report: (isCut: boolean) => void): void {
  if (!globalThis.ResizeObserver) return;
  observer ??= new ResizeObserver((entries) => {
    for (const { target } of entries) measure(target);
    // A font that loads later changes the text, but not the size of the box.
    if (document.fonts.status === 'loading') {
      void document.fonts.ready.then(() => entries.forEach(({ target }) => measure(target)));
    }
  });
  reports.set(text, report);
  observer.unobserve(text);
  observer.observe(text);
}

function measure(text: Element): void {
  // The letters of some scripts reach a pixel beyond their line.
  reports.get(text)?.(text.scrollHeight > text.clientHeight + 4);
}
