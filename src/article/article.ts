/**
 * The one shape every news format is read into.
 *
 * Plain JSON data: it travels between copies of the library, over a network and through a worker.
 * A field that a source does not give is absent, never an empty string.
 */
export interface Article {
  /** Stable within its source. */
  id: string;
  /** Absolute `http:` or `https:` address. Absent where the source gives no public one (agencies' items): a card then has no link. */
  url?: string;
  /** Plain text, never empty. */
  headline: string;
  /** The short label above a headline: a section or a topic. Plain text. */
  kicker?: string;
  /** The one-sentence summary under the headline. Plain text. */
  standfirst?: string;
  /** The status of the story; empty where the source states none. */
  labels: ArticleLabel[];
  /** In the source's order; empty where only an agency is known. */
  authors: Author[];
  /** The organisation that supplied the report. */
  agency?: string;
  /** The place the report was filed from. Never a date. */
  dateline?: string;
  /** ISO 8601 with an offset, or `YYYY-MM-DD` where the source gives no time: an instant is never invented. */
  published?: string;
  /** As {@link published}; when the story last changed. */
  updated?: string;
  /** The picture that stands for the story. */
  image?: NewsImage;
  /** Other stories the source ties to this one; empty where there are none. */
  related: RelatedLink[];
  /** The language of the text, as a BCP 47 tag. */
  language?: string;
  /** Whose story it is. */
  publication?: Publication;
  /** Who may read the whole story. */
  access: ArticleAccess;
  /** That the picture or the text was generated, from IPTC `digitalSourceType`. */
  generated?: GeneratedKind;
  /** What the story holds besides text: a film, a recording, a series of pictures. */
  media?: StoryMedia;
  /** Who paid for the story. Plain text; such a story has the label `sponsored`. */
  sponsor?: string;
}

/** The status of a story, in the order in which they take precedence. */
export const articleLabels = ['live', 'breaking', 'exclusive', 'updated', 'opinion', 'analysis', 'sponsored'] as const;

/** One of {@link articleLabels}. */
export type ArticleLabel = (typeof articleLabels)[number];

/** Who may read a story: `metered` counts against a free allowance; `unknown` where the source does not say. */
export type ArticleAccess = 'free' | 'metered' | 'subscriber' | 'unknown';

/** `ai`: made by a trained model. `composite`: put together from parts of which one at least was. */
export type GeneratedKind = 'ai' | 'composite';

/** What a story holds besides text. */
export interface StoryMedia {
  /** What it is: its mark, and the word that a screen reader says. */
  kind: MediaKind;
  /** How long a film or recording is, in seconds; more than 0. */
  duration?: number;
  /** How many pictures a gallery has; a whole number, more than 0. */
  count?: number;
}

/** What a story may hold besides text. */
export const mediaKinds = ['video', 'audio', 'gallery'] as const;

/** One of {@link mediaKinds}. */
export type MediaKind = (typeof mediaKinds)[number];

/** A person who reported a story. */
export interface Author {
  /** Plain text, never empty. */
  name: string;
  /** "Business correspondent". Plain text. */
  role?: string;
  /** The author's page. */
  url?: string;
  /** A portrait. */
  avatar?: string;
  /** Where the author reported from. Plain text. */
  location?: string;
}

/** A picture with the text that belongs to it. Sizes are in CSS pixels. */
export interface NewsImage {
  /** Absolute address. */
  src: string;
  /** As the `srcset` attribute of HTML, its addresses absolute. */
  srcset?: string;
  /** As the `sizes` attribute of HTML. */
  sizes?: string;
  /** Of the file `src`; with the height it keeps the picture's space. */
  width?: number;
  /** As {@link width}. */
  height?: number;
  /** What the picture shows, for those who do not see it. Empty for a picture that only decorates. */
  alt?: string;
  /** What the photo shows, for everybody. Plain text. */
  caption?: string;
  /** Who owns it, as the source writes it ("© Reuters"). Plain text. */
  credit?: string;
  /** The address of the licence that it is shown under (schema.org `license`). */
  license?: string;
  /** The address of the page that it comes from, or where it can be licensed (schema.org `acquireLicensePage`). */
  source?: string;
  /** That it was generated, as in `Article.generated`; `none` where that is said of the text alone. */
  generated?: GeneratedKind | 'none';
  /** The point a crop must keep, each from 0 (left, top) to 1 (right, bottom). */
  focalPoint?: { x: number; y: number };
}

/** Another story that belongs with this one. */
export interface RelatedLink {
  /** Plain text, never empty. */
  headline: string;
  /** Absolute `http:` or `https:` address. */
  url: string;
}

/** Whose story it is. */
export interface Publication {
  /** Plain text, never empty. */
  name: string;
  /** The address of its front page. */
  url?: string;
  /** The address of a picture that may stand for the name. */
  logo?: string;
}
