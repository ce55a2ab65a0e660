import { useEffect, useId, useRef } from 'react';
import { say } from '../texts';

interface DialogProps {
  title: string;
  onClose(): void;
  children: React.ReactNode;
  wide?: boolean;
}

/** A dialog over the page. Escape closes it, and the focus goes back to where it was. */
export function Dialog({ title, onClose, children, wide }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    dialog.current?.showModal();
    return () => before?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide ? 'desk-dialog wide' : 'desk-dialog'}
      aria-labelledby={heading}
      onCancel={event => { event.preventDefault(); onClose(); }}
      onKeyDown={event => event.stopPropagation()}
    >
      <h3 id={heading}>{title}</h3>
      {children}
      <button type="button" className="btn close" onClick={onClose}>{say('forms.close')}</button>
    </dialog>
  );
}
