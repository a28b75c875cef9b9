import { isServer, type ReactiveControllerHost } from 'lit';
import type { LazyPart } from '../../widget/lazy.js';
import { addedTargets, type ShareTarget } from './network-record.js';
import { commonNetworks } from './common-networks.js';
import type { sharingTargets } from './other-targets.js';
import { commonTargets, otherNetworks } from './lazy-parts.js';

/** The id of a built-in network. */
export type ShareNetwork = (typeof commonNetworks)[number] | keyof typeof sharingTargets;

/** Returns a target once it has loaded; `host` then renders again. */
export function targetFor(id: string, host: ReactiveControllerHost): ShareTarget | undefined {
  if (addedTargets.has(id)) return addedTargets.get(id);
  return isCommon(id) ? own(commonTargets.for(host), id) : own(otherNetworks.for(host)?.targets, id);
}

/** Whether a target may still load. */
export function isTargetExpected(id: string): boolean {
  // The loader notes an id before the script that adds the target has loaded.
  if (addedTargets.has(id)) return !isAdded(id);
  const unit: LazyPart<unknown> = isCommon(id) ? commonTargets : otherNetworks;
  return !unit.value && unit.isExpected;
}

/** Returns an entry of a table, but none that a page has added to `Object.prototype`. */
function own(targets: Readonly<Record<string, ShareTarget>> | undefined, id: string): ShareTarget | undefined {
  return targets && Object.hasOwn(targets, id) ? targets[id] : undefined;
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
export function isKnown(id: string): boolean {
  return isCommon(id) || addedTargets.has(id);
}

/** Returns the ids of all networks on which this page can share a story. */
export function allNetworks(): string[] {
  return [...new Set([...commonNetworks, ...Object.keys(otherNetworks.value?.sharing ?? {}), ...addedTargets.keys()])];
}

function isCommon(id: string): boolean {
  return (commonNetworks as readonly string[]).includes(id);
}
