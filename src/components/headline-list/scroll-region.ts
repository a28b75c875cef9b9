/** What is told of each region whether it scrolls. */
const told = new WeakMap<Element, (overflows: boolean) => void>();
let observer: ResizeObserver | undefined;

/** Tells whether more stands in a region than there is room for: now, and whenever its size changes. One observer serves all lists of this copy. */
export function watchOverflow(region: Element, tell: (overflows: boolean) => void): void {
  observer ??= new ResizeObserver((entries) => {
    for (const { target } of entries) told.get(target)?.(target.scrollWidth > target.clientWidth + 1);
  });
  told.set(region, tell);
  // It is told anew of what is observed anew: what stands in the region may be other than before.
  observer.unobserve(region);
  observer.observe(region);
}
