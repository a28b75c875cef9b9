import { NewsHeadlineCard } from 'standfirst/react/static';
import { stories } from '../../stories';

const page = { url: process.env.SITE_URL, lang: 'en', timeZone: 'Europe/Berlin' };

export default function AllStories() {
  return stories.map((story) => <NewsHeadlineCard key={story.id} article={story} layout="row" page={page} />);
}
