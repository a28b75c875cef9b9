/** Selects the widgets that show something. */
// Made from the sources: `npm run generate` writes this file.
export const visibleWidgets =
  'news-byline, news-headline-card, news-headline-list, news-photo-caption, news-share-icons, news-subscription-prompt';
