import { delay, http } from 'msw';
import { expect } from 'storybook/test';

/** What a text may try, or be, and must be shown as. Markup that ran would call `alert`. */
export const awkward = {
  markup: 'Harbour <b>reopens</b> <img src="x" onerror="alert(1)"><script>alert(1)</script>',
  address: 'javascript:alert(1)',
  /** Two thousand letters without a space. */
  endless: 'Hafen'.repeat(400),
  /** The override is never closed: what stands after the text must not be mirrored by it. */
  override: 'Harbour \u202Ereopens early',
  emoji: '🚢 Harbour reopens 👩‍👩‍👧‍👦 for families 🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  mixed: 'Ferry «الميناء» and the 港湾 office agree: Фарватер opens at 6',
};

/** The address of a picture that no server ever answers for. A story with it needs the handler in {@link neverAnswered}. */
export const neverPicture = 'https://pictures.example/never.webp';

/** The server of {@link neverPicture}. */
export const neverAnswered = [http.get('https://pictures.example/*', () => delay('infinite'))];

/** How often `alert` was called since a story began. */
let calls = 0;

/** Listens for what a story would run, while it is shown. */
export function watchForScripts(): () => void {
  const { alert } = window;
  calls = 0;
  window.alert = () => void calls++;
  return () => (window.alert = alert);
}

/** A widget once it has rendered. */
async function rendered(canvas: HTMLElement, tag: string): Promise<HTMLElement & { shadowRoot: ShadowRoot }> {
  const widget = canvas.querySelector<HTMLElement & { shadowRoot: ShadowRoot; updateComplete: Promise<unknown> }>(tag)!;
  await widget.updateComplete;
  return widget;
}

/** All roots that a widget renders into: its own, and those of widgets in it. */
function rootsOf(root: ShadowRoot): ShadowRoot[] {
  return [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsOf(shadowRoot) : [])),
  ];
}

/** Nothing has run or could be run by a press, the page is no wider for it, and these words are there as they were written. */
export async function expectHarmless(canvas: HTMLElement, tag: string, ...words: string[]): Promise<void> {
  const widget = await rendered(canvas, tag);
  const roots = rootsOf(widget.shadowRoot);
  for (const root of roots) {
    await expect(root.querySelector('script, iframe, object, [onerror], [onclick]')).toBeNull();
    for (const link of root.querySelectorAll('[href], [src]'))
      await expect(link.getAttribute('href') ?? link.getAttribute('src')).not.toMatch(
        /^\s*(?:javascript|data|vbscript):/i,
      );
  }
  const text = roots.map(({ textContent }) => textContent).join('\n');
  for (const word of words) await expect(text).toContain(word);
  const { scrollWidth, clientWidth } = document.documentElement;
  await expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  await expect(calls).toBe(0);
}

/** A widget with nothing to show leaves no hole in its page. */
export async function expectNoSpace(canvas: HTMLElement, tag: string): Promise<void> {
  const widget = await rendered(canvas, tag);
  await expect(widget.getBoundingClientRect().height).toBe(0);
}
