import type { Middleware } from 'openapi-fetch';
import { errorOf, NoAnswerError, UnexpectedAnswerError } from './problems.js';

/** The host of the API, however it was written: with a slash behind it, or with the path that all addresses begin with. */
export function hostOf(baseUrl: string): string {
  if (!/^https?:\/\//.test(baseUrl ?? '')) throw new TypeError(`baseUrl is ${JSON.stringify(baseUrl)}, and has to be the API's host, such as https://reports.example.org.`);
  return baseUrl.replace(/\/+$/, '').replace(/\/api\/v1$/, '');
}

/** Every answer that is none of the API's becomes an error that says what happened, and every problem one of its type. */
export const telling: Middleware = {
  onError({ request, error }) {
    // Stopped by the caller: that is no fault.
    if (request.signal.aborted || !(error instanceof TypeError)) return undefined;
    return new NoAnswerError(request.url, error);
  },
  async onResponse({ request, response }) {
    if (response.ok && response.headers.get('Content-Type')?.startsWith('text/html')) throw new UnexpectedAnswerError(response.status, request.url);
    if (!response.ok && response.status !== 304) throw errorOf(response, await response.clone().json().catch(() => undefined));
  },
};
