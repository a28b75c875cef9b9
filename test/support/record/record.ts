/** Writes the records that tests compare with: `npm run record -- <name>`. Check the changes before you commit them. */
import { runNamed } from '../run/commands.js';

const nodeTests = 'tsx test/support/run/node-tests.ts';

runNamed('record', {
  /** The public names: test/package/public-surface.txt. */
  surface: ['tsx test/package/public-surface.ts'],
  /** The effects of each token: src/theme/token-effects.json. */
  effects: ['npm run build', `RECORD_EFFECTS=true ${nodeTests} token-effects`],
  /** The results of each content security policy, in each engine: test/hosts/content-security.json. */
  policies: [
    'npm run build',
    'rm -f test/hosts/content-security.json',
    ...['chromium', 'firefox', 'webkit'].map(
      (engine) => `RECORD_POLICIES=true ${nodeTests} content-security --engine ${engine}`,
    ),
  ],
  /** The words that a screen reader reads for every widget: test/heard/en.txt and so on. */
  heard: ['npm run build', `RECORD_HEARD=true ${nodeTests} heard/heard`],
  /** The pictures of the editor in the docs: .storybook/public/wordpress. */
  wordpress: ['npm run build', 'tsx test/hosts/wordpress/record-pictures.ts'],
  /** The moving picture of the README: test/hosts/partner/loop.webp. */
  loop: ['npm run build', 'tsx test/hosts/partner/record-loop.ts'],
  /** The stored pictures: test/stories/pictures. */
  pictures: ['npm run build-storybook', 'tsx test/stories/record-pictures.ts'],
});
