/** Writes the tables of the share networks from their records: `src/components/share-icons/networks/`. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { globSync } from 'tinyglobby';
import { closedNetworks } from '../../src/components/share-icons/closed-networks.js';
import type { NetworkFacts, ShareTarget } from '../../src/components/share-icons/network-record.js';
import { source } from './read-parts.js';
import { generated, pathTo } from './written-text.js';

const records = resolve(source, 'components/share-icons/networks');
const tables = resolve(generated, 'components/share-icons');

/** The number of networks that a row shows by default. */
const rowLength = 8;

/** A share network. */
export interface Network extends NetworkFacts {
  id: string;
  /** The file of its record. */
  file: string;
  /** Whether rows in most languages show it by default. */
  isCommon: boolean;
  /** Whether readers can share on it, and not only follow the publisher. */
  canShare: boolean;
}

/** Reads the records. Returns the common networks in the order of a row, then the others in the order of their ids. */
export async function readNetworks(): Promise<Network[]> {
  const files = globSync('*.ts', { cwd: records, absolute: true }).sort();
  const networks = await Promise.all(
    files.map(async (file): Promise<Network> => {
      const { target, facts = {} } = (await import(pathToFileURL(file).href)) as {
        target: ShareTarget;
        facts?: NetworkFacts;
      };
      if (resolve(records, `${target.id}.ts`) !== file)
        throw new Error(`${file}: the id ${target.id} does not match the name of the file`);
      if (!/^[a-z]\w*$/.test(target.id)) throw new Error(`${file}: use only letters and digits in the id`);
      const isCommon = mostPlace(facts) !== undefined;
      return { ...facts, id: target.id, file, isCommon, canShare: isCommon || Boolean(target.address ?? target.act) };
    }),
  );
  return networks.sort((one, other) => (mostPlace(one) ?? Infinity) - (mostPlace(other) ?? Infinity) || 0);
}

/** Returns the default place of a network in a row, in most languages. */
function mostPlace({ defaultPlace: { most, all } = {} }: NetworkFacts): number | undefined {
  return most ?? all;
}

/** Returns the text of each table, by its file. */
export function networkTables(networks: readonly Network[]): Record<string, string> {
  return {
    [resolve(tables, 'common-targets.ts')]: commonTargets(networks),
    [resolve(tables, 'uncommon-targets.ts')]: uncommonTargets(networks),
    [resolve(tables, 'profile-hosts.ts')]: profileHosts(networks),
    [resolve(tables, 'share-links.ts')]: shareLinks(networks),
  };
}

function commonTargets(networks: readonly Network[]): string {
  const common = defaultsIn('most', networks).map((id) => networks.find((network) => network.id === id)!);
  const languages = new Set(languagesOf(networks).map((language) => language.split('-')[0]!));
  return `/** The common networks, which a row shows by default in most languages. */
    ${importsOf(common)}

    /** The target of each common network, by its id, in the order of a row. */
    export const commonTargets = { ${idsOf(common)} };

    /** Matches the languages in which a row shows other networks by default. */
    export const languagesWithOwnDefaults = /^(${[...languages].join('|')})\\b/i;`;
}

function uncommonTargets(networks: readonly Network[]): string {
  const others = networks.filter(({ isCommon }) => !isCommon);
  const sharing = others.filter(({ canShare }) => canShare);
  const following = others.filter(({ canShare }) => !canShare);
  const defaults = languagesOf(networks).map(
    (language) => `'${language}': '${defaultsIn(language, networks).join(' ')}'`,
  );
  const closings = closedNetworks.flatMap(({ names, closing }) => names.map((name) => `'${name}': '${closing}'`));
  return `/** The targets of the networks that are not common. They load together, with \`network-directory.ts\`. */
    ${importsOf(others)}

    /** The networks that a page must name, or that a row shows by default only in some languages. */
    export const sharingTargets = { ${idsOf(sharing)} };

    /** The networks that can only be followed. */
    export const followingTargets = { ${idsOf(following)} };

    /** The networks that a row shows by default, by the language of the page. */
    export const defaultsByLanguage: Readonly<Record<string, string>> = { ${defaults.join()} };

    /** When networks closed, by each of their names. */
    export const closings: Readonly<Record<string, string>> = { ${closings.join()} };`;
}

/** Returns the imports of the targets of networks, each under its id. */
function importsOf(networks: readonly Network[]): string {
  return networks
    .map(({ id, file }) => `import { target as ${id} } from ${pathTo(file, resolve(tables, 'any.ts'))};`)
    .join('\n');
}

function idsOf(networks: readonly Network[]): string {
  return networks.map(({ id }) => id).join();
}

function profileHosts(networks: readonly Network[]): string {
  const named = networks.filter(({ profileHost }) => profileHost === 'any').map(({ id }) => `'${id}'`);
  return `/** The hosts of publishers' profiles. */

    /** Matches the hosts of each network's profiles, without \`www.\`. */
    export const profileHosts: Readonly<Record<string, RegExp>> = { ${patterns(networks, 'profileHost')} };

    /** The networks whose profiles can be on any host. */
    export const namedProfiles: readonly string[] = [${named.join()}];`;
}

function shareLinks(networks: readonly Network[]): string {
  // A pattern for links on any host may also match links on another network's host, so it is tried last.
  const anywhere = networks.filter(({ profileHost }) => profileHost === 'any');
  const closed = closedNetworks.map(({ names: [id], shareLink }) => ({ id, shareLink }));
  const sorted = [...networks.filter((network) => !anywhere.includes(network)), ...closed, ...anywhere];
  return `/** The links that share on networks. */

    /** Matches the links that share on each network, without their scheme. The first that matches is right. */
    export const shareLinks: Readonly<Record<string, RegExp>> = { ${patterns(sorted, 'shareLink')} };`;
}

/** Returns the entries of a table of regular expressions. */
function patterns(
  networks: readonly Pick<Network, 'id' | 'profileHost' | 'shareLink'>[],
  fact: 'profileHost' | 'shareLink',
): string {
  return networks
    .filter((network) => network[fact] instanceof RegExp)
    .map((network) => `${/^\w+$/.test(network.id) ? network.id : `'${network.id}'`}: ${String(network[fact])}`)
    .join();
}

/** Returns the languages in which a row does not show the common networks by default. */
function languagesOf(networks: readonly Network[]): string[] {
  const named = networks.flatMap(({ defaultPlace = {} }) => Object.keys(defaultPlace));
  return [...new Set(named)].filter((language) => language !== 'most' && language !== 'all').sort();
}

/** Returns the networks that a row shows by default in a language, in their order. */
function defaultsIn(language: string, networks: readonly Network[]): string[] {
  const ids: string[] = [];
  for (const { id, defaultPlace = {} } of networks) {
    const place = defaultPlace[language] ?? defaultPlace.all;
    if (place === undefined) continue;
    if (ids[place - 1])
      throw new Error(`${ids[place - 1]!} and ${id} have the same default place in the language ${language}: ${place}`);
    ids[place - 1] = id;
  }
  if (ids.filter(Boolean).length !== rowLength || ids.length !== rowLength)
    throw new Error(`The default places are not 1 to ${rowLength} in the language ${language}: ${ids.join(' ')}`);
  return ids;
}
