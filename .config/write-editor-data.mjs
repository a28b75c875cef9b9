// @ts-check
/** Writes the data about the elements for editors, from the manifest, to dist/hosts/: a part of `npm run build`. */
import { readFileSync } from 'node:fs';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const manifest = read('../src/custom-elements.json');
const { version } = read('../package.json');
const options = { outdir: 'dist/hosts', hideLogs: true };

// A hover over a tag shows its description without the tokens, which are in the file for CSS.
generateVsCodeCustomElementData(manifest, { ...options, cssFileName: null, hideCssPropertiesDocs: true });
generateVsCodeCustomElementData(eachOnce(manifest), { ...options, htmlFileName: null });
generateJetBrainsWebTypes(manifest, { ...options, version, packageJson: false });

/** Keeps each token and part once. Many elements have the same ones, and an editor would offer them many times. */
function eachOnce({ modules, ...rest }) {
  const known = new Set();
  const isNew = ({ name }) => !known.has(name) && known.add(name);
  return {
    ...rest,
    modules: modules.map((module) => ({
      ...module,
      declarations: module.declarations?.map(({ cssProperties, cssParts, ...declaration }) => ({
        ...declaration,
        cssProperties: cssProperties?.filter(isNew),
        cssParts: cssParts?.filter(isNew),
      })),
    })),
  };
}
