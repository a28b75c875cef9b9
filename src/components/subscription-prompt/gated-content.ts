/** Prompts that are gates themselves stay, wherever they stand in what is closed. */
const gate = 'news-subscription-prompt[presentation=gate]';

/** Text that is set apart from the article's own is no paragraph of its preview. */
const apart = 'aside, figure, nav, news-subscription-prompt, news-photo-caption, news-headline-card';

/** Without these there is no page. */
const page = 'html, head, body';

/**
 * The elements that a gate closes in what `selector` matches inside `root`: all that comes after so many paragraphs. None where the
 * selector cannot be read.
 *
 * A paragraph is a `<p>` with text, and where there is none, each child with text. Text that stands bare in an element can be hidden only
 * with that element: it goes whole, with what would have been a preview in it.
 */
export function closedBy(root: ParentNode, selector: string, preview: number): HTMLElement[] {
  let targets: HTMLElement[] = [];
  try {
    targets = [...root.querySelectorAll<HTMLElement>(selector)].filter((target) => !target.matches(page));
  } catch {
    // Then it names nothing.
  }
  const budget = { left: preview };
  return targets.flatMap((target) => {
    // What is in another target is closed with it.
    if (targets.some((other) => other !== target && other.contains(target))) return [];
    return closedIn(target, budget);
  });
}

function closedIn(element: HTMLElement, budget: { left: number }): HTMLElement[] {
  const holdsGate = element.matches(gate) || element.querySelector(gate) !== null;
  if (budget.left === 0 && !holdsGate) return [element];
  const paragraphs = paragraphsIn(element);
  const closed: HTMLElement[] = [];
  let isLeaking = false;
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE && budget.left === 0 && node.textContent!.trim()) isLeaking = true;
    if (!isHideable(node) || node.matches(gate)) continue;
    const own = paragraphs.filter((paragraph) => node.contains(paragraph)).length;
    if (own < budget.left || (own > 0 && budget.left > 0 && paragraphs.includes(node))) budget.left -= own;
    else closed.push(...closedIn(node, budget));
  }
  return isLeaking && !holdsGate ? [element] : closed;
}

function paragraphsIn(element: HTMLElement): Element[] {
  const isText = (each: Element): boolean => {
    const around = each.closest(apart);
    return each.textContent.trim() !== '' && !(around && around !== element && element.contains(around));
  };
  const paragraphs = [...element.querySelectorAll('p')].filter(isText);
  return paragraphs.length > 0 ? paragraphs : [...element.children].filter(isText);
}

/** Scripts and their like show nothing, and are left as they are. */
function isHideable(node: Node): node is HTMLElement {
  const { localName } = node as Element;
  return 'style' in node && !/^(?:script|style|template|link|meta)$/.test(localName);
}
