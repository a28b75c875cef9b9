// Made from the sources: `npm run generate` writes this file.
import { ar } from '../../locales/ar.js';
import { cs } from '../../locales/cs.js';
import { da } from '../../locales/da.js';
import { de } from '../../locales/de.js';
import { es } from '../../locales/es.js';
import { fi } from '../../locales/fi.js';
import { fr } from '../../locales/fr.js';
import { he } from '../../locales/he.js';
import { it } from '../../locales/it.js';
import { ja } from '../../locales/ja.js';
import { ko } from '../../locales/ko.js';
import { nb } from '../../locales/nb.js';
import { nl } from '../../locales/nl.js';
import { pl } from '../../locales/pl.js';
import { pt } from '../../locales/pt.js';
import { ru } from '../../locales/ru.js';
import { sv } from '../../locales/sv.js';
import { tr } from '../../locales/tr.js';
import { uk } from '../../locales/uk.js';
import { zhHans } from '../../locales/zh-hans.js';
import { zhHant } from '../../locales/zh-hant.js';
import type { Messages } from '../../locales/messages.js';

/**
 * The messages of each language but English. A server has them from the start, so it can render without waiting.
 */
export const serverLanguages: Readonly<Record<string, Messages>> = {
  ar,
  cs,
  da,
  de,
  es,
  fi,
  fr,
  he,
  it,
  ja,
  ko,
  nb,
  nl,
  pl,
  pt,
  ru,
  sv,
  tr,
  uk,
  'zh-hans': zhHans,
  'zh-hant': zhHant,
};
