import { isServer, type ReactiveControllerHost } from 'lit';
import { OnDemand } from '../../widget/on-demand.js';
import { addedTargets } from './added-targets.js';
import { commonTargets } from './common-targets-on-demand.js';
import type { OtherNetwork } from './other-targets.js';
import { others } from './others-piece.js';
import type { ShareTarget } from './target.js';

/** The id of a target that the library has. */
export type ShareNetwork = keyof typeof commonTargets | OtherNetwork;

const pieces = new Map<string, OnDemand<ShareTarget>>();

/** What brings a target of the library's: nothing for another, and while it is not known what the others are. */
export function pieceOf(id: string): OnDemand<ShareTarget> | undefined {
  const common: Readonly<Record<string, () => Promise<ShareTarget>>> = commonTargets;
  const bring = common[id] ?? others.piece?.sharing[id] ?? others.piece?.following[id];
  if (bring && !pieces.has(id)) pieces.set(id, new OnDemand(bring));
  return pieces.get(id);
}

/** A target, once it is there; `host` then renders again. */
export function targetFor(id: string, host: ReactiveControllerHost): ShareTarget | undefined {
  if (addedTargets.has(id)) return addedTargets.get(id);
  if (!Object.hasOwn(commonTargets, id)) others.for(host);
  return pieceOf(id)?.for(host);
}

/** Whether a target may still come. */
export function isTargetExpected(id: string): boolean {
  // The loader notes an id before what adds the target has come.
  if (addedTargets.has(id)) return !isAdded(id);
  return pieceOf(id)?.isExpected ?? (!others.piece && others.isExpected);
}

/** Shares by e-mail and needs no further chunk: for a row whose targets have not loaded. */
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
  const isLost = ids.length > 0 || (!others.piece && !others.isExpected);
  // If the page has pasted links, readers can share by those.
  const isResort = found.length === 0 && isLost && !isServer && !host.querySelector('a');
  return isResort ? [lastResort] : found;
}

/** Whether a target is one that the page has added. */
export function isAdded(id: string): boolean {
  return addedTargets.get(id) !== undefined;
}

/** Whether a name is known without the others. */
export function isCommon(name: string): boolean {
  return Object.hasOwn(commonTargets, name) || addedTargets.has(name);
}

/** The names of all by which a story can be shared here. */
export function allNames(): string[] {
  return [...new Set([...Object.keys({ ...commonTargets, ...others.piece?.sharing }), ...addedTargets.keys()])];
}
