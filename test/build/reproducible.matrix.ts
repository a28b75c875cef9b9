import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { copyProject } from '../support/builds/project-copy.js';

describe('The build', () => {
  it('writes the same bytes in any folder', () => {
    const [one, other] = [built(), built()];
    assert.ok(Object.keys(one).length > 300, `${Object.keys(one).length} files`);
    assert.deepEqual(other, one);
  }).timeout(600_000);
});

/** Builds a copy of the project, and returns the hash of each file. */
function built(): Record<string, string> {
  const folder = copyProject();
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: folder, stdio: 'pipe' });
  const dist = join(folder, 'dist');
  return Object.fromEntries(
    globSync('**', { cwd: dist, dot: true })
      .sort()
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(dist, file)))
          .digest('hex'),
      ]),
  );
}
