import { hydrateRoot } from 'react-dom/client';
import { firstStories } from '../news.js';
import 'standfirst/define/byline';
import type {} from 'standfirst/jsx';

/** A page that expects React to set an object on an element. */
export const Page = () => <news-byline article={firstStories[0]}></news-byline>;

hydrateRoot(document.querySelector('#app')!, <Page />);
