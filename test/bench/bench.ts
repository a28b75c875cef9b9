/** Measures speed: `npm run bench -- <name>`. The file of each bench says what it compares, and how. */
import { runNamed } from '../support/run/commands.js';

runNamed('bench', {
  cards: ['tsx test/bench/cards.ts'],
  embed: ['tsx test/bench/embed.ts'],
  data: ['tsx test/bench/data.ts'],
  // Each bench once: the contenders still make the same, and nothing fails for its time. The bench of embedding waits
  // for minutes, so it is in `npm run matrix`.
  short: [
    'tsx test/bench/cards.ts --samples 1 --count 50',
    'tsx test/bench/data.ts --samples 1 --most 1000',
    'tsx test/bench/render.ts',
  ],
});
