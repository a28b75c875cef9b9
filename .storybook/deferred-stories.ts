import type { DocsContextProps } from 'storybook/internal/types';

/** How many stories are rendered at a time. */
const batch = 4;

type Render = DocsContextProps['renderStoryToElement'];

/**
 * Renders the stories of a docs page after its text: first those that a reader sees, then the others while the browser
 * is idle. Storybook renders all of them before the first paint.
 */
export function deferStories(render: Render): Render {
  const waiting = new Map<Element, () => void>();
  const start = (element: Element): void => {
    const begin = waiting.get(element);
    waiting.delete(element);
    observer.unobserve(element);
    begin?.();
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) start(target);
    },
    { rootMargin: '25%' },
  );
  let isScheduled = false;
  const schedule = (): void => {
    if (isScheduled || waiting.size === 0) return;
    isScheduled = true;
    whenIdle(() => {
      isScheduled = false;
      for (const element of [...waiting.keys()].slice(0, batch)) start(element);
      schedule();
    });
  };
  return (story, element, callbacks, options) => {
    let end: ReturnType<Render> | undefined;
    waiting.set(element, () => (end = render(story, element, callbacks, options)));
    observer.observe(element);
    schedule();
    return async () => {
      waiting.delete(element);
      observer.unobserve(element);
      await end?.();
    };
  };
}

/** Safari has no idle callbacks. */
const whenIdle = (task: () => void): unknown =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(task, { timeout: 100 }) : setTimeout(task, 20);
