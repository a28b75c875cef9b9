import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { shorten } from '../../.config/build/minify-templates.js';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite } from '../support/servers/host-site.js';

const project = fileURLToPath(new URL('../..', import.meta.url));

interface Template {
  place: string;
  isSvg: boolean;
  strings: string[];
}

/** Returns a template as the builds contain it, without spaces that only format its source. */
function asBuilt(strings: string[]): string[] {
  return shorten.html!(strings.join('\0')).split('\0');
}

/** Finds every template of the library. */
function findTemplates(): Template[] {
  return globSync('src/**/*.ts', { cwd: project }).flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(`${project}/${file}`, 'utf8'), ts.ScriptTarget.Latest, true);
    const found: Template[] = [];
    const look = (node: ts.Node): void => {
      if (ts.isTaggedTemplateExpression(node) && /^(html|svg)$/.test(node.tag.getText())) {
        const { template } = node;
        found.push({
          place: `${file}:${source.getLineAndCharacterOfPosition(node.pos).line + 1}`,
          isSvg: node.tag.getText() === 'svg',
          strings: asBuilt(
            ts.isNoSubstitutionTemplateLiteral(template)
              ? [template.text]
              : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)],
          ),
        });
      }
      ts.forEachChild(node, look);
    };
    look(source);
    return found;
  });
}

/** A module for a page. It compares our preparation of a template with Lit's own. */
const comparison = `
import { html, nothing, render, svg } from 'lit';
import { prepareTemplate } from '${project}/src/embed/prepare-template.ts';

const describe = ({ el, parts }) => ({
  markup: el.innerHTML.replaceAll(/<!--.*?-->/g, '<!---->'),
  namespaces: [...el.content.querySelectorAll('*')].map(({ namespaceURI }) => namespaceURI),
  parts: parts.map(({ ctor, ...part }) => JSON.stringify({ ...part, kind: ctor?.kind ?? ctor?.name })),
});

globalThis.compare = ({ strings, isSvg }) => {
  const holder = document.createElement(isSvg ? 'svg' : 'div');
  const given = Object.assign([...strings], { raw: strings });
  render((isSvg ? svg : html)(given, ...strings.slice(1).map(() => nothing)), holder);
  const lits = describe(holder._$litPart$._$committedValue._$template);
  const kinds = { '': 'AttributePart', '.': 'PropertyPart', '?': 'BooleanAttributePart', '@': 'EventPart' };
  for (const prefix in kinds) kinds[prefix] = { kind: kinds[prefix] };
  return { lits, ours: describe(prepareTemplate(strings, isSvg, kinds)) };
};`;

interface Described {
  markup: string;
  namespaces: string[];
  parts: string[];
}

declare global {
  var compare: ((template: Template) => { lits: Described; ours: Described }) | undefined;
}

describe('A template that is prepared without the browser’s parser', () => {
  let site: HostSite;
  let tab: HostTab;
  before(async () => {
    site = await HostSite.open();
    const { outputFiles } = await build({
      stdin: { contents: comparison, resolveDir: project },
      bundle: true,
      write: false,
      format: 'esm',
      keepNames: true,
      // Use Lit's development build, because its classes have their names there.
      conditions: ['development', 'browser'],
    });
    site.put('/compare.js', { body: outputFiles[0]!.text });
    tab = await newTab();
    await tab.open(site.show({ body: '<script type="module" src="/compare.js"></script>' }));
    await tab.waitFor(() => Boolean(globalThis.compare));
  });
  after(async () => {
    await tab?.close();
    await site?.close();
  });

  it('is the same as Lit’s, for each template of the library', async () => {
    const templates = findTemplates();
    assert.ok(templates.length > 90);
    const compared = await tab.evaluate((all) => all.map((each) => globalThis.compare!(each)), templates);
    assert.equal(compared.length, templates.length);
    for (const [index, { lits, ours }] of compared.entries()) assert.deepEqual(ours, lits, templates[index]!.place);
  });

  it('says in which template it would not be, so that the comparison is one', async () => {
    const unread = { place: '', isSvg: false, strings: ['<p>One &amp; two<br></p>'] };
    const { lits, ours } = await tab.evaluate((each) => globalThis.compare!(each), unread);
    assert.notDeepEqual(ours, lits);
  });
});
