/** What Vite puts in the place of a pattern: the files that fit it, by their paths. */
interface ImportMeta {
  glob<Content>(pattern: string, options: { query: string; import: string; eager: true }): Record<string, Content>;
}
