/** Measures speed: `npm run bench -- <name>`. The file of each bench says what it compares, and how. */
import { runNamed } from '../support/run/commands.js';

runNamed('bench', {
  cards: ['tsx test/bench/cards.ts'],
  embed: ['tsx test/bench/embed.ts'],
  data: ['tsx test/bench/data.ts'],
});
