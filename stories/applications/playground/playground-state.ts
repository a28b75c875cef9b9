import { unwrittenScheme } from '../../support/reader-scheme.js';

/** The page in the playground. The address of the playground has all of it. */
export interface PlaygroundState {
  /** The markup in the body of the page. */
  html: string;
  /** The style sheet of the page: a name of `hostStyles`. */
  host: string;
  /** A preset, or `none`. */
  theme: string;
  scheme: string;
  /** A BCP 47 tag. */
  language: string;
  /** In pixels; empty for all the room. */
  width: string;
}

const card = `<news-headline-card
  href="https://news.example/tram"
  kicker="Transport"
  headline="Tram line opens a year early"
  standfirst="The last rails were laid in a single night."
  authors="Mara Lin"
  published-at="2026-02-04"
  image="pictures/tram-in-snow-640.webp"
  image-alt="A tram in a snowy street"
  image-width="640"
  image-height="427"
></news-headline-card>`;

/** The page of a reader who comes without a link. */
export const blank: PlaygroundState = {
  html: `<h1>A page of yours</h1>\n<p>It has its own text, and a card:</p>\n\n${card}\n`,
  host: 'plain',
  theme: 'none',
  scheme: 'light',
  language: 'en',
  width: '',
};

/** Writes a state as the hash of an address, without what is as in {@link blank}. */
export function toHash({ scheme, ...state }: PlaygroundState): string {
  const fields = new URLSearchParams(
    Object.entries(state).filter(([name, value]) => value !== blank[name as keyof PlaygroundState]),
  );
  if (scheme !== unwrittenScheme(fields)) fields.set('scheme', scheme);
  return fields.size > 0 ? `#${String(fields)}` : '';
}

/** Reads the state in the hash of an address. Unknown names are ignored, and a width that no window has. */
export function fromHash(hash: string): PlaygroundState {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const names = Object.keys(blank) as (keyof PlaygroundState)[];
  const read: PlaygroundState = {
    ...blank,
    scheme: unwrittenScheme(fields),
    ...Object.fromEntries(names.flatMap((name) => (fields.has(name) ? [[name, fields.get(name)]] : []))),
  };
  return { ...read, width: /^[1-9]\d{2,3}$/.test(read.width) ? read.width : blank.width };
}

/** Returns the address of the playground with some markup, within the folder of this Storybook. */
export function playgroundAddress(html: string, view: Partial<PlaygroundState> = {}): string {
  return `./iframe.html?id=playground--playground&viewMode=story${toHash({ ...blank, ...view, html })}`;
}
