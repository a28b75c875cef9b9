import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { NewsPage } from 'standfirst/react';
import { FrontPage } from './front-page.js';

const app = document.querySelector<HTMLElement>('#app')!;

function hydrate(): void {
  hydrateRoot(
    app,
    <StrictMode>
      <NewsPage url="https://news.example/">
        <FrontPage />
      </NewsPage>
    </StrictMode>,
  );
}

// The elements are registered now. A framework may hydrate a part of a page much later.
if (app.dataset.waitsFor) document.addEventListener(app.dataset.waitsFor, hydrate, { once: true });
else hydrate();
