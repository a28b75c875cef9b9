/**
 * Loads the loader on a page whose script tag is not a module. Consent tools copy a script without its type, and tag
 * managers write their own scripts.
 *
 * The loader is imported from the folder of this file. A relative import does not work: in a classic script of another
 * origin, it is resolved against the page. So the address of the running script is used. There is no such address if a
 * tool runs the text of this file, combines it with others or loads it from a `blob:`. Then the address is taken from
 * any element of the page that names this file in `src`, `data-src` or `href`.
 */
const name = 'standfirst.classic.js';

// `currentScript` is set only while this script runs.
const current = (document.currentScript as HTMLScriptElement | null)?.src || '';
const [loader] = [
  current,
  ...['src', 'data-src', 'href'].flatMap((attribute) =>
    [...document.querySelectorAll(`[${attribute}*="${name}"]`)].map((element) => element.getAttribute(attribute)!),
  ),
]
  // A query that names this file is not its address.
  .filter((address) => address.split('?')[0]!.includes(name))
  // The last resort: a site may have given this file another name.
  .concat(current || [])
  .flatMap((address) => {
    try {
      return new URL('loader.js', new URL(address, document.baseURI)).href;
    } catch {
      // A `blob:` or `data:` address has no folder.
      return [];
    }
  });
if (loader) {
  import(/* @vite-ignore */ loader).catch((failure: unknown) =>
    console.warn(`[standfirst] ${loader} did not load. Check its address and the page's policy.`, failure),
  );
} else {
  console.warn(
    `[standfirst] ${name} does not know its address. Add to the page: <link rel="preload" as="script" crossorigin href="https://your.example/${name}">`,
  );
}

export {};
