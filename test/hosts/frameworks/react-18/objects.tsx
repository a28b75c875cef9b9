import { createRoot } from 'react-dom/client';
import { firstStories } from '../news.js';
import 'standfirst/define/byline';
import type {} from 'standfirst/jsx';

createRoot(document.querySelector('#app')!).render(<news-byline article={firstStories[0]} />);
