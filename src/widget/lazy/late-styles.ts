import type { CSSResultOrNative, LitElement } from 'lit';
import { isServer } from '../is-server.js';

let areStylesLate = false;

/** Adopts a style sheet that loaded after the widget's tag was registered, because few widgets need it. */
export function adoptLateStyles(widget: LitElement, sheet: CSSResultOrNative): void {
  const { elementStyles } = widget.constructor as typeof LitElement;
  if (!elementStyles.includes(sheet)) {
    elementStyles.push(sheet);
    areStylesLate = true;
  }
  // A server writes the sheets of the class before it renders.
  if (isServer) return;
  // Reading `adoptedStyleSheets` is slow, and a root in another document cannot adopt sheets of this page.
  if (!areStylesLate || widget.ownerDocument !== document) return;
  const root = widget.renderRoot as ShadowRoot;
  const own = sheetOf(sheet);
  if (root.adoptedStyleSheets?.includes(own) !== false) return;
  try {
    // Keep sheets that the page has adopted.
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, own];
  } catch {
    // The widget has been in another document, and still has its sheets.
    root.adoptedStyleSheets = elementStyles.map(sheetOf);
  }
}

function sheetOf(style: CSSResultOrNative): CSSStyleSheet {
  return style instanceof CSSStyleSheet ? style : style.styleSheet!;
}
