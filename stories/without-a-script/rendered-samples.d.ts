/** The samples as a server renders them. A plugin of Vite makes them (`.storybook/rendered-samples.ts`). */
declare module 'virtual:rendered-samples' {
  import type { SampleName } from './samples.js';

  /** Whole pages, by the names of the samples; empty if the renderer is not built. */
  const pages: Readonly<Partial<Record<SampleName, string>>>;
  export default pages;
}
