import { defaultsByLanguage, followingNetworks, sharingNetworks } from './other-networks.js';
import type { ShareTarget } from './network-record.js';

type Loaders = Readonly<Record<string, () => Promise<ShareTarget>>>;

/** The ids of a row, sorted by what they name. */
export interface SortedIds {
  known: string[];
  unknown: string[];
  /** Networks that have closed. */
  closed: string[];
}

const closedNetworks = /^(google-?plus|google\+|pocket|stumbleupon|delicious|google-?bookmarks|skype)$/;

/** Finds networks that are not common. A row that shows only common networks does not load it. */
export const networkDirectory = {
  sharing: sharingNetworks as Loaders,
  following: followingNetworks as Loaders,

  /**
   * Returns the default networks for a language; `undefined` if they are the common ones. They fit one line on a phone.
   *
   * @param language as in a `lang` attribute
   */
  defaultsOf(language: string): string[] | undefined {
    const tag = language.toLowerCase().replace(/^zh-(tw|hk|mo)\b/, 'zh-hant');
    return defaultsByLanguage[/^\w+(-hant)?/.exec(tag)?.[0] ?? '']?.split(' ');
  },

  /** @param isKnown whether the row itself knows an id */
  sort(ids: readonly string[], isKnown: (id: string) => boolean): SortedIds {
    const sorted: SortedIds = { known: [], unknown: [], closed: [] };
    for (const id of ids) {
      const isHere = isKnown(id) || Object.hasOwn(sharingNetworks, id);
      sorted[isHere ? 'known' : closedNetworks.test(id) ? 'closed' : 'unknown'].push(id);
    }
    return sorted;
  },
};
