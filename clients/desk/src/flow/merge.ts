/** A value of JSON. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** One place where somebody changed something. `undefined` is a value that is not there. */
export interface Difference {
  /** The names that lead to it. */
  path: string[];
  base: Json | undefined;
  mine: Json | undefined;
  theirs: Json | undefined;
  /** Who changed it; `both` only if they made different things of it. */
  by: 'mine' | 'theirs' | 'both';
}

/**
 * What two people made of the same base, place by place. Objects are compared member by member; a list is one value,
 * because its items have no names of their own.
 */
export function differences(base: Json | undefined, mine: Json | undefined, theirs: Json | undefined, path: string[] = []): Difference[] {
  if (isObject(mine) && isObject(theirs)) {
    const within = isObject(base) ? base : {};
    const names = [...new Set([...Object.keys(within), ...Object.keys(mine), ...Object.keys(theirs)])];
    return names.flatMap(name => differences(within[name], mine[name], theirs[name], [...path, name]));
  }
  const [isMine, isTheirs] = [!same(base, mine), !same(base, theirs)];
  if (same(mine, theirs) || (!isMine && !isTheirs)) return [];
  return [{ path, base, mine, theirs, by: isMine && isTheirs ? 'both' : isMine ? 'mine' : 'theirs' }];
}

/** Theirs, with what only I changed, and with mine where I choose it. */
export function merged(theirs: Json, found: Difference[], isMine: (difference: Difference) => boolean): Json {
  let result = theirs;
  for (const difference of found)
    if (difference.by === 'mine' || (difference.by === 'both' && isMine(difference))) result = put(result, difference.path, difference.mine);
  return result;
}

/** The same with another value in this place; it changes nothing that it was given. */
function put(to: Json, [name, ...rest]: string[], value: Json | undefined): Json {
  if (name === undefined) return value ?? null;
  const { [name]: before, ...others } = isObject(to) ? to : {};
  if (!rest.length) return value === undefined ? others : { ...(isObject(to) ? to : {}), [name]: value };
  return { ...(isObject(to) ? to : {}), [name]: put(before ?? {}, rest, value) };
}

/** What a JSON Merge Patch (RFC 7396) makes of a value. */
export function patched(base: Json | undefined, patch: Json | undefined): Json | undefined {
  if (!isObject(patch)) return patch;
  const result: { [name: string]: Json } = isObject(base) ? { ...base } : {};
  for (const [name, value] of Object.entries(patch)) {
    const made = value === null ? undefined : patched(result[name], value);
    if (made === undefined) delete result[name];
    else result[name] = made;
  }
  return result;
}

/** The JSON Merge Patch that makes one value of another. */
export function patchBetween(from: Json | undefined, to: Json): Json {
  if (!isObject(to) || !isObject(from)) return to;
  const patch: { [name: string]: Json } = {};
  for (const name of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const [before, after] = [from[name], to[name]];
    if (after === undefined) patch[name] = null;
    else if (!same(before, after)) patch[name] = patchBetween(before, after);
  }
  return patch;
}

export interface Words {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** A text beyond this many words is shown as removed and added as a whole. */
const mostWords = 2000;

/** How one text became another, word by word: the longest sequence of words that both have is the same. */
export function wordsBetween(before: string, after: string): Words[] {
  const [from, to] = [parts(before), parts(after)];
  if (from.length > mostWords || to.length > mostWords) return join([{ kind: 'removed', text: before }, { kind: 'added', text: after }]);
  const length = from.map(() => new Uint16Array(to.length + 1)).concat([new Uint16Array(to.length + 1)]);
  for (let i = from.length - 1; i >= 0; i--)
    for (let j = to.length - 1; j >= 0; j--)
      length[i]![j] = from[i] === to[j] ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
  const found: Words[] = [];
  let [i, j] = [0, 0];
  while (i < from.length || j < to.length) {
    if (i < from.length && j < to.length && from[i] === to[j]) {
      found.push({ kind: 'same', text: from[i]! });
      i++;
      j++;
    } else if (j === to.length || (i < from.length && length[i + 1]![j]! >= length[i]![j + 1]!)) found.push({ kind: 'removed', text: from[i++]! });
    else found.push({ kind: 'added', text: to[j++]! });
  }
  return join(found);
}

const join = (parts: Words[]): Words[] =>
  parts.reduce<Words[]>((all, part) => {
    const last = all.at(-1);
    if (last?.kind === part.kind) last.text += part.text;
    else if (part.text) all.push({ ...part });
    return all;
  }, []);

export const isObject = (value: Json | undefined): value is { [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Equal as values; the order of members means nothing. */
export function same(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((item, index) => same(item, other[index]));
  if (!isObject(one) || !isObject(other)) return false;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every(name => name in other && same(one[name], other[name]));
}

/** The words of a text and what is between them. */
const parts = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];
