// The same as `widget/page/around.ts`, which is not imported here: the one file would have to request a module that it
// shares with the late code of the presentations.

/**
 * Returns the node around a node: its parent, or the host of a shadow root. Checks the type, because a link has a
 * `host` too.
 */
export function nodeAround(node: Node): Node | undefined {
  return node.parentNode ?? (node.nodeType === 11 ? (node as ShadowRoot).host : undefined);
}

/** Returns a node and all nodes around it, the nearest first. */
export function pathFrom(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | undefined = node; at; at = nodeAround(at)) path.push(at);
  return path;
}
