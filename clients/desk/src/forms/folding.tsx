import { useId, useState } from 'react';
import { say } from '../texts';

/** The answers that the document describes: they are long, and few read them, so they are folded at first. */
export function Folded({ original: Original, ...props }: { original: React.ComponentType<any> } & Record<string, unknown>) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="desk-responses" data-open={isOpen || undefined}>
      <button type="button" className="btn fold" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {say('forms.what-can-come')}
      </button>
      <div id={id}><Original {...props} /></div>
    </div>
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
