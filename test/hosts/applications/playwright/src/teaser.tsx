import type { OpenEvent } from 'standfirst';
import { NewsHeadlineCard } from 'standfirst/react';

export function Teaser({ onOpen }: { onOpen: (url: string) => void }) {
  function open(event: OpenEvent) {
    event.preventDefault();
    onOpen(event.url);
  }
  return (
    <NewsHeadlineCard
      article={{ headline: 'Harbour dredging', url: 'https://news.example/harbour' }}
      onNewsOpen={open}
    />
  );
}
