import { isServer } from 'lit';
import { safeAddress } from '../../article/address.js';
import { plainText } from '../../article/text.js';
import { warn } from '../../widget/warn.js';
import { addedTargets, targetsAnnouncement } from './added-targets.js';
import { appSchemes } from './network-record.js';

/** A target of a publisher's own. */
export interface AddedShareTarget {
  /** What `networks` calls it: small letters, digits and dashes. One that the library has is replaced. */
  id: string;
  /** Its own name for itself. */
  name: string;
  /**
   * Where its link leads: an address of the web, `mailto:` or `sms:`, with what it is given in braces, each of which is encoded once:
   * `{url}`, which must be there, `{headline}`, `{text}` (the publisher's own text, else the headline), `{image}`, `{via}`, `{hashtags}`,
   * `{related}`, `{app}` (the id of the app with Facebook).
   * A parameter whose values are all absent is left out.
   */
  address: string;
  /** The path data of its mark, in one colour. Without one, its name is shown. */
  icon?: string;
  /** The view box of the mark. Default `0 0 24 24`. */
  viewBox?: string;
  /** The most graphemes that it takes of a text, with the link where that stands in it. */
  limit?: number;
  /** Whether its page is a small form, which opens in a small window beside the story where there is room for one. */
  isForm?: boolean;
  /** Its colour, for rows that are `branded`: one that can be seen on light and on dark paper. */
  color?: string;
}

/**
 * Adds a place where stories can be shared, for every row of this page that names it, now and later; or replaces one of the library's.
 *
 * ```js
 * addShareTarget({
 *   id: 'agora',
 *   name: 'Agora',
 *   address: 'https://agora.example/post?link={url}&title={headline}',
 *   icon: 'M12 2 2 22h20z',
 * });
 * ```
 *
 * What cannot be used is said in the console, and nothing is changed.
 */
export function addShareTarget(target: AddedShareTarget): void {
  const { id: given, ...rest } = { ...target };
  const problem = problemOf({ id: given, ...rest });
  if (problem) {
    const id = String(given);
    // The loader may have noted that it is coming.
    if (addedTargets.get(id) === undefined && addedTargets.delete(id)) announce();
    warn('news-share-icons', 'addedTarget', id, problem);
    return;
  }
  const { id, name, address, icon = '', viewBox = '0 0 24 24', limit, color, isForm } = target;
  addedTargets.set(id, { id, name: plainText(name)!, address, icon, viewBox, limit, color, isForm });
  announce();
}

function announce(): void {
  if (!isServer) document.dispatchEvent(new Event(targetsAnnouncement));
}

function problemOf({
  id,
  name,
  address,
  icon = 'M',
  viewBox = '0 0',
  limit = 1,
  color = '',
}: Partial<AddedShareTarget>): string {
  if (!/^[a-z][a-z\d-]*$/.test(String(id))) return 'an id of small letters, digits and dashes';
  if (!plainText(name)) return 'a name';
  // A scheme or a host that a value would make up is none.
  const isAddress = typeof address === 'string' && safeAddress(address.replace(/\{\w+\}/g, ''), undefined, appSchemes);
  if (!isAddress || !address.includes('{url}')) return 'an address of the web, mailto: or sms: with {url} in it';
  if (typeof icon !== 'string' || !/^[Mm][\d\s.,a-z+-]*$/i.test(icon)) return 'the path data of a mark as icon';
  if (typeof viewBox !== 'string' || !/^[\d\s.-]+$/.test(viewBox)) return 'a viewBox of four numbers';
  const unknown = address.match(/\{(?!(?:url|headline|text|image|via|hashtags|related|app)!?\})[^}]*\}?/)?.[0];
  if (unknown) return `an address without ${unknown}, which stands for nothing`;
  if (!(limit > 0)) return 'a limit above 0';
  if (typeof color !== 'string') return 'a colour as CSS has it';
  return '';
}
