// @ts-check
/** Copies files that the package has as they are to dist/: the last part of `npm run build`. */
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The pictures are for the code on the pages of the frameworks. */
const files = {
  'src/custom-elements.json': 'custom-elements.json',
  'src/generated/theme/tokens.json': 'theme/tokens.json',
  'test/hosts/newsroom/pictures/barrier-640.webp': 'pictures/barrier-640.webp',
  'test/hosts/newsroom/pictures/observatory-640.webp': 'pictures/observatory-640.webp',
};

const project = fileURLToPath(new URL('..', import.meta.url));
for (const [from, to] of Object.entries(files)) cpSync(project + from, `${project}dist/${to}`);
