import { useEffect, useMemo, useState } from 'react';
import { ask } from '../api';
import { heldFor, useHeld } from '../entries';
import type { Stored, System } from '../swagger';
import { parametersOf } from './answers';
import type { Schema } from './schema';
import { started, type Json, type Shape } from './values';

export interface Base {
  /** What the form begins with. */
  value: Json;
  /** Of what: the id, and what else tells it from other states of this form. */
  of: string | undefined;
  /** Whether it is what there is, so that only changes of it are sent as a patch. */
  isHeld: boolean;
  language?: string;
  report?: string;
  zone?: string;
  /** The texts of the entry in all languages, where the body is one of them. */
  texts?: Record<string, Json>;
}

/** The members of a value that a form has. */
const within = (schema: Schema, value: Json): Json =>
  Object.fromEntries(Object.entries(value ?? {}).filter(([name]) => name in (schema.properties ?? {})));

/** What a form begins with: what there is of the thing that is held, otherwise nothing but what is required. */
export function useBase(system: System, path: string, method: string, schema: Schema): Base {
  const held = useHeld(path);
  const { language, ...all } = parametersOf(system, path, method);
  // What is not in the address says nothing of what is edited: another tag must not begin the form anew.
  const parameters = Object.fromEntries(Object.entries(all).filter(([name]) => path.includes(`{${name}}`)));
  const isRead = held?.path !== path && !path.endsWith('{language}');
  const read = useRead(system, path, method, { ...parameters, ...(language ? { language } : {}) }, isRead);
  return useMemo(() => {
    const body = held?.body as Json;
    const draft = body?.draft ?? body;
    const about = { ...(language ? { language } : {}), ...aboutOf(draft, body) };
    const empty = { value: started(schema as Shape) ?? {}, of: undefined, isHeld: false, ...about };
    if (method === 'post') return { ...empty, value: { ...empty.value, ...reportMember(schema) } };
    if (path.endsWith('{language}') && held)
      return language ? { value: draft.translations?.[language] ?? {}, of: `${held.id} ${language}`, isHeld: true, texts: draft.translations ?? {}, ...about } : empty;
    if (held?.path === path) return { value: within(schema, draft), of: held.id, isHeld: true, ...about };
    return read ? { value: within(schema, read), of: JSON.stringify(parameters), isHeld: true, ...about } : empty;
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [held, path, method, schema, language, read]);
}

const aboutOf = (draft: Json, body: Json): Pick<Base, 'report' | 'zone'> => {
  const slug: string | undefined = draft?.report ?? (body?.kind === 'report' ? draft?.slug : undefined);
  return { ...(slug ? { report: slug } : {}), ...(body?.timeZone ? { zone: body.timeZone } : {}) };
};

/** A new entry begins in the report that was chosen last. */
function reportMember(schema: Schema): { report?: string } {
  if (schema.properties?.['report']?.['x-refers'] !== 'reports' || !schema['x-schema']?.endsWith('Draft')) return {};
  const report: string | undefined = (heldFor('/api/v1/manage/reports/{id}')?.body as Json)?.draft?.slug;
  return report ? { report } : {};
}

/** What forms began with that was read at an address of its own, by that address. */
const begun = new Map<string, Json>();

export const begunAt = (address: string): Json => begun.get(address);

/** What the same address answers to GET, as for the order of sections; undefined where nothing does. */
function useRead(system: System, path: string, method: string, parameters: Record<string, string>, isWanted: boolean): Json {
  const [read, setRead] = useState<Json>();
  const operations = (system.specSelectors['specJson']!() as Stored).getIn(['paths', path]) as Stored;
  const address = path.replace(/\{(\w+)\}/g, (mark, name) => (parameters[name] ? encodeURIComponent(parameters[name]) : mark));
  const isAsked = isWanted && method !== 'post' && operations.get('get') !== undefined && !address.includes('{');
  useEffect(() => {
    const stop = new AbortController();
    setRead(undefined);
    const take = ({ status, body }: { status: number; body: Json }) => {
      if (status !== 200) return;
      begun.set(address, body);
      setRead(body);
    };
    if (isAsked) void ask(system, 'GET', address, { signal: stop.signal }).then(take, () => undefined);
    return () => stop.abort();
  }, [system, address, isAsked]);
  return read;
}
