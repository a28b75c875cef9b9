/**
 * The colour of the page under an element, for text or a surface that must go with the page's own ink: the nearest background around
 * it, through shadow roots. A translucent one counts as its colour once it covers half of what is below.
 *
 * @returns a CSS colour; `canvas` where the page sets none
 */
export function paperUnder(element: Element): string {
  for (let at: Element | null | undefined = element; at; at = at.assignedSlot ?? at.parentElement ?? hostOf(at)) {
    const colour = getComputedStyle(at).backgroundColor;
    const [, alpha = '1', percent] = /(?:^rgba\(.*,|\/)\s*([\d.e-]+)(%?)\)$/.exec(colour) ?? [];
    const opacity = Number(alpha) / (percent ? 100 : 1);
    if (opacity === 1) return colour;
    if (opacity >= 0.5) return colour.replace(/\s*\/[^)]*/, '').replace(/^rgba(.*),[^,]*\)$/, 'rgb$1)');
  }
  return 'canvas';
}

function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}
