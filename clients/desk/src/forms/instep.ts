import type { PathMethod } from '../flow/fill';

/** The body of each operation that its form has seen last, whoever set it. */
const seen = new Map<string, unknown>();

const keyOf = ([path, method]: PathMethod): string => `${method} ${path}`;

export const noteSeen = (at: PathMethod, body: unknown): void => void seen.set(keyOf(at), body);

/** Whether the form has seen this body. What is typed before that would be added to what stood there before. */
export const isSeen = (at: PathMethod, body: unknown): boolean => seen.get(keyOf(at)) === body;
