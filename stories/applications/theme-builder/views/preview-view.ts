import { unwrittenScheme } from '../../../support/reader-scheme.js';

/** The choices for the preview: the page, its scheme, language and width. */
export interface View {
  page: string;
  scheme: string;
  language: string;
  /** Empty for the width that goes with the window. */
  width: string;
}

/** One of the preview's switches. */
export interface ViewSwitch {
  name: keyof View;
  title: string;
  choices: readonly (readonly [value: string, title: string])[];
}

export const viewSwitches: readonly ViewSwitch[] = [
  {
    name: 'page',
    title: 'Page',
    choices: [
      ['front', 'Front page'],
      ['article', 'Article'],
    ],
  },
  {
    name: 'scheme',
    title: 'Scheme',
    choices: [
      ['light', 'Light'],
      ['dark', 'Dark'],
      ['contrast', 'Contrast'],
    ],
  },
  {
    name: 'width',
    title: 'Width',
    choices: [
      ['390', '390'],
      ['768', '768'],
      ['1280', '1280'],
    ],
  },
  {
    name: 'language',
    title: 'Language',
    choices: [
      ['en', 'English'],
      ['de', 'Deutsch'],
      ['ar', 'العربية'],
      ['ja', '日本語'],
    ],
  },
];

export const standardView: View = { page: 'front', scheme: 'light', language: 'en', width: '' };

export const viewNames = viewSwitches.map(({ name }) => name);

/** Reads a view from the fields of an address. */
export function readView(fields: URLSearchParams): View {
  const view = { ...standardView, scheme: unwrittenScheme(fields) };
  for (const { name, choices } of viewSwitches) {
    const value = fields.get(name);
    if (value !== null && choices.some(([choice]) => choice === value)) view[name] = value;
  }
  return view;
}
