import { useNavigate } from 'react-router';
import type { OpenEvent } from 'standfirst';
import { NewsHeadlineCard } from 'standfirst/react';
import { stories } from './stories';

export function FrontPage() {
  const navigate = useNavigate();
  function open(event: OpenEvent) {
    const { origin, pathname, search, hash } = new URL(event.url);
    if (origin !== location.origin) return;
    event.preventDefault();
    void navigate(pathname + search + hash);
  }
  return stories.map((story, index) => (
    <NewsHeadlineCard
      key={story.id}
      article={story}
      layout={index === 0 ? 'lead' : undefined}
      priority={index === 0}
      onNewsOpen={open}
    />
  ));
}
