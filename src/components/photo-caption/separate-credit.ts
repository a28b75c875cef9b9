/** What a caption and a credit come to once the credit stands in one of them alone. */
interface SeparateWords {
  caption?: string;
  credit?: string;
}

/**
 * What may stand before the name of an owner at the end of a caption, so that the two are a credit line: a mark, with or without a word such as
 * "Photo:", or a few words ("Photograph by") after the end of a sentence, a dash or a bracket; or nothing else at all.
 */
const beginning =
  /(?:(?:\p{L}+[:：]\s*)?[©℗]\s*|(?<=[.!?…。！？؟|([（［–—•·]\s*)[^.!?…。！？؟|([（［–—•·©℗]{0,24}|^)$/u;
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
