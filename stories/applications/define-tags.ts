/** Registers tags, unless the page has them already: several applications have some in common. */
export function defineTags(tags: Readonly<Record<string, CustomElementConstructor>>): void {
  for (const [tag, element] of Object.entries(tags)) if (!customElements.get(tag)) customElements.define(tag, element);
}
