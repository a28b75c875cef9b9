import type { CSSResultOrNative, LitElement } from 'lit';

/** Copies of style sheets for other documents, by the original sheet. */
const copies = new WeakMap<Document, WeakMap<CSSStyleSheet, CSSStyleSheet>>();

/**
 * Restores the styles of a widget that was moved to another document, for example of a frame or another window. When a
 * shadow root changes its document, browsers remove its adopted sheets
 * ({@link https://drafts.csswg.org/cssom/#adopting-steps | CSSOM}). See
 * https://github.com/w3c/csswg-drafts/issues/7229.
 */
export function adoptStylesAgain({ constructor, renderRoot, ownerDocument }: LitElement): void {
  const root = renderRoot as ShadowRoot;
  if (root.adoptedStyleSheets.length > 0) return;
  const { elementStyles } = constructor as typeof LitElement;
  root.adoptedStyleSheets = elementStyles.map((style) => sheetFor(ownerDocument, style));
}

function sheetFor(page: Document, style: CSSResultOrNative): CSSStyleSheet {
  const own = style instanceof CSSStyleSheet ? style : style.styleSheet!;
  const view = page.defaultView;
  if (page === document || !view) return own;
  const known = copies.get(page) ?? new WeakMap<CSSStyleSheet, CSSStyleSheet>();
  copies.set(page, known);
  let copy = known.get(own);
  if (!copy) {
    known.set(own, (copy = new view.CSSStyleSheet()));
    copy.replaceSync([...own.cssRules].map(({ cssText }) => cssText).join('\n'));
  }
  return copy;
}
