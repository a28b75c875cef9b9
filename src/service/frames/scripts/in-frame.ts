/**
 * Runs in a frame, as an inline script. Tells the page around it the height of the content, and answers WordPress,
 * which speaks another dialect: https://github.com/WordPress/wordpress-develop/blob/trunk/src/js/_enqueues/wp/embed.js
 */
const { body, documentElement } = document;

/** Messages from the page around. */
interface HostMessage {
  /** Asks for the height, if there is no `height`. */
  standfirst?: number;
  height?: number;
  /** WordPress: the page listens now. */
  message?: string;
  /** WordPress: proves that a message is from this frame. */
  secret?: unknown;
}

const { problem } = documentElement.dataset;
if (problem) console.warn(`[standfirst] ${problem}`);

if (parent !== window) {
  let [, secret] = /secret=(\w+)/.exec(location.hash) ?? [];
  // The origin of the page around is not known here, and the messages have nothing to hide.
  const send = (message: object): void => parent.postMessage(message, '*');
  let isSent = false;
  const sendHeight = (): void => {
    const { width, height: exact } = body.getBoundingClientRect();
    const height = Math.ceil(exact);
    // A hidden frame has no size. In WebKit, it has no width, and its words are in one long column.
    if (!width || !height) return;
    isSent = true;
    send({ standfirst: 1, height });
    if (secret) send({ message: 'height', value: height, secret });
  };
  // A browser does not watch the sizes in a frame outside the window. It may not know the size of the frame at first.
  // WordPress shows the frame after the first height, and may then make it narrower: it hides frames with the style
  // `position: absolute`, so their width is that of the window.
  const sendFirst = (delay: number): void => {
    sendHeight();
    if ((!isSent || secret) && delay < 10_000) setTimeout(sendFirst, delay, 2 * delay);
  };
  sendFirst(50);
  new ResizeObserver(sendHeight).observe(body);
  addEventListener('message', ({ data, source }: MessageEvent<HostMessage | null>) => {
    if (source !== parent) return;
    const isWordPress = data?.message === 'ready' && typeof data.secret === 'string' && /^\w+$/.test(data.secret);
    if (isWordPress) secret = data.secret as string;
    if (isWordPress || (data?.standfirst === 1 && !data.height)) sendHeight();
  });
  // The sandbox of WordPress opens no links. WordPress opens those that lead to the host of the frame, as `/go` does.
  addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => (node as Element).localName === 'a') as
      HTMLAnchorElement | undefined;
    if (!secret || !link?.href || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const value =
      link.host === location.host
        ? link.href
        : new URL(`../go?url=${encodeURIComponent(link.href)}`, location.href).href;
    send({ message: 'link', value, secret });
  });
}
