import { useEffect, useRef, useState } from 'react';
import { ask } from '../api';
import { languageName } from '../flow/words';
import { say } from '../texts';
import { useDesk } from './context';
import { cleaned } from './cleaned';

interface Rendered {
  html: string;
  warnings: { message: string; line?: number }[];
}

const place = '/api/v1/manage/preview/markdown';

/** What is remarked, said once for each line. */
const linesOf = (warnings: Rendered['warnings']): string[] => [
  ...new Set(warnings.map(({ line, message }) => (line ? say('forms.line', { line, message }) : message))),
];

/** The text as readers will see it, rendered by the server a moment after somebody stopped typing. */
export function Preview({ text, lang }: { text: string; lang: string | undefined }) {
  const { system, report, defaultLanguage } = useDesk();
  const [rendered, setRendered] = useState<Rendered>();
  const [fault, setFault] = useState('');
  const shown = useRef<HTMLDivElement>(null);
  const language = lang ?? defaultLanguage;
  useEffect(() => {
    if (!text.trim()) return setRendered(undefined);
    const stop = new AbortController();
    const later = setTimeout(async () => {
      try {
        const body = { text, language, ...(report ? { report } : {}) };
        const answer = await ask(system, 'POST', place, { body, signal: stop.signal });
        setFault(answer.status === 200 ? '' : [answer.body?.title, answer.body?.detail].filter(Boolean).join('. '));
        if (answer.status === 200) setRendered(answer.body);
      } catch {
        if (!stop.signal.aborted) setFault(say('forms.no-preview'));
      }
    }, 500);
    return () => { clearTimeout(later); stop.abort(); };
  }, [system, text, language, report]);
  useEffect(() => shown.current?.replaceChildren(cleaned(rendered?.html ?? '')), [rendered]);
  return (
    <div className="preview">
      {fault && <p className="fault">{fault}</p>}
      {(rendered?.warnings.length ?? 0) > 0 && (
        <ul className="warnings">
          {linesOf(rendered!.warnings).map(text => <li key={text}>{text}</li>)}
        </ul>
      )}
      <div className="rendered" ref={shown} lang={language} role="region" aria-label={`${say('forms.preview')} (${languageName(language)})`} tabIndex={0} />
    </div>
  );
}
