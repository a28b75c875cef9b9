import { css } from 'lit';
import { leading, textLeading } from './leading.js';
import { token } from './tokens.js';

/**
 * How words are set, in whatever script they are.
 *
 * What a script needs goes by the language, or the direction, of the text itself, which may be another than the page's: it stands in private
 * properties, wherever a language or a direction begins, and is read by what sets a line.
 */
export const type = css`
  :is(.root, [lang], [dir]) {
    --_leading: 0;
    --_tracking: initial;
    &:is(:lang(ja), :lang(zh), :lang(ko)) {
      --_leading: 1.4;
    }
    /* Syllables are words in their look, not words. */
    &:lang(ko) {
      word-break: keep-all;
    }
    /* What stands high and hangs low; and a gap would tear apart what is joined. */
    &:is(
      :dir(rtl),
      :lang(hi),
      :lang(mr),
      :lang(ne),
      :lang(bn),
      :lang(as),
      :lang(pa),
      :lang(gu),
      :lang(or),
      :lang(ta),
      :lang(te),
      :lang(kn),
      :lang(ml),
      :lang(si),
      :lang(th),
      :lang(lo),
      :lang(km),
      :lang(my)
    ) {
      --_leading: 1.45;
      --_tracking: normal;
    }
    /* In the hand that its readers expect, each word climbs down to its line. */
    &:lang(ur):dir(rtl) {
      --_leading: 1.9;
    }
  }
  .root,
  .root dialog {
    line-height: ${textLeading(token('text-leading'))};
    line-break: strict;
    overflow-wrap: anywhere;
    text-autospace: normal;
    text-wrap: pretty;
  }
  /* Only words that are too long for a column, as compounds are: not where a browser would divide any. */
  @supports (hyphenate-limit-chars: 1) or (-webkit-hyphenate-limit-before: 1) {
    .root,
    .root dialog {
      hyphens: auto;
      hyphenate-limit-chars: 16 6 6;
      -webkit-hyphenate-limit-before: 7;
      -webkit-hyphenate-limit-after: 7;
    }
  }
  [role='heading'] {
    font-variant-numeric: lining-nums;
    line-height: ${leading(token('headline-leading'))};
    letter-spacing: var(--_tracking, ${token('headline-tracking')});
    text-spacing-trim: trim-start;
    text-wrap: balance;
    &:lang(ja) {
      word-break: auto-phrase;
    }
  }
`;
