import type { Entry } from './built-storybook.js';

/**
 * The stories that are opened in every mode: each composition, and each widget in the layouts that break first if words
 * are longer, from right to left or without spaces.
 */
export const namedStories: readonly string[] = [
  'widgets-headline-card--default',
  'widgets-headline-card--lead',
  'widgets-headline-card--row',
  'widgets-headline-card--overlay',
  'widgets-headline-card--every-label',
  'widgets-headline-card--related-stories',
  'widgets-headline-card--five-widths',
  'widgets-byline--correspondents',
  'widgets-byline--several-portraits',
  'widgets-byline--five-widths',
  'widgets-photo-caption--default',
  'widgets-photo-caption--overlay',
  'widgets-photo-caption--beside',
  'widgets-photo-caption--shortened',
  'widgets-share-icons--with-text',
  'widgets-share-icons--menu-open',
  'widgets-share-icons--every-target',
  'widgets-subscription-prompt--metered',
  'widgets-subscription-prompt--exhausted',
  'widgets-subscription-prompt--banner',
  'widgets-subscription-prompt--dialog',
  'widgets-subscription-prompt--every-state-in-every-presentation',
  'widgets-headline-list--default',
  'widgets-headline-list--lead-and-list',
  'widgets-headline-list--strip',
  'widgets-headline-list--failed',
  'data-and-access-article--default',
  'data-and-access-reader-access--simulator',
  'compositions-pages--article-page',
  'compositions-pages--closed-article',
  'compositions-pages--front-page',
  'compositions-pages--live-side-column',
  'compositions-pages--partner-site',
];

/** The most entries of a widget that the sidebar may have. Its page links to the others. */
const sidebarLimit = 10;

/** Returns the widgets with too many entries in the sidebar, and those without any. */
export function checkSidebar(entries: readonly Entry[]): string[] {
  const stories = entries.filter(({ type, title }) => type === 'story' && title.startsWith('Widgets/'));
  return [...new Set(stories.map(({ title }) => title))].flatMap((title) => {
    const { length } = stories.filter((story) => story.title === title && story.tags?.includes('dev'));
    return length > 0 && length <= sidebarLimit ? [] : [`${title} has ${length} entries`];
  });
}

/** Returns the problems of these names: a name without an entry, and a widget or a composition without a name. */
export function checkNames(names: readonly string[], entries: readonly Entry[]): string[] {
  const stories = entries.filter(({ type }) => type === 'story');
  const named = stories.filter(({ id }) => names.includes(id));
  const widgets = new Set(stories.map(({ title }) => title).filter((title) => title.startsWith('Widgets/')));
  for (const { title } of named) widgets.delete(title);
  return [
    ...names.filter((name) => !stories.some(({ id }) => id === name)).map((name) => `there is no story ${name}`),
    ...[...widgets].map((title) => `no story of ${title} is named`),
    ...stories
      .filter(({ id, title }) => title.startsWith('Compositions/') && !names.includes(id))
      .map(({ id }) => `the composition ${id} is not named`),
  ];
}
