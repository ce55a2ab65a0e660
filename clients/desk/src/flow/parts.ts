import type { System } from '../swagger';
import { operationAt, type Operation, type Place } from './document';
import { value, type PathMethod } from './fill';

/** A part of an entry that is read and saved by itself, such as its text in one language: it has its own state. */
export const isPart = (system: System, operation: Operation, place: Place | undefined): boolean =>
  Boolean(place) &&
  operation.path !== place!.path &&
  operation.parameters.some(p => p.name === 'If-Match') &&
  operationAt(system, operation.path, 'get') !== undefined;

/** Its address; empty as long as a part of it is not chosen. */
export function partAddress(system: System, at: PathMethod): string {
  let isWhole = true;
  const address = at[0].replace(/\{(\w+)\}/g, (_, name: string) => {
    const chosen = value(system, at, name);
    isWhole &&= Boolean(chosen);
    return encodeURIComponent(chosen ?? '');
  });
  return isWhole ? address : '';
}
