/** Every line is right, in React 18 and 19. */
import { createRef } from 'react';
import type { Article, NewsHeadlineCard as Card } from 'standfirst';
import {
  NewsArticle,
  NewsByline,
  NewsHeadlineCard,
  NewsHeadlineList,
  NewsShareIcons,
  type NewsProps,
} from 'standfirst/react';

declare const article: Article;

const card = createRef<Card>();
const look: NewsProps<'news-headline-card'> = { layout: 'lead', level: '2' };

export const page = (
  <NewsArticle article={article}>
    <NewsHeadlineCard
      key="lead"
      ref={card}
      className="lead"
      style={{ marginTop: '1em' }}
      {...look}
      label="live updated"
      publishedAt="2026-03-02"
      imageWidth={640}
      authors={[{ name: 'Mara Lin' }]}
      priority
      data-news-time="relative"
      aria-label="The main story"
      onClick={() => undefined}
      onNewsOpen={(event) => event.url satisfies string}
    >
      <a href="/rain">Rain ends drought</a>
    </NewsHeadlineCard>
    <NewsByline article={{ headline: 'Rain ends drought', authors: [{ name: 'Mara Lin' }] }} />
    <NewsHeadlineList articles={[article, { headline: 'Rain ends drought' }]} limit={5} moreHref="/more" />
    <NewsShareIcons networks="x copy" onNewsShareEnd={({ outcome }) => outcome satisfies string} />
  </NewsArticle>
);

card.current?.headline satisfies string | null | undefined;
