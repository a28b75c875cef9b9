import type { ReactNode } from 'react';
import { NewsPage } from 'standfirst/react/page';
import 'standfirst/reserve.css';
import { StoryRouter } from './story-router';

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <NewsPage url="https://news.example/" lang="en" timeZone="Europe/Berlin">
          {children}
        </NewsPage>
        <StoryRouter />
      </body>
    </html>
  );
}
