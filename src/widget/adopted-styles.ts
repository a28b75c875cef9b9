import type { CSSResultOrNative, LitElement } from 'lit';

/** The sheets of other documents, by those that they are copies of. */
const copies = new WeakMap<Document, WeakMap<CSSStyleSheet, CSSStyleSheet>>();

/**
 * Gives a widget its styles again that a page has put into another document: that of a frame, say, or of a window beside its own. Browsers take
 * from a shadow root the sheets of the document that it leaves ({@link https://drafts.csswg.org/cssom/#adopting-steps | CSSOM}).
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
