import type { Stored, System } from '../swagger';
import { patched, type Json } from './merge';
import { store } from './store';

export type PathMethod = [path: string, method: string];

/** The parameters of an open operation, as Swagger UI identifies them. */
const parametersOf = (system: System, [path, method]: PathMethod): Stored[] =>
  [...((system.specSelectors['specJsonWithResolvedSubtrees']!() as Stored).getIn(['paths', path, method, 'parameters']) as Iterable<Stored> ?? [])];

/** Fills in parameters by name; an empty value takes one out. */
export function fill(system: System, at: PathMethod, values: Record<string, string>): void {
  for (const parameter of parametersOf(system, at)) {
    const value = values[parameter.get('name') as string];
    if (value !== undefined && value !== (valueOf(system, at, parameter) ?? ''))
      system.specActions['changeParamByIdentity']!(at, parameter, value, false);
  }
}

const withMeta = (system: System, at: PathMethod, parameter: Stored) =>
  system.specSelectors['parameterWithMetaByIdentity']!(at, parameter) as Stored | undefined;

const valueOf = (system: System, at: PathMethod, parameter: Stored) =>
  withMeta(system, at, parameter)?.get('value') as string | undefined;

/** The value of a parameter; an empty one is none. */
export function value(system: System, at: PathMethod, name: string): string | undefined {
  const parameter = parametersOf(system, at).find(p => p.get('name') === name);
  return (parameter && valueOf(system, at, parameter)) || undefined;
}

/** Swagger UI has refused to send the operation because this parameter has no value. */
export function isMissed(system: System, at: PathMethod, name: string): boolean {
  const parameter = parametersOf(system, at).find(p => p.get('name') === name);
  const errors = parameter && (withMeta(system, at, parameter)?.get('errors') as { size?: number } | undefined);
  return Boolean(errors?.size) && !valueOf(system, at, parameter!);
}

/** The bodies that the page filled in or that were sent: nobody loses what they typed if these are replaced. */
const replaceable = new Map<string, string>();
const keyOf = ([path, method]: PathMethod) => `${method} ${path}`;

export const bodyOf = (system: System, at: PathMethod): unknown => system.oas3Selectors['requestBodyValue']!(...at);

export function markSent(system: System, at: PathMethod): void {
  const body = bodyOf(system, at);
  if (typeof body === 'string') replaceable.set(keyOf(at), body);
}

/** Fills in a body, unless somebody has typed another one there. What is forced counts as typed. */
export function fillBody(system: System, at: PathMethod, body: unknown, isForced = false): boolean {
  const before = bodyOf(system, at);
  const isFree = before === undefined || before === '' || before === replaceable.get(keyOf(at)) || isExample(system, at, before);
  if (!isFree && !isForced) return false;
  const text = JSON.stringify(body, undefined, 2);
  if (!isForced) replaceable.set(keyOf(at), text);
  system.oas3Actions['setRequestBodyValue']!({ value: text, pathMethod: at });
  return true;
}

/** What the document shows as an example was typed by nobody. */
function isExample(system: System, [path, method]: PathMethod, body: unknown): boolean {
  const content = (system.specSelectors['specJson']!() as Stored).getIn(['paths', path, method, 'requestBody', 'content']) as Stored | undefined;
  const examples = Object.values((content?.toJS() ?? {}) as Record<string, { example?: unknown }>).map(c => c.example);
  try {
    const json = JSON.stringify(JSON.parse(body as string));
    return json === '{}' || examples.some(e => JSON.stringify(e) === json);
  } catch {
    return false;
  }
}

/** The fields for ids are shown, at these paths, because somebody wants to type or paste one. */
const byId = store<ReadonlySet<string>>(new Set());

export const useById = (path: string | undefined): boolean => {
  const paths = byId.use();
  return path !== undefined && paths.has(path);
};

export function showById(path: string, isShown: boolean): void {
  const paths = new Set(byId.get());
  if (isShown) paths.add(path);
  else paths.delete(path);
  byId.set(paths);
}

/** Adds to a body that somebody has typed. */
export function addToBody(system: System, at: PathMethod, body: unknown): boolean {
  try {
    const typed = JSON.parse(bodyOf(system, at) as string) as Json;
    return fillBody(system, at, patched(typed, body as Json), true);
  } catch {
    return false;
  }
}
