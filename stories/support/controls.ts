import type { ArgTypes, Args } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import type { TemplateResult } from 'lit';
import { writableType } from './elements-index.js';

/** What an element's stories take for their `meta`, and how a story of it is rendered. */
interface Controls {
  args: Args;
  argTypes: ArgTypes;
  /** The element, as its controls say; with this in it. */
  template: (args: Args, content?: TemplateResult) => TemplateResult;
}

/** A control for which the reader chooses one of these. */
export const oneOf = (...options: string[]): ArgTypes[string] => ({ control: 'select', options });

/** A control for text, where the type also allows what cannot be typed. */
export const asText: ArgTypes[string] = { control: 'text', options: undefined };

/** A control that is there while another has this value; without one, any. */
export const whileArg = (arg: string, eq?: string): ArgTypes[string] => ({
  if: eq === undefined ? { arg, truthy: true } : { arg, eq },
});

type Changes = Readonly<Record<string, ArgTypes[string] | null>>;

const hidden: ArgTypes[string] = { table: { disable: true } };

/** The changes for every element. Sources, and what shows only with the focus or in motion, have no control. */
const everywhere: Changes = {
  src: null,
  format: null,
  '--news-color-focus': null,
  '--news-duration': null,
  '--news-surface-padding': whileArg('--news-color-surface'),
};

/**
 * The controls of an element, from the manifest: its attributes and CSS properties, and the slots that words can be typed into. What else
 * there is stands in the reference of its page.
 *
 * @param changed what the manifest cannot know of a control, by its name; `null` for one that would do nothing. A slot has a control where
 *   it is named here.
 */
export function controlsOf(tag: string, changed: Changes = {}): Controls {
  const { args, argTypes, events, template } = getStorybookHelpers<Args>(tag);
  const all = argTypes as ArgTypes;
  const changes: Changes = { ...everywhere, ...changed };
  const scheme = {
    ...oneOf('light', 'dark'),
    name: 'scheme',
    description: 'Light, or dark, wherever the widget stands, on a paper of its own.',
    table: { category: 'attributes', type: { summary: "'light' | 'dark'" } },
  };
  const entries = Object.entries(all).map(([name, type]): [string, ArgTypes[string]] => {
    const change = changes[name];
    const isControl =
      change !== null && (change !== undefined || /^(?:attributes|css properties)$/.test(type.table?.category ?? ''));
    return [name, isControl ? { ...type, table: tableOf(type), ...change } : { ...type, ...hidden }];
  });
  // The helper would show each event too, with everything that any event has.
  const unheard = Object.fromEntries(events.map((name) => [`@${name}`, { handleEvent: () => undefined }]));
  const values = Object.entries(args as Args)
    .filter(([name]) => !/-(?:part|state)$/.test(name))
    // A number among CSS properties is text to its control.
    .map(([name, value]) => [name, name.startsWith('--') ? String(value) : (value as unknown)]);
  const defaults = Object.fromEntries(values) as Args;
  const slots = Object.keys(all).filter((name) => name.endsWith('-slot'));
  return {
    // Parts and states are no controls; an attribute that is not among the arguments would not be taken away again.
    args: { ...defaults, scheme: '' },
    argTypes: { ...Object.fromEntries(entries), scheme },
    // A control that is not there now has no value: the helper would leave what it had, or write that out as a word.
    template: (given, content) => {
      const filled = Object.fromEntries(slots.map((name) => [name, (given[name] as unknown) ?? '']));
      return template({ ...defaults, ...given, ...filled, ...unheard }, content) as TemplateResult;
    },
  };
}

/** The controls of stories that have their own, and none of their element's. */
export function onlyControls(tag: string, argTypes: ArgTypes): ArgTypes {
  const all = Object.keys(getStorybookHelpers(tag).argTypes);
  return { ...Object.fromEntries(all.map((name) => [name, hidden])), ...argTypes };
}

/** With its type as markup can write it. A default that is not known is none. */
function tableOf({ table }: ArgTypes[string]): ArgTypes[string]['table'] {
  const { category, type, defaultValue } = table ?? {};
  return {
    category,
    ...(type?.summary && { type: { summary: writableType(type.summary) } }),
    ...(defaultValue?.summary && { defaultValue }),
  };
}
