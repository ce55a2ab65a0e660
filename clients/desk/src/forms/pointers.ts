import type { Path } from './values';

/** The steps of a JSON pointer (RFC 6901). */
export const stepsOf = (pointer: string): string[] =>
  pointer === '' ? [] : pointer.slice(1).split('/').map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'));

export const pointerOf = (path: Path): string => path.map(step => `/${`${step}`.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What the server says is wrong: of the whole, and by place. */
export interface Faults {
  status: number;
  title: string;
  detail?: string;
  /** The parameter that is meant, where it is one. */
  parameter?: string;
  places: { pointer: string; messages: string[] }[];
  /** The number of a fault of the program. */
  traceId?: string;
  /** What is wrong with other entries. */
  obstacles: Obstacle[];
}

/** What keeps an entry from being published, as the server lists it. */
export interface Obstacle {
  /** Such as `highlights/a-slug`. */
  entry?: string;
  id?: string;
  title?: string;
  pointer?: string;
  detail?: string;
}

interface Problem {
  type?: string;
  title: string;
  detail?: string;
  parameter?: string;
  errors?: Record<string, string[]>;
  problems?: Obstacle[];
  traceId?: string;
}

/** The faults in a problem (RFC 9457); undefined for any other answer. */
export function faultsOf(status: number, body: unknown): Faults | undefined {
  if (status < 400 || typeof body !== 'object' || body === null || !('title' in body)) return undefined;
  const problem = body as Problem;
  return {
    status,
    title: problem.title,
    ...(problem.detail ? { detail: problem.detail } : {}),
    ...(problem.parameter ? { parameter: problem.parameter } : {}),
    ...(status >= 500 && problem.traceId ? { traceId: problem.traceId } : {}),
    places: Object.entries(problem.errors ?? named(problem)).map(([pointer, messages]) => ({ pointer, messages })),
    obstacles: Array.isArray(problem.problems) ? problem.problems : [],
  };
}

/** A problem that is about one member by its nature. */
const named = ({ type, detail }: { type?: string; detail?: string }): Record<string, string[]> =>
  type === '/problems/slug-taken' && detail ? { '/slug': [detail] } : {};

/**
 * The pointer of the field that a fault belongs to: its own, or the nearest above it that has a field. Undefined where
 * the form has none, as for what the server says of another entry.
 */
export function fieldFor(pointer: string, has: (pointer: string) => boolean): string | undefined {
  const steps = stepsOf(pointer);
  for (let length = steps.length; length > 0; length--) {
    const above = pointerOf(steps.slice(0, length));
    if (has(above)) return above;
  }
  return undefined;
}
