import { safeAddress } from '../../article/address.js';
import { plainText } from '../../article/text.js';
import { hideAdded } from '../../article/untrusted-values.js';
import { isServer } from '../../widget/is-server.js';
import { warn } from '../../widget/warnings/warn.js';
import { addedTargets, appSchemes, targetsAnnouncement } from './network-record.js';

/** A share target that a publisher adds. */
export interface AddedShareTarget {
  /**
   * Its name in the `networks` attribute: lower-case letters, digits and dashes. The id of a built-in target replaces
   * that target.
   */
  id: string;
  /** The name that the network uses for itself. */
  name: string;
  /**
   * The address that its link opens: on the web, `mailto:` or `sms:`. It may contain these names in braces; each value
   * is encoded once: `{url}` (required), `{headline}`, `{text}` (the publisher's own text, else the headline),
   * `{image}`, `{via}`, `{hashtags}`, `{related}`, `{app}` (the id of the app with Facebook). A parameter whose values
   * are all absent is left out.
   */
  address: string;
  /** The path data of its icon, in one colour. Without it, the name is shown. */
  icon?: string;
  /** The view box of the icon. Default `0 0 24 24`. */
  viewBox?: string;
  /** The maximum length of the text in graphemes, including the link if the text contains it. */
  limit?: number;
  /** Whether its page is a small form. It then opens in a small window beside the story, if there is room for one. */
  isForm?: boolean;
  /** Its colour, for rows that are `branded`. It must be visible on light and on dark paper. */
  color?: string;
}

/**
 * Adds a share target for every row of this page that names it, now and later, or replaces a built-in one.
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
 * If the target cannot be used, it warns in the console and changes nothing.
 */
export function addShareTarget(target: AddedShareTarget): void {
  const given = hideAdded({ ...target });
  const problem = problemOf(given);
  if (problem) {
    const id = String(given.id);
    // The loader may have noted that the target is being added.
    if (addedTargets.get(id) === undefined && addedTargets.delete(id)) announce();
    warn('news-share-icons', 'addedTarget', id, problem);
    return;
  }
  const { id, name, address, icon = '', viewBox = '0 0 24 24', limit, color, isForm } = given;
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
  if (!/^[a-z][a-z\d-]*$/.test(String(id))) return 'an id of lower-case letters, digits and dashes';
  if (!plainText(name)) return 'a name';
  // Scheme and host must not come from a value.
  const isAddress = typeof address === 'string' && safeAddress(address.replace(/\{\w+\}/g, ''), undefined, appSchemes);
  if (!isAddress || !address.includes('{url}')) return 'an http(s), mailto: or sms: address that contains {url}';
  if (typeof icon !== 'string' || !/^[Mm][\d\s.,a-z+-]*$/i.test(icon)) return 'an icon as SVG path data';
  if (typeof viewBox !== 'string' || !/^[\d\s.-]+$/.test(viewBox)) return 'a viewBox of four numbers';
  const unknown = address.match(/\{(?!(?:url|headline|text|image|via|hashtags|related|app)!?\})[^}]*\}?/)?.[0];
  if (unknown) return `an address without ${unknown}, which is not a known name`;
  if (!(limit > 0)) return 'a limit above 0';
  if (typeof color !== 'string') return 'a color as CSS text';
  return '';
}
