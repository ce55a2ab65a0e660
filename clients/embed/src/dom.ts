// Nodes are made one by one and texts are set as text: nothing that the API says is ever read as markup.

type Child = Node | string | undefined | false;

/** An element with its part, attributes and children. Attributes without a value are left out. */
export function node(name: string, part: string, attributes: Record<string, string | undefined> = {}, ...children: Child[]): HTMLElement {
  const made = document.createElement(name);
  if (part) {
    made.setAttribute('part', part);
    made.className = part;
  }
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  for (const child of children) if (child) made.append(child);
  return made;
}

/** A link away from this page: it opens beside it, and learns nothing of it. */
export const link = (part: string, href: string, ...children: Child[]): HTMLElement => node('a', part, { href, target: '_blank', rel: 'noopener' }, ...children);
