import type { Schema } from './schema';

/** A thing in a tree, with what is below it. */
export interface Node {
  children?: Node[];
  [member: string]: unknown;
}

export type Move = 'up' | 'down' | 'in' | 'out';

/** The member by which a thing in a tree is named; undefined for a list that is no tree. */
export function namingMember(schema: Schema): string | undefined {
  const item = schema.type === 'array' ? schema.items : undefined;
  const below = item?.properties?.['children'];
  if (!item || below?.type !== 'array') return undefined;
  return Object.keys(item.properties!).find(name => item.properties![name]!['x-refers']);
}

/** How many levels a tree may have. */
const deepest = 6;

const depthOf = (node: Node): number => 1 + Math.max(0, ...(node.children ?? []).map(depthOf));

const withChildren = (node: Node, children: Node[]): Node => {
  const { children: _, ...rest } = node;
  return children.length ? { ...rest, children } : rest;
};

/** The tree with the list of siblings at a path changed; an empty path is the top. */
function changed(tree: Node[], path: number[], change: (siblings: Node[]) => Node[]): Node[] {
  const [first, ...rest] = path;
  if (first === undefined) return change(tree);
  return tree.map((node, index) => (index === first ? withChildren(node, changed(node.children ?? [], rest, change)) : node));
}

/** The node at a path. */
const at = (tree: Node[], path: number[]): Node => path.slice(1).reduce((node, index) => node.children![index]!, tree[path[0]!]!);

/** The tree with the node at a path moved; undefined where it can't go further that way. */
export function moved(tree: Node[], path: number[], move: Move): Node[] | undefined {
  const [above, index] = [path.slice(0, -1), path.at(-1)!];
  const siblings = above.length ? at(tree, above).children! : tree;
  const node = siblings[index]!;
  const without = (list: Node[]) => list.filter((_, place) => place !== index);
  switch (move) {
    case 'up':
    case 'down': {
      const to = index + (move === 'up' ? -1 : 1);
      if (to < 0 || to >= siblings.length) return undefined;
      return changed(tree, above, list => without(list).toSpliced(to, 0, node));
    }
    case 'in': {
      if (index === 0 || path.length + depthOf(node) > deepest) return undefined;
      const taking = (sibling: Node) => withChildren(sibling, [...(sibling.children ?? []), node]);
      return changed(tree, above, list => without(list.map((sibling, place) => (place === index - 1 ? taking(sibling) : sibling))));
    }
    case 'out': {
      if (!above.length) return undefined;
      return changed(changed(tree, above, without), above.slice(0, -1), list => list.toSpliced(above.at(-1)! + 1, 0, node));
    }
  }
}
