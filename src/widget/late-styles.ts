import { isServer, type CSSResultOrNative, type LitElement } from 'lit';

let areStylesLate = false;

/** Gives a widget a style sheet that came after its tag was registered, as what few of its kind need does. */
export function adoptLateStyles(widget: LitElement, sheet: CSSResultOrNative): void {
  if (isServer) return;
  const { elementStyles } = widget.constructor as typeof LitElement;
  if (!elementStyles.includes(sheet)) {
    elementStyles.push(sheet);
    areStylesLate = true;
  }
  // To ask a root for its sheets is slow; and one in another document takes none of this page's.
  if (!areStylesLate || widget.ownerDocument !== document) return;
  const root = widget.renderRoot as ShadowRoot;
  const own = sheetOf(sheet);
  if (root.adoptedStyleSheets.includes(own)) return;
  try {
    // A page may have adopted others meanwhile.
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, own];
  } catch {
    // It has been in another document, and brought sheets of that.
    root.adoptedStyleSheets = elementStyles.map(sheetOf);
  }
}

function sheetOf(style: CSSResultOrNative): CSSStyleSheet {
  return style instanceof CSSStyleSheet ? style : style.styleSheet!;
}
