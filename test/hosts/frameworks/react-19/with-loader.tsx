import { createRoot } from 'react-dom/client';
import { FrontPage } from '../react-18/front-page.js';

createRoot(document.querySelector('#app')!).render(<FrontPage />);
