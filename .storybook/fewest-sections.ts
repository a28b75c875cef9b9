/** With fewer sections, a page on a phone has no list of them. */
export const fewestSections = 4;
