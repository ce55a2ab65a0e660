import { useEffect, useRef, useState } from 'react';
import { ask } from '../api';
import { say } from '../texts';
import { useDesk } from './context';
import { cleaned } from './cleaned';

interface Rendered {
  html: string;
  warnings: { message: string; line?: number }[];
}

const place = '/api/v1/manage/preview/markdown';

/** The text as readers will see it, rendered by the server a moment after somebody stopped typing. */
export function Preview({ text, lang, member }: { text: string; lang: string | undefined; member: string }) {
  const { system, report, segment, defaultLanguage } = useDesk();
  const [rendered, setRendered] = useState<Rendered>();
  const [fault, setFault] = useState('');
  const shown = useRef<HTMLDivElement>(null);
  const language = lang ?? defaultLanguage;
  useEffect(() => {
    if (!text.trim()) return setRendered(undefined);
    const stop = new AbortController();
    const later = setTimeout(async () => {
      try {
        const body = { text, language, ...(report ? { report } : {}), ...(segment ? { kind: segment, member } : {}) };
        const answer = await ask(system, 'POST', place, { body, signal: stop.signal });
        setFault(answer.status === 200 ? '' : [answer.body?.title, answer.body?.detail].filter(Boolean).join('. '));
        if (answer.status === 200) setRendered(answer.body);
      } catch {
        if (!stop.signal.aborted) setFault(say('forms.no-preview'));
      }
    }, 500);
    return () => { clearTimeout(later); stop.abort(); };
  }, [system, text, language, report, segment, member]);
  useEffect(() => shown.current?.replaceChildren(cleaned(rendered?.html ?? '')), [rendered]);
  return (
    <div className="preview">
      {fault && <p className="fault">{fault}</p>}
      {(rendered?.warnings.length ?? 0) > 0 && (
        <ul className="warnings">
          {rendered!.warnings.map((warning, index) => (
            <li key={index}>{warning.line ? say('forms.line', { line: warning.line, message: warning.message }) : warning.message}</li>
          ))}
        </ul>
      )}
      <div className="rendered" ref={shown} lang={language} role="region" aria-label={say('forms.preview')} tabIndex={0} />
    </div>
  );
}
