import { meterPeriods, type MeterPeriod } from '../../../src/access/reader-access.js';
import { viewSwitches } from '../theme-builder/views/preview-view.js';

/** The rules of a newspaper, and the look of its page. */
export interface PaywallRules {
  /** How many articles are free in a period. */
  limit: number;
  period: MeterPeriod;
  /** How many are free for registered readers; `undefined` without registration. */
  registered: number | undefined;
  /** How many days a trial lasts; `undefined` without trials. */
  trial: number | undefined;
  presentation: string;
  offers: string;
  language: string;
  /** A preset, or `none`. */
  theme: string;
  scheme: string;
}

export const standardRules: PaywallRules = {
  limit: 4,
  period: 'month',
  registered: 6,
  trial: 14,
  presentation: 'gate',
  offers: 'intro',
  language: 'en',
  theme: 'none',
  scheme: 'light',
};

/** A rule that is a number, and the numbers that it may be. */
export interface NumberRule {
  name: 'limit' | 'registered' | 'trial';
  title: string;
  least: number;
  most: number;
  /** The words for a newspaper without it. */
  none?: string;
}

export const numberRules: readonly NumberRule[] = [
  { name: 'limit', title: 'Free articles', least: 0, most: 30 },
  { name: 'registered', title: 'Free with an account', least: 0, most: 40, none: 'No registration' },
  { name: 'trial', title: 'Days of a trial', least: 1, most: 90, none: 'No trials' },
];

/** A rule that is one of a few words. */
export interface ChoiceRule {
  name: Exclude<keyof PaywallRules, NumberRule['name']>;
  title: string;
  choices: readonly (readonly [value: string, title: string])[];
}

/** @param themes the names of the presets */
export function choiceRules(themes: readonly string[]): ChoiceRule[] {
  return [
    { name: 'period', title: 'In each', choices: meterPeriods.map((period) => [period, titled(period)]) },
    {
      name: 'presentation',
      title: 'The prompt is',
      choices: [
        ['inline', 'In the text'],
        ['banner', 'A banner'],
        ['dialog', 'A dialog'],
        ['gate', 'A gate'],
      ],
    },
    {
      name: 'offers',
      title: 'Offers',
      choices: [
        ['intro', 'Introductory price'],
        ['deadline', 'Ends in ten days'],
        ['two', 'Both'],
        ['none', 'None'],
      ],
    },
    { name: 'language', title: 'Language', choices: viewSwitches.find(({ name }) => name === 'language')!.choices },
    {
      name: 'theme',
      title: 'Theme',
      choices: ['none', ...themes].map((name) => [name, name === 'none' ? 'No theme' : titled(name)]),
    },
    {
      name: 'scheme',
      title: 'Scheme',
      choices: [
        ['light', 'Light'],
        ['dark', 'Dark'],
      ],
    },
  ];
}

const titled = (name: string): string => name[0]!.toUpperCase() + name.slice(1);
