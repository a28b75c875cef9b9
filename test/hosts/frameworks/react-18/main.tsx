import { createRoot } from 'react-dom/client';
import 'standfirst/define/byline';
import 'standfirst/define/headline-card';
import 'standfirst/define/offer';
import 'standfirst/define/photo-caption';
import 'standfirst/define/share-icons';
import 'standfirst/define/subscription-prompt';
import { FrontPage } from './front-page.js';

createRoot(document.querySelector('#app')!).render(<FrontPage />);
