/** Puts hostile texts into every format, and the articles from them into every widget, in a browser. */
import type { Article } from '../../src/article/article.js';
import { parseArticles } from '../../src/article/parse-articles.js';
import { hostileDocuments } from '../support/fixtures/hostile-documents.js';
import { HostileStage, mixed } from '../support/page/hostile-stage.js';

/** The results of some texts. */
export interface Showing {
  documents: number;
  articles: number;
  /** How long the slowest document took, in milliseconds. */
  slowest: number;
  /** Forbidden effects, in words. */
  breaks: string[];
}

const limit = 1_000;
const stage = new HostileStage();

async function show(texts: readonly string[], isSeen: boolean): Promise<Showing> {
  stage.isSeen = isSeen;
  const showing: Showing = { documents: 0, articles: 0, slowest: 0, breaks: [] };
  const articles = texts.flatMap((text) =>
    mixed(hostileDocuments(text).flatMap((document) => read(document, showing))),
  );
  showing.articles = articles.length;
  await stage.showArticles(articles);
  await stage.showTexts(texts);
  const { sprung } = stage.traps;
  showing.breaks.push(...sprung, ...stage.changed.splice(0).map((headline) => `another headline: ${headline}`));
  sprung.clear();
  return showing;
}

function read({ name, text }: { name: string; text: string }, showing: Showing): Article[] {
  let articles: Article[] = [];
  let time = Infinity;
  // Try again after a slow attempt, because the machine may be busy.
  for (let attempt = 0; attempt < 2 && time > limit; attempt++) {
    const start = performance.now();
    try {
      articles = parseArticles(text, { url: 'https://news.example/' });
    } catch (failure) {
      if ((failure as Error).name !== 'ArticleFormatError') showing.breaks.push(`${name}: ${String(failure)}`);
    }
    time = performance.now() - start;
  }
  if (time > limit) showing.breaks.push(`${name} took ${time.toFixed(0)} ms: ${text.slice(0, 200)}`);
  showing.documents++;
  showing.slowest = Math.max(showing.slowest, time);
  return articles;
}

(globalThis as { hostile?: unknown }).hostile = { show };
