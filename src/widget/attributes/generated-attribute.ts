import type { GeneratedKind } from '../../article/article.js';
import { generatedKind } from '../../article/digital-source.js';
import { attributeText } from './attribute-values.js';
import { warn } from '../warnings/warn.js';

/**
 * Reads from an attribute how a work was generated: `ai`, `composite`, or a term of the IPTC's digital source types.
 * Returns `null` if the attribute is empty, or if the term names no trained model. Any other word counts as absent,
 * with a warning.
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
  // All terms of the IPTC but `print` have a capital letter inside.
  if (kind || /\bprint$|^\S{1,80}[A-Z]\S{0,40}$/.test(text)) return kind ?? null;
  warn(widget, 'generated', text);
  return undefined;
}
