/**
 * Loads the loader on a page whose script is not a module: consent tools copy a script without its type, and tag managers write scripts of their
 * own.
 *
 * The loader is imported from the folder of this file. A relative import does not work: in a classic script of another origin it is resolved
 * against the page. If there is no script element, because a tool runs the text of the file, the address comes from any element of the page that
 * names this file in `src`, `data-src` or `href`.
 */
const name = 'standfirst.classic.js';
/** The address that the page names for this file. Used only if no script element runs it. */
const namedAddress = (): string | undefined =>
  ['src', 'data-src', 'href']
    .map((attribute) => document.querySelector(`[${attribute}*="${name}"]`)?.getAttribute(attribute))
    .flatMap((found) => (found ? new URL(found, document.baseURI).href : []))[0];

// `currentScript` is set only while this script runs.
const address = (document.currentScript as HTMLScriptElement | null)?.src || namedAddress();
if (address) {
  const loader = new URL('loader.js', address).href;
  import(/* @vite-ignore */ loader).catch((failure: unknown) =>
    console.warn(
      `[standfirst] ${loader} did not load. See that it is there and that the page’s policy allows it.`,
      failure,
    ),
  );
} else {
  console.warn(
    `[standfirst] ${name} does not know its address. Add to the page: <link rel="preload" as="script" href="https://your.example/${name}">`,
  );
}

export {};
