import { pathFrom } from '../../widget/page/around.js';
/** Selects the two kinds of elements that contain one article. */
const articles = ['news-article', 'article, [role=article i]'] as const;

/** Selects prompts that are gates themselves. */
export const gate = 'news-subscription-prompt[presentation*=gate]';

/** Selects the elements of the page itself, which are never closed. */
const page = 'html, head, body';

/** The elements that match the selector of a gate, and the part of the page that contains them. */
export interface GateScope {
  part: ParentNode;
  targets: HTMLElement[];
}

/**
 * Finds the content that a gate is for. It is in the prompt's own `<article>` or `<news-article>`, the inner one first,
 * else in the nearest element or tree around the prompt that has any. A page may show several articles in the same
 * markup, and a gate must not close the text of another article. If the prompt is in no article, its article is the one
 * before it, else the one after it.
 *
 * Returns `undefined` if there is no such content, or if the selector is invalid.
 */
export function gateScope(prompt: Element, selector: string): GateScope | undefined {
  const around = partsAround(prompt);
  const own = articles.map((kind) => around.find((part) => (part as Partial<Element>).matches?.(kind)));
  try {
    // An element around the prompt that matches the selector is closed itself. The next element around it contains it.
    const unmatched = around.filter((part) => !(part as Partial<Element>).matches?.(selector));
    for (const part of [...around.filter((each) => own.includes(each)), ...unmatched]) {
      const found = [...part.querySelectorAll(selector)]
        .filter(isHideable)
        .filter((target) => !target.matches(page) && !target.closest(gate) && !isOfOther(target, own));
      const targets = own.some(Boolean) ? found : nearest(found, prompt);
      if (targets.length > 0) return { part, targets };
    }
  } catch {
    // An invalid selector matches nothing.
  }
  return undefined;
}

/** Whether a node can be hidden. Scripts and similar elements show nothing, and are left alone. */
export function isHideable(node: Node): node is HTMLElement {
  const { localName } = node as Element;
  return 'style' in node && !/^(?:script|style|template|link|meta)$/.test(localName);
}

/** Whether an element is in another article than the prompt, of the same kind. */
function isOfOther(target: Element, own: readonly (ParentNode | undefined)[]): boolean {
  return articles.some((kind, index) => {
    const [ours, theirs] = [own[index] as Element | undefined, target.closest(kind)];
    return ours && theirs && !ours.contains(theirs) && !theirs.contains(ours);
  });
}

/**
 * Returns the elements that are in the same article as the last of them before the prompt, else as the first after it.
 */
function nearest(found: readonly HTMLElement[], prompt: Element): HTMLElement[] {
  const articleOf = (target?: Element): Element | null | undefined => target?.parentElement?.closest(articles.join());
  const before = found.filter((each) => prompt.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING);
  const own = articleOf(before.at(-1) ?? found[0]);
  return found.filter((each) => articleOf(each) === own);
}

/** Returns the elements, shadow roots and the document around an element, the nearest first. */
function partsAround(element: Element): ParentNode[] {
  return pathFrom(element).slice(1) as unknown as ParentNode[];
}
