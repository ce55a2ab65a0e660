/** The part of a document that an operation needs, with its references put in. */
interface Resolved {
  errors: unknown[];
  spec: unknown;
}

/**
 * Puts the references of a part of the document in. Swagger UI reads the whole document anew for each operation that is
 * opened, in a way that takes a second for a document of this size. All references of ours are within the document, so
 * that they can be followed directly, which takes a few milliseconds.
 */
export async function resolveSubtree(document: any, path: string[], { baseDoc = '' }: { baseDoc?: string } = {}): Promise<Resolved> {
  const put = putInto(document, baseDoc);
  return { errors: [], spec: put(path.reduce((part, step) => part?.[step], document) ?? null, []) };
}

const putInto = (document: any, base: string) => {
  const known = new Map<string, unknown>();
  /** What is around a reference to itself stays a reference there. In a map, the names are no words of the document. */
  const put = (part: any, around: string[], isMap = false): unknown => {
    if (Array.isArray(part)) return part.map(inner => put(inner, around));
    if (!part || typeof part !== 'object') return part;
    const { $ref: reference, ...besides } = part;
    if (typeof reference !== 'string' || !reference.startsWith('#/')) return members(part, around, isMap);
    if (around.includes(reference)) return { ...part, $ref: base + reference };
    const target = known.get(reference) ?? put(found(document, reference), [...around, reference]);
    if (!around.length) known.set(reference, target);
    return { ...(target as object), ...(members(besides, around) as object), $$ref: base + reference };
  };
  const members = (part: any, around: string[], isMap = false): unknown =>
    Object.fromEntries(
      Object.entries(part).map(([name, inner]) => [
        name,
        !isMap && isValue.has(name) ? inner : put(inner, around, !isMap && name === 'properties'),
      ]),
    );
  return put;
};

/** What is written as a value stays as it stands, whatever its members are called. */
const isValue = new Set(['example', 'default', 'enum', 'const']);

const found = (document: any, reference: string): any =>
  reference.slice(2).split('/').reduce((part, step) => part?.[decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~')], document);
