import { delay, http } from 'msw';
import { expect } from 'storybook/test';

/** Texts with markup or unusual characters. Widgets must show them as text. Markup that runs would call `alert`. */
export const awkward = {
  markup: 'Harbour <b>reopens</b> <img src="x" onerror="alert(1)"><script>alert(1)</script>',
  address: 'javascript:alert(1)',
  /** Two thousand letters without a space. */
  endless: 'Hafen'.repeat(400),
  /** The override is never closed. It must not mirror the text after it. */
  override: 'Harbour \u202Ereopens early',
  emoji: '🚢 Harbour reopens 👩‍👩‍👧‍👦 for families 🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  mixed: 'Ferry «الميناء» and the 港湾 office agree: Фарватер opens at 6',
};

/** The address of a picture that no server ever answers. A story with it needs the handler {@link neverAnswered}. */
export const neverPicture = 'https://pictures.example/never.webp';

/** The server of {@link neverPicture}. */
export const neverAnswered = [http.get('https://pictures.example/*', () => delay('infinite'))];

/** How often `alert` was called since the story began. */
let calls = 0;

/** Counts calls of `alert` while the story is shown. */
export function watchForScripts(): () => void {
  const { alert } = window;
  calls = 0;
  window.alert = () => void calls++;
  return () => (window.alert = alert);
}

/** Returns a widget after it has rendered. */
async function rendered(canvas: HTMLElement, tag: string): Promise<HTMLElement & { shadowRoot: ShadowRoot }> {
  const widget = canvas.querySelector<HTMLElement & { shadowRoot: ShadowRoot; updateComplete: Promise<unknown> }>(tag)!;
  await widget.updateComplete;
  return widget;
}

/** Returns the shadow roots of a widget and of the widgets in it. */
function rootsOf(root: ShadowRoot): ShadowRoot[] {
  return [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsOf(shadowRoot) : [])),
  ];
}

/**
 * Checks that no script has run, that no link would run one, that the page is not wider, and that the words are shown
 * unchanged.
 */
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

/** Checks that a widget with nothing to show takes no space on its page. */
export async function expectNoSpace(canvas: HTMLElement, tag: string): Promise<void> {
  const widget = await rendered(canvas, tag);
  await expect(widget.getBoundingClientRect().height).toBe(0);
}
