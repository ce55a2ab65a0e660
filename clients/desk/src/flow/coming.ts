import type { Stored, System } from '../swagger';
import { until } from '../until';
import { operationsOf, type Operation } from './document';
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

/** What an address may name besides the operation: in a mail, the entry and the language that it is about. */
const named = ['id', 'language'];

/** Fills in what the address of this page names, once its operation is there. */
export async function arrive(system: System): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const parameters = Object.fromEntries(named.flatMap(name => (asked.get(name) ? [[name, asked.get(name)!]] : [])));
  const operationId = location.hash.split('/')[2];
  if (!operationId || !parameters['id']) return;
  const operation = await until(() => operationsOf(system).find(listed => listed.operationId === operationId));
  if (operation) goTo(system, operation, { parameters });
}

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
