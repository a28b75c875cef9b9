/** The samples as a server renders them, by a plugin of Vite (`.storybook/rendered-samples.ts`). */
declare module 'virtual:rendered-samples' {
  import type { SampleName } from './samples.js';

  /** Whole pages, by the name of the sample; empty if the renderer is not built. */
  const pages: Readonly<Partial<Record<SampleName, string>>>;
  export default pages;
}
