import type { ReactiveControllerHost } from 'lit';
import { hideAdded } from '../../article/untrusted-values.js';
import { seesOnlyTag } from '../../widget/page/page.js';
import { commonTargets } from '../../generated/components/share-icons/common-targets.js';
import { addedTargets, type ShareTarget } from './network-record.js';
import type { sharingTargets } from '../../generated/components/share-icons/uncommon-targets.js';
import { uncommonNetworks } from './lazy-parts.js';

/** The id of a built-in network. */
export type ShareNetwork = keyof typeof commonTargets | keyof typeof sharingTargets;

/**
 * The networks that an application adds with `addShareTarget`. Declare their ids, so that templates may name them in
 * `networks`:
 *
 * ```ts
 * declare module 'standfirst' {
 *   interface AddedNetworks {
 *     agora: true;
 *   }
 * }
 * ```
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- Applications fill it.
export interface AddedNetworks {}

/** The ids of the common networks, in the order of a row. */
export const commonNetworks = Object.keys(commonTargets);

/** Returns a target once it has loaded; `host` then renders again. */
export function targetFor(id: string, host: ReactiveControllerHost): ShareTarget | undefined {
  if (addedTargets.has(id)) return addedTargets.get(id);
  return own(commonTargets, id) ?? own(uncommonNetworks.for(host)?.targets, id);
}

/** Whether a target may still load. */
export function isTargetExpected(id: string): boolean {
  // The loader notes an id before the script that adds the target has loaded.
  if (addedTargets.has(id)) return !isAdded(id);
  return !isCommon(id) && !uncommonNetworks.value && uncommonNetworks.isExpected;
}

/** Returns an entry of a table, but none that a page has added to `Object.prototype`. */
function own(targets: Readonly<Record<string, ShareTarget>> | undefined, id: string): ShareTarget | undefined {
  return targets && Object.hasOwn(targets, id) ? hideAdded(targets[id]!) : undefined;
}

/** Returns the targets of a row after all have loaded or failed; one by email if all have failed. */
export function targetsOf(ids: readonly string[], host: ReactiveControllerHost & Element): ShareTarget[] {
  const found = ids.flatMap((id) => targetFor(id, host) ?? []);
  const isLost = ids.length > 0 || (!uncommonNetworks.value && !uncommonNetworks.isExpected);
  // If the page has pasted links, readers can share by those.
  const isResort = found.length === 0 && isLost && !seesOnlyTag(host) && !host.querySelector('a');
  return isResort ? [commonTargets.email] : found;
}

/** Whether the page has added a target with this id. */
export function isAdded(id: string): boolean {
  return addedTargets.get(id) !== undefined;
}

/** Whether an id is known before the other networks have loaded. */
export function isKnown(id: string): boolean {
  return isCommon(id) || addedTargets.has(id);
}

/** Returns the ids of all networks on which this page can share a story. */
export function allNetworks(): string[] {
  return [
    ...new Set([...commonNetworks, ...Object.keys(uncommonNetworks.value?.sharing ?? {}), ...addedTargets.keys()]),
  ];
}

function isCommon(id: string): boolean {
  return commonNetworks.includes(id);
}
