import 'standfirst/define';
// All code at once, so that nothing loads during a test.
import 'standfirst/eager';

test('a card shows its story, and opens it', async () => {
  document.body.innerHTML = `<news-headline-card>
    <a href="https://news.example/harbour">Harbour dredging</a>
  </news-headline-card>`;
  const card = document.querySelector('news-headline-card');
  await card.updateComplete;
  const link = card.shadowRoot.querySelector('[part~=link]');
  expect(link.textContent).toContain('Harbour dredging');

  const opened = jest.fn();
  card.addEventListener('news-open', (event) => {
    event.preventDefault(); // jsdom cannot follow a link
    opened(event.url);
  });
  link.click();
  expect(opened).toHaveBeenCalledWith('https://news.example/harbour');
});
