import { useNavigate } from 'react-router';
import type { OpenEvent } from 'standfirst';
import { NewsHeadlineCard } from 'standfirst/react';
import { stories } from './stories';

export function FrontPage() {
  const navigate = useNavigate();
  function open(event: OpenEvent) {
    event.preventDefault();
    void navigate(new URL(event.url).pathname);
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
