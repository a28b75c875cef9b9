/** The script of the page that shows only a newspaper. */
import '../../../src/generated/components/define.js';
import '../../../src/generated/components/eager.js';
import type { Newspaper } from './newspaper.js';
import { defineYourNewspaper } from './your-newspaper.js';

defineYourNewspaper();
// The address of the page shows the same newspaper again.
addEventListener('read', (event) => {
  const { feed } = (event as CustomEvent<Newspaper>).detail;
  if (feed) history.replaceState(history.state, '', `?address=${encodeURIComponent(feed)}`);
});
