/** A document of somebody else's, with what is to be read in it. */
export interface Case {
  /** The folder that it stands in, as the report names it. */
  corpus: string;
  file: string;
  /** The document, as text or as its bytes in base64. */
  text?: string;
  base64?: string;
  /** The answer's header, where that matters. */
  contentType?: string;
  /** Where the document stood. */
  url?: string;
  expected: Expectation[];
}

/** What a field is to hold. */
export interface Expectation {
  /** Of the feed: `publication`, `publication url`, `items`. Of a story: a field of `Article`. */
  field: string;
  /** Which story; 0 where it is the only one. */
  story: number;
  /** HTML or text, an address, a date or a number; a list where several witnesses disagree. */
  value: unknown;
}

/** What came of a case. */
export interface Outcome {
  corpus: string;
  file: string;
  /** As it was found, or `none`. */
  format: string;
  stories: number;
  milliseconds: number;
  /** What was thrown, if anything. */
  error?: string;
  /** Whether that was an `ArticleFormatError`, the one error that may be thrown. */
  isKnownError: boolean;
  /** What must never be: markup or references in a text, an address that is none of the web's, a date in no known form. */
  faults: string[];
  checks: { field: string; agrees: boolean; found: string; expected: string }[];
}
