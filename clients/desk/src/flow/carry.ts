import { heldFor, hold, letGo, type Held } from '../entries';
import type { System } from '../swagger';
import { say } from '../texts';
import { languages, readAndHold, titleOfCard, type Card } from './cards';
import { idIn, operationAt, placeListedAt, placeOf, type Place } from './document';
import type { PathMethod } from './fill';
import { makeLinksAgain } from './Preview';
import { readReportsAgain } from './reports';
import { noteReview } from './reviewing/reviews';
import { announce } from './said';

/** An answer as Swagger UI stores it. */
export interface Shown {
  status?: number;
  url?: string;
  headers?: Record<string, string>;
  text?: unknown;
  error?: boolean;
}

/** What Swagger UI is given to store: an answer, or a fault, which has the answer if there was one. */
export type Given = Shown & { err?: { response?: Shown } };

/** Whether nothing was answered: the connection broke off, or the server does not run. */
export const isUnanswered = ({ error, status }: Shown): boolean => error === true && !status;

/** The operations whose answer nobody has been led to yet. */
const unseen = new Set<string>();

/** Whether this operation was answered since this was asked last. */
export const isNew = ([path, method]: PathMethod): boolean => unseen.delete(`${method} ${path}`);

/** After an answer: the next operation begins with the newest state. */
export async function carryOn(system: System, at: PathMethod, given: Given): Promise<void> {
  const answer: Shown = given.error ? { ...given.err?.response, error: true } : given;
  const { status = 0, url } = answer;
  const [path, method] = at;
  if (!path.startsWith('/api/v1/manage/')) return;
  if (isUnanswered(answer)) return announce(say('flow.unanswered'));
  if (!url) return;
  unseen.add(`${method} ${path}`);
  const isDone = status >= 200 && status < 300;
  announce(say(isDone ? 'flow.done' : 'flow.refused', { title: operationAt(system, path, method)?.summary ?? '' }));
  if (!isDone) return;
  const place = placeOf(system, path) ?? placeListedAt(system, path);
  if (!place) return;
  if (place.segment === 'reports' && method !== 'get') readReportsAgain();
  if (place.segment === 'preview-links' && method === 'delete') makeLinksAgain();
  const body = bodyOf(answer);
  noteReview(body, answer.headers?.['etag']);
  if (path === place.list) {
    if (method === 'post' && body?.id) await take(system, place, body.id, body, answer);
    return;
  }
  const id = idIn(place, url);
  if (!id) return;
  if (path === place.path && method === 'delete') return letGo(place.path);
  // What only reads a part of it, such as an earlier revision, is no newer state.
  if (method === 'get' && path !== place.path) {
    if (heldFor(place.path)?.id !== id) await readAndHold(system, place, id).catch(() => undefined);
    return;
  }
  await take(system, place, id, path === place.path || body?.draft ? body : undefined, answer);
}

/** Holds the answer if it is the thing itself, otherwise what is read anew after a change. */
async function take(system: System, place: Place, id: string, body: Card | undefined, answer: Shown): Promise<void> {
  // Its title is the one in the first language of the installation.
  await languages(system).catch(() => undefined);
  const etag = answer.headers?.['etag'];
  const isItself = body?.id === id && (!place.isEntry || body['draft']) && (etag || !place.isRead);
  if (isItself) hold({ id, path: place.path, title: titleOfCard(place, body!), ...(etag ? { etag } : {}), body } satisfies Held);
  else await readAndHold(system, place, id).catch(() => undefined);
}

/** An answer's JSON. */
export function bodyOf(answer: Shown): Card | undefined {
  try {
    return typeof answer.text === 'string' && answer.text ? JSON.parse(answer.text) : undefined;
  } catch {
    return undefined;
  }
}
