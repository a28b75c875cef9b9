import { cleanup, render } from '@testing-library/react';
import { createRef } from 'react';
import type { Article, NewsByline as Byline } from 'standfirst';
import { NewsArticle, NewsByline, NewsHeadlineCard, NewsHeadlineList } from 'standfirst/react';
import { afterEach, expect, test, vi } from 'vitest';

const article: Article = {
  id: 'rain',
  url: '/rain',
  headline: 'Rain ends drought',
  kicker: 'Weather',
  labels: [],
  authors: [{ name: 'Mara Lin' }],
  related: [],
  access: 'free',
};

afterEach(cleanup);

function wordsOf(element: Byline): string {
  return element.shadowRoot!.querySelector('[part~=authors]')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

test('the markup inside a component has the words of its article', () => {
  const { getByText, getByRole } = render(<NewsHeadlineCard article={article} />);
  expect(getByText('Weather')).toBeTruthy();
  expect(getByRole('link', { name: 'Rain ends drought' }).getAttribute('href')).toBe('/rain');
});

test('the markup has the authors and the day, of the article or of props', () => {
  const { container, rerender } = render(
    <NewsHeadlineCard article={{ ...article, published: '2026-03-02T08:30:00Z' }} />,
  );
  const words = () => container.firstElementChild!.textContent;
  expect(words()).toBe('WeatherRain ends droughtMara Lin 2026-03-02');
  rerender(<NewsByline key="text" authors="Mara Lin, Business; Ansel Dray, Ports" />);
  expect(words()).toBe('Mara Lin, Ansel Dray');
  rerender(<NewsByline key="list" authors={[{ name: 'Edda Marlin' }]} publishedAt="2026-03-02" article={article} />);
  expect(words()).toBe('Edda Marlin 2026-03-02');
});

test('a list without articles has no markup', () => {
  const { container } = render(<NewsHeadlineList articles={[]} />);
  expect(container.querySelector('news-headline-list')!.childNodes).toHaveLength(0);
});

test('an address that must not be followed is no link, and the element knows the headline before its article comes', async () => {
  const warn = vi.spyOn(console, 'warn');
  const { container, queryByRole, getByText } = render(
    <NewsHeadlineCard article={{ ...article, url: 'javascript:alert(1)' }} />,
  );
  expect(queryByRole('link')).toBeNull();
  expect(getByText('Rain ends drought')).toBeTruthy();
  // As before React has hydrated a page from a server.
  const card = container.querySelector('news-headline-card')!;
  card.article = undefined;
  await card.updateComplete;
  expect(card.shadowRoot!.querySelector('[part~=headline]')!.textContent).toContain('Rain ends drought');
  expect(warn).not.toHaveBeenCalled();
});

test('the markup has the words of props, and of the article around a component', () => {
  const { container, getByRole } = render(
    <NewsArticle article={article}>
      <NewsByline />
      <NewsHeadlineCard headline="Wells fill" href="/wells" />
    </NewsArticle>,
  );
  expect(container.querySelector('news-byline')!.textContent).toBe('Mara Lin');
  expect(getByRole('link', { name: 'Wells fill' }).getAttribute('href')).toBe('/wells');
});

test('named slots and conditions do not replace that markup', () => {
  const { getByRole, getByText } = render(
    <>
      <NewsHeadlineList articles={[article]}>
        <h2 slot="heading">From the ports</h2>
      </NewsHeadlineList>
      <NewsByline article={article}>{false}</NewsByline>
    </>,
  );
  expect(getByText('From the ports')).toBeTruthy();
  expect(getByRole('link', { name: 'Rain ends drought' }).parentElement!.localName).toBe('li');
  expect(getByText('Mara Lin')).toBeTruthy();
});

test('children replace that markup, and so does HTML', () => {
  const { getByText, queryByText, rerender } = render(
    <NewsHeadlineCard article={article}>
      <a href="/own">In other words</a>
    </NewsHeadlineCard>,
  );
  expect(getByText('In other words')).toBeTruthy();
  expect(queryByText('Weather')).toBeNull();
  rerender(<NewsHeadlineCard key="new" article={article} dangerouslySetInnerHTML={{ __html: '<b>Once more</b>' }} />);
  expect(getByText('Once more')).toBeTruthy();
});

test('a prop may change between a text, an object and nothing', async () => {
  const ref = createRef<Byline>();
  const { rerender } = render(<NewsByline ref={ref} authors="Idris Cole" />);
  const show = async (authors: string | { name: string }[] | undefined): Promise<string> => {
    rerender(<NewsByline ref={ref} authors={authors} dateline="Kelmouth" />);
    await ref.current!.updateComplete;
    return wordsOf(ref.current!);
  };
  expect(await show([{ name: 'Mara Lin' }])).toBe('By Mara Lin');
  expect(await show('Edda Marlin')).toBe('By Edda Marlin');
  expect(await show([{ name: 'Ansel Dray' }])).toBe('By Ansel Dray');
  expect(await show(undefined)).toBe('');
});

test('a ref is called once, and with null when the component goes', () => {
  const ref = vi.fn();
  const { rerender, unmount } = render(<NewsByline ref={ref} authors="Idris Cole" />);
  rerender(<NewsByline ref={ref} authors="Mara Lin" />);
  expect(ref).toHaveBeenCalledTimes(1);
  unmount();
  expect(ref).toHaveBeenLastCalledWith(null);
});

test('the newest handler hears an event, once', () => {
  const first = vi.fn();
  const second = vi.fn();
  const { container, rerender } = render(<NewsHeadlineCard article={article} onNewsOpen={first} />);
  rerender(<NewsHeadlineCard article={article} onNewsOpen={second} />);
  const card = container.querySelector('news-headline-card')!;
  card.dispatchEvent(new Event('news-open'));
  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalledTimes(1);
  rerender(<NewsHeadlineCard article={article} />);
  card.dispatchEvent(new Event('news-open'));
  expect(second).toHaveBeenCalledTimes(1);
});

test('a boolean is switched off by false', () => {
  const { container } = render(<NewsHeadlineCard article={article} priority={false} className="lead" />);
  const card = container.querySelector('news-headline-card')!;
  expect(card.priority).toBe(false);
  expect(card.className).toBe('lead');
});
