/**
 * Puts text on the clipboard, by the clipboard itself, else (no permission, no secure context, a frame without the right) by a selection.
 *
 * @param around where a field may stand for a moment; inside a shadow root, so that no page sees it
 * @returns whether it is there
 */
export async function copyText(text: string, around: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelection(text, around);
  }
}

function copySelection(text: string, around: Element): boolean {
  const { activeElement } = around.getRootNode() as ShadowRoot;
  const selection = getSelection();
  const selected = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  const field = document.createElement('textarea');
  field.className = 'unseen';
  field.readOnly = true;
  field.value = text;
  // Pages of newspapers add a line to what is copied from them, which would break a link.
  const keepWhole = (copy: ClipboardEvent): void => {
    copy.clipboardData?.setData('text/plain', text);
    copy.preventDefault();
    copy.stopImmediatePropagation();
  };
  addEventListener('copy', keepWhole, true);
  around.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    removeEventListener('copy', keepWhole, true);
    field.remove();
    (activeElement as HTMLElement | null)?.focus({ preventScroll: true });
    if (selected) {
      selection!.removeAllRanges();
      selection!.addRange(selected);
    }
  }
}
