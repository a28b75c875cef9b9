/** The texts that the build of the service puts into its code. */

interface ImportMeta {
  /** Returns the content of some files, by their paths. */
  glob<Content>(
    pattern: string,
    options: { query: '?inline'; import: 'default'; eager: true },
  ): Record<string, Content>;
}

/** A style sheet, minified. */
declare module '*.css?inline' {
  const text: string;
  export default text;
}

/** A script for a page, minified. */
declare module '*?script' {
  const text: string;
  export default text;
}
