/**
 * Lit for the script-tag builds (`.config/build/safe-lit.ts`). Its tags prepare their templates without the browser's
 * parser, so widgets render on a page with Trusted Types.
 *
 * Lit accepts templates that already have their element and parts, because its own compiler makes such templates. Lit
 * calls the names of this form private, so a test runs Lit's newest version.
 */
import { _$LH as lit } from 'lit-html/private-ssr-support.js';
import { prepareTemplate, type AttributeKinds, type PreparedTemplate } from './prepare-template.js';

export * from 'lit';

/** Lit's result of a template, with the template itself in place of its kind. */
interface PreparedResult {
  _$litType$: PreparedTemplate;
  strings: TemplateStringsArray;
  values: unknown[];
}

const kinds: AttributeKinds = {
  '': lit.AttributePart,
  '.': lit.PropertyPart,
  '?': lit.BooleanAttributePart,
  '@': lit.EventPart,
};

const prepared = new WeakMap<TemplateStringsArray, PreparedTemplate>();

function render(isSvg: boolean, strings: TemplateStringsArray, values: unknown[]): PreparedResult {
  let template = prepared.get(strings);
  if (!template) prepared.set(strings, (template = prepareTemplate(strings, isSvg, kinds)));
  return { _$litType$: template, strings, values };
}

/** Renders a template of HTML. */
export function html(strings: TemplateStringsArray, ...values: unknown[]): PreparedResult {
  return render(false, strings, values);
}

/** Renders a template that is part of an SVG. */
export function svg(strings: TemplateStringsArray, ...values: unknown[]): PreparedResult {
  return render(true, strings, values);
}
