import { expect, test } from '@playwright/experimental-ct-react';
import { Teaser } from './teaser';

test('a teaser opens its story', async ({ mount }) => {
  const opened: string[] = [];
  const teaser = await mount(<Teaser onOpen={(url) => opened.push(url)} />);
  const link = teaser.locator('[part~=link]');
  await expect(link).toHaveText('Harbour dredging');
  await link.click();
  expect(opened).toEqual(['https://news.example/harbour']);
});
