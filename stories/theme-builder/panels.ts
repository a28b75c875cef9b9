import { html, type TemplateResult } from 'lit';
import { article } from '../support/articles.js';
import { contrastTheme } from '../support/contrast-theme.js';
import type { Scheme } from './fit.js';

/** A page that shows the widgets. */
export interface Panel {
  id: string;
  title: string;
  about: string;
  language: 'en' | 'ar';
  scheme: Scheme;
  /** A style sheet after the theme's. */
  likeness?: string;
}

export const panels: readonly Panel[] = [
  {
    id: 'light',
    title: 'Light',
    about: 'A page on the theme’s paper, else on white.',
    language: 'en',
    scheme: 'light',
  },
  { id: 'dark', title: 'Dark', about: 'The same page in its dark scheme.', language: 'en', scheme: 'dark' },
  {
    id: 'rtl',
    title: 'Right to left',
    about: 'An Arabic page.',
    language: 'ar',
    scheme: 'light',
  },
  {
    id: 'forced',
    title: 'Forced colours',
    about: 'A likeness: black, white and yellow over the theme. A system’s own colours replace all of a theme’s.',
    language: 'en',
    scheme: 'dark',
    likeness: contrastTheme,
  },
];

interface Words {
  story: string;
  others: [label: string, headline: string][];
}

const words: Record<Panel['language'], Words> = {
  en: {
    story: 'averland-castria-joint-infrastructure',
    others: [
      ['breaking', 'Central bank holds rates'],
      ['opinion', 'Why a city needs shade'],
      ['sponsored', 'Five days on the coast'],
    ],
  },
  ar: {
    story: 'ras-al-juman-solar-desalination',
    others: [
      ['breaking', 'البنك المركزي يبقي الفائدة على حالها'],
      ['opinion', 'لماذا تحتاج المدن إلى الظل'],
      ['sponsored', 'خمسة أيام على الساحل'],
    ],
  },
};

/** The five widgets as the page of an article has them, with the marks that a story may have. */
export function composition({ language }: Panel): TemplateResult {
  const { story, others } = words[language];
  return html`<div class="page">
    <news-article .article=${{ ...article(story), related: [] }}>
      <div class="story">
        <news-headline-card layout="lead" level="1" image="" published-at="" label="live"></news-headline-card>
        <div class="signed">
          <news-byline></news-byline>
          <news-share-icons networks="x facebook whatsapp email copy print"></news-share-icons>
        </div>
        <news-photo-caption></news-photo-caption>
      </div>
    </news-article>
    <div class="others">
      ${others.map(
        ([label, headline]) =>
          html`<news-headline-card
            layout="text"
            level="2"
            href="/"
            label=${label}
            headline=${headline}
          ></news-headline-card>`,
      )}
    </div>
    <news-subscription-prompt
      state="metered"
      articles-left="2"
      period="month"
      subscribe-href="https://news.example/subscribe"
      sign-in-href="https://news.example/sign-in"
    >
    </news-subscription-prompt>
  </div>`;
}

/** The page itself. Its paper is the theme's as soon as that is known, as on a site that has the theme. */
export function framePage({ language, scheme }: Panel): string {
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<meta charset="utf-8">
<title>The widgets</title>
<style>
  :root { color-scheme: ${scheme}; background: canvas; color: canvastext; }
  body { margin: 0; padding: 20px; font: 16px/1.5 system-ui, sans-serif; }
  .page, .story { display: grid; gap: 20px; }
  .page > *, .page div > * { min-inline-size: 0; }
  .signed { display: grid; gap: 8px; }
  .others { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 6.25rem), 1fr)); gap: 16px 20px; }
</style>
<body></body>
</html>`;
}
