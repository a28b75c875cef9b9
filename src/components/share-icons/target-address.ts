import type { Shared, ShareTarget } from './network-record.js';

/** Every server and program takes an address of this length. */
const safeLength = 2_000;

/** The values that {@link fill} puts into an address, by their names. */
export type Values = Record<string, string | null | undefined>;

/** Cuts the texts among the values to the length that the target takes. */
export type FitTexts = (
  target: ShareTarget,
  template: string,
  values: Values,
  fill: (values: Values) => string,
) => void;

/**
 * Returns the address by which a target shares a story. Each value is encoded once, and only here. Texts are cut to the length that the target,
 * and every program on the way to it, takes; the link stays whole.
 *
 * @param bringFit returns the function that cuts, once it has loaded; called only if something may be too long
 * @returns an empty string if the target has no address, or if a value that its address requires is not given
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
  // No letter counts for more than two.
  if (filled.length <= safeLength && 2 * longest + linkLength + 20 <= limit) return filled;
  bringFit()?.(target, template, values, (others) => fill(template, others));
  return fill(template, values);
}

/** Puts values into a template. A space becomes `%20`, because a plus in a `mailto:` address stays a plus. */
function fill(template: string, values: Values): string {
  let sign = '';
  return template.replace(/([?&#]|^)([^?&#]*)/g, (_, mark: string, part: string) => {
    // The first parameter that is given follows the question mark.
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
    // If a value is not given, leave out the line breaks beside it.
    return before + filled.replace(/(=)(?:%0D|%0A|%20)+|(?:%0D|%0A|%20)+$/gi, '$1');
  });
}
