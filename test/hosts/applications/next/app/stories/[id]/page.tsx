import { notFound } from 'next/navigation';
import { NewsByline } from 'standfirst/react/byline';
import { NewsPage } from 'standfirst/react/page';
import { NewsShareIcons } from 'standfirst/react/share-icons';
import { stories } from '../../../stories';

export default async function StoryPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const story = stories.find((each) => each.id === id) ?? notFound();
  return (
    <main>
      <h1>{story.headline}</h1>
      <p>{story.standfirst}</p>
      <NewsPage url={`https://news.example${story.url}`}>
        <NewsByline article={story} />
        <NewsShareIcons networks="email copy" />
      </NewsPage>
    </main>
  );
}
