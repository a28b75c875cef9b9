import type { ReactNode } from 'react';
import { NewsPage } from 'standfirst/react/page';
import 'standfirst/reserve.css';
import { StoryRouter } from './story-router';

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <NewsPage url={process.env.SITE_URL} lang="en" timeZone="Europe/Berlin">
          {children}
        </NewsPage>
        <StoryRouter />
      </body>
    </html>
  );
}
