/** Runs in the start page: measures the frame, completes its code, and copies. Without it, the code can be selected. */
import { frameCode, type FrameHeight, type FrameToCopy } from '../frame-code.js';

/** The widths that a column may have, in pixels. */
const widths = Array.from({ length: 31 }, (_, index) => 240 + 20 * index);

/** How long a frame may take to tell its height, in milliseconds. */
const patience = 5_000;

/** Returns the heights of a frame at some widths. Widths without an answer are left out. */
async function measure({ src, sandbox }: FrameToCopy): Promise<FrameHeight[]> {
  const place = document.createElement('div');
  place.className = 'measured';
  const frames = widths.map((width) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    frame.setAttribute('sandbox', sandbox);
    frame.width = String(width);
    frame.tabIndex = -1;
    return frame;
  });
  place.ariaHidden = 'true';
  place.append(...frames);
  const heights = new Map<number, number>();
  const answered = new Promise<void>((resolve) => {
    setTimeout(resolve, patience);
    addEventListener('message', ({ data, source }: MessageEvent<{ standfirst?: number; height?: number } | null>) => {
      const at = frames.findIndex(({ contentWindow }) => contentWindow !== null && contentWindow === source);
      if (at < 0 || data?.standfirst !== 1 || !data.height) return;
      heights.set(widths[at]!, data.height);
      if (heights.size === widths.length) resolve();
    });
  });
  document.body.append(place);
  await answered;
  place.remove();
  return widths.flatMap((width): FrameHeight[] => (heights.has(width) ? [[width, heights.get(width)!]] : []));
}

async function completeFrameCode(code: HTMLElement): Promise<void> {
  const frame = JSON.parse(code.dataset.frame!) as FrameToCopy;
  code.textContent = frameCode(frame, await measure(frame));
}

/** The address at which the visitor sees the service. */
const service = new URL('.', location.href).href;

for (const code of document.querySelectorAll<HTMLElement>('pre code')) {
  // Behind a proxy, the service does not know its public address.
  if (code.dataset.service && code.dataset.service !== service)
    for (const each of [code.attributes.getNamedItem('data-frame'), code.firstChild])
      if (each) each.nodeValue = each.nodeValue!.replaceAll(code.dataset.service, service);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  const status = document.createElement('span');
  status.role = 'status';
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(code.textContent).then(
      () => (status.textContent = 'Copied.'),
      () => {
        getSelection()?.selectAllChildren(code);
        status.textContent = 'Press Ctrl+C or ⌘C.';
      },
    );
  });
  code.closest('.code')!.prepend(button, status);
  if (code.dataset.frame) {
    button.disabled = true;
    status.textContent = 'Measuring…';
    void completeFrameCode(code).then(() => {
      button.disabled = false;
      status.textContent = '';
    });
  }
}
