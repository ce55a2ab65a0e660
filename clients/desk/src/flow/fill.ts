import type { Stored, System } from '../swagger';
import { keptAt, keyOf } from '../forms/kept';
import { patched, type Json } from './merge';
import { until } from '../until';

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

export const bodyOf = (system: System, at: PathMethod): unknown => system.oas3Selectors['requestBodyValue']!(...at);

/** What the page filled in by itself, as the form keeps it: nobody loses what they typed if this is replaced. */
const replaceable = new Map<string, string>();

/** What is kept of what was typed in the form of this operation, for what it works on now (forms/kept.ts). */
function keptOf(system: System, [path, method]: PathMethod): { key: string; patch: string } | undefined {
  const id = value(system, [path, method], 'id');
  const language = value(system, [path, method], 'language');
  const keys = [undefined, id, id && language && `${id} ${language}`].map(of => keyOf(method, path, of || undefined));
  return keys.map(key => ({ key, patch: JSON.stringify(keptAt(key)?.patch) })).find(kept => kept.patch !== undefined);
}

/** Fills in a body, unless somebody has typed another one there. What is forced counts as typed. */
export function fillBody(system: System, at: PathMethod, body: unknown, isForced = false): boolean {
  const kept = keptOf(system, at);
  if (!isForced && kept && replaceable.get(kept.key) !== kept.patch) return false;
  system.oas3Actions['setRequestBodyValue']!({ value: JSON.stringify(body, undefined, 2), pathMethod: at });
  if (!isForced) void noteFilled(system, at, kept?.patch);
  return true;
}

/** The form takes the body when it is drawn next; what it then keeps was typed by nobody. */
async function noteFilled(system: System, at: PathMethod, before: string | undefined): Promise<void> {
  const taken = () => {
    const kept = keptOf(system, at);
    return kept && kept.patch !== before ? kept : undefined;
  };
  const filled = await until(taken);
  if (filled) replaceable.set(filled.key, filled.patch);
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
