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
  /** The member of the body where work goes on. */
  focus?: string;
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
  if (blockOf(operation) && (await isTaken(1000))) return;
  // The words in the filter hide it, or it is far away in the list, of which Swagger UI makes only what is in sight.
  for (const words of [operation.path.split('/')[4] ?? '', operation.operationId, '']) {
    layoutActions['updateFilter']!(words);
    open();
    if (await isTaken(1500)) return;
  }
}

/** Where an operation stands on the page; null where it is hidden or not made yet. */
export const blockOf = ({ operationId }: Operation): HTMLElement | null =>
  document.querySelector(`[id^="operations-"][id$="-${CSS.escape(operationId)}"]`);

/** Waits until the open operation has taken what comes. */
async function isTaken(atMost: number): Promise<boolean> {
  for (let waited = 0; coming.get() && waited < atMost; waited += 50) await new Promise(later => setTimeout(later, 50));
  return !coming.get();
}
