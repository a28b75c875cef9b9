import type { Content } from '../../widget/content.js';
import type { InterfaceMarks } from '../../widget/locale-controller.js';
import type { Locale } from '../../locales/locale.js';

/** The data from which the parts of a card are rendered. */
export interface CardView {
  content: Content;
  /** The kicker, unless it is the section that the page is about. */
  kicker: string | undefined;
  /** Whether the publication is named on its own pages too. */
  isNamed: boolean;
  /** Whether the picture loads immediately and with high priority. */
  isFirst: boolean;
  /** Whether the picture has another crop for a narrow container. */
  hasCrop: boolean;
  locale: Locale;
  /** The `lang` and `dir` of the interface's names and dates inside the story's text. */
  marks: InterfaceMarks;
  /** The same for the interface's words, such as labels. */
  wordMarks: InterfaceMarks;
  /** The `dir` of the story's text, if the card sets none for it. */
  textDir: 'auto' | undefined;
  /** Returns a link of the publisher's, with the campaign. */
  publisherLink: (url: string) => string;
  /** Whether a picture has not failed to load. */
  usable: (address: string) => boolean;
  /** Event listener that leaves out a picture that fails to load. */
  dropPicture: (failure: Event) => void;
}
