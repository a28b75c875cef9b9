import type { ArgTypes, Args } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import type { TemplateResult } from 'lit';
import { attributeGroups, groupOf } from './attribute-groups.js';
import { writableType } from './elements-index.js';

/** The parts of a `meta` that show an element with its controls. */
interface Controls {
  args: Args;
  argTypes: ArgTypes;
  /** Renders the element with the values of its controls, and with this content. */
  template: (args: Args, content?: TemplateResult) => TemplateResult;
}

/** A choice from a list. */
export const oneOf = (...options: string[]): ArgTypes[string] => ({ control: 'select', options });

/** A text field, for an attribute whose type also has values that a reader cannot type. */
export const asText: ArgTypes[string] = { control: 'text', options: undefined };

/** Shows a control only while another control has this value, or any value. */
export const whileArg = (arg: string, eq?: string): ArgTypes[string] => ({
  if: eq === undefined ? { arg, truthy: true } : { arg, eq },
});

/** Shows a control that {@link rare} hides, in a story about that attribute. */
export const withControl = (...names: string[]): ArgTypes =>
  Object.fromEntries(names.map((name) => [name, { table: { disable: false } }]));

type Changes = Readonly<Record<string, ArgTypes[string] | null>>;

/**
 * Returns the setting that hides a control. It is a new object each time, because Storybook loses an object that it
 * finds twice, and then shows the row. It has a type, because Storybook puts controls without a type first.
 */
const hidden = (): ArgTypes[string] => ({ type: 'string', table: { disable: true } });

/** The name of the control that shows the CSS properties. It is no attribute. */
const tokensSwitch = 'show-css-properties';

/** Attributes without a control: few pages set them, or they change nothing that a reader sees at once. */
const rare: readonly string[] = [
  'image-width',
  'image-height',
  'image-srcset',
  'image-sizes',
  'image-narrow',
  'image-license',
  'hide-kicker-matching',
  'src',
  'format',
];

/** The changes for every element. Nothing shows these CSS properties without the focus or motion. */
const everywhere: Changes = { '--news-color-focus': null, '--news-duration': null };

/**
 * Makes the controls of an element from the manifest: its attributes by groups, then slots, then CSS properties. The
 * CSS properties are hidden until the reader asks for them. Everything else is on the element's API page.
 *
 * @param changed changes to controls, by their names; `null` removes a control. A slot has a control only if it is
 *   named here.
 */
export function controlsOf(tag: string, changed: Changes = {}): Controls {
  const { args, argTypes, events, template } = getStorybookHelpers<Args>(tag);
  const all: ArgTypes = {
    ...argTypes,
    // The helper leaves out an attribute without a property.
    scheme: {
      ...oneOf('light', 'dark'),
      name: 'scheme',
      description: 'Shows the widget light or dark, on its own paper, whatever the page’s scheme.',
      table: { category: 'attributes', type: { summary: "'light' | 'dark'" } },
    },
  };
  const changes: Changes = { ...Object.fromEntries(rare.map((name) => [name, null])), ...everywhere, ...changed };
  const ofKind = (kind: string): string[] => Object.keys(all).filter((name) => all[name]!.table?.category === kind);
  const place = (name: string): number => Object.values(attributeGroups).flat().indexOf(name);
  const attributes = ofKind('attributes').sort((one, other) => place(one) - place(other));
  const slots = ofKind('slots');
  const tokens = ofKind('css properties');

  const control = (name: string, category: string | undefined): ArgTypes[string] => ({
    type: 'string',
    ...all[name],
    ...choiceOf(all[name]!.table?.type?.summary),
    ...(changes[name] === null ? hidden() : { table: tableOf(all[name]!, category), ...changes[name] }),
  });
  const shown: ArgTypes = {
    ...Object.fromEntries(attributes.map((name) => [name, control(name, groupOf(name))])),
    ...Object.fromEntries(slots.map((name) => [name, name in changed ? control(name, 'Slots') : hidden()])),
    [tokensSwitch]: {
      name: 'Show CSS properties',
      description: 'Shows a control for each CSS property that changes this widget.',
      type: 'boolean',
      control: 'boolean',
      table: { category: 'CSS properties' },
    },
    ...Object.fromEntries(
      tokens.map((name) => [name, { ...control(name, 'CSS properties'), ...whileArg(tokensSwitch) }]),
    ),
  };
  const others = Object.keys(all).filter((name) => !(name in shown));

  // The helper would show each event too, with everything that any event has.
  const unheard = Object.fromEntries(events.map((name) => [`@${name}`, { handleEvent: () => undefined }]));
  const given = args as Args;
  // Parts and states have no value. A control of a CSS property is text, also if its value is a number.
  const valueOf = (name: string): unknown => (name.startsWith('--') ? String(given[name]) : (given[name] ?? ''));
  const withValue = [...attributes, ...slots, ...tokens, ...ofKind('properties')];
  const defaults = Object.fromEntries(withValue.map((name) => [name, valueOf(name)]));
  return {
    args: { ...defaults, [tokensSwitch]: false },
    argTypes: { ...shown, ...Object.fromEntries(others.map((name) => [name, hidden()])) },
    template: (values, content) => {
      // Storybook takes the value of a hidden control away. Set its default, or the helper keeps the old value.
      const filled = Object.fromEntries(slots.map((name) => [name, (values[name] as unknown) ?? '']));
      const own = Object.fromEntries(Object.entries(values).filter(([name]) => name !== tokensSwitch));
      return template({ ...defaults, ...own, ...filled, ...unheard }, content) as TemplateResult;
    },
  };
}

/** The controls of stories that have their own controls, and none of their element's. */
export function onlyControls(tag: string, argTypes: ArgTypes): ArgTypes {
  const all = Object.keys(getStorybookHelpers(tag).argTypes);
  return { ...Object.fromEntries(all.map((name) => [name, hidden()])), ...argTypes };
}

/** The control for a type with only words, or with text and objects. The helper knows the control for other types. */
function choiceOf(type = ''): ArgTypes[string] {
  const members = writableType(type).split(' | ');
  if (members.every((member) => /^'.*'$/.test(member))) return oneOf(...members.map((member) => member.slice(1, -1)));
  return members.length > 1 && members[0] === 'string' && members[1] !== 'number' ? asText : {};
}

/** The table row of a control. Its type is written as in markup. A default that is not known is left out. */
function tableOf({ table }: ArgTypes[string], category: string | undefined): ArgTypes[string]['table'] {
  const { type, defaultValue } = table ?? {};
  return {
    category,
    ...(type?.summary && { type: { summary: writableType(type.summary) } }),
    ...(defaultValue?.summary && { defaultValue }),
  };
}
