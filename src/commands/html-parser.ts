import type { ParseOptions } from '../article/parse-options.js';

/** As much of jsdom as is used here. */
interface Jsdom {
  JSDOM: new () => { window: { DOMParser: new () => DOMParser } };
}

/**
 * A parser of HTML for Node, by jsdom, which whoever needs it installs beside this package: feeds and the formats in JSON do without.
 *
 * jsdom, because it reads HTML as the standard says, and so as browsers do. A parsed document of its loads nothing and runs nothing.
 *
 * @throws where it is not installed, or does not run in this Node; the message says what to do
 */
export async function loadHtmlParser(): Promise<NonNullable<ParseOptions['parseHtml']>> {
  const { DOMParser } = new (await loadJsdom()).JSDOM().window;
  return (markup) => new DOMParser().parseFromString(markup, 'text/html');
}

async function loadJsdom(): Promise<Jsdom> {
  try {
    // @ts-expect-error Its types are a package of their own, which is not worth a dependency for one class.
    return (await import('jsdom')) as Jsdom;
  } catch (failure) {
    const { code, message } = failure as NodeJS.ErrnoException;
    const isMissing = code === 'ERR_MODULE_NOT_FOUND' && message.includes("'jsdom'");
    throw new Error(
      isMissing
        ? 'An HTML page is read by jsdom, which is not installed. Install it: npm install --save-dev jsdom'
        : `jsdom is installed, but does not start in Node ${process.version} (${message.split('\n')[0]}). Install a version for this Node.`,
      { cause: failure },
    );
  }
}
