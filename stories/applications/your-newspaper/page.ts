/** The script of the page that shows only a newspaper. */
import '../../../src/generated/components/define.js';
import '../../../src/generated/components/eager.js';
import type { Newspaper } from './newspaper.js';
import { defineYourNewspaper } from './your-newspaper.js';

defineYourNewspaper();
// The address of the page shows the same newspaper again. A file has no address: the page then begins anew.
addEventListener('read', (event) => {
  const { feed } = (event as CustomEvent<Newspaper>).detail;
  history.replaceState(history.state, '', feed ? `?address=${encodeURIComponent(feed)}` : location.pathname);
});
