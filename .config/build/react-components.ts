/** Makes a component of React for each element (`src/generated/hosts/react/`) from the manifest. */
import { resolve } from 'node:path';
import { declaredIn, describedElements } from './manifest.js';
import { source } from './read-parts.js';
import { generated, pathTo } from './written-text.js';

const written = resolve(source, 'hosts/react');
const folder = resolve(generated, 'hosts/react');

/** Returns the modules of the components, and the one that exports them all. */
export function reactComponents(): Record<string, string> {
  const files = describedElements.map(({ name, tagName }) => {
    const place = resolve(folder, `${tagName!.replace('news-', '')}.ts`);
    const classFile = declaredIn(name);
    const text = `'use client';
      /** \`<${tagName!}>\` as a component of React. */

      import ${pathTo(resolve(generated, `components/define/${tagName!.replace('news-', '')}.ts`), place)};
      import { ${name} as Element } from ${pathTo(classFile, place)};
      import { component } from ${pathTo(resolve(written, 'component.ts'), place)};

      export const ${name} = component('${tagName!}', Element);`;
    return [place, text] as const;
  });
  const index = resolve(folder, 'index.ts');
  const all = files.map(
    ([place], number) => `export { ${describedElements[number]!.name} } from ${pathTo(place, index)};`,
  );
  return {
    ...Object.fromEntries(files),
    [index]: `/**
       * The elements as components of React 18 and 19, for client and server components: \`<NewsHeadlineCard publishedAt="2026-03-02" onNewsOpen={…}>\`.
       * Attributes and events have their names in camel case. An object, such as \`article\`, is set as a property, and on a server it becomes the markup
       * inside the element.
       */
      ${all.join('\n')}
      export { NewsPage, type NewsPageProps } from ${pathTo(resolve(written, 'page.ts'), index)};
      export type { NewsComponent, NewsProps } from ${pathTo(resolve(written, 'component.ts'), index)};`,
  };
}
