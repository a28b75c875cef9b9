/** One observer measures for every widget of this copy; it reports before what has changed is painted, so that nothing moves. */
let observer: ResizeObserver | undefined;
const reports = new WeakMap<Element, (count: number) => void>();

/** Reports how many lines a block of text takes, shown or cut off, now and when its size changes. Called again, it measures again. */
export function countLines(text: Element, report: (count: number) => void): void {
  observer ??= new ResizeObserver((entries) => {
    for (const { target } of entries) {
      reports.get(target)?.(Math.round(target.scrollHeight / parseFloat(getComputedStyle(target).lineHeight)));
    }
  });
  reports.set(text, report);
  observer.unobserve(text);
  observer.observe(text);
}
