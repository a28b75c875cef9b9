/** Returns the host of a shadow root. A link has a property of that name too: a text. */
function hostOfRoot(node: Node): Element | undefined {
  return node.nodeType === 11 ? (node as ShadowRoot).host : undefined;
}

/** Returns the node around a node: its parent, or the host of a shadow root. */
export function nodeAround(node: Node): Node | undefined {
  return node.parentNode ?? hostOfRoot(node);
}

/** Returns the node in which a node is drawn: its slot, if it has one, else the node around it. */
export function drawnAround(node: Node): Node | undefined {
  return (node as Element).assignedSlot ?? nodeAround(node);
}

/** Returns a node and all nodes around it, the nearest first. */
export function pathFrom(node: Node, next = nodeAround): Node[] {
  const path: Node[] = [];
  for (let at: Node | undefined = node; at; at = next(at)) path.push(at);
  return path;
}

/** Returns the host of the shadow root that a node is in. */
export function hostOf(node: Node): Element | undefined {
  return hostOfRoot(node.getRootNode());
}
