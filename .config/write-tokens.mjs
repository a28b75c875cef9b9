// @ts-check
/** Writes the public tokens and their defaults as a Design Tokens file: a part of `npm run generate`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultDesignTokens } from '../stories/applications/theme-builder/theme/design-tokens.js';

const file = fileURLToPath(new URL('../src/generated/theme/tokens.json', import.meta.url));
writeFileSync(file, `${JSON.stringify(defaultDesignTokens(), null, 2)}\n`);
