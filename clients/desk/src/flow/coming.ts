import type { System } from '../swagger';
import type { Operation } from './document';
import type { PathMethod } from './fill';
import { store } from './store';

/** What is filled in where somebody goes on. */
export interface Coming {
  parameters?: Record<string, string>;
  body?: unknown;
  /** What was typed there stays, and the body is added to it. */
  isAdded?: boolean;
  /** The media type that the answer is asked for in. */
  accept?: string;
  /** It only reads, so it is sent at once. */
  isRun?: boolean;
}

/** Where somebody goes on, until that operation is open. */
export const coming = store<{ at: PathMethod; what: Coming } | undefined>(undefined);

/** Opens an operation with everything filled in. What was typed elsewhere stays. */
export async function goTo(system: System, operation: Operation, what: Coming): Promise<void> {
  coming.set({ at: [operation.path, operation.method], what });
  const { layoutActions } = system;
  const open = () => {
    layoutActions['show']!(['operations-tag', operation.tag], true);
    layoutActions['show']!(['operations', operation.tag, operation.operationId], true);
  };
  open();
  if (await isTaken(500)) return;
  // The words in the filter may hide it.
  layoutActions['updateFilter']!('');
  open();
  await isTaken(3000);
}

/** Waits until the open operation has taken what comes. */
async function isTaken(atMost: number): Promise<boolean> {
  for (let waited = 0; coming.get() && waited < atMost; waited += 50) await new Promise(later => setTimeout(later, 50));
  return !coming.get();
}
