import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { FrontPage } from '../react-18/front-page.js';

const app = document.querySelector<HTMLElement>('#app')!;

hydrateRoot(
  app,
  <StrictMode>
    <FrontPage alreadyRead={Number(app.dataset.read)} />
  </StrictMode>,
);
