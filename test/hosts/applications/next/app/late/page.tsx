import { Suspense } from 'react';
import { NewsHeadlineCard } from 'standfirst/react/headline-card';
import { stories } from '../../stories';

export const dynamic = 'force-dynamic';

/** Stories that the server has later than the rest of the page. */
async function LateStories() {
  await new Promise((resolve) => setTimeout(resolve, 500));
  return stories.map((story) => <NewsHeadlineCard key={story.id} article={story} />);
}

export default function LatePage() {
  return (
    <>
      <NewsHeadlineCard article={stories[0]} layout="lead" />
      <Suspense fallback={<p>The stories are coming.</p>}>
        <LateStories />
      </Suspense>
    </>
  );
}
