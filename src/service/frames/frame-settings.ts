import type { PromptState } from '../../access/prompt-state.js';
import { languageTag } from '../../article/language.js';
import { cardLayouts } from '../../components/headline-card/card-attributes.js';
import { listLayouts } from '../../components/headline-list/list-attributes.js';
import { nearMiss } from '../../theme/near-miss.js';
import { readColor } from './accent.js';
import { presetNames } from './preset-styles.js';
import { shownStates } from './prompt-markup.js';

/** The widgets that a frame can show. */
export const frameKinds = ['card', 'list', 'prompt'] as const;
export type FrameKind = (typeof frameKinds)[number];

/** How a frame looks, from the parameters of its address. */
export interface FrameSettings {
  kind: FrameKind;
  /** The name of a preset. */
  theme?: string;
  /** The colours of the page around the frame. `auto`: as the reader prefers. */
  scheme: 'light' | 'dark' | 'auto';
  /** The language of the widget's own words. */
  lang?: string;
  /** One of the layouts of the widget. */
  layout?: string;
  /** The accent, as `#rrggbb`. */
  accent?: string;
  /** The greatest number of stories in a list. */
  limit: number;
  /** The state of a prompt. */
  state?: PromptState;
  /** Whether it has a border and paper, for a page whose colours are not known. */
  box: boolean;
  /** A sentence for each parameter that cannot be used. The frame is shown without them. */
  problems: readonly string[];
}

const schemes = ['light', 'dark', 'auto'] as const;
/** The layouts of each widget. */
export const layouts: Readonly<Record<FrameKind, readonly string[]>> = {
  card: cardLayouts,
  list: listLayouts,
  prompt: [],
};

/** The number of stories in a list if the address names none. */
export const usualLimit = 5;

/** The greatest number of stories in a list. */
export const mostStories = 20;

const names = ['url', 'theme', 'scheme', 'lang', 'layout', 'accent', 'limit', 'state', 'box'];

/**
 * Reads the parameters of a frame's address. Each value is one of a list, a number, a colour or a language, so that
 * none of them can contain markup or styles.
 */
export function readFrameSettings(kind: FrameKind, parameters: URLSearchParams): FrameSettings {
  const problems: string[] = [];
  const report = (name: string, value: string, use: string): undefined =>
    void problems.push(`${name} is “${value.slice(0, 60)}”. Use ${use}.`);
  /** Reads a value, or reports it. */
  const read = <Value>(name: string, find: (value: string) => Value | undefined, use: string): Value | undefined => {
    const value = parameters.get(name)?.trim();
    if (!value) return undefined;
    return find(value) ?? report(name, value, use);
  };
  const choice = <Name extends string>(name: string, known: readonly Name[]): Name | undefined =>
    read(name, (value) => known.find((each) => each === value.toLowerCase()), known.join(', '));
  for (const name of new Set(parameters.keys())) {
    if (names.includes(name)) continue;
    const near = nearMiss(name, names);
    if (near) problems.push(`${name.slice(0, 60)} is not a parameter. Did you mean ${near}?`);
  }
  const limit = (value: string): number | undefined =>
    /^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= mostStories ? Number(value) : undefined;
  return {
    kind,
    theme: choice('theme', presetNames),
    scheme: choice('scheme', schemes) ?? 'light',
    lang: read('lang', languageTag, 'a language tag, such as de or pt-BR'),
    layout: layouts[kind].length > 0 ? choice('layout', layouts[kind]) : undefined,
    accent: read('accent', readColor, 'six or three hexadecimal digits, such as b0181f'),
    limit: read('limit', limit, `a whole number from 1 to ${mostStories}`) ?? usualLimit,
    state: kind === 'prompt' ? choice('state', shownStates) : undefined,
    box: choice('box', ['true', 'false']) === 'true',
    problems,
  };
}
