import { createRoot } from 'react-dom/client';
import { firstStories } from '../news.js';
import 'standfirst/define/byline';
import 'standfirst/define/headline-card';
import type {} from 'standfirst/jsx';

createRoot(document.querySelector('#app')!).render(
  <>
    <news-byline article={firstStories[0]} />
    <news-headline-card headline="Rain ends drought" href="/rain" priority={false} />
  </>,
);
