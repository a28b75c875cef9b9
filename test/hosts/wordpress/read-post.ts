import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { openPage, type PageRecord } from '../../support/browsers/chromium.js';

/** A post that a reader has opened, and what its page does. */
export interface OpenedPost {
  page: Page;
  record: PageRecord;
}

/** Opens a post as a reader. Until {@link closePost}, it is recorded. */
export function openPost(address: string, { width = 1280, hasScript = true } = {}): Promise<OpenedPost> {
  return openPage(address, {
    waitForWidgets: false,
    async prepare(page) {
      await page.setViewport({ width, height: 900 });
      await page.setJavaScriptEnabled(hasScript);
    },
  });
}

/** Closes a post. It has reported nothing, and has requested only servers of this machine. */
export async function closePost({ page, record }: OpenedPost): Promise<void> {
  await page.close();
  assert.deepEqual([...record.exceptions, ...record.console], []);
  const others = record.requests.filter((each) => /^https?:/.test(each) && !/\/\/(127\.0\.0\.1|localhost):/.test(each));
  assert.deepEqual(others, []);
}

/** The parts of a post that a reader sees. */
export interface Shown {
  /** The words of the quotation; empty if it is hidden. */
  words: string;
  /** The edges of the frame, if it is visible. */
  frame: [left: number, right: number] | undefined;
  /** The edges of the column of text. */
  column: [left: number, right: number];
  /** How far the page scrolls sideways. */
  sideways: number;
}

/** Runs in the page. */
export function readShown(): Shown {
  const iframe = document.querySelector('iframe')!;
  const [frame, column] = [iframe, document.querySelector('.entry-content > p')!].map((node): [number, number] => {
    const { left, right } = node.getBoundingClientRect();
    return [Math.round(left), Math.round(right)];
  });
  const quotation = document.querySelector<HTMLElement>('.entry-content blockquote')!;
  // Old versions clip the frame until it has loaded. To a browser, it is then visible.
  const isVisible = iframe.checkVisibility({ visibilityProperty: true }) && getComputedStyle(iframe).clip === 'auto';
  scrollTo(10_000, 0);
  const sideways = scrollX;
  scrollTo(0, 0);
  return {
    words: quotation.checkVisibility() ? quotation.innerText.replace(/\s+/g, ' ').trim() : '',
    frame: isVisible ? frame : undefined,
    column: column!,
    sideways,
  };
}
