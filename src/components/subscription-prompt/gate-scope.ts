/** The elements that contain one article, in the order in which a gate looks for its content. */
const articles = ['news-article', 'article'] as const;

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
 * Finds the content that a gate is for. It is in the prompt's own `<news-article>`, else in its own `<article>`, else in the nearest element or tree
 * around the prompt that has any. A page may show several articles in the same markup, and a gate must not close the text of another article.
 *
 * Returns `undefined` if there is no such content, or if the selector is invalid.
 */
export function gateScope(prompt: Element, selector: string): GateScope | undefined {
  const around = partsAround(prompt);
  const own = articles.map((name) => around.find((part) => (part as Element).localName === name));
  try {
    // An element around the prompt that matches the selector is closed itself. The next element around it contains it.
    const unmatched = around.filter((part) => !(part as Partial<Element>).matches?.(selector));
    for (const part of [...own, ...unmatched]) {
      const targets = [...(part?.querySelectorAll(selector) ?? [])]
        .filter(isHideable)
        .filter((target) => !target.matches(page) && !target.closest(gate) && !isOfOther(target, own));
      if (targets.length > 0) return { part: part!, targets };
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

/**
 * Whether an element is in another article than the prompt. Such content is closed if there is no other, but not while the prompt's own article may
 * still be loading, and not if the other article has its own gate.
 */
function isOfOther(target: Element, own: readonly (ParentNode | undefined)[]): boolean {
  return articles.some((name, index) => {
    const ours = own[index];
    const theirs = target.closest(name);
    if (!ours || !theirs || theirs === ours || (ours as Node).contains(theirs) || theirs.contains(ours as Node))
      return false;
    return document.readyState === 'loading' || theirs.querySelector(gate) !== null;
  });
}

/** Returns the elements, shadow roots and the document around an element, the nearest first. */
function partsAround(element: Element): ParentNode[] {
  const parts: ParentNode[] = [];
  let node: Node | null = element;
  while ((node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null))
    parts.push(node as unknown as ParentNode);
  return parts;
}
