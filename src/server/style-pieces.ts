/**
 * Cuts style sheets into pieces for a server. The sheets have marks for it, which browsers ignore:
 *
 * - `@server { usual: card headline; }` names the classes that nearly every widget of the kind has. Rules for them are
 *   always needed.
 * - `@server { needs: long-word slot; }` is before a rule whose selector does not show who needs it. It names features
 *   ({@link featuresOf}); one of them is enough.
 * - `@server { skip: all; }` is before a rule that no page needs before its script runs.
 */
import { parse, type Selector } from 'css-what';

/**
 * A group of rules. A shadow root has all of them if it uses any of them. The text of a piece is the same in every
 * page, so a content security policy can allow the piece by its hash.
 */
export interface StylePiece {
  text: string;
  /**
   * Lists of features (see {@link featuresOf}). A shadow root that has all features of one list uses the piece. Without
   * lists, every shadow root uses it.
   */
  needs: readonly (readonly string[])[];
}

/** A rule, with the condition around it (`@media …`) or an empty text. */
interface Rule {
  around: string;
  text: string;
  needs: readonly (readonly string[])[];
}

/** How many bytes the style element of a piece needs, in addition to the text. */
const costOfElement = 60;

/** The expected share of shadow roots that use an optional rule. */
const share = 0.15;

/**
 * Cuts a style sheet into pieces, in the order of the sheet. Chooses the cuts for which a shadow root is expected to
 * have the fewest bytes: each unused rule costs its text, and each piece costs a style element.
 */
export function piecesOf(sheet: string): StylePiece[] {
  const usual = usualIn(sheet);
  const runs = runsOf(rulesOf(sheet).map((rule) => ({ ...rule, needs: withoutUsual(rule.needs, usual) })));
  const texts = runs.map((rules) => textOf(rules).length);
  // `best[n]` is the cheapest way to cut the first n runs.
  const best: { cost: number; start: number }[] = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= runs.length; end++) {
    let [cost, start] = [Infinity, 0];
    const keys = new Set<string>();
    let length = costOfElement;
    let isAlways = false;
    for (let from = end - 1; from >= 0; from--) {
      const [first] = runs[from]!;
      keys.add(keyOf(first!));
      isAlways ||= isAlwaysNeeded(first!);
      length += texts[from]! - (from < end - 1 ? sharedLength(runs[from]!, runs[from + 1]!) : 0);
      const total = best[from]!.cost + (isAlways ? 1 : Math.min(1, keys.size * share)) * length;
      if (total < cost) [cost, start] = [total, from];
    }
    best.push({ cost, start });
  }
  const pieces: StylePiece[] = [];
  for (let end = runs.length; end > 0; end = best[end]!.start)
    pieces.unshift(pieceOf(runs.slice(best[end]!.start, end).flat()));
  return pieces;
}

/** Returns how many characters two runs save in one piece: a condition around both is written only once. */
function sharedLength(run: readonly Rule[], next: readonly Rule[]): number {
  const { around } = run.at(-1)!;
  return around && around === next[0]!.around ? around.length + 2 : 0;
}

function pieceOf(rules: readonly Rule[]): StylePiece {
  return { text: textOf(rules), needs: rules.some(isAlwaysNeeded) ? [] : rules.flatMap(({ needs }) => needs) };
}

function isAlwaysNeeded({ needs }: Rule): boolean {
  return needs.length === 0;
}

/** Groups rules that follow each other and have the same needs. */
function runsOf(rules: readonly Rule[]): Rule[][] {
  const runs: Rule[][] = [];
  for (const rule of rules) {
    const run = runs.at(-1);
    if (run && keyOf(run[0]!) === keyOf(rule)) run.push(rule);
    else runs.push([rule]);
  }
  return runs;
}

/** Whether a shadow root with these features uses a piece. */
export function isUsed({ needs }: StylePiece, features: ReadonlySet<string>): boolean {
  return needs.length === 0 || needs.some((all) => all.every((name) => features.has(name)));
}

function keyOf({ needs }: Rule): string {
  return JSON.stringify(needs);
}

function textOf(rules: readonly Rule[]): string {
  let text = '';
  let open = '';
  for (const { around, text: own } of rules) {
    if (around !== open) text += `${open && '}'}${around && `${around}{`}`;
    open = around;
    text += own;
  }
  return text + (open && '}');
}

/** Matches a mark for the server. */
const mark = /@server\{(\w+):([^}]*)\}/g;

/** Returns a style sheet without its marks. */
export function withoutMarks(sheet: string): string {
  return sheet.replace(mark, '');
}

/** Returns the features of the classes that nearly every widget has. */
function usualIn(sheet: string): ReadonlySet<string> {
  const marks = [...sheet.matchAll(mark)].filter(([, kind]) => kind === 'usual');
  return new Set(marks.flatMap(([, , names]) => names!.split(' ').map(featureOf)));
}

/** Leaves usual features out of alternative lists. Returns no list if one of them needs nothing else. */
function withoutUsual(needs: Rule['needs'], usual: ReadonlySet<string>): Rule['needs'] {
  const others = needs.map((all) => all.filter((name) => !usual.has(name)));
  return others.some((all) => all.length === 0) ? [] : others;
}

/** Reads the rules of a minified style sheet of this library. */
function rulesOf(sheet: string, around = ''): Rule[] {
  const rules: Rule[] = [];
  // The last mark. It is about the next rule.
  let kind: string | undefined;
  let names: string | undefined;
  for (let at = 0; at < sheet.length;) {
    const open = sheet.indexOf('{', at);
    const close = endOfBlock(sheet, open);
    const prelude = sheet.slice(at, open);
    const block = sheet.slice(open + 1, close);
    at = close + 1;
    if (prelude === '@server') {
      [kind, names] = block.split(':');
      continue;
    }
    const found = /^@(media|container|supports)/.test(prelude)
      ? rulesOf(block, prelude)
      : [{ around, text: `${prelude}{${block}}`, needs: needsOfRule(prelude, rules.at(-1)) }];
    if (kind === 'needs') {
      const needs = names!.split(' ').map((feature) => [feature]);
      rules.push(...found.map((rule) => ({ ...rule, needs })));
    } else if (kind !== 'skip') rules.push(...found);
    kind = undefined;
  }
  return rules;
}

function needsOfRule(prelude: string, before: Rule | undefined): Rule['needs'] {
  // An animation needs what the rule before it needs, because that rule uses it.
  return prelude.startsWith('@') ? (before?.needs ?? []) : needsOf(prelude);
}

/** Returns the index of the brace that closes a block. Strings in the sheets have no braces. */
function endOfBlock(sheet: string, open: number): number {
  let depth = 0;
  const brace = /[{}]/g;
  brace.lastIndex = open;
  for (let found = brace.exec(sheet); found; found = brace.exec(sheet)) {
    depth += found[0] === '{' ? 1 : -1;
    if (depth === 0) return found.index;
  }
  throw new RangeError('A style sheet has a block that is not closed.');
}

/** Returns the alternative lists of features that selectors need; no list if one of the selectors needs nothing. */
function needsOf(selectors: string): string[][] {
  const alternatives = parse(selectors).flatMap(alternativesOf);
  return alternatives.some((all) => all.length === 0) ? [] : alternatives;
}

function alternativesOf(selector: readonly Selector[]): string[][] {
  return selector.reduce<string[][]>(
    (all, part) => all.flatMap((names) => needsOfPart(part).map((more) => [...names, ...more])),
    [[]],
  );
}

/**
 * Returns the feature of a class. Classes that differ only by a number share one feature, so that not each of them
 * becomes a piece.
 */
function featureOf(name: string): string {
  return `.${name.replace(/(-\d+)+$/, '-*')}`;
}

function needsOfPart(part: Selector): string[][] {
  if (part.type === 'tag') return [/^(slot|svg)$/.test(part.name) ? [part.name] : []];
  if (part.type === 'attribute') {
    if (part.name === 'class') return [[featureOf(part.value)]];
    if (part.name === 'part') return [[`part=${part.value}`]];
    return part.name === 'lang' ? [['[lang]']] : [[]];
  }
  if (part.type !== 'pseudo' || !part.data) return [[]];
  if (!Array.isArray(part.data)) return part.name === 'lang' ? [[`lang=${part.data}`]] : [[]];
  if (part.name === 'not') return [[]];
  return part.data.flatMap(part.name === 'host' ? needsOfHost : alternativesOf);
}

/** Returns what a condition on the widget's own tag needs: an attribute, or a language. */
function needsOfHost(selector: readonly Selector[]): string[][] {
  return selector.reduce<string[][]>(
    (all, part) =>
      all.flatMap((names) => {
        const isNested = part.type === 'pseudo' && Array.isArray(part.data);
        if (isNested) {
          if (part.name === 'not') return [names];
          return (part.data as Selector[][]).flatMap(needsOfHost).map((more) => [...names, ...more]);
        }
        if (part.type === 'attribute') return [[...names, `host[${part.name}]`]];
        return part.type === 'pseudo' && part.name === 'lang' ? [[...names, `lang=${part.data as string}`]] : [names];
      }),
    [[]],
  );
}

/**
 * The feature of a text with a word that a browser may hyphenate: one of 16 letters or more, in WebKit 14
 * (`type.styles.ts`).
 */
const longWord = 'long-word';

/**
 * Returns the features of a shadow root that rules can need: classes (`.lead`), tags, parts (`part=access`), languages
 * (`lang=ja`), attributes of the widget's tag (`host[scheme]`), and a {@link longWord}.
 */
export function featuresOf(markup: string, hostAttributes: Iterable<string>, language: string): Set<string> {
  const features = new Set<string>();
  const addLanguage = (tag: string): void => void features.add(`lang=${tag.split('-', 1)[0]!.toLowerCase()}`);
  addLanguage(language);
  for (const name of hostAttributes) features.add(`host[${name}]`);
  if (/>[^<]*?[^\s<]{14}/.test(markup)) features.add(longWord);
  const attribute = /<([a-z][\w-]*)|\b(class|part|lang)=(?:"([^"]*)"|([\w-]+))/g;
  for (const [, tag, name, quoted, value = quoted ?? ''] of markup.matchAll(attribute)) {
    if (tag) features.add(tag);
    else if (name === 'class') for (const each of value.split(' ')) features.add(featureOf(each));
    else if (name === 'part') features.add(`part=${value}`);
    else {
      features.add('[lang]');
      addLanguage(value);
    }
  }
  return features;
}
