import { cached } from './intl.js';

/**
 * Formats an amount of money, without decimals if it is whole. Keeps up to ten decimals, so that it is not rounded to
 * another price. Further decimals are only rounding errors of a script.
 *
 * @param currency three letters, ISO 4217
 */
export function formatMoney(tag: string, amount: number, currency: string): string {
  const format = cached(
    `money ${tag} ${currency}`,
    () =>
      new Intl.NumberFormat(tag, {
        style: 'currency',
        maximumFractionDigits: 10,
        currency,
        // In Japanese, prices in yen are written 100円, not ￥100.
        currencyDisplay: currency === 'JPY' && /^ja\b/i.test(tag) ? 'name' : 'symbol',
        trailingZeroDisplay: 'stripIfInteger',
      }),
  );
  const money = format.format(amount);
  // In text from right to left, `US$` would otherwise be shown as `$US`.
  return money.startsWith('\u200f') ? money.replace(/[A-Z]+\p{Sc}/u, '\u2066$&\u2069') : money;
}
