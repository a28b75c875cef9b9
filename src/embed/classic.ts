/**
 * Brings the loader to a page whose script is not a module: consent tools make a script again without its type, and tag managers write scripts of
 * their own.
 *
 * The loader is imported from the folder of this file. A relative import would not do: in a script of another origin it starts from the page.
 * Without a script element, such as where a tool runs the text of the file, the address is that of any element of the page that names this
 * file: in `src`, `data-src` or `href`.
 */
const name = 'standfirst.classic.js';
const named = document.querySelector(
  ['src', 'data-src', 'href'].map((attribute) => `[${attribute}*="${name}"]`).join(),
);
// After this script there is no current one.
const address =
  (document.currentScript as HTMLScriptElement | null)?.src ||
  (named &&
    new URL(
      (named.getAttribute('src') ?? named.getAttribute('data-src') ?? named.getAttribute('href'))!,
      document.baseURI,
    ).href);
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
