'use client';

import { useRouter } from 'next/navigation';
import { NewsHeadlineCard } from 'standfirst/react/headline-card';
import type { ArticleInput } from 'standfirst';

/** A card that the router opens. */
export function StoryCard({ article }: { article: ArticleInput }) {
  const router = useRouter();
  return (
    <NewsHeadlineCard
      article={article}
      onNewsOpen={(event) => {
        event.preventDefault();
        router.push(event.url);
      }}
    />
  );
}
