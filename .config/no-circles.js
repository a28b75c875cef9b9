// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

/**
 * The modules that each module imports or re-exports: types too, and by a late `import()`. @type {Map<string,
 * string[]>}
 */
const known = new Map();

/** @param {string} file */
function importsOf(file) {
  const found = known.get(file);
  if (found) return found;
  const text = readFileSync(file, 'utf8');
  const paths = [
    ...text.matchAll(
      /^(?:import|export)\b[^'";]*?\bfrom\s+['"](\.[^'"]+)['"]|^import\s+['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]\s*\)/gm,
    ),
  ];
  const files = paths.map(([, from, bare, late]) =>
    resolve(dirname(file), (from ?? bare ?? late ?? '').replace(/\.js$/, '.ts')),
  );
  const imports = files.filter((each) => existsSync(each));
  known.set(file, imports);
  return imports;
}

/**
 * Returns the chain of imports from a module back to itself, if there is one.
 *
 * @param {string} start
 */
function circleOf(start) {
  /** @type {Map<string, string>} */
  const cameFrom = new Map([[start, '']]);
  for (const [file] of cameFrom) {
    for (const next of importsOf(file)) {
      if (next === start) {
        const way = [start];
        for (let each = file; each !== start; each = cameFrom.get(each) ?? start) way.unshift(each);
        return [start, ...way];
      }
      if (!cameFrom.has(next)) cameFrom.set(next, file);
    }
  }
  return undefined;
}

/**
 * An ESLint rule: no module may import itself through other modules, not even for types.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const noCircles = {
  create(context) {
    return {
      Program(node) {
        const circle = circleOf(context.filename)?.map((file) => relative(dirname(context.filename), file));
        if (circle)
          context.report({
            node,
            message: `This module imports itself: ${circle.join(' → ')}. Move what both modules need into a third one.`,
          });
      },
    };
  },
};
