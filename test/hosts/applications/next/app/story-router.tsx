'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import type { OpenEvent } from 'standfirst';

/** Opens the stories of all cards with the router. Before it runs, a card is an ordinary link. */
export function StoryRouter() {
  const router = useRouter();
  useEffect(() => {
    function open(event: OpenEvent) {
      if (event.defaultPrevented || new URL(event.url).origin !== location.origin) return;
      event.preventDefault();
      router.push(event.url);
    }
    document.addEventListener('news-open', open);
    return () => document.removeEventListener('news-open', open);
  }, [router]);
  return null;
}
