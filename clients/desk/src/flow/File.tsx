import { useEffect, useState } from 'react';
import type { Stored, System } from '../swagger';
import { say } from '../texts';
import { size } from './words';

interface FileProps {
  system: System;
  file: { name: string; type: string; bytes: number; url: string };
}

/** A file of the library, shown: it is read with the key, because a draft's file is not public yet. */
export function File({ system, file }: FileProps) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    const key = (system.authSelectors['authorized']!() as Stored | undefined)?.getIn(['key', 'value']);
    const stop = new AbortController();
    fetch(file.url, { headers: key ? { Authorization: `Bearer ${key}` } : {}, signal: stop.signal })
      .then(answer => (answer.ok ? answer.blob() : undefined))
      .then(blob => blob && setAddress((made = URL.createObjectURL(blob.type === file.type ? blob : new Blob([blob], { type: file.type })))))
      .catch(() => undefined);
    return () => {
      stop.abort();
      if (made) URL.revokeObjectURL(made);
    };
  }, [file.url]);
  if (!address) return null;
  return <Shown address={address} type={file.type} name={`${file.name}, ${size(file.bytes)}`} />;
}

/** Bytes that the browser can show: a picture, or a document with a link that opens it where it can't be shown here. */
export function Shown({ address, type, name }: { address: string; type: string; name: string }) {
  return (
    <figure className="desk-file">
      {/^image\//.test(type) && <img src={address} alt={name} />}
      {type === 'application/pdf' && <iframe src={address} title={name} />}
      <figcaption><a href={address} target="_blank" rel="noreferrer">{say('flow.open-file', { name })}</a></figcaption>
    </figure>
  );
}
