import type { ReactNode } from 'react';
import 'standfirst/reserve.css';

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
