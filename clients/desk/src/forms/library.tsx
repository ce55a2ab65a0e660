import { useEffect, useId, useState } from 'react';
import type { System } from '../swagger';
import { say } from '../texts';
import { Dialog } from './dialog';
import { filesOf, upload, usePicture, type MediaFile } from './files';

interface LibraryProps {
  system: System;
  onlyPictures: boolean;
  onChoose(file: MediaFile): void;
  onClose(): void;
}

/** The files that were uploaded, the newest first, and a place to upload another. */
export function Library({ system, onlyPictures, onChoose, onClose }: LibraryProps) {
  const [words, setWords] = useState('');
  const [files, setFiles] = useState<MediaFile[]>();
  const [said, setSaid] = useState('');
  const id = useId();
  useEffect(() => {
    const stop = new AbortController();
    const later = setTimeout(() => filesOf(system, words.trim(), onlyPictures, stop.signal).then(
      found => { setFiles(found); setSaid(found.length ? say('forms.files-found', { count: found.length }) : say('forms.no-files')); },
      error => stop.signal.aborted || setSaid(`${error.message}`),
    ), words ? 250 : 0);
    return () => { clearTimeout(later); stop.abort(); };
  }, [system, words, onlyPictures]);
  const send = async (file: File | undefined) => {
    if (!file) return;
    setSaid(say('forms.uploading', { name: file.name }));
    try {
      onChoose(await upload(system, file));
    } catch (error) {
      setSaid(say('forms.not-uploaded', { why: (error as Error).message }));
    }
  };
  return (
    <Dialog title={say(onlyPictures ? 'forms.choose-picture' : 'forms.choose-file')} onClose={onClose} wide>
      <div className="library-tools">
        <label htmlFor={`${id}-words`}>{say('forms.search-files')}</label>
        <input id={`${id}-words`} type="search" value={words} onChange={event => setWords(event.target.value)} />
        <label htmlFor={`${id}-file`}>{say('forms.upload')}</label>
        <input id={`${id}-file`} type="file" accept={onlyPictures ? 'image/*' : undefined} onChange={event => void send(event.target.files?.[0])} />
      </div>
      <p role="status">{said}</p>
      <ul className="thumbnails">
        {files?.map(file => (
          <li key={file.id}>
            <button type="button" onClick={() => onChoose(file)}>
              <Thumbnail system={system} file={file} />
              <span>{file.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

export function Thumbnail({ system, file }: { system: System; file: MediaFile }) {
  const address = usePicture(system, file, 320);
  return address ? <img src={address} alt="" /> : <span className="no-picture" aria-hidden="true">{file.name.split('.').at(-1)?.toUpperCase()}</span>;
}
