/** One observer measures for every widget of this copy; it reports before what has changed is painted, so that nothing moves. */
let observer: ResizeObserver | undefined;
const reports = new WeakMap<Element, (isCut: boolean) => void>();

/** Reports whether a box cuts its text off, now and when its size changes. Called again, it measures again. */
export function watchCut(text: Element, report: (isCut: boolean) => void): void {
  observer ??= new ResizeObserver((entries) => {
    for (const { target } of entries) measure(target);
    // A face that comes later changes the text, but not the box that cuts it off.
    if (document.fonts.status === 'loading') {
      void document.fonts.ready.then(() => entries.forEach(({ target }) => measure(target)));
    }
  });
  reports.set(text, report);
  observer.unobserve(text);
  observer.observe(text);
}

function measure(text: Element): void {
  // Some scripts reach a pixel beyond their line.
  reports.get(text)?.(text.scrollHeight > text.clientHeight + 4);
}
