import '../generated/components/eager.js';
import { addLocale } from '../locales/locale.js';
import { elements } from '../generated/server/elements.js';
import { serverLanguages } from '../generated/server/languages.js';
import type { ElementClasses } from './parse-page.js';

/** The elements that a server renders, by their tags. In this bundle they extend `PageElement`. */
export const elementClasses = elements as unknown as ElementClasses;

// Lit prepares the properties of a class when `observedAttributes` is read. In a page, the browser reads it.
for (const each of Object.values(elementClasses))
  void (each as unknown as typeof HTMLElement & { observedAttributes: unknown }).observedAttributes;

for (const [name, messages] of Object.entries(serverLanguages)) addLocale(name, messages);
