'use client';

import { useState } from 'react';
import type { OpenEvent, ShareEvent } from 'standfirst';
import {
  NewsByline,
  NewsHeadlineCard,
  NewsOffer,
  NewsPhotoCaption,
  NewsShareIcons,
  NewsSubscriptionPrompt,
} from 'standfirst/react';
import { corrected, firstStories, lateStory, standing } from '../news.js';

export function FrontPage({ alreadyRead = 1 }) {
  const [stories, setStories] = useState(firstStories);
  const [read, setRead] = useState(alreadyRead);
  const [isSubscriber, setSubscriber] = useState(false);
  const [heard, setHeard] = useState<string[]>([]);
  const [lead, ...others] = stories;

  function open(event: OpenEvent) {
    event.preventDefault(); // the page's router goes there
    setHeard((before) => [...before, `opened ${event.url}`]);
  }

  function share(event: ShareEvent) {
    event.preventDefault();
    setHeard((before) => [...before, `shared by ${event.network}`]);
  }

  return (
    <main>
      <button onClick={() => setStories(stories.map(corrected))}>Correct</button>
      <button onClick={() => setStories(stories.toReversed())}>Reorder</button>
      <button onClick={() => setStories([lateStory, ...stories])}>Add</button>
      <button onClick={() => setStories(others)}>Remove</button>
      <button onClick={() => setRead(read + 1)}>Read</button>
      <button onClick={() => setSubscriber(true)}>Sign in</button>
      <output>{heard.join(', ')}</output>

      {lead && (
        <section>
          <NewsHeadlineCard article={lead} layout="lead" className="lead" onNewsOpen={open} />
          <NewsByline article={lead} />
          <NewsPhotoCaption>
            <img src="/pictures/barrier-320.webp" alt="A barrier across an estuary" width="320" height="213" />
            <p>{lead.standfirst}</p>
          </NewsPhotoCaption>
          <NewsShareIcons url={lead.url} headline={lead.headline} networks="email copy" onNewsShare={share} />
        </section>
      )}

      {stories.map((story) => (
        <NewsHeadlineCard key={story.id} id={story.id} article={story} level={2} priority={false} onNewsOpen={open} />
      ))}

      <div id="rest" suppressHydrationWarning>
        The rest of the story.
      </div>
      {!isSubscriber && (
        <NewsSubscriptionPrompt
          state={standing(read)}
          articlesRead={read}
          articleLimit="2"
          period="month"
          presentation="gate"
          gates="#rest"
          subscribeHref="https://news.example/subscribe"
        >
          <NewsOffer name="Digital" price="9" currency="USD" period="month" />
        </NewsSubscriptionPrompt>
      )}
    </main>
  );
}
