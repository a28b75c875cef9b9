import type { Plugin } from 'vite';

/**
 * Makes the bundler's helper for module namespaces read only the object's own names. The helper uses `for … in`, which also finds names that a script of
 * the page has added to `Object.prototype`. No widget would start then. It saves no bytes.
 *
 * @throws if the build still has a `for … in`
 */
export function ownNames(): Plugin {
  return {
    name: 'standfirst:own-names',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        chunk.code = chunk.code.replace(
          /for\(var (\w+) in (\w+)\)(\w+\(\w+,\1,\{get:\2\[\1\]),enumerable:!0\}/,
          'for(var $1 of Object.keys($2))$3}',
        );
        const left = /\bfor ?\([^;)]{1,40} in [^;]{1,60}/.exec(chunk.code);
        if (left)
          throw new Error(
            `${chunk.fileName} has a for … in loop, which also finds names that a page adds to prototypes: ${left[0]}`,
          );
      }
    },
  };
}
