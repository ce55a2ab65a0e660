import { useEffect, useId, useRef, useState } from 'react';
import type { System } from '../swagger';
import { say } from '../texts';
import { useAnswer } from './answers';

interface UploadProps {
  system: System;
  path: string;
  method: string;
  onChange(value: unknown, at: string[]): void;
}

/** The body of an upload: one file. Without one, nothing is sent, and that is said here. */
export function Upload({ system, path, method, onChange }: UploadProps) {
  const [file, setFile] = useState<File>();
  const [isMissed, setMissed] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const answer = useAnswer(system, path, method);
  useEffect(() => {
    const missed = () => setMissed(true);
    field.current?.addEventListener('desk-incomplete', missed);
    return () => field.current?.removeEventListener('desk-incomplete', missed);
  }, []);
  // What was uploaded is not uploaded again by the next press.
  useEffect(() => {
    if (!answer || Number(answer.get('status')) >= 300) return;
    setFile(undefined);
    field.current!.value = '';
    onChange(undefined, ['file']);
  }, [answer]);
  return (
    <div className="desk">
      <div className={isMissed ? 'field wrong' : 'field'}>
        <label className="name" htmlFor={id}>{say('forms.file')}</label>
        <input
          id={id}
          ref={field}
          type="file"
          aria-describedby={`${id}-help`}
          aria-invalid={isMissed || undefined}
          data-incomplete={!file || undefined}
          onChange={event => {
            const chosen = event.target.files?.[0];
            setFile(chosen);
            setMissed(false);
            onChange(chosen, ['file']);
          }}
        />
        <p className="help" id={`${id}-help`}>{say('forms.file-help')}</p>
        {isMissed && <p className="fault" role="alert">{say('forms.no-file')}</p>}
      </div>
    </div>
  );
}
