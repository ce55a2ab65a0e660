import { createContext, useContext, useId, useMemo, useState } from 'react';
import type { Stored, System } from '../swagger';
import { say } from '../texts';
import { useAnswer } from './answers';

interface FoldedProps extends Record<string, unknown> {
  original: React.ComponentType<any>;
  system: System;
  path: string;
  method: string;
  /** What the document says of answers, by status. */
  responses: any;
}

interface Folding {
  isOpen: boolean;
  /** The button that opens what is folded. */
  button: React.ReactNode;
}

const FoldingContext = createContext<Folding>({ isOpen: true, button: null });

/**
 * Below an operation. In management, one button opens all that is for developers: what the document says, the answer as it
 * was sent, and what can come back. It stands below the answer as soon as there is one.
 */
export function Folded({ original: Original, system, ...props }: FoldedProps) {
  const { path, method, responses } = props;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const isAnswered = Boolean(useAnswer(system, path, method));
  const isManagement = path.startsWith('/api/v1/manage/');
  // Each answer is drawn with its example, which takes longer than the form; what is folded needs one of them alone.
  const drawn = useMemo(() => {
    const good = isManagement && !isOpen ? responses?.filter?.((_: unknown, status: string) => status.startsWith('2')) : undefined;
    return good?.size ? good : responses;
  }, [responses, isManagement, isOpen]);
  const button = (
    <>
      <button type="button" className="btn fold" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {say(isManagement ? 'info.developers' : 'forms.what-can-come')}
      </button>
      {isOpen && isManagement && <Described system={system} path={path} method={method} />}
    </>
  );
  return (
    <div className="desk-responses" data-open={isOpen || undefined}>
      {!(isManagement && isAnswered) && button}
      <FoldingContext.Provider value={{ isOpen, button }}>
        <div id={id}><Original {...props} responses={drawn} /></div>
      </FoldingContext.Provider>
    </div>
  );
}

/** What the document says of an operation of management. It is in English, and in the words of developers. */
function Described({ system, path, method }: { system: System; path: string; method: string }) {
  const description = (system.specSelectors['specJson']!() as Stored).getIn(['paths', path, method, 'x-description']);
  const Markdown = system.getComponent('Markdown', true);
  return description ? <div className="for-developers" lang="en"><Markdown source={description} /></div> : null;
}

/** The answer of an operation of management as it was sent, with the command and the headers: folded. */
export function Sent({ children }: { children: React.ReactNode }) {
  const { isOpen, button } = useContext(FoldingContext);
  return (
    <div className="desk-sent">
      {button}
      <div hidden={!isOpen}>{children}</div>
    </div>
  );
}

/** An answer that is shown as it is read, as it was sent: folded. */
export function Raw({ children }: { children: React.ReactNode }) {
  return (
    <details className="more raw">
      <summary>{say('forms.technical')}</summary>
      {children}
    </details>
  );
}

/** An answer; the command and the headers, which are for programmers, are folded. In management, all of it is (flow/Next.tsx). */
export function FoldedDetails({ original: Original, ...props }: { original: React.ComponentType<any> } & Record<string, unknown>) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (`${props['path']}`.startsWith('/api/v1/manage/')) return <Original {...props} />;
  return (
    <div className="desk-answer" data-open={isOpen || undefined} id={id}>
      <Original {...props} />
      <button type="button" className="btn fold" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>{say('forms.technical')}</button>
    </div>
  );
}
