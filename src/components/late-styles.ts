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
  // To ask a root for its sheets is slow.
  if (!areStylesLate) return;
  const root = widget.renderRoot as ShadowRoot;
  const own = sheet instanceof CSSStyleSheet ? sheet : sheet.styleSheet!;
  // A page may have adopted others meanwhile.
  if (!root.adoptedStyleSheets.includes(own)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, own];
}
