import { useId, useState } from 'react';
import { ask } from '../../api';
import type { System } from '../../swagger';
import { fieldName, say } from '../../texts';
import { announce } from '../said';
import { instant, languageName } from '../words';
import type { CommentView } from './reviews';

interface ThreadProps {
  system: System;
  comment: CommentView;
  /** It was answered, resolved or opened again; the last two move it to another place. */
  onChange(isMoved: boolean): void;
  onField?(comment: CommentView): void;
}

/** One comment: what it is about, what is said, and what can be done about it. */
export function Thread({ system, comment, onChange, onField }: ThreadProps) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const [isSending, setSending] = useState(false);
  const id = useId();
  const isOpen = comment.state === 'open';
  const address = `/api/v1/manage/comments/${comment.id}`;
  const send = async (below: 'resolve' | 'reopen' | undefined) => {
    if (isSending) return;
    setSending(true);
    try {
      const answers = [
        ...(text.trim() ? [await ask(system, 'POST', `${address}/replies`, { body: { text: text.trim() } })] : []),
        ...(below ? [await ask(system, 'POST', `${address}/${below}`)] : []),
      ];
      const refused = answers.find(a => a.status >= 300);
      setProblem(refused ? (refused.body?.detail ?? refused.body?.title ?? `${refused.status}`) : '');
      if (answers[0] && answers[0].status < 300) setText('');
      if (refused) return;
      announce(say(below === 'resolve' ? 'review.resolved' : below ? 'review.reopened' : 'review.replied'));
      onChange(Boolean(below));
    } catch {
      setProblem(say('flow.unanswered'));
    } finally {
      setSending(false);
    }
  };
  return (
    <article className="thread" data-state={comment.state} aria-labelledby={id}>
      <About id={id} comment={comment} {...(onField ? { onField } : {})} />
      <Said by={comment.by} at={comment.at} text={comment.text} isErased={Boolean(comment.erasedAt)} />
      {comment.replies?.map(reply => <Said key={reply.id} by={reply.by} at={reply.at} text={reply.text} isErased={Boolean(reply.erasedAt)} isReply />)}
      {!isOpen && comment.resolvedBy && <p className="detail">{say('review.resolved-by', { by: comment.resolvedBy, when: instant(comment.resolvedAt) })}</p>}
      <label className="answer">
        {say('review.your-answer')}
        <textarea rows={2} maxLength={4000} value={text} onChange={event => setText(event.target.value)} />
      </label>
      <div className="steps">
        <button type="button" aria-disabled={!text.trim()} onClick={() => text.trim() && void send(undefined)}>{say('review.answer')}</button>
        <button type="button" onClick={() => void send(isOpen ? 'resolve' : 'reopen')}>
          {say(!isOpen ? 'review.reopen' : text.trim() ? 'review.answer-and-resolve' : 'review.resolve')}
        </button>
      </div>
      {problem && <p className="problem" role="alert">{problem}</p>}
    </article>
  );
}

/** Where the comment belongs: the language and the field, and the passage, which may have been changed since. */
function About({ id, comment, onField }: { id: string; comment: CommentView; onField?(comment: CommentView): void }) {
  const { language, field, quote, quoteStands } = comment;
  const place = [language && languageName(language), field && fieldsInWords(field)].filter(Boolean).join(' › ') || say('review.whole');
  return (
    <>
      <p className="about" id={id}>
        {field && onField ? <button type="button" onClick={() => onField(comment)}>{place}</button> : <strong>{place}</strong>}
        {quoteStands === false && <span className="gone"> {say('review.quote-gone')}</span>}
      </p>
      {quote && <blockquote lang={language}>{quote}</blockquote>}
    </>
  );
}

export const fieldsInWords = (field: string): string =>
  field.split('/').map(step => (/^\d+$/.test(step) ? `${Number(step) + 1}` : (fieldName('', step) ?? step))).join(' › ');

interface SaidProps {
  by: string;
  at: string;
  text: string | undefined;
  isErased: boolean;
  isReply?: boolean;
}

function Said({ by, at, text, isErased, isReply }: SaidProps) {
  return (
    <div className={isReply ? 'said reply' : 'said'}>
      <p className="detail">{say('review.said', { by, when: instant(at) })}</p>
      <p className="words">{isErased ? <em>{say('review.erased')}</em> : text}</p>
    </div>
  );
}
