import type { Content } from '../../widget/content.js';
import type { InterfaceMarks } from '../../widget/locale-controller.js';
import type { Locale } from '../../locales/locale.js';

/** What the parts of a card are rendered from. */
export interface CardView {
  content: Content;
  /** The kicker, unless it is the section that the page is about. */
  kicker: string | undefined;
  /** Whether the publication is named also on its own pages. */
  isNamed: boolean;
  /** Whether the picture loads at once and first. */
  isFirst: boolean;
  /** Whether the picture has another crop for a narrow container. */
  hasCrop: boolean;
  locale: Locale;
  /** The `lang` and `dir` of the interface's names and dates inside the story's text. */
  marks: InterfaceMarks;
  /** The same for the interface's words, such as labels. */
  wordMarks: InterfaceMarks;
  /** The `dir` of the story's text, where the card has none for it. */
  textDir: 'auto' | undefined;
  /** A link of the publisher's, with the campaign. */
  publisherLink: (url: string) => string;
  /** Whether a picture has not failed to come. */
  usable: (address: string) => boolean;
  /** Leaves out a picture that does not come; as a listener. */
  dropPicture: (failure: Event) => void;
}
