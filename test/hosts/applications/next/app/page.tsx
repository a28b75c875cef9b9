import { NewsByline } from 'standfirst/react/byline';
import { NewsHeadlineCard } from 'standfirst/react/headline-card';
import { stories } from '../stories';
import { StoryCard } from './story-card';

export default function FrontPage() {
  const [lead, ...others] = stories;
  return (
    <main>
      <NewsHeadlineCard article={lead} layout="lead" priority />
      <NewsByline article={lead} />
      {others.map((story) => (
        <StoryCard key={story.id} article={story} />
      ))}
    </main>
  );
}
