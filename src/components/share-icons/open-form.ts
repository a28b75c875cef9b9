/** The size of the window, in pixels: the forms of all networks fit. */
const size = { width: 600, height: 640 };

/**
 * Opens a target's form in a small window beside the story, for those who point with a mouse on a wide screen and hold no key that means
 * something else.
 *
 * The window learns neither who has opened it nor from which page, as by the link itself.
 *
 * @returns whether it is open; where a browser blocks it, has no such windows, or says nothing, the link is to be followed
 */
export function openForm(href: string, { button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  if (button > 0 || ctrlKey || metaKey || shiftKey || altKey) return false;
  const { availWidth, availHeight } = screen;
  if (!matchMedia('(hover: hover) and (pointer: fine)').matches || availWidth < 1.5 * size.width) return false;
  const { screenX, screenY, outerWidth, outerHeight } = window;
  // Over the middle of the browser's window, which may be on a second screen.
  const left = Math.round(screenX + Math.max(0, outerWidth - size.width) / 2);
  const top = Math.round(screenY + Math.max(0, outerHeight - size.height) / 3);
  try {
    const form = window.open(
      '',
      '_blank',
      `popup,width=${size.width},height=${Math.min(size.height, availHeight)},left=${left},top=${top}`,
    );
    if (!form || form.closed) return false;
    // A blocker may hand out something that only looks like a window.
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
