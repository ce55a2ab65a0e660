import type { System } from '../swagger';
import { operationAt, type Operation, type Place } from './document';
import { value, type PathMethod } from './fill';
import { isVerdict } from './reviewing/reviews';

/**
 * Where a part is read that has its own state, such as the text in one language, which is saved where it is read; or the
 * review of a release, which is what is approved and rejected. Undefined where the operation is about the whole.
 */
export function partOf(system: System, operation: Operation, place: Place): string | undefined {
  if (operation.path === place.path || !operation.parameters.some(p => p.name === 'If-Match')) return undefined;
  const path = isVerdict(operation, place) ? `${place.path}/review` : operation.path;
  return operationAt(system, path, 'get') && path;
}

/** Its address; empty as long as a part of it is not chosen. */
export function partAddress(system: System, at: PathMethod, path = at[0]): string {
  let isWhole = true;
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const chosen = value(system, at, name);
    isWhole &&= Boolean(chosen);
    return encodeURIComponent(chosen ?? '');
  });
  return isWhole ? address : '';
}
