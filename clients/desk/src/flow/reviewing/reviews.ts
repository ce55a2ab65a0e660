import { ask } from '../../api';
import type { System } from '../../swagger';
import { entryPlaces, operationAt, type Operation, type Place } from '../document';
import { store } from '../store';

/** An entry of a release in its review. */
export interface ReviewedItem {
  entry: string;
  kind: string;
  slug: string;
  title?: string;
  revision: number;
  languages: string[];
  state?: 'requested' | 'approved' | 'rejected' | 'cleared' | 'mended';
  verdicts?: VerdictView[];
  openComments?: number;
}

export interface VerdictView {
  revision: number;
  verdict: string;
  by: string;
  at: string;
  reason?: string;
}

/** The review of a release: what it would publish now, and what reviewers say of it. */
export interface ReleaseReview {
  release: string;
  title?: string;
  approved: number;
  rejected: number;
  undecided: number;
  openComments: number;
  requests: RequestView[];
  items: ReviewedItem[];
}

export interface RequestView {
  id: string;
  askedBy: string;
  askedAt: string;
  due?: string;
  overdue: boolean;
  role?: string;
  people: { id: string; name: string; waiting: number }[];
  waiting: number;
}

export interface Read {
  etag: string;
  body: ReleaseReview;
}

/** The reviews of releases as they were read last in this tab, by the release: what somebody has read is what they approve. */
const read = store<ReadonlyMap<string, Read>>(new Map());

export const useReviewRead = (release: string | undefined): Read | undefined => {
  const all = read.use();
  return release ? all.get(release) : undefined;
};

export const reviewRead = (release: string): Read | undefined => read.get().get(release);

/** Keeps a review that was answered or read, with the tag that approving it needs. */
export function noteReview(body: unknown, etag: string | undefined): void {
  if (etag && isReleaseReview(body)) read.set(new Map(read.get()).set(body.release, { etag, body }));
}

export const isReleaseReview = (body: any): body is ReleaseReview =>
  typeof body?.release === 'string' && typeof body.undecided === 'number' && Array.isArray(body.items);

/** Reads the review of a release anew. Undefined where it is gone or may not be read. */
export async function readReview(system: System, place: Place, release: string, signal?: AbortSignal): Promise<Read | undefined> {
  const { status, body, etag } = await ask(system, 'GET', `${place.list}/${encodeURIComponent(release)}/review`, signal ? { signal } : {});
  return status === 200 && etag && isReleaseReview(body) ? { etag, body } : undefined;
}

/** The operations that approve or reject what a release publishes: they are about its review, and not about the release. */
export const isVerdict = (operation: Pick<Operation, 'path'>, place: Place): boolean =>
  !place.isEntry && [`${place.path}/approve`, `${place.path}/reject`].includes(operation.path);

/** The place of the entries of a kind, which the document names in the operation that reads one: `GetDraftHighlight`. */
export const placeOfKind = (system: System, kind: string): Place | undefined =>
  entryPlaces(system).find(place => operationAt(system, place.path, 'get')?.operationId.toLowerCase() === `getdraft${kind.toLowerCase()}`);

/** The address of what a comment is about. */
export function addressOf(system: System, { entry, release }: { entry?: { kind: string; id: string }; release?: string }): string | undefined {
  if (release) return `/api/v1/manage/releases/${release}`;
  const place = entry && placeOfKind(system, entry.kind);
  return place && `${place.list}/${entry!.id}`;
}

/** A comment with its answers. */
export interface CommentView {
  id: string;
  entry?: { kind: string; id: string };
  release?: string;
  language?: string;
  field?: string;
  quote?: string;
  quoteStands?: boolean;
  text?: string;
  at: string;
  by: string;
  state: 'open' | 'resolved';
  resolvedAt?: string;
  resolvedBy?: string;
  erasedAt?: string;
  replies?: { id: string; text?: string; at: string; by: string; erasedAt?: string }[];
}

/** Whether an answer is a comment. */
export const isComment = (body: any): body is CommentView =>
  typeof body?.id === 'string' && typeof body.by === 'string' && (body.state === 'open' || body.state === 'resolved') && 'at' in body && !('items' in body);
