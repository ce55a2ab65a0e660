import { useEffect, useRef, useState } from 'react';
import { ask } from '../../api';
import type { System } from '../../swagger';
import { say } from '../../texts';
import type { CommentView } from './reviews';
import { Thread } from './Thread';

interface ThreadsProps {
  system: System;
  /** The address of the entry or release that the comments are about. */
  of: string;
  /** They are read again when this changes: whether a passage still stands depends on the newest text. */
  state?: unknown;
  /** Leads to the field that a comment is about, where there is a form. */
  onField?(comment: CommentView): void;
  /** What was answered already. */
  given?: CommentView[];
}

/** The comments on an entry or a release: what is open can be answered and resolved; what is resolved is folded. */
export function Threads({ system, of, state, onField, given }: ThreadsProps) {
  const [comments, setComments] = useState<CommentView[]>(given ?? []);
  const heading = useRef<HTMLHeadingElement>(null);
  const read = (signal?: AbortSignal) =>
    ask(system, 'GET', `${of}/comments`, { query: { limit: 100 }, ...(signal ? { signal } : {}) }).then(
      ({ status, body }) => status === 200 && setComments(body.items),
      () => undefined,
    );
  useEffect(() => {
    const stop = new AbortController();
    void read(stop.signal);
    return () => stop.abort();
  }, [of, state]);
  if (!comments.length) return null;
  const open = comments.filter(c => c.state === 'open');
  const resolved = comments.filter(c => c.state !== 'open');
  const changed = async (isMoved: boolean) => {
    await read();
    // Whoever resolved one would otherwise stand nowhere.
    if (isMoved) requestAnimationFrame(() => heading.current?.focus());
  };
  const one = (comment: CommentView) => (
    <Thread key={comment.id} system={system} comment={comment} onChange={isMoved => void changed(isMoved)} {...(onField ? { onField } : {})} />
  );
  return (
    <section className="desk-threads" aria-label={say('review.comments')}>
      <h4 ref={heading} tabIndex={-1}>{open.length ? say('review.comments-open', { count: open.length }) : say('review.no-comments-open')}</h4>
      {open.map(one)}
      {resolved.length > 0 && (
        <details>
          <summary>{say('review.comments-resolved', { count: resolved.length })}</summary>
          {resolved.map(one)}
        </details>
      )}
    </section>
  );
}
