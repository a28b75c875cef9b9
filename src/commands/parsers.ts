import type { ParseOptions } from '../article/parse-options.js';

/** The parsers that a browser has and Node has not. */
type Parsers = Required<Pick<ParseOptions, 'parseXml' | 'parseHtml'>>;

/** As much of jsdom as is used here. */
interface Jsdom {
  JSDOM: new () => { window: { DOMParser: new () => DOMParser } };
}

/**
 * Parsers of XML and HTML for Node, by jsdom, which whoever needs them installs beside this package: the formats in JSON do without.
 *
 * jsdom, because it alone answers as browsers do. Its XML has namespaces, and refuses what is not well-formed, so that a feed is mended in
 * the same way everywhere; its HTML is that of the standard. A parsed document of its loads nothing and runs nothing. Looked at in 2026
 * besides: linkedom (a third as large, but puts every element into the namespace of HTML, and takes an XML that breaks off for whole),
 * happy-dom (reads no CDATA, and lets undeclared entities pass) and `@xmldom/xmldom` (small, and right for XML, but has no HTML).
 *
 * @throws where it is not installed, or does not run in this Node; the message says what to do
 */
export async function loadParsers(): Promise<Parsers> {
  const { DOMParser } = new (await loadJsdom()).JSDOM().window;
  const parser = new DOMParser();
  return {
    parseXml: (markup) => parser.parseFromString(markup, 'text/xml'),
    parseHtml: (markup) => parser.parseFromString(markup, 'text/html'),
  };
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
        ? 'Feeds and HTML pages are read by jsdom, which is not installed. Install it: npm install --save-dev jsdom'
        : `jsdom is installed, but does not start in Node ${process.version} (${message.split('\n')[0]}). Install a version for this Node.`,
      { cause: failure },
    );
  }
}
