import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { NewsImage } from '../../article/article.js';
import { textDirection } from '../../article/direction.js';
import { creativeCommonsName } from '../../article/licence.js';
import type { Content } from '../../controllers/content-controller.js';
import type { Fallback } from '../../controllers/fallback-markup.js';
import type { InterfaceMarks } from '../../controllers/locale-controller.js';
import type { Locale } from '../../locales/locale.js';
import { attributeGenerated } from '../attribute-generated.js';
import { attributeAddress } from '../attribute-values.js';
import type { NewsPhotoCaption } from './photo-caption.js';
import { separateCredit } from './separate-credit.js';

/** What is said of a picture. */
export interface CaptionWords {
  caption?: string;
  /** The caption with the emphasis and the links that its markup gives it. */
  nodes?: readonly Node[];
  /** Who owns it, else the word for its source. */
  credit?: string;
  sourceHref?: string;
  licenseHref?: string;
  /** The licence's short name, or the word for one. */
  license?: string;
  /** The mark of a picture that was generated. */
  generated?: string;
}

/** How a caption that may be too long is shown. */
export interface Shortening {
  lines: number | undefined;
  /** Whether it is longer than its lines; `undefined` until that is measured. */
  isCut: boolean | undefined;
  /** Whether a reader has asked for the whole of it. */
  isWhole: boolean;
  toggle: () => void;
}

/** What the markup says of the picture in it. Text that is marked as nothing is the caption. */
export function markupWords({ fields, picture, rest }: Fallback): NewsImage | undefined {
  const { image } = fields;
  if (!picture && !image?.src) return undefined;
  const { license, source, credit, caption = rest?.text } = image ?? {};
  return caption || credit ? { src: '', caption, credit, license, source } : undefined;
}

/** What is shown beside the picture, from wherever it comes. */
export function wordsOf(widget: NewsPhotoCaption, { fields, fallback }: Content, locale: Locale): CaptionWords {
  const image = (fields.image === fallback.fields.image && markupWords(fallback)) || fields.image;
  const address = (attribute: string, own: string | null | undefined, other?: string): string | undefined => {
    const given = attributeAddress(widget, attribute, own);
    return given === undefined ? other : (given ?? undefined);
  };
  const sourceHref = address('source-href', widget.sourceHref, image?.source);
  const licenseHref = address('license-href', widget.licenseHref, image?.license);
  const { caption, credit } = separateCredit(image?.caption, image?.credit);
  // What is said of a text is not said of its picture, where that says something of its own.
  const isGiven = attributeGenerated(widget, widget.generated) !== undefined;
  const generated = (isGiven ? undefined : fields.image?.generated) ?? fields.generated;
  return {
    caption,
    nodes: nodesOf(fallback, caption),
    credit: credit || (sourceHref && locale.text('photoSource', {})),
    sourceHref,
    licenseHref,
    license: licenseHref && (creativeCommonsName(licenseHref) ?? locale.text('photoLicence', {})),
    generated: generated && generated !== 'none' ? locale.text('generatedPicture', { kind: generated }) : undefined,
  };
}

/** A caption of the markup as that has it, unless something was taken out of it. */
function nodesOf({ fields, pictureMarkup, rest }: Fallback, caption: string | undefined): readonly Node[] | undefined {
  if (!caption) return undefined;
  if (caption === fields.image?.caption) return pictureMarkup?.caption;
  return caption === rest?.text ? rest.nodes : undefined;
}

/**
 * The words as a `<figcaption>`.
 *
 * @param language of caption and credit
 * @param marks tell the words of the interface from that
 */
export function renderWords(
  { caption, nodes, credit, sourceHref, licenseHref, license, generated }: CaptionWords,
  language: string | undefined,
  { lang, dir }: InterfaceMarks,
  locale: Locale,
  { lines, isCut, isWhole, toggle }: Shortening,
): TemplateResult {
  const direction = textDirection(language);
  const isShortened = caption && lines;
  return html`<figcaption
    class="text ${isShortened ? `lines l${lines} ${isWhole ? 'all' : ''}` : ''}"
    part="text"
    lang=${ifDefined(language)}
    dir=${ifDefined(language ? direction : undefined)}
  >
    ${caption ? html`<span class="caption" part="caption" dir=${direction}>${nodes ?? caption}</span> ` : nothing}
    ${
      generated
        ? html`<span class="generated" part="generated" lang=${ifDefined(lang)} dir=${ifDefined(dir)}
            >${generated}</span
          > `
        : nothing
    }
    ${
      credit
        ? html`<span class="credit" part="credit" dir=${direction}
            >${sourceHref ? html`<a href=${sourceHref}>${credit}</a>` : credit}</span
          > `
        : nothing
    }
    ${
      license
        ? html`<a
            class="license"
            part="license"
            rel="license"
            href=${licenseHref!}
            lang=${ifDefined(lang)}
            dir=${ifDefined(dir)}
            >${license}</a
          >`
        : nothing
    }
    ${
      isShortened && isCut !== false
        ? html`<button
            class="more"
            part="more"
            type="button"
            lang=${ifDefined(lang)}
            dir=${ifDefined(dir)}
            aria-expanded=${isWhole}
            ?disabled=${!isCut}
            @click=${toggle}
          >
            ${locale.text('wholeCaption', {})}
          </button>`
        : nothing
    }
  </figcaption>`;
}
