import type { NewsImage } from '../../article/article.js';
import { warn } from '../../widget/warnings/warn.js';
import { attributeChoice, attributeText, isAnySet } from '../../widget/attributes/attribute-values.js';
import { toNumber } from '../../widget/attributes/property-converters.js';
import { isWrittenWhole } from '../../widget/written-whole.js';

const layouts = ['below', 'overlay', 'beside'] as const;

/** The place of a caption: below its picture, on it, or beside it if there is room. */
export type CaptionLayout = (typeof layouts)[number];

/** The attributes and properties of a caption. A script may set them to anything, so they are read with care. */
export interface CaptionAttributes {
  caption?: string | null;
  credit?: string | null;
  sourceHref?: string | null;
  licenseHref?: string | null;
  generated?: string | null;
  layout?: CaptionLayout | null;
  lines?: number | null;
}

/** A caption, for functions that read its attributes. */
export type CaptionHost = Element & CaptionAttributes;

/** Reads the caption's layout. Returns `below` if it is absent, or unknown (with a warning). */
export function captionLayout(widget: CaptionHost): CaptionLayout {
  return attributeChoice(widget, 'layout', widget.layout, layouts) ?? 'below';
}

/**
 * Returns how many lines of the caption are shown at first; `undefined` for all. On a picture it is two, so that the
 * picture can be seen.
 */
export function linesOf(widget: CaptionHost, layout: CaptionLayout): number | undefined {
  if (isWrittenWhole(widget)) return undefined;
  const lines = toNumber(widget.lines);
  if (lines !== undefined && /^[1-6]$/.test(String(lines))) return lines;
  if (lines !== undefined) warn(widget, 'lines', String(lines));
  return layout === 'overlay' ? 2 : undefined;
}

/**
 * Returns the picture from the attributes, completed from its markup; `undefined` if no attribute describes it.
 *
 * @param markup the picture's fields from the markup
 */
export function ownWords({ caption, credit }: CaptionAttributes, markup?: NewsImage): NewsImage | undefined {
  if (!isAnySet(caption, credit)) return undefined;
  const given = (value: string | null | undefined, other: string | undefined): string | undefined => {
    const text = attributeText(value);
    return text === undefined ? other : (text ?? undefined);
  };
  return { src: '', ...markup, caption: given(caption, markup?.caption), credit: given(credit, markup?.credit) };
}
