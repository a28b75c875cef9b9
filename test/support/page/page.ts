import type { LitElement } from 'lit';

/** Returns the text from a widget's shadow root that a reader sees. */
export function shownText(widget: Element): string {
  return (widget.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Returns the text of a part, or `undefined` if there is no such part. */
export function partText(widget: Element, part: string): string | undefined {
  return partOf(widget, part)?.textContent?.replace(/\s+/g, ' ').trim();
}

/** Returns an element by its part. */
export function partOf<Kind extends HTMLElement = HTMLElement>(widget: Element, part: string): Kind | null {
  return widget.shadowRoot!.querySelector<Kind>(`[part~="${part}"]`);
}

/** Whether a widget shows its fallback itself. */
export function showsFallback(widget: Element): boolean {
  return widget.shadowRoot!.querySelector('.root') === null && widget.shadowRoot!.querySelector('slot') !== null;
}

/** The page's own timer, even while a test has replaced it. */
const setTimer = globalThis.setTimeout;

/**
 * Resolves to the result of `condition` as soon as it is truthy. Rejects after 15 seconds, with the name of the
 * condition.
 */
export async function until<Result>(condition: () => Result, what = condition.toString()): Promise<Result> {
  const start = performance.now();
  for (;;) {
    const result = condition();
    if (result) return result;
    if (performance.now() - start > 15_000) throw new Error(`It did not come about: ${what}`);
    await new Promise((resolve) => setTimer(resolve, 10));
  }
}

/** Resolves after everything that is due now has happened, with its effects. Code that loads files may take longer. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimer(resolve));
}

/** Puts markup into the page, as a parser does, and waits until its widgets have rendered. */
export async function place<Kind extends Element = HTMLElement>(markup: string): Promise<Kind> {
  const frame = document.createElement('div');
  frame.className = 'test-frame';
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  frame.append(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
  document.body.append(frame);
  await rendered(frame);
  return frame.firstElementChild as Kind;
}

/** Waits until the widgets inside an element have rendered. */
export async function rendered(around: Element): Promise<void> {
  for (const widget of [around, ...around.querySelectorAll('*')]) {
    if (widget.localName.startsWith('news-')) await (widget as LitElement).updateComplete;
  }
}

/** Removes everything that {@link place} has put into the page. */
export function clearPage(): void {
  for (const frame of document.querySelectorAll('.test-frame')) frame.remove();
}

/**
 * Records the warnings and errors of the console, from {@link ConsoleWatch.start} to {@link ConsoleWatch.stop}: the
 * first argument of each.
 */
export class ConsoleWatch {
  warnings: string[] = [];
  errors: string[] = [];
  #warn = console.warn;
  #error = console.error;

  /** Forgets earlier messages. */
  start(): void {
    this.warnings = [];
    this.errors = [];
    console.warn = (message: unknown) => void this.warnings.push(String(message));
    console.error = (message: unknown) => void this.errors.push(String(message));
  }

  stop(): void {
    console.warn = this.#warn;
    console.error = this.#error;
  }
}

/**
 * Watches the console during each test of a suite. After each test it removes everything that {@link place} has put
 * into the page.
 */
export function watchPage(): ConsoleWatch {
  const said = new ConsoleWatch();
  beforeEach(() => said.start());
  afterEach(() => {
    said.stop();
    clearPage();
  });
  return said;
}

/** Returns a colour as a screen shows it, in one notation: `rgb(1, 2, 3)`. */
export function painted(color: string): string {
  const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
  pen.fillStyle = color;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}

/** Returns the contrast of a text colour with overlaid backgrounds, the lowest first (WCAG 2.2, "contrast ratio"). */
export function contrast(papers: readonly string[], ink: string): number {
  const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
  const paint = (color: string): number => {
    pen.fillStyle = color;
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue] = [...pen.getImageData(0, 0, 1, 1).data].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const paper = papers.map(paint).at(-1)!;
  const [low, high] = [paper, paint(ink)].sort((one, other) => one - other);
  return (high! + 0.05) / (low! + 0.05);
}
