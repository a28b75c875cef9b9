import { adoptStyles, isServer, type CSSResultOrNative, type LitElement } from 'lit';

let areStylesLate = false;

/** Gives a widget a style sheet that came after its tag was registered, as what few of its kind need does. */
export function adoptLateStyles(widget: LitElement, sheet: CSSResultOrNative): void {
  if (isServer) return;
  const { elementStyles } = widget.constructor as typeof LitElement;
  if (!elementStyles.includes(sheet)) {
    elementStyles.push(sheet);
    areStylesLate = true;
  }
  const root = widget.renderRoot as ShadowRoot;
  // To ask a root for its sheets is slow.
  if (areStylesLate && root.adoptedStyleSheets.length < elementStyles.length) adoptStyles(root, elementStyles);
}
