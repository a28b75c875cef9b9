import { useEffect, useRef, useState } from 'react';
import type { NewsByline, OpenEvent, ShareEvent } from 'standfirst';
import type {} from 'standfirst/jsx';
import { corrected, firstStories, lateStory, standing } from '../news.js';

export function FrontPage({ alreadyRead = 1 }) {
  const [stories, setStories] = useState(firstStories);
  const [read, setRead] = useState(alreadyRead);
  const [isSubscriber, setSubscriber] = useState(false);
  const [heard, setHeard] = useState<string[]>([]);
  const [lead, ...others] = stories;

  // The events bubble, so one listener receives those of all widgets inside.
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    const ended = new AbortController();
    const open = (event: OpenEvent) => {
      event.preventDefault(); // the page's router goes there
      setHeard((before) => [...before, `opened ${event.url}`]);
    };
    const share = (event: ShareEvent) => {
      event.preventDefault();
      setHeard((before) => [...before, `shared by ${event.network}`]);
    };
    page.current!.addEventListener('news-open', open, { signal: ended.signal });
    page.current!.addEventListener('news-share', share, { signal: ended.signal });
    return () => ended.abort();
  }, []);

  const byline = useRef<NewsByline>(null);
  useEffect(() => {
    if (byline.current) byline.current.article = lead;
  }, [lead]);

  return (
    <main ref={page}>
      <button onClick={() => setStories(stories.map(corrected))}>Correct</button>
      <button onClick={() => setStories(stories.toReversed())}>Reorder</button>
      <button onClick={() => setStories([lateStory, ...stories])}>Add</button>
      <button onClick={() => setStories(others)}>Remove</button>
      <button onClick={() => setRead(read + 1)}>Read</button>
      <button onClick={() => setSubscriber(true)}>Sign in</button>
      <output>{heard.join(', ')}</output>

      {lead && (
        <section>
          <news-headline-card layout="lead">
            {lead.kicker && <p itemProp="articleSection">{lead.kicker}</p>}
            <a href={lead.url}>{lead.headline}</a>
          </news-headline-card>
          <news-byline ref={byline} />
          <news-photo-caption>
            <img src="/pictures/barrier-320.webp" alt="A barrier across an estuary" width="320" height="213" />
            <p>{lead.standfirst}</p>
          </news-photo-caption>
          <news-share-icons url={lead.url} headline={lead.headline} networks="email copy" />
        </section>
      )}

      {stories.map((story) => (
        <news-headline-card
          key={story.id}
          id={story.id}
          href={story.url}
          kicker={story.kicker}
          headline={story.headline}
        >
          <a href={story.url}>{story.headline}</a>
        </news-headline-card>
      ))}

      {/* A gate may have closed it before React hydrates the page. */}
      <div id="rest" suppressHydrationWarning>
        The rest of the story.
      </div>
      {!isSubscriber && (
        <news-subscription-prompt
          state={standing(read)}
          articles-read={read}
          article-limit="2"
          period="month"
          presentation="gate"
          gates="#rest"
          subscribe-href="https://news.example/subscribe"
        >
          <news-offer name="Digital" price="9" currency="USD" period="month" />
        </news-subscription-prompt>
      )}
    </main>
  );
}
