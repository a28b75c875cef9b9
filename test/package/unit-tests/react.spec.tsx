import { act, cleanup, render, screen } from '@testing-library/react';
import type { OpenEvent } from 'standfirst';
import type {} from 'standfirst/jsx';
import { afterEach, expect, test, vi } from 'vitest';

function Teaser({ onOpen }: { onOpen: (url: string) => void }) {
  function open(event: OpenEvent) {
    event.preventDefault();
    onOpen(event.url);
  }
  return (
    <news-headline-card data-testid="teaser" onnews-open={open}>
      <h3>
        <a href="https://news.example/harbour">Harbour dredging</a>
      </h3>
    </news-headline-card>
  );
}

afterEach(cleanup);

test('a teaser opens its story', async () => {
  const onOpen = vi.fn();
  render(<Teaser onOpen={onOpen} />);
  // The queries of Testing Library find text inside the tag …
  expect(screen.getByRole('link', { name: 'Harbour dredging' })).toBeDefined();
  // … but not text in its shadow root.
  const card = screen.getByTestId<HTMLElementTagNameMap['news-headline-card']>('teaser');
  await act(() => card.updateComplete);
  const link = card.shadowRoot!.querySelector<HTMLElement>('[part~=link]')!;
  expect(link.textContent).toContain('Harbour dredging');
  act(() => link.click());
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('https://news.example/harbour');
});
