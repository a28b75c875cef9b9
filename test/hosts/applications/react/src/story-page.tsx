import { useParams } from 'react-router';
import { NewsByline, NewsShareIcons } from 'standfirst/react';
import { stories } from './stories';

export function StoryPage() {
  const { id } = useParams();
  const story = stories.find((each) => each.id === id);
  if (!story) return <h1>There is no such story.</h1>;
  return (
    <main>
      <h1>{story.headline}</h1>
      <p>{story.standfirst}</p>
      <NewsByline article={story} />
      <NewsShareIcons networks="email copy" />
    </main>
  );
}
