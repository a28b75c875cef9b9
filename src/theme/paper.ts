/**
 * Returns the colour of the page under an element, for text or a surface that must suit the page's ink: the nearest background around it, through
 * shadow roots. A translucent background counts, as an opaque one, from an opacity of 0.5.
 *
 * @returns a CSS colour; `canvas` if the page sets none
 */
export function paperUnder(element: Element): string {
  for (let at: Element | null | undefined = element; at; at = at.assignedSlot ?? at.parentElement ?? hostOf(at)) {
    // rgb(1, 2, 3), rgba(1, 2, 3, 0.5) or color(srgb 0.1 0.2 0.3 / 0.5)
    const [colour, opacity = '1'] = getComputedStyle(at)
      .backgroundColor.replace(/^rgba(.*),/, 'rgb$1/')
      .split('/');
    if (parseFloat(opacity) >= 0.5) return colour!.replace(/\)?$/, ')');
  }
  return 'canvas';
}

/** Returns the host of an element that is directly in a shadow root. */
function hostOf({ parentNode }: Element): Element | undefined {
  return (parentNode as ShadowRoot | null)?.host;
}
