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
