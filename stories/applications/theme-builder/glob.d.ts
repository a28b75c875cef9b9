/** Vite puts the files that match a pattern in place of this call, by their paths. */
interface ImportMeta {
  glob<Content>(pattern: string, options: { query?: string; import?: string; eager: true }): Record<string, Content>;
}
