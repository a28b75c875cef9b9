/** Makes style sheets shorter than Lightning CSS does, from their syntax trees. */
import postcss from 'postcss';
import valueParser, { type Node } from 'postcss-value-parser';

/**
 * Returns a minified style sheet with shorter words for the same rules:
 *
 * - the private properties have short names;
 * - `inline-size` is `width` and `block-size` is `height`, because the lines of a widget are always horizontal,
 *   whatever the writing mode of the page;
 * - values with `var()`, which Lightning CSS leaves as they are, have no unnecessary spaces and quotes, and `#0000` for
 *   `transparent`.
 *
 * @param names the short names of private properties
 * @throws if a property has no value: Lightning CSS writes `border-image: none` without one, and browsers ignore that.
 *   See https://github.com/parcel-bundler/lightningcss/issues/1146
 */
export function shortenStyles(sheet: string, names: ReadonlyMap<string, string>): string {
  const root = postcss.parse(sheet);
  root.walkDecls((declaration) => {
    const { parent, prop } = declaration;
    // A mark for the server is not a style.
    if (parent?.type === 'atrule' && 'name' in parent && parent.name === 'server') return;
    if (!declaration.value && !prop.startsWith('--'))
      throw new Error(`The minified style sheet has no value for ${prop}.`);
    declaration.prop = names.get(prop) ?? physical(prop);
    declaration.value = shortValue(declaration.value, names, prop.endsWith('font-family'));
  });
  root.walkAtRules('container', (rule) => {
    rule.params = physical(rule.params);
  });
  root.walkAtRules('supports', (rule) => {
    rule.params = shortValue(rule.params, names);
  });
  return root.toString();
}

/** Returns a property or a condition with the physical names of sizes on horizontal lines. */
function physical(name: string): string {
  return name.replaceAll('inline-size', 'width').replaceAll('block-size', 'height');
}

function shortValue(value: string, names: ReadonlyMap<string, string>, isFonts = false): string {
  const parsed = valueParser(value);
  parsed.walk((node) => {
    if (node.type === 'div' || node.type === 'function') node.before = node.after = '';
    if (node.type === 'word')
      node.value = node.value === 'transparent' ? '#0000' : (names.get(node.value) ?? node.value);
    // Names of fonts need no quotes, unless they contain a number.
    if (isFonts && node.type === 'string' && /^[a-z ]+$/i.test(node.value)) Object.assign(node, { type: 'word' });
  });
  return valueParser.stringify(withoutSpaces(parsed.nodes));
}

/** Leaves out the spaces around `*` and `/`. Those around `+` and `-` are necessary. */
function withoutSpaces(nodes: readonly Node[]): Node[] {
  const isSign = (node: Node | undefined): boolean => node?.value === '*' || node?.value === '/';
  return nodes
    .filter((node, at) => node.type !== 'space' || !(isSign(nodes[at - 1]) || isSign(nodes[at + 1])))
    .map((node) => (node.type === 'function' ? { ...node, nodes: withoutSpaces(node.nodes) } : node));
}
