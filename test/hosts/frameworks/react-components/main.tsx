import { createRoot } from 'react-dom/client';
import { FrontPage } from './front-page.js';

createRoot(document.querySelector('#app')!).render(<FrontPage />);
