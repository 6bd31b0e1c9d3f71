interface TreeNode<N> {
  readonly id: string;
  readonly children?: readonly N[];
}

/** A leaf of a tree of heads with all heads on the way to it, outermost first. */
export interface TreePath<N> {
  readonly nodes: readonly N[];
  readonly leaf: N;
}

export function pathsOf<N extends TreeNode<N>>(
  nodes: readonly N[],
  above: readonly N[] = [],
): readonly TreePath<N>[] {
  return nodes.flatMap((node) => {
    const path = [...above, node];
    return node.children === undefined
      ? [{ nodes: path, leaf: node }]
      : pathsOf(node.children, path);
  });
}

export function leavesOf<N extends TreeNode<N>>(nodes: readonly N[]): readonly N[] {
  return pathsOf(nodes).map((path) => path.leaf);
}

/** The leaves that a list of ids names, where the id of a group stands for all its leaves. */
export function leavesUnder<N extends TreeNode<N>>(
  nodes: readonly N[],
  ids: readonly string[],
): readonly N[] {
  return ids.flatMap((id) => {
    const found = pathsOf(nodes).filter((path) => path.nodes.some((node) => node.id === id));
    if (found.length === 0) throw new Error(`A sum names “${id}”, which is no row or column`);
    return found.map((path) => path.leaf);
  });
}

/** Levels of heads: 1 for a flat list. */
export function depthOf<N extends TreeNode<N>>(nodes: readonly N[]): number {
  return Math.max(0, ...pathsOf(nodes).map((path) => path.nodes.length));
}
