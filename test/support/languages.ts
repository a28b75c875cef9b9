import { ar } from '../../src/locales/ar.js';
import { de } from '../../src/locales/de.js';
import { enGb } from '../../src/locales/en-gb.js';
import { en } from '../../src/locales/en.js';
import { es } from '../../src/locales/es.js';
import { fr } from '../../src/locales/fr.js';
import { he } from '../../src/locales/he.js';
import { ja } from '../../src/locales/ja.js';
import { ko } from '../../src/locales/ko.js';
import type { Messages } from '../../src/locales/messages.js';
import { pl } from '../../src/locales/pl.js';
import { pseudo } from '../../src/locales/pseudo.js';
import { pt } from '../../src/locales/pt.js';
import { zhHans } from '../../src/locales/zh-hans.js';
import { zhHant } from '../../src/locales/zh-hant.js';

/** Every language that the library has, whole, by a tag that a page may write. */
export const everyLanguage: Readonly<Record<string, Messages>> = {
  en,
  'en-GB': { ...en, ...enGb },
  'en-XA': pseudo,
  ar,
  de,
  es,
  fr,
  he,
  ja,
  ko,
  pl,
  pt,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};
