import type { SampleStory } from './words.js';

/** Escapes text for markup. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Writes an element. Attributes that are `undefined` are left out. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = '',
): string {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escaped(String(value))}"`],
  );
  return `<${tag}${written.join('')}>${content}</${tag}>`;
}

/** When something was published. In whole hours, so that two pages say the same. */
export const hoursAgo = (hours: number): string => {
  const time = new Date();
  time.setMinutes(0, 0, 0);
  return new Date(time.getTime() - hours * 3_600_000).toISOString();
};

/** The address of a story: on the page's own site, because a card names the site of any other. */
export const addressOf = (headline: string): string => `/${encodeURIComponent(headline.slice(0, 12))}`;

/**
 * Writes the card of a story.
 *
 * @param base the folder that has `pictures/`, with its slash
 */
export function card(
  story: SampleStory,
  base: string,
  { level = 2, ...attributes }: { layout?: string; level?: number; style?: string } = {},
): string {
  const { kicker, headline, standfirst, authors, label, sponsor, access, picture, hours } = story;
  const image =
    story.image ?? (picture ? { src: `${base}pictures/${picture}-1280.avif`, width: 1280, height: 853 } : undefined);
  return element('news-headline-card', {
    ...attributes,
    level,
    href: story.href ?? addressOf(headline),
    kicker,
    headline,
    standfirst,
    authors,
    label,
    sponsor,
    access,
    'published-at': hours === undefined ? story.published : hoursAgo(hours),
    image: image?.src,
    'image-srcset': image?.srcset,
    'image-alt': image && (image.alt ?? ''),
    'image-width': image?.width,
    'image-height': image?.height,
  });
}
