import { renderToString } from 'react-dom/server';
import { FrontPage } from './front-page.js';

/** What a server sends. A test reads it in a page, because React 18 is only in the bundle. */
document.body.dataset.rendered = renderToString(<FrontPage />);
