import { useEffect, useState } from 'react';
import { useHeld } from '../../entries';
import type { System } from '../../swagger';
import { say } from '../../texts';
import { languages, readAndHold } from '../cards';
import { goTo } from '../coming';
import { operationAt, type Place } from '../document';
import { pageOf, Preview } from '../Preview';
import { Threads } from './Threads';

interface EntryReadProps {
  system: System;
  place: Place;
  id: string;
  /** The release whose review it is read in: the page shows what that would publish. */
  release?: string;
  /** What can be done about it stands elsewhere. */
  isLed?: boolean;
}

/** An entry as it is read in a review: the page that readers would see, what was said of it, and what can be done about it. */
export function EntryRead({ system, place, id, release, isLed }: EntryReadProps) {
  const held = useHeld(place.path);
  const [order, setOrder] = useState<string[]>([]);
  const [isUnread, setUnread] = useState(false);
  useEffect(() => {
    languages(system).then(setOrder, () => undefined);
    readAndHold(system, place, id).then(found => setUnread(!found), () => setUnread(true));
  }, [id]);
  if (isUnread) return <p className="problem" role="alert">{say('flow.unread')}</p>;
  if (held?.id !== id) return <p role="status">{say('confirm.reading')}</p>;
  const page = pageOf(held, place, order);
  const ids = { id, ...(held.etag ? { 'If-Match': held.etag } : {}) };
  const ways = [
    { label: say('flow.step.comment'), operation: operationAt(system, `${place.path}/comments`, 'post'), what: { parameters: { id }, focus: 'text' } },
    { label: say('flow.step.approve-entry'), operation: operationAt(system, `${place.path}/approve`, 'post'), what: { parameters: ids } },
    { label: say('flow.step.reject'), operation: operationAt(system, `${place.path}/reject`, 'post'), what: { parameters: ids, focus: 'reason' } },
    { label: say('flow.step.correct'), operation: operationAt(system, place.path, 'patch'), what: { parameters: ids } },
  ];
  return (
    <div className="entry-read" role="region" aria-label={held.title}>
      {!isLed && <div className="steps">
        {ways.map(({ label, operation, what }) =>
          operation && <button key={label} type="button" onClick={() => goTo(system, operation, what)}>{label}</button>)}
      </div>}
      <Threads system={system} of={`${place.list}/${id}`} state={held.body} />
      {page && <Preview system={system} of={{ ...page, ...(release ? { release } : {}) }} />}
    </div>
  );
}
