import { keyOf } from '../api';
import type { System } from '../swagger';
import { until } from '../until';
import { readAndHold } from './cards';
import { goTo } from './coming';
import { operationsOf, placeOf } from './document';

/** An address leads somewhere once, and not again when another document is chosen. */
let hasArrived = false;

/**
 * Where a message leads: its address names the operation, and what it is about. That is held as if it had been chosen by its
 * title, once somebody has signed in, because nobody else may read it.
 */
export async function arrive(system: System): Promise<void> {
  if (hasArrived) return;
  hasArrived = true;
  const named = new URLSearchParams(location.search);
  const [id, language, operationId] = [named.get('id'), named.get('language'), location.hash.split('/')[2]];
  if (!operationId || !id) return;
  const operation = await until(() => operationsOf(system).find(listed => listed.operationId === operationId));
  const place = operation && placeOf(system, operation.path);
  if (!operation || !place) return;
  let asked = '';
  const take = async (): Promise<void> => {
    const key = keyOf(system) as string | undefined;
    // A key that may not read it is asked with once; whoever signs in after that is another one.
    if (!key || key === asked) return;
    asked = key;
    if (!(await readAndHold(system, place, id).catch(() => undefined))) return;
    stop();
    goTo(system, operation, language ? { parameters: { language } } : {});
  };
  const stop = system.getStore().subscribe(() => void take());
  await take();
}
