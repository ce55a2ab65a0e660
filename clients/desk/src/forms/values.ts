// What is in a form and what is sent of it: pure functions over JSON values.

export type Json = any;
export type Path = (string | number)[];

export interface Shape {
  type?: string | string[];
  properties?: Record<string, Shape>;
  items?: Shape;
  additionalProperties?: Shape | boolean;
  required?: string[];
  [more: string]: unknown;
}

const isObject = (value: Json): value is Record<string, Json> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether nothing was filled in: no text, no item, no member with something in it. */
export const isEmpty = (value: Json): boolean =>
  value === undefined || value === null || value === '' ||
  (Array.isArray(value) ? value.every(isEmpty) : isObject(value) && Object.values(value).every(isEmpty));

/** What is sent of a form's value: members that are empty are left out, unless the schema requires them. */
export function filled(value: Json, shape: Shape | undefined): Json {
  if (Array.isArray(value)) return value.filter(item => !isEmpty(item)).map(item => filled(item, shape?.items));
  if (!isObject(value)) return value;
  const required = new Set(shape?.required ?? []);
  const members: [string, Json][] = [];
  for (const [name, inner] of Object.entries(value)) {
    const given = filled(inner, memberOf(shape, name));
    if (required.has(name) ? given !== undefined && given !== null : !isEmpty(given)) members.push([name, given]);
  }
  return Object.fromEntries(members);
}

const memberOf = (shape: Shape | undefined, name: string): Shape | undefined =>
  shape?.properties?.[name] ?? (isObject(shape?.additionalProperties) ? (shape!.additionalProperties as Shape) : undefined);

/** A value with its required objects and lists, and nothing else: how an empty form begins. */
export function started(shape: Shape): Json {
  if (shape.type !== 'object') return shape.type === 'array' ? [] : undefined;
  const members = (shape.required ?? []).map(name => [name, started(shape.properties?.[name] ?? {})]);
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

export function isSame(one: Json, other: Json): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((item, i) => isSame(item, other[i]));
  if (!isObject(one) || !isObject(other)) return false;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every(name => name in other && isSame(one[name], other[name]));
}

/** The JSON Merge Patch (RFC 7396) that makes the second of the first: null for what was removed, lists whole. */
export function patchBetween(before: Json, after: Json): Json {
  if (!isObject(before) || !isObject(after)) return after;
  const patch: Record<string, Json> = {};
  for (const name of Object.keys(before)) if (!(name in after)) patch[name] = null;
  for (const [name, value] of Object.entries(after)) if (!isSame(before[name], value)) patch[name] = patchBetween(before[name], value);
  return patch;
}

/** A value with a JSON Merge Patch applied. */
export function patched(value: Json, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const made: Record<string, Json> = isObject(value) ? { ...value } : {};
  for (const [name, change] of Object.entries(patch))
    if (change === null) delete made[name];
    else made[name] = patched(made[name], change);
  return made;
}

/** The value at a path; undefined where there is none. */
export const at = (value: Json, path: Path): Json => path.reduce<Json>((inner, step) => inner?.[step], value);

/** The value with another one at a path. */
export function withAt(value: Json, path: Path, inner: Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return inner;
  if (typeof step === 'number' || Array.isArray(value)) {
    const list = Array.isArray(value) ? [...value] : [];
    list[step as number] = withAt(list[step as number], rest, inner);
    return list;
  }
  const made = { ...(isObject(value) ? value : {}), [step]: withAt(value?.[step], rest, inner) };
  if (made[step] === undefined) delete made[step];
  return made;
}
