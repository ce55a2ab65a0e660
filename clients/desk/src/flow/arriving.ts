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
  const asked = new URLSearchParams(location.search);
  const [id, language, operationId] = [asked.get('id'), asked.get('language'), location.hash.split('/')[2]];
  if (!operationId || !id) return;
  const operation = await until(() => operationsOf(system).find(listed => listed.operationId === operationId));
  const place = operation && placeOf(system, operation.path);
  if (!operation || !place) return;
  let isTaken = false;
  const take = async (): Promise<void> => {
    if (isTaken || !keyOf(system)) return;
    isTaken = true;
    stop();
    if (await readAndHold(system, place, id).catch(() => undefined)) goTo(system, operation, language ? { parameters: { language } } : {});
  };
  const stop = system.getStore().subscribe(() => void take());
  await take();
}
