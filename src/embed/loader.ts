/**
 * The loader: finds the library's tags in the page and brings just what they need.
 *
 * Everything that a widget needs is asked for at once, in one further round trip: the core, the widget, and what its tag calls for
 * (the reading of what stands inside it, the loading of articles). Nothing is hidden meanwhile. It works from the head, from the end of the body,
 * from a tag manager, and more than once.
 */
const widgets: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  'news-article': () => import('../components/article/article.js').then((module) => module.NewsArticle),
  'news-byline': () => import('../components/byline/byline.js').then((module) => module.NewsByline),
  'news-headline-card': () =>
    import('../components/headline-card/headline-card.js').then((module) => module.NewsHeadlineCard),
  'news-photo-caption': () =>
    import('../components/photo-caption/photo-caption.js').then((module) => module.NewsPhotoCaption),
};
const bringCore = () => import('./core.js');
export async function discover(root: Document | Element | ShadowRoot = document): Promise<void> {
  for (const tag of Object.keys(widgets)) {
    const el = root.querySelector(tag);
    if (!el) continue;
    const [core, w] = await Promise.all([bringCore(), widgets[tag]!(), el.firstChild && import('../controllers/fallback-markup.js'), el.hasAttribute('src') && import('../controllers/followed-articles.js'), el.hasAttribute('src') && import('../article/parse-articles.js')]);
    core.whenRenderable(() => core.defineElement(tag as 'news-byline', w));
  }
}
void discover();
