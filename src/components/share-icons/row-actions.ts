import { LinkCopier } from './link-copier.js';

/** Acts when a reader uses the row. It imports nothing that a widget imports too: shared modules would become a third chunk. */
export const actions = { LinkCopier, openForm };

/** The size of the window, in pixels. The forms of all networks fit. */
const size = { width: 600, height: 640 };

/**
 * Opens a target's form in a small window beside the story, if the reader has a mouse and a wide screen and presses no modifier key.
 *
 * The window gets neither an opener nor a referrer, like the link itself.
 *
 * @returns whether it is open. If not, because the browser blocks it or has no such windows, the link should be followed
 */
function openForm(href: string, { button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  if (button > 0 || ctrlKey || metaKey || shiftKey || altKey) return false;
  const { availWidth, availHeight } = screen;
  if (!matchMedia('(hover: hover) and (pointer: fine)').matches || availWidth < 1.5 * size.width) return false;
  const { screenX, screenY, outerWidth, outerHeight } = window;
  // Centre it in the browser's window, which may be on a second screen.
  const left = Math.round(screenX + Math.max(0, outerWidth - size.width) / 2);
  const top = Math.round(screenY + Math.max(0, outerHeight - size.height) / 3);
  try {
    const form = window.open(
      '',
      '_blank',
      `popup,width=${size.width},height=${Math.min(size.height, availHeight)},left=${left},top=${top}`,
    );
    if (!form || form.closed) return false;
    // A blocker may return an object that is not a real window.
    try {
      form.opener = null;
      const link = form.document.createElement('a');
      link.href = href;
      link.rel = 'noreferrer';
      form.document.body.append(link);
      link.click();
    } catch {
      form.close();
      return false;
    }
    return true;
  } catch {
    return false;
  }
}
