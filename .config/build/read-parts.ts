/**
 * Reads the lazy parts that the sources declare (`src/widget/lazy/lazy.ts`), and finds which of them a module includes
 * from the start.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { fileOf, isConstantText, textOf } from './constant-text.js';

export const source = fileURLToPath(new URL('../../src', import.meta.url));

/** The module of the one file. */
export const oneFile = `${source}/embed/standfirst.ts`;

/** A place in the text of a module. */
interface Range {
  start: number;
  end: number;
}

/** A late import: `import('./x.js').then((module) => module.x)`. */
export interface LateImport extends Range {
  /** The file of the module that it loads. */
  file: string;
  /** The export that it uses. Absent if it uses the whole module. */
  exported?: string;
  /** Its key, if it is an entry of a table. */
  key?: string;
}

/** A part that a module declares. */
export interface Declaration extends Range, LateImport {
  /** The file that declares it. */
  declaredIn: string;
  /** Its name there: `cardExtras`, or `commonNetworks.x` in a table. */
  name: string;
  /** The text of the function that loads it. */
  load: string;
  when?: string;
  whenPageHas?: string;
  whenFilled?: boolean;
  ahead?: LateImport;
  aheadFor?: string;
  separate?: boolean;
  late?: boolean;
}

/** The class of an element, and the other elements that its doc comment lists. */
export interface ElementClass {
  /** The file of the class. */
  file: string;
  tag: string;
  className: string;
  /** `@visible`: whether it shows something, and does not only give articles or offers to others. */
  isVisible: boolean;
  /** `@dependency`: the tags of the elements that it creates. */
  makes: string[];
  /** `@child`: the tags of the elements that pages put into it. */
  takes: string[];
}

/** A module of the sources. */
export interface Module {
  file: string;
  text: string;
  parts: Declaration[];
  /** The late imports that are not parts. */
  lateImports: LateImport[];
  /** The modules that it imports at once, with the names that it uses of each. */
  imports: { file: string; names: string[] }[];
  /** The parts that it uses itself, by the names of their constants. */
  used: string[];
  elements: ElementClass[];
  /** The characters of its code, without comments. */
  size: number;
  /**
   * Whether it keeps something that copies of it would not share: a variable, or an object that is made as it loads.
   */
  keepsState: boolean;
  /** The classes that it declares. */
  classes: string[];
  /** The classes with which it compares values (`instanceof`). */
  compared: string[];
}

const modules = new Map<string, Module>();

const printer = ts.createPrinter({ removeComments: true });

/** Reads a module. It is read again only if its text is given. */
export function readModule(file: string, text?: string): Module {
  const known = modules.get(file);
  if (known && (text === undefined || text === known.text)) return known;
  const module = parse(file, text ?? readFileSync(file, 'utf8'));
  modules.set(file, module);
  return module;
}

/**
 * Returns the modules that the one file includes from the start, and the parts. It looks in all modules that the file
 * reaches, also through the included parts.
 */
export function includedBy(entry: string): { files: Set<string>; parts: Set<Declaration> } {
  const included = new Set<Declaration>();
  const reached = new Set([entry]);
  // The loop also visits what is added to the set.
  for (const file of reached) {
    const { imports, used } = readModule(file);
    const parts = [...imports, { file, names: used }]
      .flatMap((each) => partsOf(each.file, each.names))
      .filter(({ separate }) => !separate);
    for (const part of parts) included.add(part);
    for (const each of [...imports, ...parts]) reached.add(each.file);
  }
  return { files: reached, parts: included };
}

/** Returns all modules of the sources. */
export function allModules(): Module[] {
  return globSync('**/*.ts', { cwd: source, absolute: true })
    .sort()
    .map((file) => readModule(file));
}

/** Returns all parts that the sources declare. */
export function allParts(): Declaration[] {
  return allModules().flatMap(({ parts }) => parts);
}

/** Returns all elements of the sources. */
export function allElements(): ElementClass[] {
  return globSync('components/*/*.ts', { cwd: source, absolute: true })
    .sort()
    .flatMap((file) => readModule(file).elements);
}

/** Returns the parts that the loader requests with a tag, in the order of their numbers. */
export function requestedParts(): Declaration[] {
  return allParts().filter(({ when, whenPageHas }) => when ?? whenPageHas);
}

/** Returns all modules that a module imports at once, directly or through others, and the module itself. */
export function importedBy(file: string): Set<string> {
  const found = new Set([file]);
  for (const each of found) for (const { file } of readModule(each).imports) found.add(file);
  return found;
}

function partsOf(file: string, names: readonly string[]): Declaration[] {
  return readModule(file).parts.filter(({ name }) => names.includes(name.split('.')[0]!));
}

function parse(file: string, text: string): Module {
  const root = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const module: Module = {
    file,
    text,
    parts: [],
    lateImports: [],
    imports: [],
    used: [],
    elements: [],
    size: printer.printFile(root).length,
    keepsState: root.statements.some(keepsState),
    classes: root.statements.filter(ts.isClassDeclaration).map(({ name }) => name!.text),
    compared: [],
  };
  for (const statement of root.statements) {
    if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) addImport(module, statement);
    if (ts.isVariableStatement(statement)) addParts(module, statement);
    if (ts.isClassDeclaration(statement)) addElement(module, statement);
  }
  const owned = module.parts.map(({ name }) => name.split('.')[0]!);
  visit(root, (node) => {
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword)
      module.compared.push(node.right.getText());
    if (ts.isIdentifier(node) && owned.includes(node.text) && !isDeclared(node)) module.used.push(node.text);
    const late = readLateImport(node, file);
    const isInPart = module.parts.some(({ start, end }) => node.pos >= start && node.end <= end);
    if (late && !isInPart) module.lateImports.push({ ...late, ...entryOf(node) });
    return late !== undefined;
  });
  return module;
}

/**
 * Whether a statement has an effect when the module loads, or declares something that code can change later: a
 * variable, a static field, an object from a call, or an empty object.
 */
function keepsState(statement: ts.Statement): boolean {
  if (ts.isExpressionStatement(statement)) return true;
  if (ts.isClassDeclaration(statement)) {
    return statement.members.some((member) => ts.canHaveModifiers(member) && ts.getModifiers(member)?.some(isStatic));
  }
  if (!ts.isVariableStatement(statement)) return false;
  let isMade = !(statement.declarationList.flags & ts.NodeFlags.Const);
  for (const { initializer } of statement.declarationList.declarations) {
    if (initializer)
      visit(initializer, (node) => {
        isMade ||= ts.isCallExpression(node) || ts.isNewExpression(node) || isEmpty(node);
        return ts.isFunctionLike(node);
      });
  }
  return isMade;
}

function isStatic({ kind }: ts.ModifierLike): boolean {
  return kind === ts.SyntaxKind.StaticKeyword;
}

function isEmpty(node: ts.Node): boolean {
  return (
    (ts.isArrayLiteralExpression(node) && node.elements.length === 0) ||
    (ts.isObjectLiteralExpression(node) && node.properties.length === 0)
  );
}

/** Reads the key of a late import that is an entry of a table: `key: () => import('./x.js')`. */
function entryOf({ parent }: ts.Node): Pick<LateImport, 'key'> {
  const entry = parent.parent;
  if (!ts.isArrowFunction(parent) || !ts.isPropertyAssignment(entry)) return {};
  return { key: nameOf(entry.name) };
}

/** Whether a name is only declared here, and not used. */
function isDeclared({ parent }: ts.Node): boolean {
  return ts.isVariableDeclaration(parent) || ts.isTypeQueryNode(parent);
}

/** @param look returns whether to skip the nodes inside this one */
function visit(node: ts.Node, look: (node: ts.Node) => boolean): void {
  if (!look(node)) ts.forEachChild(node, (child) => visit(child, look));
}

function addImport({ file, imports }: Module, statement: ts.ImportDeclaration | ts.ExportDeclaration): void {
  const { moduleSpecifier } = statement;
  if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier) || !moduleSpecifier.text.startsWith('.')) return;
  const clause = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause;
  const isType = ts.isImportDeclaration(statement)
    ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
    : statement.isTypeOnly;
  if (isType) return;
  const named = clause && (ts.isNamedImports(clause) || ts.isNamedExports(clause)) ? [...clause.elements] : [];
  const names = named
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .map(({ name, propertyName }) => (propertyName ?? name).text);
  if (named.length === 0 || names.length > 0) imports.push({ file: fileOf(moduleSpecifier.text, file), names });
}

function addParts(module: Module, { declarationList }: ts.VariableStatement): void {
  for (const { name, initializer } of declarationList.declarations) {
    if (!initializer || !ts.isIdentifier(name)) continue;
    const entries = ts.isObjectLiteralExpression(initializer)
      ? initializer.properties
          .filter(ts.isPropertyAssignment)
          .map((entry) => ({ name: `${name.text}.${nameOf(entry.name)}`, call: entry.initializer }))
      : [{ name: name.text, call: initializer }];
    for (const { name, call } of entries) {
      if (!ts.isCallExpression(call) || call.expression.getText() !== 'lazy') continue;
      module.parts.push(readPart(module.file, name, call));
    }
  }
}

function readPart(declaredIn: string, name: string, call: ts.CallExpression): Declaration {
  const [load, given] = call.arguments;
  const late = load && ts.isArrowFunction(load) ? readLateImport(load.body, declaredIn) : undefined;
  if (!late) throw new Error(`${declaredIn}: ${name} is not lazy(() => import('./x.js').then((module) => module.x))`);
  const part: Declaration = {
    ...late,
    declaredIn,
    name,
    load: load!.getText(),
    start: call.getStart(),
    end: call.end,
  };
  if (given) readOptions(part, given);
  if (!part.exported && !part.separate) throw new Error(`${declaredIn}: ${name} loads a whole module`);
  return part;
}

function readOptions(part: Declaration, given: ts.Expression): void {
  const { declaredIn, name } = part;
  if (!ts.isObjectLiteralExpression(given))
    throw new Error(`${declaredIn}: the options of ${name} are not an object literal`);
  for (const option of given.properties.filter(ts.isPropertyAssignment)) {
    const value = option.initializer;
    const key = nameOf(option.name);
    if (key === 'ahead' && ts.isArrowFunction(value)) part.ahead = readLateImport(value.body, declaredIn);
    else if (isConstantText(value)) Object.assign(part, { [key]: textOf(value).replace(/\s+/g, ' ') });
    else if (value.kind === ts.SyntaxKind.TrueKeyword) Object.assign(part, { [key]: true });
    else throw new Error(`${declaredIn}: ${key} of ${name} is not a literal`);
  }
}

/** Reads `import('./x.js')`, with or without `.then((module) => module.x)`. */
function readLateImport(node: ts.Node, from: string): LateImport | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const range = { start: node.getStart(), end: node.end };
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [path] = node.arguments;
    return path && ts.isStringLiteral(path) ? { ...range, file: fileOf(path.text, from) } : undefined;
  }
  const { expression, arguments: given } = node;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'then') return undefined;
  const late = readLateImport(expression.expression, from);
  const [taken] = given;
  if (!late || given.length !== 1 || !ts.isArrowFunction(taken!)) return undefined;
  if (!ts.isPropertyAccessExpression(taken.body) || taken.body.expression.getText() !== 'module') return undefined;
  return { ...late, ...range, exported: taken.body.name.text };
}

function addElement({ file, elements }: Module, declaration: ts.ClassDeclaration): void {
  const tags = ts.getJSDocTags(declaration);
  const named = (tagName: string): string[] =>
    tags
      .filter((tag) => tag.tagName.text === tagName)
      .map((tag) => ts.getTextOfJSDocComment(tag.comment)?.trim() ?? '');
  const [tag] = named('customElement');
  const className = declaration.name!.text;
  const isVisible = named('visible').length > 0;
  if (tag) elements.push({ file, tag, className, isVisible, makes: named('dependency'), takes: named('child') });
}

function nameOf(name: ts.PropertyName): string {
  return ts.isStringLiteral(name) ? name.text : name.getText();
}
