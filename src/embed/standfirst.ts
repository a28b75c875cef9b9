/**
 * The all-in-one file: registers every element.
 *
 * The build includes everything that a first view in English needs, also lazy parts (`.config/build/lazy-parts.ts`).
 * The formats of articles are in files beside it (`.config/build/beside-the-one-file.ts`).
 */
import { isLoadable, loadLocale } from '../locales/locale.js';
import { defineElement } from '../widget/define-element.js';
import { elements } from '../generated/embed/elements.js';

export { addShareTarget } from '../components/share-icons/add-target.js';
export { setMessages } from '../widget/language/set-messages.js';
export { checkTheme } from './check-theme.js';

function registerElements(): void {
  for (const [tag, element] of Object.entries(elements)) defineElement(tag as `news-${string}`, element);
}

const { lang } = document.documentElement;
if (isLoadable(lang)) {
  // Wait for the language, because the page would otherwise be in English first, and then jump. The markup in the tags
  // is readable until then.
  const tooLong = new Promise((resolve) => {
    setTimeout(resolve, 1_000);
  });
  void Promise.race([loadLocale(lang), tooLong]).then(registerElements);
} else registerElements();
