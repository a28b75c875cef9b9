/** Every line is right, in React 18 and 19 and in Preact. */
import type { Article } from 'standfirst';
import type {} from 'standfirst/jsx';
import 'standfirst/define';

declare module 'standfirst' {
  interface AddedNetworks {
    agora: true;
  }
}

declare const article: Article;

export const page = (
  <main>
    <news-article article={article}>
      <news-headline-card
        key="lead"
        ref={(card) => void (card?.headline satisfies string | null | undefined)}
        class="lead"
        id="lead"
        slot="story"
        style={{ marginTop: '1em' }}
        layout="lead"
        level="2"
        headline="Rain ends drought"
        published-at="2026-03-02"
        image-width={640}
        image-height="427"
        authors={[{ name: 'Mara Lin' }]}
        priority
        data-news-time="relative"
        aria-label="The main story"
        onClick={() => undefined}
        onnews-open={(event) => {
          event.preventDefault();
          event.url satisfies string;
        }}
      >
        <a href="/rain">Rain ends drought</a>
      </news-headline-card>
    </news-article>
    <news-headline-list src="/feed.json" limit="5" layout="grid" expandable load="visible" />
    <news-share-icons networks="" />
    <news-share-icons networks="agora,x, copy" />
    <news-headline-card level={2} label="live updated" ratio="1:1 16:9" />
    <news-headline-card label="" />
    <news-photo-caption lines="6" />
    <news-share-icons networks="x copy" onnews-share={({ network }) => network satisfies string} />
    <news-byline authors="Mara Lin" published-at={article.published} />
    <news-byline article={{ headline: 'Rain ends drought', authors: [{ name: 'Mara Lin' }] }} />
    <news-subscription-prompt state="metered" articles-read={2} article-limit="3" period="month">
      <news-offer name="Digital" price="9" currency="USD" period="month" />
    </news-subscription-prompt>
  </main>
);

document.addEventListener('news-open', (event) => event.url satisfies string);
document.querySelector('news-headline-list')?.limit satisfies number | null | undefined;
