/** What is told whether each region scrolls, by the region and by what stands in it. */
const told = new WeakMap<Element, () => void>();
let observer: ResizeObserver | undefined;

/**
 * Tells whether more stands in a region than there is room for: soon, and whenever the size of the region or of its content changes. One observer
 * serves all lists of this copy.
 */
export function watchOverflow(region: Element, tell: (overflows: boolean) => void): void {
  if (told.has(region)) return;
  observer ??= new ResizeObserver(tellAll);
  for (const target of [region, ...region.children]) {
    told.set(target, () => tell(region.scrollWidth > region.clientWidth + 1));
    observer.observe(target);
  }
}

// This is not inside the other function, because it would then keep the first region in memory.
function tellAll(entries: readonly ResizeObserverEntry[]): void {
  for (const { target } of entries) told.get(target)?.();
}

/** Tells no more: a region that is out of the page must not be held. */
export function endWatch(region: Element): void {
  for (const target of [region, ...region.children]) {
    told.delete(target);
    observer?.unobserve(target);
  }
}
