/**
 * `frame.js`: gives the frames of a page the height of their content. Works as a classic script and as a module, and if
 * it loads before or after the frames.
 *
 * A frame with a sandbox has no origin, so a message is known by the window that sent it.
 */

/** Set on the window, so that several copies of this script act once. */
const mark = Symbol.for('standfirst.frames.1');

/** The largest height that a frame may ask for, in pixels. */
const largest = 20_000;

/**
 * How much room may stay under the content, in pixels. The page has kept the height before the frame loaded. If the
 * content is a line shorter, nothing below needs to move.
 */
const spare = 40;

function fit(frame: HTMLIFrameElement, height: number): void {
  const { style } = frame;
  style.minHeight = style.maxHeight = '';
  const { clientHeight, offsetHeight } = frame;
  const whole = `${height + offsetHeight - clientHeight}px`;
  style.minHeight = whole;
  if (clientHeight - height > spare) style.maxHeight = whole;
}

if (!(mark in window)) {
  Object.defineProperty(window, mark, { value: true });
  addEventListener('message', ({ data, source }: MessageEvent<{ standfirst?: unknown; height?: unknown } | null>) => {
    const height = data?.standfirst === 1 && typeof data.height === 'number' ? Math.ceil(data.height) : 0;
    if (!(height > 0 && height < largest)) return;
    for (const frame of document.querySelectorAll('iframe')) if (frame.contentWindow === source) fit(frame, height);
  });
  // Frames that have loaded before send their heights again.
  for (const frame of document.querySelectorAll('iframe'))
    if (/\/frame\/(card|list|prompt)\?/.test(frame.src)) frame.contentWindow?.postMessage({ standfirst: 1 }, '*');
}
