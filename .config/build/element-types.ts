/** Makes the types of the elements for templates (`src/generated/hosts/element-types.ts`) from the manifest. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ClassField } from 'custom-elements-manifest/schema.js';
import { describedElements, type DescribedElement } from './manifest.js';
import { source } from './read-parts.js';
import { generated, pathTo } from './written-text.js';

const place = resolve(generated, 'hosts/element-types.ts');

/** The words of attributes that take one or several of them. The type of the property is `string`. */
const words: Readonly<Record<string, string>> = {
  label: 'ArticleLabel',
  networks: 'ShareNetwork | (keyof AddedNetworks & string)',
  ratio: 'PictureShape',
};

/** Returns the file with the types of all elements. */
export function elementTypes(): Record<string, string> {
  const table = describedElements.map(
    (element) => `'${element.tagName!}': {
      element: ${element.name};
      attributes: ${nameOf(element)};
      events: ${eventsOf(element)};
    };`,
  );
  const body = `${describedElements.map(attributesOf).join('\n\n')}

    /** The class, the attributes and properties, and the events of each element. */
    export interface NewsElements { ${table.join('\n')} }`;
  return {
    [place]: `/** The types of the elements for templates of any framework. */

    import type { ${publicTypes(body).join(', ')} } from ${pathTo(resolve(source, 'index.ts'), place)};

    /** A number, or its text. */
    type Numeric = number | \`\${number}\`;

    /** One of some whole numbers, or its text. */
    type Whole<Value extends number> = Value | \`\${Value}\`;

    /**
     * Words with a space or a comma between them, or none. Only the first is checked: TypeScript cannot check a list of
     * any length.
     */
    type Words<Word extends string> = Word | \`\${Word}\${' ' | ','}\${string}\` | '';

    /** An attribute that \`loader.js\` reads on every element. */
    export interface LoaderAttributes {
      /** Loads the code of the element later: when it comes near the window, or when the page is idle. */
      load?: 'visible' | 'idle' | undefined;
    }

    ${body}`,
  };
}

/** Returns the names of the public types in a text. */
function publicTypes(text: string): string[] {
  const index = readFileSync(resolve(source, 'index.ts'), 'utf8');
  const article = readFileSync(resolve(source, 'article/article.ts'), 'utf8');
  const isPublic = (name: string): boolean =>
    new RegExp(`\\b${name}\\b`).test(index) || new RegExp(`export (interface|type) ${name}\\b`).test(article);
  const code = text.replace(/\/\*\*.*?\*\//gs, '');
  return [...new Set(code.match(/\b[A-Z]\w+\b/g))].filter(isPublic).sort();
}

function eventsOf({ events = [] }: DescribedElement): string {
  if (events.length === 0) return 'Record<never, Event>';
  return `{ ${events.map(({ name, type }) => `'${name}': ${type.text};`).join(' ')} }`;
}

function nameOf({ name }: DescribedElement): string {
  return `${name.replace('News', '')}Attributes`;
}

/** Returns the interface of the attributes of an element, and of the properties that have no attribute. */
function attributesOf(element: DescribedElement): string {
  const fields = (element.members ?? []).filter((member): member is ClassField => member.kind === 'field');
  const attributes = (element.attributes ?? []).map(({ name, fieldName, type, description, ...attribute }) => {
    // React, Vue and Svelte set the property of the same name, which may take more than text.
    const field = fields.find((each) => each.name === fieldName && each.name === name);
    const text = words[name] ? `Words<${words[name]}>` : templateType((field ?? { type }).type!.text, description);
    return entry(name, text, description, attribute.default);
  });
  const properties = fields
    .filter((field) => !field.readonly && !element.attributes?.some(({ fieldName }) => fieldName === field.name))
    .map(({ name, type, description }) => entry(name, type!.text, description));
  return `/** The attributes and properties that a template can set on \`<${element.tagName!}>\`. */
    export interface ${nameOf(element)} { ${[...attributes, ...properties].join('\n')} }`;
}

function entry(name: string, type: string, description = '', value = ''): string {
  const types = [...new Set([...type.split(/ \| (?![^<]*>)/), 'null', 'undefined'])].join(' | ');
  const comment = `${description}${value && value !== 'false' ? ` Default: \`${value}\`.` : ''}`.replaceAll('\n', ' ');
  return `/** ${comment} */\n${/^\w+$/.test(name) ? name : `'${name}'`}?: ${types};`;
}

/**
 * Returns the type of an attribute in a template, where a number may be text and a boolean attribute may be empty. The
 * description may limit a number: “1 to 6”.
 */
function templateType(type: string, description = ''): string {
  const limit = /\b1 to (\d)\b/.exec(description)?.[1];
  const values = Array.from({ length: Number(limit) }, (_, index) => index + 1);
  const number = limit ? `Whole<${values.join(' | ')}>` : 'Numeric';
  const types = type.split(' | ').map((each) => (each === 'number' ? number : each));
  return (types.includes('boolean') && !types.includes('string') ? [...types, "''"] : types).join(' | ');
}
