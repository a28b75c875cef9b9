/**
 * Brings the loader to a page whose script is not a module: consent tools make a script again without its type, and tag managers write scripts of
 * their own.
 *
 * The loader is imported from the folder of this file. A relative import would not do: in a script of another origin it starts from the page.
 * Without a script element, such as where a tool runs the text of the file, the address is that of any element of the page that names this
 * file: in `src`, `data-src` or `href`.
 */
const name = 'standfirst.classic.js';
/** The address that the page names for this file, which is looked for only if no script element runs it. */
const namedAddress = (): string | undefined =>
  ['src', 'data-src', 'href']
    .map((attribute) => document.querySelector(`[${attribute}*="${name}"]`)?.getAttribute(attribute))
    .flatMap((found) => (found ? new URL(found, document.baseURI).href : []))[0];

// After this script has run, there is no current one.
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
