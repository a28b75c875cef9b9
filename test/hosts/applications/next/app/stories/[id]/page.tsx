import { notFound } from 'next/navigation';
import { NewsByline } from 'standfirst/react/byline';
import { NewsOffer } from 'standfirst/react/offer';
import { NewsPage } from 'standfirst/react/page';
import { NewsShareIcons } from 'standfirst/react/share-icons';
import { NewsSubscriptionPrompt } from 'standfirst/react/subscription-prompt';
import { stories } from '../../../stories';

export default async function StoryPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const story = stories.find((each) => each.id === id) ?? notFound();
  const site = process.env.SITE_URL;
  return (
    <main>
      <h1>{story.headline}</h1>
      <p>{story.standfirst}</p>
      <NewsPage url={site && site + story.url}>
        <NewsByline article={story} />
        <NewsShareIcons networks="email copy" />
        <NewsSubscriptionPrompt state="subscriber-only">
          <NewsOffer name="Digital" price="9" currency="EUR" period="month" href="/subscribe" />
        </NewsSubscriptionPrompt>
      </NewsPage>
    </main>
  );
}
