/** With fewer sections, a page has no list of them. */
const fewest = 4;

/** Returns the headings that the list above a narrow page names. Pages of reference begin with their own list. */
export function listedSections(page: ParentNode): readonly Element[] {
  const headings = [...page.querySelectorAll('h2[id]')];
  return headings.length < fewest || page.querySelector('.sections') ? [] : headings;
}
