import type { Shared, ShareTarget } from './network-record.js';

/** An address of this length passes every server and program. */
const safeLength = 2_000;

/** What {@link fill} puts into an address. */
export type Values = Record<string, string | null | undefined>;

/** Cuts the texts among the values of a template to what the target takes. */
export type FitTexts = (
  target: ShareTarget,
  template: string,
  values: Values,
  fill: (values: Values) => string,
) => void;

/**
 * The address by which a target shares a story: each value encoded once, here and in no other place, and the texts cut so that the target,
 * and every program on the way to it, takes them with the link whole.
 *
 * @param bringFit what cuts, once it is there; asked for only where something may be too long
 * @returns nothing where the target has no address, or one that wants more than there is
 */
export function fillAddress(target: ShareTarget, shared: Shared, bringFit: () => FitTexts | undefined): string {
  const { hashtags = [], related = [], ...rest } = shared;
  const values: Values = { ...rest, hashtags: hashtags.join(), related: related.join() };
  const template = [target.address ?? '']
    .flat()
    .find((each) => [...each.matchAll(/\{(\w+)!/g)].every(([, name]) => values[name!]));
  if (!template) return '';
  const filled = fill(template, values);
  const { url, headline, text, via } = values;
  const longest = Math.max(headline?.length ?? 0, text?.length ?? 0) + `${via ?? ''}${values.hashtags}`.length;
  const { limit = Infinity, linkLength = url!.length } = target;
  // Nothing counts for more than two.
  if (filled.length <= safeLength && 2 * longest + linkLength + 20 <= limit) return filled;
  bringFit()?.(target, template, values, (others) => fill(template, others));
  return fill(template, values);
}

/** A space is `%20`: in a mail's address a plus is a plus. */
function fill(template: string, values: Values): string {
  let sign = '';
  return template.replace(/([?&#]|^)([^?&#]*)/g, (_, mark: string, part: string) => {
    // The first parameter that is there follows the question mark, whichever it is.
    if (mark !== '&') sign = mark;
    let isGiven = !mark || !part.includes('{');
    const filled = part.replace(/\{(\w+)!?\}/g, (_, name: string) => {
      const value = (Object.hasOwn(values, name) && values[name]) || '';
      isGiven ||= value !== '';
      return encodeURIComponent(value);
    });
    if (!isGiven) return '';
    const before = sign;
    sign = '&';
    // What stands between two values goes with the one that is not there.
    return before + filled.replace(/(=)(?:%0D|%0A|%20)+|(?:%0D|%0A|%20)+$/gi, '$1');
  });
}
