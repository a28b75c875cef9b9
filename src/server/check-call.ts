/**
 * Checks how the functions of this module are called. TypeScript finds such mistakes earlier, but many back ends are in
 * JavaScript. Each error shows the right call.
 */

const someOptions = "{ base: 'https://news.example/standfirst/' }";

/** The right calls, which errors show. */
const calls = {
  renderPage: `await renderPage(html, ${someOptions})`,
  renderWidget: `await renderWidget('news-headline-card', { article }, ${someOptions})`,
  renderStatic: "renderStatic('news-headline-card', { article }, { lang: 'en' })",
  renderHandler: `renderHandler(${someOptions})`,
};

/** The fields of the second argument of `renderWidget` and `renderStatic`. */
const contentFields = ['article', 'attributes', 'children'];

/**
 * @throws {TypeError} if the options are missing, or if `styles` or `articles` is wrong: no other check would find that
 */
export function checkOptions(options: unknown, call: keyof typeof calls): void {
  if (!isRecord(options)) throw wrong(call, `The options are ${kindOf(options)}`);
  const { styles, articles } = options;
  if (styles !== undefined && styles !== 'inline' && styles !== 'link')
    throw new TypeError(`The option styles is “${String(styles)}”. Use inline or link.`);
  if (articles !== undefined && articles !== null && !isRecord(articles) && typeof articles !== 'function')
    throw new TypeError(
      `The option articles is ${kindOf(articles)}. Give an object whose keys are the addresses in src, or a function that gets an address.`,
    );
}

/** @throws {TypeError} if a page is not a string */
export function checkPage(html: unknown): void {
  if (typeof html === 'string') return;
  const wayOut = html instanceof Promise ? 'await it' : 'decode bytes first, for example with buffer.toString()';
  throw wrong('renderPage', `The page is ${kindOf(html)}, not a string (${wayOut})`);
}

/** @throws {TypeError} if the content of a widget has an unknown field, for example because it is an article */
export function checkContent(content: unknown, call: keyof typeof calls): void {
  if (!isRecord(content)) throw wrong(call, `The content is ${kindOf(content)}`);
  const unknown = Object.keys(content).find((name) => !contentFields.includes(name));
  if (unknown !== undefined)
    throw wrong(call, `The content has “${unknown}”, but only ${contentFields.join(', ')} are read`);
  const { attributes, children } = content;
  if (attributes !== undefined && !isRecord(attributes))
    throw new TypeError(`attributes is ${kindOf(attributes)}. Give an object: { layout: 'row' }.`);
  if (children !== undefined && typeof children !== 'string')
    throw new TypeError(`children is ${kindOf(children)}. Give the markup inside the tag as a string.`);
}

/** @throws {TypeError} if a handler gets something other than a `Request`, such as the request of Node's own server */
export function checkRequest(request: unknown): void {
  if (isRecord(request) && typeof request.arrayBuffer === 'function') return;
  throw new TypeError(
    `The handler got ${kindOf(request)}, not a Request of fetch. In a Node server, use renderPage, or run: npx standfirst serve`,
  );
}

function wrong(call: keyof typeof calls, what: string): TypeError {
  return new TypeError(`${what}. Write: ${calls[call]}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names a value by its class, or as `null` or `undefined`. */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value !== 'object') return `a ${typeof value}`;
  const { name } = (value as { constructor?: { name?: unknown } }).constructor ?? {};
  if (typeof name !== 'string' || name === 'Object') return 'an object';
  return `${/^[AEIOU]/.test(name) ? 'an' : 'a'} ${name}`;
}
