import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type * as server from '../src/server/index.js';
import { feedAddress, samples, type Sample, type SampleName } from '../stories/without-a-script/samples.js';
import { toArticle } from '../test/hosts/newsroom/formats.js';
import { stories } from '../test/hosts/newsroom/stories.js';

const origin = 'https://news.example';
const built = fileURLToPath(new URL('../dist/server/index.js', import.meta.url));

/** The stories of a feed. Their time is fixed, so that every build gives the same page. */
const feed = stories
  .filter(({ language }) => language === 'en')
  .map((story) => ({ ...toArticle(story, { origin, openedAt: new Date('2026-03-02T12:00:00Z') }), related: [] }));

/**
 * Renders each sample as a server does: as a whole page without a script. The page is shown in a frame, so its links
 * open new windows.
 *
 * @returns the pages by the names of the samples; none if the renderer is not built
 */
export async function renderSamples(): Promise<Partial<Record<SampleName, string>>> {
  if (!existsSync(built)) return {};
  const { renderPage } = (await import(pathToFileURL(built).href)) as typeof server;
  const render = async ([name, sample]: [string, Sample]): Promise<[string, string]> => {
    const page = await renderPage(pageOf(sample), {
      base: `${origin}/standfirst/`,
      url: `${origin}/`,
      timeZone: 'Europe/Berlin',
      articles: { [feedAddress]: feed },
    });
    // Storybook serves the pictures at this path.
    return [name, page.replaceAll(`${origin}/pictures/`, 'pictures/')];
  };
  return Object.fromEntries(await Promise.all(Object.entries(samples).map(render)));
}

/** Writes the page around a sample. Its margin has room for the focus outline. */
const pageOf = ({ language, direction, markup }: Sample): string => `<!doctype html>
<html lang="${language}" dir="${direction}">
  <head>
    <meta charset="utf-8">
    <title>A widget without a script</title>
    <base target="_blank">
    <style>
      html { overflow: hidden }
      body { margin: 4px; background: canvas; color: canvastext; font: 16px/1.5 'Helvetica Neue', Helvetica, Arial, sans-serif }
    </style>
  </head>
  <body>${markup}</body>
</html>`;

const id = 'virtual:rendered-samples';

/** Renders the samples when Storybook is built. The reader's browser then loads no renderer. */
export function renderedSamples(): Plugin {
  return {
    name: 'rendered-samples',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: async (source) =>
      source === `\0${id}` ? `export default ${JSON.stringify(await renderSamples())}` : undefined,
  };
}
