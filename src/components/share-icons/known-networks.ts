import { isServer, type ReactiveControllerHost } from 'lit';
import { lazy, type LazyPart } from '../../widget/lazy.js';
import { commonNetworks } from './common-networks.js';
import { addedTargets, type ShareTarget } from './network-record.js';
import type { sharingNetworks } from './other-networks.js';
import { otherNetworks } from './lazy-parts.js';

/** The id of a built-in network. */
export type ShareNetwork = keyof typeof commonNetworks | keyof typeof sharingNetworks;

const builtIn = new Map<string, LazyPart<ShareTarget>>(Object.entries(commonNetworks));

/** Returns a built-in network; `undefined` for another id, and until the networks that are not common have loaded. */
export function networkOf(id: string): LazyPart<ShareTarget> | undefined {
  const load = otherNetworks.value?.sharing[id] ?? otherNetworks.value?.following[id];
  if (load && !builtIn.has(id)) builtIn.set(id, lazy(load));
  return builtIn.get(id);
}

/** Returns a target once it has loaded; `host` then renders again. */
export function targetFor(id: string, host: ReactiveControllerHost): ShareTarget | undefined {
  if (addedTargets.has(id)) return addedTargets.get(id);
  if (!Object.hasOwn(commonNetworks, id)) otherNetworks.for(host);
  return networkOf(id)?.for(host);
}

/** Whether a target may still load. */
export function isTargetExpected(id: string): boolean {
  // The loader notes an id before the script that adds the target has loaded.
  if (addedTargets.has(id)) return !isAdded(id);
  return networkOf(id)?.isExpected ?? (!otherNetworks.value && otherNetworks.isExpected);
}

/** Shares by e-mail and needs no other chunk. Used if no target of a row has loaded. */
const lastResort: ShareTarget = {
  id: 'email',
  label: 'shareByEmail',
  address: 'mailto:?subject={headline}&body={url}',
  isLine: true,
  icon: 'M30 85h450v340H30V85l225 170L480 85',
};

/** Returns the targets of a row after all have loaded or failed; one by e-mail if all have failed. */
export function targetsOf(ids: readonly string[], host: ReactiveControllerHost & Element): ShareTarget[] {
  const found = ids.flatMap((id) => targetFor(id, host) ?? []);
  const isLost = ids.length > 0 || (!otherNetworks.value && !otherNetworks.isExpected);
  // If the page has pasted links, readers can share by those.
  const isResort = found.length === 0 && isLost && !isServer && !host.querySelector('a');
  return isResort ? [lastResort] : found;
}

/** Whether the page has added a target with this id. */
export function isAdded(id: string): boolean {
  return addedTargets.get(id) !== undefined;
}

/** Whether an id is known before the other networks have loaded. */
export function isCommon(id: string): boolean {
  return Object.hasOwn(commonNetworks, id) || addedTargets.has(id);
}

/** Returns the ids of all networks on which this page can share a story. */
export function allNetworks(): string[] {
  return [...new Set([...Object.keys({ ...commonNetworks, ...otherNetworks.value?.sharing }), ...addedTargets.keys()])];
}
