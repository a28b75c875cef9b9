/** The function to call about each region, by the region and by each element in it. */
const told = new WeakMap<Element, () => void>();
let observer: ResizeObserver | undefined;

/**
 * Calls `tell` with whether a region has more content than fits: soon, and whenever the size of the region or of its content changes. One observer
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

/** Stops the calls. A region that has left the page must not be kept in memory. */
export function endWatch(region: Element): void {
  for (const target of [region, ...region.children]) {
    told.delete(target);
    observer?.unobserve(target);
  }
}
