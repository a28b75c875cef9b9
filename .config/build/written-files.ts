/** Makes the generated files. `npm run generate` writes them, and a test compares them. */
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { networkTables, readNetworks, type Network } from './network-tables.js';
import {
  allElements,
  allParts,
  requestedParts,
  readModule,
  source,
  type Declaration,
  type ElementClass,
  type LateImport,
} from './read-parts.js';
import { wordPressFiles } from './attribute-lists.js';
import { elementTypes } from './element-types.js';
import { declaredIn, describedElements } from './manifest.js';
import { reactComponents } from './react-components.js';
import { requestedWhen } from './shared-modules.js';
import { docsPages } from './written-docs.js';
import { formatFiles, languageFiles } from './written-tables.js';
import { generated, made, pathTo } from './written-text.js';

const components = resolve(generated, 'components');
const embed = resolve(generated, 'embed');
const serverElements = resolve(generated, 'server/elements.ts');
const defineElement = resolve(source, 'widget/define-element.ts');

/** Returns the text of the generated tables that the manifest and the other generated files are made from. */
export async function writtenTables(): Promise<Record<string, string>> {
  return formatted({
    ...networkTables(await readNetworks()),
    ...formatFiles(),
    [resolve(generated, 'theme/visible-widgets.ts')]: visibleWidgets(allElements()),
  });
}

/** Returns the text of every generated file, by its path. */
export async function writtenFiles(): Promise<Record<string, string>> {
  const networks = await readNetworks();
  const tables = await writtenTables();
  // Make the other modules from these new tables, not from the files on disk.
  for (const [file, text] of Object.entries(tables)) readModule(file, text);
  const elements = allElements();
  const registrations = elements.map((element) => [registrationOf(element.tag), registration(element)] as const);
  const texts = {
    ...Object.fromEntries(registrations),
    [resolve(components, 'define.ts')]: allRegistrations(elements),
    [resolve(components, 'eager.ts')]: eager(),
    [resolve(embed, 'elements.ts')]: elementTable(resolve(embed, 'elements.ts'), elements),
    [serverElements]: elementTable(serverElements, elements.filter(isRendered)),
    [resolve(embed, 'loader-requests.ts')]: requests(elements, networks),
    ...languageFiles(),
    ...wordPressFiles(),
    ...docsPages(),
    ...elementTypes(),
    ...reactComponents(),
  };
  return { ...tables, ...(await formatted(texts)) };
}

async function formatted(texts: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const all = Object.entries(texts).map(async ([file, text]) => {
    if (file.endsWith('.php')) return [file, text] as const;
    const isUnmarked = file.startsWith(source) && !text.includes(made);
    const marked = isUnmarked ? text.replace('*/', `*/\n${made}`) : text;
    return [file, await format(marked, { ...(await resolveConfig(file)), filepath: file })] as const;
  });
  return Object.fromEntries(await Promise.all(all));
}

function registrationOf(tag: string): string {
  return resolve(components, 'define', `${tag.replace('news-', '')}.ts`);
}

/**
 * Returns a module that registers an element, the elements that it creates, and the elements that pages put into it.
 */
function registration({ tag, className, file, makes, takes }: ElementClass): string {
  const place = registrationOf(tag);
  const needed = [...makes, ...takes].map((other) => `import ${pathTo(registrationOf(other), place)};`);
  // The modules of the events declare their types too, but TypeScript leaves unused types out of a declaration file.
  const events = describedElements.find(({ tagName }) => tagName === tag)!.events ?? [];
  const eventClasses = [...new Set(events.map(({ type }) => type.text))];
  const eventFiles = [...new Set(eventClasses.map(declaredIn))];
  const eventTypes = eventFiles.map((from) => {
    const names = eventClasses.filter((name) => declaredIn(name) === from);
    return `import type { ${names.join(', ')} } from ${pathTo(from, place)};`;
  });
  const eventMap = events.map(({ name, type }) => `'${name}': ${type.text};`);
  return `/** Registers \`<${tag}>\`. Its lazy parts load when a tag needs them. */
    ${needed.join('\n')}
    import { defineElement } from ${pathTo(defineElement, place)};
    import { ${className} } from ${pathTo(file, place)};
    ${eventTypes.join('\n')}

    defineElement('${tag}', ${className});

    declare global {
      interface HTMLElementTagNameMap { '${tag}': ${className} }
      ${events.length > 0 ? `interface GlobalEventHandlersEventMap { ${eventMap.join('\n')} }` : ''}
    }`;
}

/** Returns the module that provides every lazy part. */
function eager(): string {
  const place = resolve(components, 'eager.ts');
  const imported = new Map<string, Set<string>>();
  const take = (from: string, name: string): void => {
    imported.set(from, (imported.get(from) ?? new Set()).add(name));
  };
  const provided = allParts().map((part) => {
    take(part.declaredIn, part.name.split('.')[0]!);
    const content = contentName(part);
    take(part.file, content === part.exported ? content : `${part.exported ?? '*'} as ${content}`);
    return `${part.name}.provide(${content});`;
  });
  const imports = [...imported].map(([from, names]) => {
    const list = [...names].join();
    return `import ${list.startsWith('*') ? list : `{ ${list} }`} from ${pathTo(from, place)};`;
  });
  return `/**
     * Provides every lazy part at once, so that no widget makes a later request for code: for servers, tests, and applications that work without a
     * network. Formats of articles and languages still load when they are needed.
     */
    ${imports.join('\n')}

    ${provided.join('\n')}`;
}

/** Returns a unique name for the content of a part. */
function contentName({ name, exported }: Declaration): string {
  return exported === undefined || exported === name ? `${name}Part` : exported;
}

function allRegistrations(elements: readonly ElementClass[]): string {
  const imports = elements.map(({ tag }) => `import ${pathTo(registrationOf(tag), resolve(components, 'define.ts'))};`);
  return `/** Registers every element. */\n${imports.join('\n')}`;
}

function visibleWidgets(elements: readonly ElementClass[]): string {
  const tags = elements.filter(({ isVisible }) => isVisible).map(({ tag }) => tag);
  return `/** Selects the widgets that show something. */
    export const visibleWidgets = '${tags.join(', ')}';`;
}

/** Whether a server renders an element: not if it is only data inside another one. */
function isRendered({ tag }: ElementClass, _: number, all: readonly ElementClass[]): boolean {
  return !all.some(({ takes }) => takes.includes(tag));
}

function elementTable(place: string, elements: readonly ElementClass[]): string {
  return `/** The classes of all elements, by their tags. */
    ${elements.map(({ className, file }) => `import { ${className} } from ${pathTo(file, place)};`).join('\n')}

    export const elements = { ${elements.map(({ tag, className }) => `'${tag}': ${className}`).join()} } as const;`;
}

/**
 * Returns the module of the loader's requests. It has its own imports, because modules shared with a widget would have
 * to be in the loader's file.
 */
function requests(elements: readonly ElementClass[], networks: readonly Network[]): string {
  const place = resolve(embed, 'loader-requests.ts');
  const importOf = ({ file, exported }: Pick<LateImport, 'file' | 'exported'>): string =>
    `import(${pathTo(file, place)})${exported ? `.then((module) => module.${exported})` : ''}`;
  const widgets = elements.map(
    ({ tag, className, file }) => `'${tag}': () => ${importOf({ file, exported: className })}`,
  );
  const parts = requestedParts().map((part) => {
    const when = requestedWhen(part);
    const conditions = [
      ...(when ? [`element.matches(${JSON.stringify(when)})`] : []),
      ...(part.whenPageHas ? [`document.querySelector(${JSON.stringify(part.whenPageHas)})`] : []),
      ...(part.whenFilled ? ['element.firstChild', 'element.shadowRoot'] : []),
    ];
    return `\n// ${part.name}\n{ isNeeded: (${conditions.join().includes('element') ? 'element' : ''}) => ${conditions.join(' || ')}, load: () => ${importOf(part)} }`;
  });
  const ahead = requestedParts().flatMap(({ name, when, ahead, aheadFor = '' }) => {
    if (!ahead) return [];
    const condition = JSON.stringify(`:is(${when})${aheadFor}`);
    return `\n// Soon needed by ${name}, so no widget waits for it.
      { isNeeded: (element) => element.matches(${condition}), load: async () => void ${importOf(ahead)}.catch(() => undefined) }`;
  });
  const common = networks.filter(({ isCommon }) => isCommon).map(({ id }) => `'${id}'`);
  const others = allParts().find(({ name }) => name === 'uncommonNetworks')!;
  return `/** The requests of the loader. It does not share these imports with the widgets, because shared modules would be in the file of the loader. */

    type Load<Module = unknown> = () => Promise<Module>;

    /** Loads the class of each element, by its tag. */
    export const elementRequests: Readonly<Record<string, Load<CustomElementConstructor>>> = { ${widgets.join()} };

    /**
     * A part that some tags need at first view. Both fields are required, because a page may have added fields of these
     * names to \`Object.prototype\`.
     */
    interface Request {
      /** Whether an element needs the part: see \`PartOptions\`. */
      isNeeded: (element: Element) => unknown;
      load: Load;
    }

    /** The parts that some tags need at first view, by their numbers, then modules without a number. */
    export const partRequests: readonly Request[] = [ ${[...parts, ...ahead].join()} ];

    /** The ids of the common networks. */
    export const commonNetworks: readonly string[] = [${common.join()}];

    /** Loads the networks that are not common. */
    export const uncommonNetworksRequest: Load = () => ${importOf(others)};`;
}
