import assert from 'node:assert/strict';
import { newTab, type EngineName, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite } from '../support/servers/host-site.js';
import { renderPage } from './renderer.js';

/** A page as it was, and as it is rendered. */
interface Pair {
  before: string;
  after: string;
}

/** The result of parsing pairs of pages in a browser. */
interface Parsed {
  /** The first difference of each pair that differs, apart from the shadow roots that rendering has added. */
  differences: { index: number; difference: string }[];
  /** The elements and attributes in the added roots: `img`, `img src`. */
  names: string[];
  /** The schemes of addresses in the added roots, by their attributes: `a href mailto:`. */
  schemes: string[];
}

/**
 * Runs in the page. Parses each pair as a browser with scripts does, and as one without scripts does.
 *
 * The page's policy blocks scripts and requests, but does not change how the parser reads `<noscript>`.
 */
function parsePairs(pairs: readonly Pair[]): Parsed {
  const differences: Parsed['differences'] = [];
  const names = new Set<string>();
  const schemes = new Set<string>();
  const isElement = (node: Node): node is Element => node.nodeType === 1;
  // A form's controls may hide some of its properties: `<input name=attributes>`.
  const attributesOf = (element: Element): string[] =>
    element.getAttributeNames().map((name) => `${name}=${JSON.stringify(element.getAttribute(name))}`);
  const textOf = (node: Node | undefined): string => {
    if (!node) return 'nothing';
    const attributes = isElement(node) ? [node.namespaceURI, ...attributesOf(node)] : [];
    return [node.nodeName, node.nodeValue?.slice(0, 500), ...attributes].join(' ');
  };
  const contentOf = (node: Node): Node | undefined =>
    node.nodeName === 'TEMPLATE' ? (node as HTMLTemplateElement).content : undefined;
  const rootOf = (node: Node): Node | undefined => (isElement(node) ? (node.shadowRoot ?? undefined) : undefined);

  const list = (root: Node): void => {
    for (const node of root.childNodes) {
      if (!isElement(node)) continue;
      names.add(node.localName);
      for (const name of node.getAttributeNames()) {
        names.add(`${node.localName} ${name}`);
        const scheme = /^(?:href|src)$/.test(name) && /^[a-z][a-z\d+.-]*:/i.exec(node.getAttribute(name)!)?.[0];
        if (scheme) schemes.add(`${node.localName} ${name} ${scheme.toLowerCase()}`);
      }
      for (const each of [node, node.shadowRoot, contentOf(node)]) if (each) list(each);
    }
  };

  const findDifference = (before: Node | undefined, after: Node | undefined, path = ''): string | undefined => {
    if (before === undefined && after === undefined) return undefined;
    const [was, is] = [textOf(before), textOf(after)];
    if (!before || !after || was !== is || before.nodeValue !== after.nodeValue) return `${path}: ${was} became ${is}`;
    const place = `${path} ${before.nodeName}`;
    const roots = [rootOf(before), rootOf(after)] as const;
    const isAdded = !roots[0] && roots[1] && (after as Element).localName.startsWith('news-');
    if (isAdded) list(roots[1]!);
    const inRoot = isAdded ? undefined : findDifference(roots[0], roots[1], `${place} root`);
    let difference = inRoot ?? findDifference(contentOf(before), contentOf(after), `${place} content`);
    const count = Math.max(before.childNodes.length, after.childNodes.length);
    for (let index = 0; index < count && !difference; index++)
      difference = findDifference(before.childNodes[index], after.childNodes[index], place);
    return difference;
  };

  const frames = ['before', 'after'].map(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return frame;
  });
  const parseInFrame = (text: string, index: number): Document => {
    const parsed = frames[index]!.contentDocument!;
    parsed.open();
    parsed.write(text);
    parsed.close();
    return parsed;
  };
  const parseWithoutScripts = (text: string): Document =>
    (Document as unknown as { parseHTMLUnsafe(text: string): Document }).parseHTMLUnsafe(text);
  pairs.forEach(({ before, after }, index) => {
    for (const parse of [parseInFrame, parseWithoutScripts]) {
      const difference = findDifference(parse(before, 0), parse(after, 1));
      if (difference) differences.push({ index, difference: `${parse.name} ${difference}` });
    }
  });
  for (const frame of frames) frame.remove();
  return { differences, names: [...names], schemes: [...schemes] };
}

/** Everything that rendering may add. `stories/without-a-script.mdx` lists it too. */
const addable = {
  names: new Set(
    `a article b bdi button cite dialog div em figcaption figure i img li link news-headline-card p path picture q rp rt ruby section slot span strong
    style sub sup svg time ul wbr`.split(/\s+/),
  ),
  attributes: new Set(
    `alt class d datetime decoding dir disabled exportparts fill headline height hidden href id lang layout level loading name part rel role sizes src
    srcset stroke stroke-width tabindex target title type viewBox width`.split(/\s+/),
  ),
  schemes: new Set([
    'a href http:',
    'a href https:',
    'a href mailto:',
    'a href sms:',
    'img src http:',
    'img src https:',
  ]),
};

/** How many pages are parsed at a time. */
const batch = 50;

/** Tests that rendering adds shadow roots to pages and changes nothing else, as an engine parses them. */
export function describeUnchanged(pages: readonly string[], engine?: EngineName): void {
  describe(`Rendering ${pages.length} pages${engine ? `, in ${engine}` : ''},`, () => {
    let site: HostSite;
    let tab: HostTab;
    const differences: string[] = [];
    const names = new Set<string>();
    const schemes = new Set<string>();
    const { warn } = console;
    before(async function () {
      this.timeout(600_000);
      console.warn = () => undefined;
      site = await HostSite.open();
      tab = await newTab(engine);
      const headers = { 'Content-Security-Policy': `default-src 'none'; script-src ${site.recorder}` };
      await tab.open(site.show({ body: '', headers }));
      for (let start = 0; start < pages.length; start += batch) {
        const some = pages.slice(start, start + batch);
        const parsed = await tab.evaluate(parsePairs, await Promise.all(some.map(render)));
        for (const { index, difference } of parsed.differences) differences.push(`${difference}\nin ${some[index]}`);
        for (const name of parsed.names) names.add(name);
        for (const scheme of parsed.schemes) schemes.add(scheme);
      }
    });
    after(async () => {
      console.warn = warn;
      await tab?.close();
      await site?.close();
    });

    it('changes no node of them', () => {
      assert.equal(
        differences.length,
        0,
        `${differences.length} differences:\n${differences.slice(0, 5).join('\n\n')}`,
      );
    });

    it('adds only elements, attributes and addresses that run no script', () => {
      const strange = [...names].filter((name) => {
        const [element, attribute] = name.split(' ') as [string, string?];
        const isKnown = !attribute || attribute.startsWith('aria-') || addable.attributes.has(attribute);
        return !addable.names.has(element) || !isKnown;
      });
      assert.deepEqual([...strange, ...[...schemes].filter((scheme) => !addable.schemes.has(scheme))], []);
      for (const usual of ['style', 'link href', 'img src', 'a href', 'a href https:', 'a href mailto:'])
        assert.ok(names.has(usual) || schemes.has(usual), usual);
    });
  });
}

/** Renders a page. Every second one has links to its style sheets. */
async function render(before: string, index: number): Promise<Pair> {
  const styles = index % 2 ? 'link' : 'inline';
  return { before, after: await renderPage(before, { base: '/', url: 'https://news.example/page', styles }) };
}
