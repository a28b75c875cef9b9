import type { GeneratedKind } from '../article/article.js';
import { generatedKind } from '../article/digital-source.js';
import { warn } from './warn.js';
import { attributeText } from './attribute-values.js';

/**
 * What an attribute says of how a work was generated: `ai`, `composite`, or a term of the IPTC's digital source types, of which those that
 * name no trained model mean none; `null` where it is empty. A word that is none of these counts as absent, with a warning.
 */
export function attributeGenerated(
  widget: Element,
  value: string | null | undefined,
): GeneratedKind | null | undefined {
  const text = attributeText(value);
  if (text === undefined || text === null) return text;
  const word = text.toLowerCase();
  if (word === 'ai' || word === 'composite') return word;
  const kind = generatedKind(text);
  // All terms but one are written with a capital inside.
  if (kind || /\bprint$|^\S{1,80}[A-Z]\S{0,40}$/.test(text)) return kind ?? null;
  warn(widget, 'generated', text);
  return undefined;
}
