import type { System } from '../../swagger';
import { say } from '../../texts';
import type { Place } from '../document';
import { heldFor } from '../../entries';
import type { PathMethod } from '../fill';
import { Told } from '../Told';
import { EntryRead } from './EntryRead';
import { countsOf } from './counts';
import { Mark, ReleaseReviewed, Requests, Verdicts } from './ReleaseReviewed';
import { addressOf, isComment, isReleaseReview } from './reviews';
import { Threads } from './Threads';
import { isOfMe, Waiting } from './Waiting';

/** The answers that are about reviewing, as people read them. Nothing for all others. */
export function toldReview(system: System, [path, method]: PathMethod, place: Place | undefined, body: any): React.ReactNode {
  if (isOfMe(body)) {
    const { reviews: _, waiting: __, unanswered: ___, ...rest } = body as Record<string, unknown>;
    return (
      <>
        <Waiting system={system} me={body} />
        <details className="told"><summary>{say('review.about-you')}</summary><Told value={rest} /></details>
      </>
    );
  }
  if (isReleaseReview(body))
    return method === 'get' ? <ReleaseReviewed system={system} review={body} /> : <p className="desk-review">{countsOf(body)}</p>;
  const entry = place?.isEntry ? heldFor(place.path) : undefined;
  if (place && entry && path === `${place.path}/review` && method === 'get')
    return (
      <div className="desk-review">
        <p><strong>{entry.title}</strong> <Mark state={body.state} /></p>
        <Requests requests={body.requests ?? []} />
        <Verdicts verdicts={body.verdicts} />
        <EntryRead system={system} place={place} id={entry.id} isLed />
      </div>
    );
  if (isComment(body)) {
    const of = addressOf(system, body);
    return of ? <Threads key={body.id} system={system} of={of} state={body} /> : <Told value={body} />;
  }
  const held = place && heldFor(place.path);
  if (place && held && path === `${place.path}/comments` && method === 'get' && !body.items?.length) return <p>{say('review.no-comments')}</p>;
  if (place && held && path === `${place.path}/comments` && method === 'get')
    return <Threads system={system} of={`${place.list}/${held.id}`} state={body} given={body.items} />;
  return undefined;
}
