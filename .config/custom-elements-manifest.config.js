import { readFileSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';

const { enumerations } = await tsImport('./build/enumerations.ts', import.meta.url);
const { tokens } = await tsImport('../src/theme/tokens.ts', import.meta.url);

/**
 * The manifest is made from the types and doc comments of src/. It is in git, so that diffs show changes of the public
 * API.
 */
export default {
  globs: ['src/components/*/*.ts', 'src/widget/{article-widget,content/load-events}.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: 'src',
  litelement: true,
  packagejson: false,
  plugins: [eventFields(), inherited(), publicOnly(), enumerated(), themed(), published()],
};

/** Adds the fields of events, because the analyzer does not find fields that are parameters of a constructor. */
function eventFields() {
  return {
    name: 'standfirst:event-fields',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node) || node.heritageClauses?.[0]?.types[0]?.getText() !== 'Event') return;
      const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name?.getText());
      const parameters = node.members.find(ts.isConstructorDeclaration)?.parameters ?? [];
      const fields = parameters
        .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword))
        .map((parameter) => ({
          kind: 'field',
          name: parameter.name.getText(),
          type: { text: parameter.type.getText() },
          readonly: true,
          description: parameter.jsDoc?.[0]?.comment ?? '',
        }));
      if (declaration && fields.length > 0) declaration.members = [...fields, ...(declaration.members ?? [])];
    },
  };
}

/** Lists inherited members as the element's own, because pages know only the element. */
function inherited() {
  return {
    name: 'standfirst:inherited',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations ?? []) {
          for (const each of [...(declaration.attributes ?? []), ...(declaration.members ?? [])])
            delete each.inheritedFrom;
        }
      }
      customElementsManifest.modules = customElementsManifest.modules.filter(
        ({ path }) => path !== 'src/widget/article-widget.ts',
      );
    },
  };
}

function allDeclarations({ modules }) {
  return modules.flatMap(({ declarations }) => declarations ?? []);
}

/** Returns whether a declaration is an element or an event. */
function isPublic({ kind, tagName, superclass }) {
  return kind === 'class' && (tagName !== undefined || superclass?.name === 'Event');
}

const lifeCycle = new Set(['connectedCallback', 'disconnectedCallback']);

/**
 * Keeps what a page can use: elements and events, without private members and the life cycle that every Lit element
 * has.
 */
function publicOnly() {
  return {
    name: 'standfirst:public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.declarations = module.declarations?.filter(isPublic);
        const names = module.declarations?.map(({ name }) => name) ?? [];
        module.exports = module.exports?.filter(({ name }) => names.includes(name));
        for (const declaration of module.declarations ?? []) {
          declaration.members = declaration.members?.filter(
            ({ name, privacy, static: isStatic }) =>
              !name.startsWith('#') && (privacy ?? 'public') === 'public' && !isStatic && !lifeCycle.has(name),
          );
          declaration.attributes = declaration.attributes?.filter(
            ({ fieldName }) => !fieldName || declaration.members?.some(({ name }) => name === fieldName),
          );
        }
      }
    },
  };
}

/**
 * Replaces the name of each union of string literals by its literals, because editors and generators read only the
 * manifest.
 */
function enumerated() {
  const choices = enumerations();
  const expanded = ({ text }) =>
    text.replace(
      /\b[A-Z]\w+\b/g,
      (name) =>
        choices
          .get(name)
          ?.map((choice) => `'${choice}'`)
          .join(' | ') ?? name,
    );
  // An attribute can only be a text, a number or a boolean. The property of the same name may take more.
  const written = (type) =>
    expanded(type)
      .split(' | ')
      .filter((each) => /^('.*'|string|number|boolean)$/.test(each))
      .join(' | ');
  return {
    name: 'standfirst:enumerated',
    packageLinkPhase({ customElementsManifest }) {
      for (const { members = [], attributes = [] } of allDeclarations(customElementsManifest)) {
        for (const attribute of attributes) attribute.type = { text: written(attribute.type) };
        for (const member of members) if (member.type) member.type = { text: expanded(member.type) };
      }
    },
  };
}

/** Adds the public tokens that affect an element, as measured by the tests, each with its description. */
function themed() {
  const effects = JSON.parse(readFileSync(new URL('../src/theme/token-effects.json', import.meta.url), 'utf8'));
  return {
    name: 'standfirst:themed',
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of allDeclarations(customElementsManifest)) {
        const named = Object.entries(tokens).filter(([name]) => effects[`--news-${name}`]?.[declaration.tagName]);
        if (named.length === 0) continue;
        declaration.cssProperties ??= [];
        for (const [name, { value, about }] of named)
          declaration.cssProperties.push({ name: `--news-${name}`, default: value, description: about });
      }
    },
  };
}

/**
 * Gives modules their published paths. Adds the modules that register tags. The analyzer does not find them, because
 * they call `defineElement`.
 */
function published() {
  const publishedPath = (path) => path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');
  return {
    name: 'standfirst:published',
    packageLinkPhase({ customElementsManifest }) {
      // The analyzer names an older version, which has no custom states.
      // See https://github.com/open-wc/custom-elements-manifest/issues/344.
      customElementsManifest.schemaVersion = '2.1.0';
      for (const module of [...customElementsManifest.modules]) {
        const path = publishedPath(module.path);
        module.path = path;
        for (const { declaration } of module.exports ?? []) {
          if (declaration?.module) declaration.module = publishedPath(declaration.module);
        }
        for (const { tagName, name } of module.declarations ?? []) {
          if (!tagName) continue;
          customElementsManifest.modules.push({
            kind: 'javascript-module',
            path: `dist/generated/components/define/${tagName.replace('news-', '')}.js`,
            declarations: [],
            exports: [{ kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } }],
          });
        }
      }
      customElementsManifest.modules = customElementsManifest.modules.filter(
        ({ declarations, exports }) => (declarations?.length ?? 0) + (exports?.length ?? 0) > 0,
      );
      // Sort them, because the analyzer reads files in the order of the disk.
      customElementsManifest.modules.sort((one, other) => one.path.localeCompare(other.path));
    },
  };
}
