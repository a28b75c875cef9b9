/**
 * A news story. Every format is read into this shape.
 *
 * Plain JSON data: it can be passed between copies of the library, over a network and to a worker.
 * A field that a source does not give is absent, never an empty string.
 */
export interface Article {
  /** Stable within its source. */
  id: string;
  /**
   * Absolute `http:` or `https:` address. Absent if the source gives no public one, as agencies do; a card then has no
   * link.
   */
  url?: string;
  /** Plain text, never empty. */
  headline: string;
  /** The short label above a headline: a section or a topic. Plain text. */
  kicker?: string;
  /** The one-sentence summary under the headline. Plain text. */
  standfirst?: string;
  /** The status of the story; empty if the source gives none. */
  labels: ArticleLabel[];
  /** In the source's order; empty if only an agency is known. */
  authors: Author[];
  /** The organisation that supplied the report. */
  agency?: string;
  /** The place the report was filed from. Never a date. */
  dateline?: string;
  /** ISO 8601 with an offset, or `YYYY-MM-DD` if the source gives no time: a time is never invented. */
  published?: string;
  /** When the story last changed, written like {@link published}. */
  updated?: string;
  /** The picture of the story. */
  image?: NewsImage;
  /** Other stories that the source names beside this one; may be empty. */
  related: RelatedLink[];
  /** The language of the text, as a BCP 47 tag. */
  language?: string;
  /** The publication that the story is from. */
  publication?: Publication;
  /** The readers that may read the whole story. */
  access: ArticleAccess;
  /** Set if the picture or the text was generated, from IPTC `digitalSourceType`. */
  generated?: GeneratedKind;
  /** The film, recording or series of pictures that the story has. */
  media?: StoryMedia;
  /** The name of the sponsor that paid for the story. Plain text. Such a story has the label `sponsored`. */
  sponsor?: string;
  /** The address of the sponsor's logo, made for a light background. */
  sponsorLogo?: string;
}

/**
 * An article as a page or an application gives it: a headline, and any other field of an {@link Article}. Each is
 * checked before it is shown; the defaults are those of `parseArticleJson`.
 */
export type ArticleInput = Partial<Article> & Pick<Article, 'headline'>;

/** The status of a story, in the order in which they take precedence. */
export const articleLabels = ['live', 'breaking', 'exclusive', 'updated', 'opinion', 'analysis', 'sponsored'] as const;

/** One of {@link articleLabels}. */
export type ArticleLabel = (typeof articleLabels)[number];

/**
 * The readers that may read a story: `metered` counts against a free allowance; `unknown` if the source does not say.
 */
export type ArticleAccess = 'free' | 'metered' | 'subscriber' | 'unknown';

/** `ai`: made by a trained model. `composite`: put together from parts, at least one of them made by a model. */
export type GeneratedKind = 'ai' | 'composite';

/** The film, recording or series of pictures that a story has. */
export interface StoryMedia {
  /** Decides its mark, and the word that a screen reader reads. */
  kind: MediaKind;
  /** How long a film or recording is, in seconds; more than 0. */
  duration?: number;
  /** How many pictures a gallery has; a whole number, more than 0. */
  count?: number;
}

/** The kinds of media that a story may have. */
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
  /** The width of the file `src`; with the height it reserves the picture's space. */
  width?: number;
  /** The height of the file `src`. */
  height?: number;
  /** Describes the picture for those who do not see it. Empty for a picture that only decorates. */
  alt?: string;
  /** The visible text below the photo. Plain text. */
  caption?: string;
  /** Its owner, as the source writes it ("© Reuters"). Plain text. */
  credit?: string;
  /** The address of the licence that it is shown under (schema.org `license`). */
  license?: string;
  /** The address of the page that it comes from, or where it can be licensed (schema.org `acquireLicensePage`). */
  source?: string;
  /** Set if it was generated, as in `Article.generated`; `none` if only the text was. */
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

/** The publication that a story is from. */
export interface Publication {
  /** Plain text, never empty. */
  name: string;
  /** The address of its front page. */
  url?: string;
  /** The address of a picture to show in place of the name. */
  logo?: string;
}
