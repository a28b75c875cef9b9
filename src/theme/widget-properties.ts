/** All properties of single widgets. Each falls back to a token or a literal. The widget's class describes it. */
export const widgetProperties = [
  '--news-byline-dateline-end',
  '--news-byline-dateline-transform',
  '--news-byline-font',
  '--news-byline-portrait-radius',
  '--news-byline-portrait-size',
  '--news-headline-card-font',
  '--news-headline-card-gap',
  '--news-headline-card-image-ratio',
  '--news-headline-card-portrait-size',
  '--news-headline-card-size',
  '--news-headline-card-weight',
  '--news-headline-list-column',
  '--news-headline-list-gap',
  '--news-photo-caption-band',
  '--news-photo-caption-font',
  '--news-photo-caption-gap',
  '--news-share-icons-gap',
  '--news-subscription-prompt-font',
  '--news-subscription-prompt-rule',
  '--news-subscription-prompt-size',
] as const;

/** The name of a property of a single widget. */
export type WidgetProperty = (typeof widgetProperties)[number];
