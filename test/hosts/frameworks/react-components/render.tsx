import { renderToString } from 'react-dom/server';
import { NewsPage } from 'standfirst/react';
import { FrontPage } from './front-page.js';

/** The answer of a server: the words of the stories inside the tags. */
export const words = renderToString(<FrontPage />);

/** The same with whole widgets. */
export const whole = renderToString(
  <NewsPage base="https://news.example/standfirst/" url="https://news.example/" lang="en">
    <FrontPage />
  </NewsPage>,
);
