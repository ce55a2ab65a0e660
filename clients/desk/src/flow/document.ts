import type { Stored, System } from '../swagger';

/** An operation of the document that the page shows, as far as it is used here. */
export interface Operation {
  path: string;
  method: string;
  operationId: string;
  summary: string;
  tag: string;
  parameters: Parameter[];
  hasBody: boolean;
  /** The body is JSON, so there is a form for it. */
  hasForm: boolean;
  /** The media types of an answer of 200 or 201. */
  answers: string[];
  links: Link[];
}

interface Parameter {
  name: string;
  in: string;
  schema?: { enum?: string[]; type?: string };
}

/** What can be called next, and where its values stand in the answer. */
interface Link {
  operationId: string;
  parameters: Record<string, string>;
}

/** What can be listed, chosen and then worked on: the operations below one `{id}`. */
export interface Place {
  /** Such as `/api/v1/manage/highlights/{id}`. */
  path: string;
  /** Such as `/api/v1/manage/highlights`. */
  list: string;
  /** Such as `highlights`. */
  segment: string;
  /** One thing can be read by itself, rather than in the list alone. */
  isRead: boolean;
  /** It has revisions, languages and can be published. */
  isEntry: boolean;
}

let of: unknown;
let operations: Operation[] = [];

/** The operations of the document that is shown; made again when another document is chosen. */
export function operationsOf(system: System): Operation[] {
  const json = system.specSelectors['specJson']!() as Stored | undefined;
  if (!json || json === of) return operations;
  of = json;
  const { paths = {} } = json.toJS() as { paths?: Record<string, Record<string, any>> };
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation?.operationId)
      .map(([method, operation]) => described(path, method, operation)),
  );
  return operations;
}

function described(path: string, method: string, operation: any): Operation {
  const answer = operation.responses?.['200'] ?? operation.responses?.['201'] ?? {};
  return {
    path,
    method,
    operationId: operation.operationId,
    summary: operation.summary ?? operation.operationId,
    tag: operation.tags?.[0] ?? 'default',
    parameters: operation.parameters ?? [],
    hasBody: Boolean(operation.requestBody),
    hasForm: Object.keys(operation.requestBody?.content ?? {}).some(type => /[/+]json$/.test(type)),
    answers: Object.keys(answer.content ?? {}),
    links: Object.values<any>(answer.links ?? {}).map(l => ({ operationId: l.operationId, parameters: l.parameters ?? {} })),
  };
}

export const operationAt = (system: System, path: string, method: string): Operation | undefined =>
  operationsOf(system).find(o => o.path === path && o.method === method);

export const operationNamed = (system: System, operationId: string): Operation | undefined =>
  operationsOf(system).find(o => o.operationId === operationId);

/** What the operations at this path work on; undefined where its list can't be read. */
export function placeOf(system: System, path: string): Place | undefined {
  const [, list] = /^(\/api\/v1\/manage\/[\w-]+)\/\{id\}(\/|$)/.exec(path) ?? [];
  return list && operationAt(system, list, 'get') ? placeAt(system, list) : undefined;
}

/** What is listed at this path; undefined where its items are not worked on by id. */
export function placeListedAt(system: System, list: string): Place | undefined {
  return operationsOf(system).some(o => o.path.startsWith(`${list}/{id}`)) ? placeAt(system, list) : undefined;
}

function placeAt(system: System, list: string): Place {
  const path = `${list}/{id}`;
  return {
    path,
    list,
    segment: list.split('/').at(-1)!,
    isRead: Boolean(operationAt(system, path, 'get')),
    isEntry: Boolean(operationAt(system, `${path}/revisions`, 'get')),
  };
}

/** The places of all kinds of entries. */
export const entryPlaces = (system: System): Place[] =>
  operationsOf(system)
    .filter(o => o.method === 'get' && o.path.endsWith('/{id}/revisions'))
    .map(o => placeAt(system, o.path.slice(0, -'/{id}/revisions'.length)));

/** The id of what an address is about. */
export function idIn(place: Place, address: string): string | undefined {
  const path = new URL(address, location.href).pathname;
  return path.startsWith(`${place.list}/`) ? decodeURIComponent(path.slice(place.list.length + 1).split('/')[0]!) : undefined;
}
