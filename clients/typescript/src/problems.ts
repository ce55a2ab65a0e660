import type { components } from './generated/delivery.js';

/** An error as the API answers it (RFC 9457), with the members that only its type has. */
export type Problem = components['schemas']['Problem'];

/** The names of problems that a reader can be answered with; others may come later. */
export type ProblemName =
  | 'invalid-parameter'
  | 'unknown-language'
  | 'not-found'
  | 'unknown-report'
  | 'not-yet-public'
  | 'unknown-edition'
  | 'unknown-preview'
  | 'not-in-language'
  | 'withdrawn'
  | 'redacted'
  | 'unauthorized'
  | 'forbidden'
  | 'stale-revision'
  | 'precondition-required'
  | 'invalid'
  | 'not-publishable'
  | 'unavailable'
  | 'internal'
  | (string & {});

/** The API answered with a problem. Decide by `type`, never by a text. */
export class ProblemError extends Error {
  override readonly name: string = 'ProblemError';

  constructor(
    /** The problem as it was answered. */
    readonly problem: Problem,
    /** The HTTP status. */
    readonly status: number,
    /** After how many seconds to try again, where the answer says so. */
    readonly retryAfter?: number,
  ) {
    super(`${status} ${problem.type}: ${problem.detail ?? problem.title}`);
  }

  /** The last part of the problem's `type`: the page `/problems/{name}` explains it. */
  get type(): ProblemName {
    return this.problem.type.slice(this.problem.type.lastIndexOf('/') + 1);
  }

  /** What is wrong where: JSON pointers into what was sent, each with its messages. */
  get errors(): Readonly<Record<string, readonly string[]>> {
    return this.problem.errors ?? {};
  }
}

/** The answer is none of the API's: a proxy's, a login page, another site. */
export class UnexpectedAnswerError extends Error {
  override readonly name = 'UnexpectedAnswerError';

  constructor(readonly status: number, url: string) {
    super(`${status} from ${url}, and it is no answer of the API. Is baseUrl the API's host?`);
  }
}

/** Nothing answered: the API is down, the host is wrong, or the browser was not allowed to ask. `cause` is what the platform said. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';

  constructor(readonly url: string, cause: Error) {
    super(`${url} does not answer (${reasonOf(cause)}). Does the API run there?`, { cause });
  }
}

function reasonOf({ message, cause }: Error): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : message;
}

/** Not public in the language that was asked for; `languages` are those that it is public in. */
export class NotInLanguageError extends ProblemError {
  override readonly name = 'NotInLanguageError';

  get languages(): readonly string[] {
    const languages = this.problem['languages'];
    return Array.isArray(languages) ? languages.filter(l => typeof l === 'string') : [];
  }
}

/** It was public and was withdrawn, or erased by law: links to it are to be removed. */
export class GoneError extends ProblemError {
  override readonly name = 'GoneError';

  /** Why, in the language that was asked for, where that is told. */
  get reason(): string | undefined {
    const reason = this.problem['reason'];
    return typeof reason === 'string' ? reason : undefined;
  }
}

/** Someone saved in between: read again, make the change on that, and send its tag. */
export class StaleRevisionError extends ProblemError {
  override readonly name = 'StaleRevisionError';
}

/** The error for an answer that is no success. */
export function errorOf(response: Response, body: unknown): Error {
  if (!isProblem(body)) return new UnexpectedAnswerError(response.status, response.url);
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  const retryAfter = Number.isFinite(seconds) ? seconds : undefined;
  const type = body.type.slice(body.type.lastIndexOf('/') + 1);
  const Kind = type === 'not-in-language' ? NotInLanguageError : type === 'withdrawn' || type === 'redacted' ? GoneError : type === 'stale-revision' ? StaleRevisionError : ProblemError;
  return new Kind(body, response.status, retryAfter);
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'type' in body && typeof body.type === 'string' && body.type.startsWith('/problems/');
}
