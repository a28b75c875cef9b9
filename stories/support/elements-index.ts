import { unfinishedStyle } from '../../src/theme/unfinished.js';

/** An attribute, a slot, an event or another part of an element's API, as the manifest describes it. */
export interface Described {
  name: string;
  description: string;
  /** The type in TypeScript. For attributes, properties, events and their fields. */
  type?: string;
  /** The default value. For attributes, properties and CSS properties. */
  default?: string;
  /** For an attribute: the name of its property, if it is spelled differently. */
  property?: string;
  /** For an attribute: whether it has no property, because only style sheets use it. */
  isAttributeOnly?: boolean;
  /** For an event: the fields of its detail. */
  fields?: Described[];
}

/** The public API of an element. */
export interface ElementEntry {
  tag: string;
  /** A description in one or two sentences. */
  about: string;
  /** Markup to paste. */
  example: string;
  attributes: Described[];
  /** The properties that only scripts can set. */
  properties: Described[];
  slots: Described[];
  events: Described[];
  cssParts: Described[];
  cssProperties: Described[];
  states: Described[];
}

interface Item {
  name?: string;
  description?: string;
  type?: { text: string };
  default?: string;
  /** For an attribute: the name of its property. */
  fieldName?: string;
}

interface Member extends Item {
  kind: string;
  /** The name of the attribute for this property. */
  attribute?: string;
}

interface Declaration {
  name?: string;
  tagName?: string;
  description?: string;
  members?: Member[];
  attributes?: Item[];
  slots?: Item[];
  events?: Item[];
  cssParts?: Item[];
  cssProperties?: Item[];
  cssStates?: Item[];
}

/**
 * The parts of the manifest that this file uses. @see {@link https://github.com/webcomponents/custom-elements-manifest
 * | Custom Elements Manifest}
 */
export interface Manifest {
  modules: { declarations?: Declaration[] }[];
}

/** Returns every element of the manifest, by tag. */
export function elementsOf({ modules }: Manifest): ElementEntry[] {
  const all = modules.flatMap(({ declarations = [] }) => declarations);
  const fieldsOf = (type = ''): Described[] => {
    const { members = [] } = all.find(({ name }) => name === type) ?? {};
    const fields = members.filter(({ kind }) => kind === 'field');
    // Fields of an event may be absent. Listeners must know this, so the type says it.
    return described(fields).map((field, index) => ({ ...field, type: fields[index]!.type?.text }));
  };
  return all
    .filter(({ tagName }) => tagName)
    .map(({ tagName, description = '', ...rest }) => ({
      tag: tagName!,
      about: description.split('\n\n')[0]!.replace(/\s+/g, ' ').replaceAll('`', ''),
      example: /```html\n([^]*?)\n```/.exec(description)?.[1] ?? '',
      attributes: withOwnFirst(
        described(rest.attributes).map((attribute, index) => ({
          ...attribute,
          ...(!rest.attributes![index]!.fieldName && { isAttributeOnly: true }),
        })),
      ),
      properties: described(rest.members?.filter(({ kind, attribute }) => kind === 'field' && !attribute)),
      slots: described(rest.slots),
      events: described(rest.events).map((event) => ({ ...event, fields: fieldsOf(event.type) })),
      cssParts: described(rest.cssParts),
      cssProperties: described(rest.cssProperties),
      states: described(rest.cssStates),
    }));
}

/** Attributes without a property come last: they are the same for most elements, and few pages need them. */
function withOwnFirst(attributes: readonly Described[]): Described[] {
  const isLast = ({ isAttributeOnly }: Described): number => Number(isAttributeOnly ?? false);
  return attributes.toSorted((one, other) => isLast(one) - isLast(other));
}

/** An event, from any of the elements. */
export interface EventEntry extends Described {
  fields: Described[];
  /** When each of the elements fires it. */
  reasons: { description: string; tags: string[] }[];
}

/** Returns every event of these elements once, in the order in which they appear. */
export function eventsOf(elements: readonly ElementEntry[]): EventEntry[] {
  const events = new Map<string, EventEntry>();
  for (const { tag, events: own } of elements) {
    for (const { fields = [], ...event } of own) {
      const { reasons } = events.get(event.name) ?? {};
      const same = reasons?.find(({ description }) => description === event.description);
      if (same) same.tags.push(tag);
      else if (reasons) reasons.push({ description: event.description, tags: [tag] });
      else events.set(event.name, { ...event, fields, reasons: [{ description: event.description, tags: [tag] }] });
    }
  }
  return [...events.values()];
}

function described(items: readonly Item[] = []): Described[] {
  return items.map(({ name = '', description = '', type, default: value, fieldName }) => ({
    name,
    description: description.replace(/\s+/g, ' '),
    ...(type && { type: writableType(type.text) }),
    ...(value !== undefined && { default: value }),
    ...(fieldName && fieldName !== name && { property: fieldName }),
  }));
}

/** Returns a type without `null` and `undefined`. A script may remove a value; markup leaves the attribute out. */
export const writableType = (type: string): string => type.replace(/ \| (?:null|undefined)\b/g, '');

/**
 * Writes the elements as `llms.txt`, for programs that read without a browser.
 *
 * @see {@link https://llmstxt.org | The llms.txt file}
 */
export function llmsText(elements: readonly ElementEntry[]): string {
  const list = (title: string, items: readonly Described[]): string =>
    items.length === 0 ? '' : `\n${title}:\n\n${items.map(line).join('\n')}\n`;
  const line = ({
    name,
    description,
    type,
    default: value,
    property,
    isAttributeOnly,
    fields = [],
  }: Described): string =>
    [
      `- \`${name || '(default)'}\``,
      type && ` (${type})`,
      property && `, as a property \`${property}\``,
      isAttributeOnly && ', no property',
      `: ${description}`,
      value !== undefined && ` Default: \`${value}\`.`,
      fields.length > 0 &&
        ` Carries ${fields.map((field) => `\`${field.name}\` (${field.type ?? 'any'})`).join(', ')}.`,
    ]
      .filter(Boolean)
      .join('');
  return `# Standfirst

> News widgets that any page can drop in: web components for a headline card, a byline, a photo caption, share icons, a subscription prompt, and what feeds them.

Write the files with \`npx standfirst cdn public/standfirst\` and serve that folder. Then paste \`<script type="module" async src="https://your.example/standfirst/v0/standfirst.js"></script>\` and tags. The markup inside a tag is its fallback, and is read as data. Also paste this style: it keeps the tags in the page's column if the script is late or blocked.

\`\`\`html
${unfinishedStyle()}
\`\`\`

- [The elements as JSON](elements.json)

${elements
  .map(
    ({ tag, about, example, attributes, properties, slots, events, cssParts, cssProperties, states }) => `## <${tag}>

${about}

\`\`\`html
${example}
\`\`\`
${list('Attributes', attributes)}${list('Properties', properties)}${list('Slots', slots)}${list('Events', events)}${list('Parts', cssParts)}${list('CSS properties', cssProperties)}${list('States', states)}`,
  )
  .join('\n')}`;
}
