import { useNavigate } from 'react-router';
import type { OpenEvent } from 'standfirst';
import { NewsByline, NewsHeadlineCard } from 'standfirst/react';
import { stories } from './stories';

export function FrontPage() {
  const navigate = useNavigate();
  const [lead, ...others] = stories;

  function open(event: OpenEvent) {
    event.preventDefault();
    void navigate(new URL(event.url).pathname);
  }

  return (
    <main>
      <NewsHeadlineCard article={lead} layout="lead" priority onNewsOpen={open} />
      <NewsByline article={lead} />
      {others.map((story) => (
        <NewsHeadlineCard key={story.id} article={story} onNewsOpen={open} />
      ))}
    </main>
  );
}
