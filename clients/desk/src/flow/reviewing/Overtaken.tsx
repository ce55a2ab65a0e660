import { useEffect, useRef, useState } from 'react';
import { ask } from '../../api';
import { heldFor } from '../../entries';
import type { System } from '../../swagger';
import { say } from '../../texts';
import { Page } from '../Answer';
import { blockOf } from '../coming';
import { operationAt, type Place } from '../document';
import { fill, type PathMethod } from '../fill';
import { announce } from '../said';
import { noteReview, placeOfKind, readReview, reviewRead, type Read, type ReviewedItem } from './reviews';

interface OvertakenProps {
  system: System;
  at: PathMethod;
  place: Place;
  /** What is shown where the review can't be read. */
  otherwise: React.ReactNode;
}

interface Newer {
  item: ReviewedItem;
  /** The revision that was read; undefined if the entry was put into the release since. */
  before: number | undefined;
}

/** Somebody saved since the review was read: what has changed in it, to be read before it is approved or rejected. */
export function Overtaken({ system, at, place, otherwise }: OvertakenProps) {
  const [now, setNow] = useState<Read>();
  const [isUnread, setUnread] = useState(false);
  const [before] = useState(() => reviewRead(heldFor(place.path)?.id ?? ''));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const id = heldFor(place.path)?.id;
    if (id) readReview(system, place, id).then(found => (found ? setNow(found) : setUnread(true)), () => setUnread(true));
    else setUnread(true);
  }, []);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, [now]);
  if (isUnread) return <>{otherwise}</>;
  if (!now) return <p role="status">{say('flow.comparing')}</p>;

  const was = new Map((before?.body.items ?? []).map(i => [i.entry, i.revision]));
  const newer: Newer[] = now.body.items.filter(i => was.get(i.entry) !== i.revision).map(item => ({ item, before: was.get(item.entry) }));
  const gone = (before?.body.items ?? []).filter(i => now.body.items.every(n => n.entry !== i.entry));
  const use = () => {
    noteReview(now.body, now.etag);
    fill(system, at, { 'If-Match': now.etag });
    system.specActions['clearResponse']!(...at);
    announce(say('flow.taken'));
    requestAnimationFrame(() => blockOf(operationAt(system, ...at)!)?.querySelector<HTMLElement>('.execute')?.focus());
  };
  return (
    <section className="desk-conflict" aria-labelledby="desk-overtaken">
      <h4 id="desk-overtaken" ref={heading} tabIndex={-1}>{say('review.overtaken')}</h4>
      <p>{say('review.overtaken-look')}</p>
      <ul className="reviewed">
        {newer.map(({ item, before: from }) => (
          <li key={item.entry}><Compare system={system} item={item} from={from} /></li>
        ))}
        {gone.map(item => <li key={item.entry}>{say('review.taken-out', { title: item.title ?? item.slug })}</li>)}
      </ul>
      <button type="button" className="btn" onClick={use}>{say('review.have-read')}</button>
    </section>
  );
}

/** An entry that is newer than what was read: a button shows what changed between the two revisions. */
function Compare({ system, item, from }: { system: System; item: ReviewedItem; from: number | undefined }) {
  const [page, setPage] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState('');
  const place = placeOfKind(system, item.kind);
  const title = item.title ?? item.slug;
  useEffect(() => {
    if (!isOpen || page !== undefined || !place) return;
    ask<string>(system, 'GET', `${place.list}/${item.entry}/revisions/${item.revision}/diff`, {
      query: { against: from },
      headers: { Accept: 'text/html' },
    }).then(
      ({ status, body }) => (status === 200 ? setPage(body) : setProblem(say('confirm.unread'))),
      () => setProblem(say('flow.unanswered')),
    );
  }, [isOpen]);
  if (!from || !place) return <>{say('review.put-in', { title })}</>;
  return (
    <>
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{say('review.see-change', { title })}</button>
      {problem && <p className="problem" role="alert">{problem}</p>}
      {isOpen && page !== undefined && <Page html={page} />}
    </>
  );
}
