import { useHeld } from '../../entries';
import type { System } from '../../swagger';
import { say } from '../../texts';
import { blockOf } from '../coming';
import { operationAt, type Place } from '../document';
import { value, type PathMethod } from '../fill';
import { countsOf } from './counts';
import { Reviewed } from './ReleaseReviewed';
import { isVerdict, useReviewRead, type CommentView } from './reviews';
import { Threads } from './Threads';

interface BeforeProps {
  system: System;
  place: Place;
  at: PathMethod;
}

/** What a person should have read before they go on: the comments on what they write, and the review of what they approve. */
export function Before({ system, place, at }: BeforeProps) {
  const held = useHeld(place.path);
  const [path, method] = at;
  const review = useReviewRead(isVerdict({ path }, place) ? held?.id : undefined);
  if (!held) return null;
  if (review)
    return (
      <details className="desk-review">
        <summary>{say('review.what-you-read', { title: review.body.title ?? say('review.untitled') })} {countsOf(review.body)}</summary>
        <Reviewed system={system} review={review.body} />
      </details>
    );
  const isText = path === `${place.path}/translations/{language}`;
  const isWritten = place.isEntry && (method === 'patch' || method === 'put') && (path === place.path || isText);
  if (!isWritten) return null;
  const language = isText ? value(system, at, 'language') : undefined;
  const lead = (comment: CommentView) => toField(system, at, comment, language);
  return <Threads key={held.id} system={system} of={`${place.list}/${held.id}`} state={held.body} onField={lead} />;
}

/** Puts the focus into the field that a comment is about, with the passage marked as far as it still stands there. */
function toField(system: System, at: PathMethod, { language, field, quote }: CommentView, only: string | undefined): void {
  const below = language && language !== only ? `/translations/${language}` : language ? '' : '/fields';
  const block = blockOf(operationAt(system, ...at)!);
  const found = block?.querySelector<HTMLElement>(`.desk [id$="${CSS.escape(`${below}/${field}`).replaceAll('\\/', '/')}"]`);
  if (!found) return;
  for (let fold = found.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  found.focus();
  found.scrollIntoView({ block: 'center' });
  const from = quote && found instanceof HTMLTextAreaElement ? found.value.indexOf(quote) : -1;
  if (from >= 0) (found as HTMLTextAreaElement).setSelectionRange(from, from + quote!.length);
}
