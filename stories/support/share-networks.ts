/** Collects the records of all networks, for the page that lists them. */
import { commonNetworks } from '../../src/components/share-icons/known-networks.js';
import type { ShareTarget, TargetEvidence } from '../../src/components/share-icons/network-record.js';

interface NetworkRecord {
  target: ShareTarget;
  evidence: TargetEvidence;
}

const records = import.meta.glob<Partial<NetworkRecord>>('../../src/components/share-icons/networks/*.ts', {
  eager: true,
});

const common: readonly string[] = commonNetworks;
const sharing = Object.values(records).filter((record): record is NetworkRecord => record.evidence !== undefined);

/** The common networks first, in the order of a row, then the others by id. */
export const shareNetworks = [
  ...common.map((id) => sharing.find(({ target }) => target.id === id)!),
  ...sharing.filter(({ target }) => !common.includes(target.id)),
];
