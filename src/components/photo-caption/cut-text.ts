/** One observer measures for every widget of this copy; it reports before what has changed is painted, so that nothing moves. */
let observer: ResizeObserver | undefined;
const reports = new WeakMap<Element, (isCut: boolean) => void>();

/** Reports whether a box cuts its text off, now and when its size changes. Called again, it measures again. */
export function watchCut(text: Element, report: (isCut: boolean) => void): void {
  observer ??= new ResizeObserver((entries) => {
    // Some scripts reach a pixel beyond their line.
    for (const { target } of entries) reports.get(target)?.(target.scrollHeight > target.clientHeight + 4);
  });
  reports.set(text, report);
  observer.unobserve(text);
  observer.observe(text);
}
