import { css, unsafeCSS, type CSSResult } from 'lit';
import { anyOf, leading, textLeading, token } from './style-values.js';

/**
 * Returns a rule for text in a language: the whole widget, and elements with `lang`. Firefox's `:lang()` does not look
 * outside a shadow tree. See https://github.com/whatwg/html/issues/4906.
 */
const inLanguage = (language: CSSResult | string, declarations: string): CSSResult =>
  unsafeCSS(`:host(${String(language)}) .root, [lang]${String(language)} { ${declarations} }`);

/**
 * Scripts with tall or deep letters, which are often joined. Scripts that are written from right to left are matched by
 * their direction.
 */
const tall = anyOf('hi mr ne bn as pa gu or ta te kn ml si th lo km my');

/**
 * The typography of text in all scripts.
 *
 * It depends on the language and the direction of the text itself, which may differ from the page's. Every element with
 * a language or a direction sets private properties, and the rules for lines read them ({@link leading}).
 */
export const type = css`
  .root,
  [lang] {
    --_script: 0;
    --_joined: initial;
  }
  .root,
  [lang],
  [dir] {
    --_side: 0;
    --_tracking: initial;
    --_leading: max(var(--_script), var(--_side));
  }
  :dir(rtl) {
    --_side: 1.45;
    --_tracking: normal;
  }
  /* The summary of a card may have another direction than the card. */
  .root,
  .standfirst {
    line-height: ${textLeading(token('text-leading'))};
  }
  [role='heading'] {
    font-variant: lining-nums;
    line-height: ${leading(token('headline-leading'))};
    letter-spacing: var(--_tracking, var(--_joined, ${token('headline-tracking')}));
    text-wrap: balance;
  }
`;

/**
 * The rules for long words, and for some languages. They come after the other rules, so that a server can leave them
 * out and write few style elements.
 */
// postcss-lit-disable-next-line
export const languageRules = css`
  /* Only words that are too long for a column, such as compounds. By default a browser would hyphenate others too. */
  @server {
    needs: long-word slot;
  }
  @supports (hyphenate-limit-chars: 1) or (-webkit-hyphenate-limit-before: 1) {
    .root {
      hyphens: auto;
      hyphenate-limit-chars: 16 6 6;
      /* WebKit has older names, and no limit for whole words. See https://bugs.webkit.org/show_bug.cgi?id=67786. */
      -webkit-hyphenate-limit-before: 7;
      -webkit-hyphenate-limit-after: 7;
    }
  }
  /* At the start of a line, an opening bracket has no empty half. So all texts have the same edge. */
  ${inLanguage(
    anyOf('ja zh ko'),
    '--_script: 1.4; line-break: strict; text-autospace: normal; text-spacing-trim: trim-start',
  )}
  /* Lines break between phrases or words. */
  [lang] {
    word-break: normal;
  }
  ${inLanguage(':lang(ja)', 'word-break: auto-phrase')}
  ${inLanguage(':lang(ko)', 'word-break: keep-all')}
  /* Letter spacing would separate joined letters. */
  ${inLanguage(tall, '--_script: 1.45; --_joined: normal')}
  /* Urdu readers expect a style in which each word slopes down to its line. */
  ${inLanguage(':lang(ur):dir(rtl)', '--_script: 1.9')}
`;
