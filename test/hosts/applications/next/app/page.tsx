import { NewsHeadlineCard } from 'standfirst/react/headline-card';
import { stories } from '../stories';

export default function FrontPage() {
  return stories.map((story, index) => (
    <NewsHeadlineCard key={story.id} article={story} layout={index === 0 ? 'lead' : undefined} priority={index === 0} />
  ));
}
