import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { NewsImage } from '../../article/article.js';
import { textDirection } from '../../article/direction.js';
import { creativeCommonsName } from '../../article/licence.js';
import type { Content } from '../../widget/content.js';
import type { Fallback } from '../../widget/fallback-markup.js';
import type { InterfaceMarks } from '../../widget/locale-controller.js';
import type { Locale } from '../../locales/locale.js';
import { attributeGenerated, attributeAddress } from '../../widget/attribute-values.js';
import type { PictureFrame } from '../../widget/fallback-picture.js';
import type { CaptionHost } from './caption-attributes.js';
import { wordsBeside } from './framed-picture.js';

/** What is said of a picture. */
export interface CaptionWords {
  caption?: string;
  /** The caption with the emphasis and the links that its markup gives it. */
  nodes?: readonly Node[];
  /** Who owns it, else the word for its source. */
  credit?: string;
  sourceHref?: string;
  licenseHref?: string;
  /** The licence's short name, or the word for one. */
  license?: string;
  /** The mark of a picture that was generated. */
  generated?: string;
}

/** How a caption that may be too long is shown. */
export interface Shortening {
  lines: number | undefined;
  /** Whether it is longer than its lines; `undefined` until that is measured. */
  isCut: boolean | undefined;
  /** Whether a reader has asked for the whole of it. */
  isWhole: boolean;
  toggle: () => void;
}

/**
 * What the markup says of the one picture in it. Text that is marked as nothing is what is missing: the caption, else the credit; nothing
 * that the page says of its picture is left out.
 *
 * @param frame the part of the markup that is shown itself; its words are left out
 */
export function markupWords(fallback: Fallback, frame?: PictureFrame): NewsImage | undefined {
  const { fields, picture, isWhole } = fallback;
  if (isWhole || (!picture && !fields.image?.src)) return undefined;
  const image = frame ? wordsBeside({ src: '', ...fields.image }, frame) : fields.image;
  const { license, source } = image ?? {};
  let { caption, credit } = image ?? {};
  const rest = fallback.restOf?.(frame?.element);
  // Some systems repeat the picture's alternative text for a gallery. Beside a caption it is not a credit.
  if (rest?.text && !(caption && rest.text === image?.alt)) {
    if (!caption) caption = rest.text;
    else if (!credit) credit = rest.text;
    else caption += ` ${rest.text}`;
  }
  return caption || credit || license || source ? { src: '', caption, credit, license, source } : undefined;
}

/** What is shown beside the picture, from wherever it comes. */
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
  // What is said of a text is not said of its picture, where that says something of its own.
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

/** A caption of the markup as that has it, up to what was taken out of its end. */
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

/** The same nodes at every rendering: what a reader has the focus on must not be exchanged. */
const shortened = new WeakMap<readonly Node[], { caption: string; nodes: Node[] }>();

/** Copies of the nodes, as far as a text goes: counted in letters, for the white space between them may have been folded. */
function upTo(nodes: readonly Node[], text: string): Node[] {
  let left = text.replace(/\s/g, '').length;
  const copy = (node: Node): Node[] => {
    const own = node.cloneNode();
    if (own instanceof Text) own.data = own.data.replace(/\S/g, (letter) => (left-- > 0 ? letter : ''));
    else (own as Element).append(...[...node.childNodes].flatMap(copy));
    return own instanceof Text || own.textContent!.trim() ? [own] : [];
  };
  return nodes.flatMap(copy);
}

/**
 * The words as a `<figcaption>`.
 *
 * @param language of caption and credit
 * @param marks tell the words of the interface from that
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
  // A link in what is cut off would scroll it. A pointer can only reach one that is in sight.
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
/** What a caption and a credit come to once the credit stands in one of them alone. */
interface SeparateWords {
  caption?: string;
  credit?: string;
}

/** What a credit line begins with: the kind of a picture, or what its owner did, in the languages of newsrooms. */
const kinds =
  'photo|foto|fot\\.|фото|फोटो|imag|picture|illustration|graphi[ck]|grafik|video|screenshot|map|bild|beeld|zdj|cr[eé]dit|copyright|courtesy|handout|source|quelle|صور|تصوير|写真|撮影|提供|图|圖|摄影|攝影|사진|제공|צילום';

/** Another owner's name. */
const part = String.raw`[\p{L}\p{N}.’'-]*[\p{L}\p{N}]`;
const owner = `${part}(?: ${part}){0,3}`;

/** A full stop that ends no sentence follows an initial, or a title before a name. */
const abbreviation = String.raw`(?<!\p{L})(?:\p{L}|Dr|Mr|Mrs|Ms|Sr|Jr|St|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Prof|Rev|Mt)`;

/** The end of a sentence or its last quotation, a dash or a bracket. */
const border = String.raw`(?:(?<!${abbreviation})[.!?…。！？؟]["”’»]?|\s[-/]|[|([（［–—•·])\s*`;

const mark = String.raw`(?:\p{L}+[:：]\s*)?[©℗]\s*(?:\d{4}\s+)?`;
const kind = String.raw`(?!\p{L}+\s+of\b(?<!courtesy of))(?:${kinds})[\p{L}.]*(?:\s+[\p{L}’]{1,12}){0,2}\s*[:：=]?\s*(?:${owner}\s*/\s*)?`;

/**
 * What may stand before the name of an owner at the end of a caption, so that the two are a credit line: a mark; or, after the
 * {@link border} of what stands before, one of the words above ("Photograph by", "Foto:"), another owner ("Reuters/"), or nothing.
 */
const beginning = new RegExp(`(?:${mark}|(?<=${border}|^)(?:${kind}|(?:${owner}/)?))$`, 'iu');
const end = /[\s.)\]）］]+$/;

/** A credit line is no longer than this; what a pattern looks at must have an end. */
const maxLine = 100;

/**
 * Takes the credit out of a caption that ends with it: many a picture desk writes it there too.
 *
 * A name that belongs to the sentence stays. Of both forms the one that says more is kept, so that nothing that the publisher wrote is lost.
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
/** One observer measures for every widget of this copy; it reports before what has changed is painted, so that nothing moves. */
let observer: ResizeObserver | undefined;
const reports = new WeakMap<Element, (isCut: boolean) => void>();

/** Reports whether a box cuts its text off, now and when its size changes. Called again, it measures again. */
export function watchCut(text: Element, report: (isCut: boolean) => void): void {
  observer ??= new ResizeObserver((entries) => {
    for (const { target } of entries) measure(target);
    // A face that comes later changes the text, but not the box that cuts it off.
    if (document.fonts.status === 'loading') {
      void document.fonts.ready.then(() => entries.forEach(({ target }) => measure(target)));
    }
  });
  reports.set(text, report);
  observer.unobserve(text);
  observer.observe(text);
}

function measure(text: Element): void {
  // Some scripts reach a pixel beyond their line.
  reports.get(text)?.(text.scrollHeight > text.clientHeight + 4);
}
