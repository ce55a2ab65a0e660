import type { Stored, System } from '../swagger';
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
export function goTo(system: System, operation: Operation, what: Coming): void {
  coming.set({ at: [operation.path, operation.method], what });
  const { layoutActions } = system;
  // The words in the filter may hide it. How long drawing takes says nothing about that: what is listed does.
  if (!isListed(system, operation))
    for (const words of [operation.path.split('/')[4] ?? '', operation.operationId, '']) {
      layoutActions['updateFilter']!(words);
      if (isListed(system, operation)) break;
    }
  layoutActions['show']!(['operations-tag', operation.tag], true);
  layoutActions['show']!(['operations', operation.tag, operation.operationId], true);
}

/** Whether an operation is in the list, with the words that are in the filter now. */
const isListed = (system: System, { tag, operationId }: Operation): boolean =>
  Boolean(
    system.specSelectors['taggedOperations']!()
      .getIn([tag, 'operations'])
      ?.some((listed: Stored) => listed.getIn(['operation', 'operationId']) === operationId),
  );

/** Where an operation stands on the page; null where it is hidden or not made yet. */
export const blockOf = ({ operationId }: Operation): HTMLElement | null =>
  document.querySelector(`[id^="operations-"][id$="-${CSS.escape(operationId)}"]`);
