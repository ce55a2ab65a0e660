import { heldFor, heldLast, type Held } from '../entries';
import type { Stored, System } from '../swagger';
import { say } from '../texts';
import { bodyOf, type Shown } from './carry';
import { goTo, type Coming } from './coming';
import { entryPlaces, operationAt, operationNamed, placeListedAt, placeOf, type Operation, type Place } from './document';
import type { PathMethod } from './fill';
import { isComment, reviewRead } from './reviewing/reviews';
import { languageName, list } from './words';

/** What can come next after an answer, as a button. */
export interface Step {
  label: string;
  operation: Operation;
  what: Coming;
}

/** What can come next, the usual first: what this page knows of entries, releases and files, then the document's links. */
export function stepsAfter(system: System, at: PathMethod, answer: Shown, languages: string[]): Step[] {
  const [path, method] = at;
  const place = placeOf(system, path) ?? placeListedAt(system, path);
  const body = bodyOf(answer);
  const isList = path === place?.list && method === 'get';
  const held = place && !isList ? heldFor(place.path) : undefined;
  const known = !held || !place ? [] : place.isEntry ? ofEntry(system, at, place, held, languages) : ofOther(system, path, place, held);
  const steps = known.filter(s => s !== undefined && s.operation !== operationAt(system, ...at)) as Step[];
  // A comment is answered and resolved where it is shown.
  for (const step of isList || isComment(body) ? [] : linked(system, at, answer, body))
    if (!isBesides(step, place) && steps.every(s => s.operation !== step.operation)) steps.push(step);
  return steps;
}

export const go = (system: System, { operation, what }: Step): void => goTo(system, operation, what);

/** The languages that publishing is about: those that are public and have changed; if there are none, those that never were. */
export function unpublished(held: Held): string[] {
  const all = Object.entries((held.body as { languages?: Record<string, { status: string }> }).languages ?? {});
  const which = (status: string) => all.filter(([, l]) => l.status === status).map(([tag]) => tag);
  return which('changed').length ? which('changed') : which('draft');
}

const step = (operation: Operation | undefined, label: string, what: Coming): Step | undefined => operation && { operation, label, what };

function ofEntry(system: System, [path, method]: PathMethod, place: Place, held: Held, languages: string[]): (Step | undefined)[] {
  const at = (below: string, by: string) => operationAt(system, place.path + below, by);
  const body = held.body as { revision?: number; draft?: any; languages?: Record<string, { status: string }> };
  const waiting = unpublished(held);
  const isPublic = Object.values(body.languages ?? {}).some(l => l.status === 'published' || l.status === 'changed');
  const notes = Object.fromEntries(waiting.map(tag => [tag, '']));
  const written = Object.keys(body.draft?.translations ?? {});
  const ids = { id: held.id, ...(held.etag ? { 'If-Match': held.etag } : {}) };
  const changes = method !== 'get' && !/\/(publish|withdraw|approve|reject|comments|request-review)$/.test(path);
  const read = { parameters: { id: held.id, revision: `${body.revision}`, against: '' }, accept: 'text/html', isRun: true };
  const reviewing = [
    step(at('/approve', 'post'), say('flow.step.approve-entry'), { parameters: ids }),
    step(at('/reject', 'post'), say('flow.step.reject'), { parameters: ids, focus: 'reason' }),
    step(at('/comments', 'post'), say('flow.step.comment'), { parameters: { id: held.id }, focus: 'text' }),
  ];
  const back = backToReview(system, held);
  const correct = step(at('', 'patch'), say('flow.step.correct'), { parameters: ids });
  const history = step(at('/revisions', 'get'), say('flow.step.history'), { parameters: { id: held.id }, isRun: true });
  // Whoever reviews it goes on with the review.
  if (/\/(review|approve|reject|comments)$/.test(path)) return [back, ...reviewing, correct, history];
  return [
    back,
    changes ? step(at('/revisions/{revision}/diff', 'get'), say('flow.step.diff'), read) : undefined,
    waiting.length
      ? step(at('/publish', 'post'), say('flow.step.publish', { languages: list(waiting.map(languageName)) }), {
          parameters: ids,
          body: isPublic ? { languages: waiting, changeKind: 'minor', changeNote: notes } : { languages: waiting },
          focus: isPublic ? 'changeNote' : '',
        })
      : undefined,
    ...languages
      .filter(tag => !written.includes(tag))
      .map(tag =>
        step(at('/translations/{language}', 'put'), say('flow.step.translate', { language: languageName(tag) }), {
          parameters: { id: held.id, language: tag },
        }),
      ),
    waiting.length
      ? step(operationAt(system, '/api/v1/manage/releases', 'post'), say('flow.step.schedule'), {
          body: { items: [{ entry: held.id, languages: waiting }] },
          isAdded: true,
        })
      : undefined,
    waiting.length
      ? step(operationAt(system, '/api/v1/manage/releases/{id}/items/{entry}', 'put'), say('flow.step.into-release'), {
          parameters: { entry: held.id },
          body: { entry: held.id, languages: waiting },
        })
      : undefined,
    correct,
    ...(waiting.length
      ? [
          step(at('/request-review', 'post'), say('flow.step.request-review'), { parameters: { id: held.id } }),
          ...reviewing,
        ]
      : []),
    history,
  ];
}

/** The review of the release that the entry is in, where it was read in this tab. */
function backToReview(system: System, held: Held): Step | undefined {
  const release = heldFor('/api/v1/manage/releases/{id}');
  const isIn = release && reviewRead(release.id)?.body.items.some(item => item.entry === held.id);
  return isIn
    ? step(operationAt(system, `${release.path}/review`, 'get'), say('flow.step.back-to-review', { title: release.title }), {
        parameters: { id: release.id },
        isRun: true,
      })
    : undefined;
}

function ofOther(system: System, path: string, place: Place, held: Held): (Step | undefined)[] {
  const at = (below: string, by: string) => operationAt(system, place.path + below, by);
  const ids = { id: held.id, ...(held.etag ? { 'If-Match': held.etag } : {}) };
  const { state, type, items = [], ...about } = held.body as { state?: string; type?: string; report?: string; items?: { entry: string }[] };
  const entry = heldLast().find(h => items.some(item => item.entry === h.id))?.body as { draft?: { report?: string } } | undefined;
  const report = about.report ?? entry?.draft?.report;
  const verdicts = [
    step(at('/approve', 'post'), say('flow.step.approve'), { parameters: { id: held.id } }),
    step(at('/reject', 'post'), say('flow.step.reject'), { parameters: { id: held.id }, focus: 'reason' }),
  ];
  switch (place.segment) {
    case 'releases':
      return ['planned', 'scheduled', 'failed'].includes(state ?? '')
        ? [
            ...(path.endsWith('/review') ? verdicts : []),
            step(at('/preflight', 'get'), say('flow.step.preflight'), { parameters: { id: held.id }, isRun: true }),
            step(operationAt(system, '/api/v1/manage/preview-links', 'post'), say('flow.step.preview-link'), {
              body: { ...(report ? { report } : {}), release: held.id, name: held.title },
            }),
            step(at('/request-review', 'post'), say('flow.step.request-review'), { parameters: { id: held.id } }),
            step(at('/review', 'get'), say('flow.step.review-release'), { parameters: { id: held.id }, isRun: true }),
            ...(path.endsWith('/review') ? [] : verdicts.slice(0, 1)),
            state === 'scheduled' ? undefined : step(at('', 'patch'), say('flow.step.schedule'), { parameters: ids, focus: 'at' }),
            step(at('', 'patch'), say('flow.step.change-release'), { parameters: ids }),
            step(at('/publish', 'post'), say('flow.step.publish-release'), { parameters: ids }),
          ]
        : [step(at('', 'get'), say('flow.step.read'), { parameters: { id: held.id }, isRun: true })];
    case 'media':
      return type?.startsWith('image/') ? useIn(system, held) : [];
    default:
      return [];
  }
}

/** A picture is put into what was held last, or into something new. */
function useIn(system: System, file: Held): (Step | undefined)[] {
  const body = { fields: { image: { media: file.id } } };
  const pictured = entryPlaces(system).filter(p => hasImage(system, p));
  return [
    ...heldLast()
      .filter(h => pictured.some(p => p.path === h.path))
      .map(h =>
        step(operationAt(system, h.path, 'patch'), say('flow.step.use-in', { title: h.title }), {
          parameters: { id: h.id, ...(h.etag ? { 'If-Match': h.etag } : {}) },
          body,
          isAdded: true,
        }),
      ),
    ...pictured
      .map(p => operationAt(system, p.list, 'post'))
      .map(o => step(o, say('flow.step.use-in-new', { operation: o?.summary ?? '' }), { body, isAdded: true })),
  ];
}

function hasImage(system: System, place: Place): boolean {
  const spec = system.specSelectors['specJson']!() as Stored;
  const named = (reference: unknown) => ['components', 'schemas', `${reference ?? ''}`.split('/').at(-1)!];
  const draft = spec.getIn(['paths', place.list, 'post', 'requestBody', 'content', 'application/json', 'schema', '$ref']);
  const fields = spec.getIn([...named(draft), 'properties', 'fields', '$ref']);
  return spec.getIn([...named(fields), 'properties', 'image']) !== undefined;
}

/** The links of the document, with their values taken from the request and the answer (OpenAPI 3.1, runtime expressions). */
function linked(system: System, at: PathMethod, answer: Shown, body: unknown): Step[] {
  return (operationAt(system, ...at)?.links ?? []).flatMap(link => {
    const operation = operationNamed(system, link.operationId);
    if (!operation) return [];
    const values = Object.entries(link.parameters).map(([name, expression]) => [name, evaluated(system, at, answer, body, expression)] as const);
    const parameters = Object.fromEntries(values.filter(([, v]) => v !== undefined) as [string, string][]);
    return [{ operation, label: operation.summary, what: { parameters, isRun: operation.method === 'get' } }];
  });
}

function evaluated(system: System, at: PathMethod, answer: Shown, body: unknown, expression: string): string | undefined {
  const [, from, name = ''] = /^\$(response\.body#|response\.header\.|request\.path\.)(.+)$/.exec(expression) ?? [];
  if (from === 'response.header.') return answer.headers?.[name.toLowerCase()];
  if (from === 'request.path.') {
    const place = placeOf(system, at[0]);
    return name === 'id' && place ? heldFor(place.path)?.id : undefined;
  }
  const found = from && name.split('/').slice(1).reduce<any>((value, member) => value?.[member], body);
  return found === undefined ? undefined : `${found}`;
}

/** Reading again what was just answered, replacing the whole of it, or publishing what is public, is not what people want next. */
const isBesides = ({ operation: { path, method } }: Step, place: Place | undefined): boolean =>
  place !== undefined && ((path === place.path && (method === 'get' || method === 'put')) || (place.isEntry && path === `${place.path}/publish`));
