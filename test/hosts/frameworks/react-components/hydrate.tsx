import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { FrontPage } from './front-page.js';

hydrateRoot(
  document.querySelector('#app')!,
  <StrictMode>
    <FrontPage />
  </StrictMode>,
);
