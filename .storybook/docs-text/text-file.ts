/** Returns the name of the plain page of a docs page, within the folder `text/`. */
export function textFileOf(id: string): string {
  return `${id.replace(/--docs$/, '')}.html`;
}

/** Returns the id of the docs page with a plain page of this name. The second page of a widget has another ending. */
export function docsIdOf(file: string): string {
  const name = file.replace(/\.html$/, '');
  return name.includes('--') ? name : `${name}--docs`;
}
