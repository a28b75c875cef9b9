/**
 * Features of the web platform that the library uses where they exist. Some browsers that it supports (Baseline Widely
 * available) lack them. ESLint and Stylelint report the other features that these browsers lack, as far as they know
 * them.
 *
 * @see {@link https://web.dev/baseline | Baseline}
 */

/**
 * Features of scripts, by their names in `web-features`: what a reader has without the feature (for people who read
 * this list), and the test that shows it.
 *
 * @type {Readonly<Record<string, { without: string, file: string, test: string }>>}
 */
export const scriptEnhancements = {
  'abortsignal-timeout': {
    without: 'A request for access goes on, but nothing waits for it.',
    file: 'test/components/enhancements.engines.test.ts',
    test: 'asks for access, and waits no longer than the page says',
  },
  'async-clipboard': {
    without: 'The link is copied by a selection.',
    file: 'test/components/share-icons-actions.engines.test.ts',
    test: 'copies by a selection if the clipboard',
  },
  execcommand: {
    without: 'The row shows the address, to be copied by hand.',
    file: 'test/components/share-icons-actions.engines.test.ts',
    test: 'shows the address itself if nothing else works',
  },
  fullscreen: {
    without: 'A gate closes the article, and no element is in full screen.',
    file: 'test/components/enhancements.engines.test.ts',
    test: 'closes an article',
  },
  'intl-segmenter': {
    without: 'A long text is cut between two code points.',
    file: 'test/components/share-icons-targets.test.ts',
    test: 'is cut at a code point if a browser has no graphemes',
  },
  popover: {
    without: 'The row has no menu. It shows all its targets.',
    file: 'test/components/enhancements.engines.test.ts',
    test: 'shows the targets of a menu with the others',
  },
  share: {
    without: 'The row does not offer the system’s sheet.',
    file: 'test/components/share-icons-actions.engines.test.ts',
    test: 'is not offered if there is none',
  },
  state: {
    without: 'Rules of a page for a state have no effect.',
    file: 'test/components/enhancements.engines.test.ts',
    test: 'shows every widget',
  },
};

/** Features of scripts that only give or ask for a hint. Nothing else depends on them. */
export const scriptHints = ['canvas-2d-willreadfrequently', 'webdriver'];

/** Properties of style sheets. `test/components/enhancements.engines.test.ts` shows the widgets without them. */
export const styleEnhancements = [
  'anchor-name',
  'forced-color-adjust',
  'overscroll-behavior',
  'overscroll-behavior-inline',
  'position-anchor',
  'position-area',
  'position-try-fallbacks',
  'scrollbar-width',
  'text-autospace',
  'text-wrap',
  'user-select',
];

/** Selectors of style sheets. The test of `state` shows the widgets without them. */
export const selectorEnhancements = ['state'];
