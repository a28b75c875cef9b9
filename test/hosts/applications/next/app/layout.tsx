import type { ReactNode } from 'react';
import 'standfirst/reserve.css';
import { StoryRouter } from './story-router';

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        {children}
        <StoryRouter />
      </body>
    </html>
  );
}
