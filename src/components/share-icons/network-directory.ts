import {
  closings,
  defaultsByLanguage,
  followingTargets,
  sharingTargets,
} from '../../generated/components/share-icons/uncommon-targets.js';
import type { ShareTarget } from './network-record.js';

/** The ids of a row, in groups: targets, closed networks and unknown ids. */
export interface SortedIds {
  known: string[];
  unknown: string[];
  /** Networks that have closed. */
  closed: string[];
}

/** Finds networks that are not common. A row that shows only common networks does not load it. */
export const networkDirectory = {
  /** The targets on which readers share. */
  sharing: sharingTargets as Readonly<Record<string, ShareTarget>>,

  /** All targets, by their ids. */
  targets: { ...sharingTargets, ...followingTargets } as Readonly<Record<string, ShareTarget>>,

  /**
   * Returns the default networks for a language; `undefined` if they are the common ones. They fit one line on a phone.
   *
   * @param language as in a `lang` attribute
   */
  defaultsOf(language: string): string[] | undefined {
    const tag = language.toLowerCase().replace(/^zh-(tw|hk|mo)\b/, 'zh-hant');
    return defaultsByLanguage[/^\w+(-hant)?/.exec(tag)?.[0] ?? '']?.split(' ');
  },

  /** Returns when a network closed; `undefined` if it has not. */
  closingOf(id: string): string | undefined {
    return Object.hasOwn(closings, id) ? closings[id] : undefined;
  },

  /** @param isKnown whether the row itself knows an id */
  sort(ids: readonly string[], isKnown: (id: string) => boolean): SortedIds {
    const sorted: SortedIds = { known: [], unknown: [], closed: [] };
    for (const id of ids) {
      const isHere = isKnown(id) || Object.hasOwn(sharingTargets, id);
      sorted[isHere ? 'known' : this.closingOf(id) ? 'closed' : 'unknown'].push(id);
    }
    return sorted;
  },
};
