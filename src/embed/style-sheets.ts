/**
 * What the script-tag builds have in place of Lit's own module for style sheets: every browser that the library supports can adopt a
 * sheet that is made by script, so a sheet is made once and that is all.
 */

/** A style sheet from its text. */
export function unsafeCSS(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** Gives a shadow root its sheets. */
export function adoptStyles(root: ShadowRoot, styles: CSSStyleSheet[]): void {
  root.adoptedStyleSheets = styles;
}

/** A sheet as a shadow root takes it. */
export function getCompatibleStyle(style: CSSStyleSheet): CSSStyleSheet {
  return style;
}

// Lit's modules pass these on as well; nothing in the builds uses them.
export { CSSResult, supportsAdoptingStyleSheets, unsafeCSS as css };
const CSSResult = CSSStyleSheet;
const supportsAdoptingStyleSheets = true;
