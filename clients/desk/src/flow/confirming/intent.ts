import { titleOf } from '../../entries';
import { instant } from '../words';
import type { System } from '../../swagger';
import { fieldName, valueName } from '../../texts';

/** What the document says of an operation that can't be undone, or that changes what the public sees (x-confirm). */
export interface Confirmation {
  action: string;
  consequence: string;
  given: string[];
  reads: string[];
  below?: string;
  onlyWith?: string;
}

/** What a person is about to send: the operation's parameters by name, and its body. */
export interface Intent {
  path: string;
  parameters: Record<string, unknown>;
  body: any;
  written: unknown;
}

export function intended(system: System, path: string, method: string): Intent {
  const values = Object.entries(system.specSelectors['parameterValues']!([path, method]).toJS() as Record<string, unknown>)
    .filter(([, value]) => value !== undefined && value !== null && value !== '');
  const parameters = Object.fromEntries(values.map(([name, value]) => [name.slice(name.indexOf('.') + 1), value]));
  const written = system.oas3Selectors['requestBodyValue']!(path, method);
  return { path, parameters, body: bodyIn(written), written };
}

function bodyIn(written: any): unknown {
  try {
    return typeof written === 'string' && written !== '' ? JSON.parse(written) : written?.toJS?.();
  } catch {
    return undefined; // no JSON: the API will say where
  }
}

/** What a person has written, member by member; the title of a thing rather than its id, where it is known. */
export function rowsOf({ parameters, body, written }: Intent): [string, string][] {
  // The dialog names what the id stands for, and the state that it was read in is the machine's business.
  const rows = Object.entries(parameters)
    .filter(([name]) => name !== 'id' && name !== 'If-Match')
    .map(([name, value]): [string, string] => [fieldName('parameters', name) ?? name, said(value, name)]);
  if (body && typeof body === 'object')
    for (const [name, value] of Object.entries(body)) rows.push([Array.isArray(value) ? `${nameOf(name)} (${value.length})` : nameOf(name), said(value, name)]);
  else if (written) rows.push([nameOf('text'), String(written)]);
  return rows;
}

const nameOf = (member: string): string => fieldName('', member) ?? valueName('*', member) ?? member;

/** Whose values are words of the API, which have a name in the person's language. */
const ofWords = ['language', 'languages', 'action', 'changeKind', 'role', 'include'];

function said(value: unknown, of: string): string {
  if (Array.isArray(value)) return value.map(inner => said(inner, of)).join(', ');
  if (value && typeof value === 'object')
    return Object.entries(value).map(([name, inner]) => `${nameOf(name)}: ${said(inner, name)}`).join('; ');
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(`${value}`)) return instant(`${value}`);
  return (ofWords.includes(of) && valueName(of, `${value}`)) || (titleOf(`${value}`) ?? String(value));
}
