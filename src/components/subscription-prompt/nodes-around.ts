// As `widget/page/around.ts`. Not imported: in the one file, a module that is shared with the late code of the
// presentations would become a file that the page requests at once.

/** Returns the node around a node: its parent, or the host of a shadow root. A link has a `host` too: a text. */
export function nodeAround(node: Node): Node | undefined {
  return node.parentNode ?? (node.nodeType === 11 ? (node as ShadowRoot).host : undefined);
}

/** Returns a node and all nodes around it, the nearest first. */
export function pathFrom(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | undefined = node; at; at = nodeAround(at)) path.push(at);
  return path;
}
