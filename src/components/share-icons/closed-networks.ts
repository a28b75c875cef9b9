/** A network that has closed. A row leaves it out, and warns the page's developer. */
export interface ClosedNetwork {
  /** Its names in the `networks` attribute. The first is its id. */
  names: readonly [string, ...string[]];
  /** When it closed, for the warning. */
  closing: string;
  /** Matches the links that shared on it, without their scheme. */
  shareLink: RegExp;
}

/** `npm run generate` writes them into `uncommon-targets.ts` and `share-links.ts`. */
export const closedNetworks: readonly ClosedNetwork[] = [
  {
    names: ['google-plus', 'googleplus', 'google+'],
    closing: 'closed on 2 April 2019',
    shareLink: /^plus\.google\.com\/share\b/,
  },
  {
    names: ['pocket'],
    closing: 'closed on 8 July 2025',
    shareLink: /^(\w+\.)?getpocket\.com\/(save|edit)\b/,
  },
  {
    names: ['stumbleupon'],
    closing: 'closed on 30 June 2018',
    shareLink: /^(\w+\.)?stumbleupon\.com\/(submit|badge)\b/,
  },
  {
    names: ['delicious'],
    closing: 'has accepted no links since 15 June 2017',
    shareLink: /^(\w+\.)?(delicious\.com|del\.icio\.us)\/(save|post)\b/,
  },
  {
    names: ['google-bookmarks', 'googlebookmarks'],
    closing: 'closed on 30 September 2021',
    shareLink: /^(\w+\.)?google\.[\w.]+\/bookmarks\b/,
  },
  {
    names: ['skype'],
    closing: 'closed on 5 May 2025',
    shareLink: /^web\.skype\.com\/share\b/,
  },
];
