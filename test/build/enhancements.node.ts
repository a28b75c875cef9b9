import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scriptEnhancements } from '../../.config/enhancements.js';
import { project } from '../support/run/test-command.js';

describe('The list of enhancements', () => {
  for (const [feature, { file, test }] of Object.entries(scriptEnhancements))
    it(`names a test of the widgets without ${feature}`, () => {
      const titles = [...readFileSync(join(project, file), 'utf8').matchAll(/\bit\((['"`])(.*?)\1/g)].map(
        ([, , title]) => title!,
      );
      assert.ok(
        titles.some((title) => title.includes(test)),
        `${file} has no such test`,
      );
    });
});
