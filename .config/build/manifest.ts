/** Reads the manifest of the elements, `src/custom-elements.json`. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CustomElement, CustomElementDeclaration, Package } from 'custom-elements-manifest/schema.js';
import { source } from './read-parts.js';

export type DescribedElement = CustomElementDeclaration & CustomElement;

const { modules } = JSON.parse(readFileSync(resolve(source, 'custom-elements.json'), 'utf8')) as Package;

export const describedElements: readonly DescribedElement[] = modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter((declaration): declaration is DescribedElement => 'tagName' in declaration);

/** Returns the file in src/ that declares a class of the manifest. */
export function declaredIn(className: string): string {
  const module = modules.find(({ declarations = [] }) => declarations.some(({ name }) => name === className));
  if (!module) throw new Error(`The manifest has no ${className}.`);
  return resolve(source, module.path.replace(/^dist\//, '').replace(/\.js$/, '.ts'));
}
