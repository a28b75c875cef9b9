import type { Globals, GlobalTypes, Parameters } from 'storybook/internal/types';
import { textDirection } from '../src/article/language.js';
import { LocaleController } from '../src/widget/language/locale-controller.js';
import { languages } from '../src/locales/languages.js';
import { contrastTheme } from '../stories/support/contrast-theme.js';
import { languageName } from '../stories/support/language-name.js';
import { moveClock } from '../stories/support/moved-clock.js';
import { networks } from '../stories/support/network-names.js';
import { plainSheet, presetSheets } from '../stories/support/preset-sheets.js';
import { readerScheme } from '../stories/support/reader-scheme.js';

const languageItems = ['en', 'en-GB', ...Object.keys(languages), 'en-XA'].map((name) => {
  const value = Intl.getCanonicalLocales(name)[0]!;
  return { value, title: languageName(value), right: value };
});

/** How many days the clock is moved. */
const times: Readonly<Record<string, { title: string; days: number }>> = {
  now: { title: 'Now', days: 0 },
  later: { title: 'In three hours', days: 1 / 8 },
  tomorrow: { title: 'Tomorrow', days: 1 },
  'next-week': { title: 'In a week', days: 7 },
  'next-year': { title: 'In a year', days: 365 },
};

/** The toolbars: each changes the page around the widgets. */
export const globalTypes: GlobalTypes = {
  preset: {
    description: 'The theme of the page',
    toolbar: {
      icon: 'paintbrush',
      items: [{ value: 'none', title: 'No theme' }, ...Object.keys(presetSheets)],
      dynamicTitle: true,
    },
  },
  scheme: {
    description: 'The colour scheme of the page',
    toolbar: { icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
  },
  language: {
    description: 'The language of the page',
    toolbar: { icon: 'globe', items: languageItems, dynamicTitle: true },
  },
  direction: {
    description: 'The direction of the page',
    toolbar: {
      icon: 'transfer',
      items: [
        { value: 'auto', title: "The language's direction" },
        { value: 'ltr', title: 'Left to right' },
        { value: 'rtl', title: 'Right to left' },
      ],
      dynamicTitle: false,
    },
  },
  width: {
    description: "The width of the widget's container",
    toolbar: {
      icon: 'expandalt',
      items: [
        { value: 'own', title: "The story's own" },
        ...['160', '320', '480', '768', '1200'].map((value) => ({ value, title: `${value} px` })),
        { value: 'window', title: 'As wide as the window' },
      ],
      dynamicTitle: false,
    },
  },
  time: {
    description: 'The time in the page',
    toolbar: {
      icon: 'time',
      items: Object.entries(times).map(([value, { title }]) => ({ value, title })),
      dynamicTitle: false,
    },
  },
  network: {
    description: 'The answers of the widgets’ servers',
    toolbar: {
      icon: 'cloud',
      items: Object.entries(networks).map(([value, title]) => ({ value, title })),
      dynamicTitle: false,
    },
  },
  motion: {
    description: 'Motion on the page',
    toolbar: {
      icon: 'lightning',
      items: [
        { value: 'full', title: 'With motion' },
        { value: 'none', title: 'Without motion' },
      ],
      dynamicTitle: false,
    },
  },
  contrast: {
    description: 'An imitation of forced colours',
    toolbar: {
      icon: 'accessibility',
      items: [
        { value: 'none', title: "The page's colours" },
        { value: 'forced', title: 'Forced colours' },
      ],
      dynamicTitle: false,
    },
  },
};

export const initialGlobals = {
  preset: 'none',
  scheme: readerScheme(),
  language: 'en',
  direction: 'auto',
  width: 'own',
  time: 'now',
  network: 'ok',
  motion: 'full',
  contrast: 'none',
};

/** The style sheet of the theme that the toolbar selects. */
const sheet = document.createElement('style');

/** Sets the page's language and direction from the toolbars. */
export function setLanguage(globals: Globals): void {
  document.documentElement.lang = globals.language;
  document.documentElement.dir = directionOf(globals);
}

/** Returns the greatest width of a story's container: from the toolbar, or else from the story. */
export const maxWidthOf = (globals: Globals, parameters: Parameters): string => {
  const width = String(globals.width === 'own' ? (parameters.width ?? '480') : globals.width);
  return width === 'window' ? 'none' : `${width}px`;
};

/** Returns the direction from the toolbar, or else the direction of the language. */
export const directionOf = ({ language, direction }: Globals): 'ltr' | 'rtl' =>
  direction === 'rtl' || (direction !== 'ltr' && textDirection(language) === 'rtl') ? 'rtl' : 'ltr';

/** Returns the class and the style sheet that give one part of a page a theme. */
export const themeOfPart = (preset: string): { name: string; sheet: string } => ({
  name: `news-theme-${presetSheets[preset] ? preset : 'plain'}`,
  sheet: presetSheets[preset] ?? plainSheet,
});

/**
 * Applies the toolbars to the page around a story.
 *
 * @param hasThemedParts whether only parts of the page have a theme
 * @param isSheet whether the whole page has the background of the theme's paper
 */
export function setPage(globals: Globals, hasThemedParts = false, isSheet = false): void {
  const { preset, scheme, time, motion, contrast } = globals;
  const root = document.documentElement;
  setLanguage(globals);
  root.className = hasThemedParts ? themeOfPart('none').name : '';
  root.style.colorScheme = scheme;
  const { body } = document;
  body.style.background = isSheet ? 'var(--news-color-surface, canvas)' : 'canvas';
  body.style.color = isSheet ? 'var(--news-color-text, canvastext)' : 'canvastext';
  body.style.fontFamily = "'Helvetica Neue', Helvetica, Arial, sans-serif";
  sheet.textContent = [
    presetSheets[preset],
    motion === 'none' && ':root { --news-duration: 0s }',
    contrast === 'forced' && contrastTheme,
  ]
    .filter(Boolean)
    .join('\n');
  document.head.append(sheet);
  moveClock(times[time]?.days ?? 0);
  LocaleController.renderAll();
}
