/** What a caption and a credit come to once the credit stands in one of them alone. */
interface SeparateWords {
  caption?: string;
  credit?: string;
}

/** What a credit line begins with: the kind of a picture, or what its owner did, in the languages of newsrooms. */
const kinds =
  'photo|foto|fot\\.|imag|picture|illustration|graphi[ck]|grafik|bild|zdj|cr[eé]dit|courtesy|source|quelle|صور|تصوير|写真|撮影|提供|图|圖|摄影|攝影|사진|제공|צילום';

/** A part of another owner's name. */
const owner = String.raw`[\p{L}\p{N}.’'-]*[\p{L}\p{N}]`;

/**
 * What may stand before the name of an owner at the end of a caption, so that the two are a credit line: a mark; or nothing, one of these words
 * ("Photograph by", "Foto:"), or another owner ("Reuters/"), after the end of a sentence, a dash or a bracket.
 */
const beginning = new RegExp(
  String.raw`(?:(?:\p{L}+[:：]\s*)?[©℗]\s*|(?<=[.!?…。！？؟|([（［–—•·]\s*|^)(?:(?!\p{L}+\s+of\b(?<!courtesy of))(?:${kinds})[\p{L}.]*(?:\s+\p{L}{1,8}){0,2}\s*[:：]?\s*)?(?:${owner}(?: ${owner}){0,3}\s*/\s*)?)$`,
  'iu',
);
const end = /[\s.)\]）］]+$/;

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
  const lead = isEnd && !/[\p{L}\p{N}]$/u.test(before) ? beginning.exec(before)?.[0] : undefined;
  if (lead === undefined) return { caption, credit };
  const line = (lead + name).trim();
  return {
    caption: before.slice(0, before.length - lead.length).replace(/[\s|([（［–—•·/-]+$/, ''),
    credit: line.length > credit.length ? line : credit,
  };
}
