/** The widgets that are complete without a script. */
const staticWidgets = ['news-byline', 'news-headline-card', 'news-headline-list', 'news-photo-caption'] as const;

/** The tag of a widget that is complete without a script. */
export type StaticWidget = (typeof staticWidgets)[number];

/** Returns the tag that a widget has if it is static: `news-static-byline` for `news-byline`; `undefined` if the widget needs a script. */
export function staticTag(tag: string): string | undefined {
  return (staticWidgets as readonly string[]).includes(tag) ? tag.replace('-', '-static-') : undefined;
}
