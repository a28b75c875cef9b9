import type { Article } from 'standfirst';
import { expect, test, vi } from 'vitest';

const article: Article = {
  id: 'harbour',
  url: 'https://news.example/harbour',
  headline: 'Harbour dredging to start a month early',
  labels: [],
  authors: [{ name: 'Ansel Dray' }],
  related: [],
  access: 'metered',
};

/** Puts a widget on the page. */
function place<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, html: string): HTMLElementTagNameMap[Tag] {
  document.body.innerHTML = html;
  return document.querySelector(tag)!;
}

test('a card shows its headline', async () => {
  const card = place(
    'news-headline-card',
    '<news-headline-card href="/harbour" headline="Harbour dredging"></news-headline-card>',
  );
  await card.updateComplete;
  expect(card.shadowRoot!.querySelector('[part~=link]')!.textContent).toContain('Harbour dredging');
});

test('a card shows another article', async () => {
  const card = place('news-headline-card', '<news-headline-card></news-headline-card>');
  card.article = article;
  await card.updateComplete;
  expect(card.shadowRoot!.textContent).toContain(article.headline);
  card.article = { ...article, headline: 'Dredging delayed' };
  await card.updateComplete;
  expect(card.shadowRoot!.textContent).toContain('Dredging delayed');
});

test('a click on a card opens its story', async () => {
  const card = place(
    'news-headline-card',
    '<news-headline-card><h3><a href="https://news.example/harbour">Harbour dredging</a></h3></news-headline-card>',
  );
  await card.updateComplete;
  const opened = vi.fn();
  card.addEventListener('news-open', (event) => {
    event.preventDefault(); // the page's router opens it
    opened(event.url);
  });
  card.shadowRoot!.querySelector<HTMLElement>('[part~=link]')!.click();
  expect(opened).toHaveBeenCalledExactlyOnceWith('https://news.example/harbour');
});

test('a list shows its articles in cards', async () => {
  const list = place('news-headline-list', '<news-headline-list headline="Latest"></news-headline-list>');
  list.articles = [
    article,
    { ...article, id: 'comet', url: 'https://news.example/comet', headline: 'A comet returns' },
  ];
  await list.updateComplete;
  await vi.waitFor(() => {
    const cards = [...list.shadowRoot!.querySelectorAll('news-headline-card')];
    expect(cards.map((card) => card.shadowRoot!.querySelector('[part~=link]')!.textContent)).toEqual([
      expect.stringContaining(article.headline),
      expect.stringContaining('A comet returns'),
    ]);
  });
});

test('an article gives its widgets their content', async () => {
  document.body.innerHTML = `<news-article>
    <script type="application/json">${JSON.stringify(article)}</script>
    <news-byline></news-byline>
  </news-article>`;
  const byline = document.querySelector('news-byline')!;
  await vi.waitFor(() => expect(byline.shadowRoot!.textContent).toContain('Ansel Dray'));
});

test('a share is counted', async () => {
  const icons = place(
    'news-share-icons',
    '<news-share-icons url="https://news.example/harbour" headline="Harbour" networks="email copy"></news-share-icons>',
  );
  await icons.updateComplete;
  const counted = vi.fn();
  icons.addEventListener('news-share', (event) => {
    event.preventDefault();
    counted(event.network);
  });
  for (const control of icons.shadowRoot!.querySelectorAll<HTMLElement>('[part~=link]')) control.click();
  expect(counted.mock.calls).toEqual([['email'], ['copy']]);
});

test('a prompt offers a subscription', async () => {
  const prompt = place(
    'news-subscription-prompt',
    `<news-subscription-prompt state="exhausted" presentation="dialog">
      <news-offer name="Digital" price="9" currency="USD" period="month" href="https://news.example/digital"></news-offer>
    </news-subscription-prompt>`,
  );
  await prompt.updateComplete;
  const chosen = vi.fn();
  prompt.addEventListener('news-subscribe', (event) => {
    event.preventDefault();
    chosen(event.url);
  });
  prompt.shadowRoot!.querySelector<HTMLElement>('a[href$="/digital"]')!.click();
  expect(chosen).toHaveBeenCalledExactlyOnceWith('https://news.example/digital');
});
