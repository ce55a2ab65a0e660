import { useEffect, useState } from 'react';
import { ask } from '../api';
import type { Stored, System } from '../swagger';
import { parametersOf } from './lists';

/** A file of the library. */
export interface MediaFile {
  id: string;
  name: string;
  type: string;
  bytes: number;
  url: string;
  /** The address of a small picture of it, where the server makes one. */
  thumbnail?: string;
  width?: number;
  height?: number;
}

const library = '/api/v1/manage/media';

export async function filesOf(system: System, words: string, onlyPictures: boolean, signal: AbortSignal): Promise<MediaFile[]> {
  const takes = parametersOf(system, 'media');
  const { status, body } = await ask(system, 'GET', library, {
    query: { ...(words ? { [takes.has('q') ? 'q' : 'name']: words } : {}), ...(onlyPictures ? { type: 'image' } : {}), limit: 48 },
    signal,
  });
  if (status !== 200) throw new Error(body?.title ?? `${status}`);
  return body.items;
}

export async function upload(system: System, file: File): Promise<MediaFile & { warnings?: string[] }> {
  const form = new FormData();
  form.append('file', file);
  const { status, body } = await ask(system, 'POST', library, { body: form });
  if (status >= 300) throw new Error([body?.title, body?.detail].filter(Boolean).join('. ') || `${status}`);
  known.set(body.id, Promise.resolve(body));
  return body;
}

const known = new Map<string, Promise<MediaFile | undefined>>();

/** A file by its id; undefined as long as it is not read, or can't be. */
export function useFile(system: System, id: string | undefined): MediaFile | undefined {
  const [file, setFile] = useState<MediaFile>();
  useEffect(() => {
    let isCurrent = true;
    setFile(undefined);
    if (id) {
      if (!known.has(id))
        known.set(
          id,
          ask(system, 'GET', `${library}/${encodeURIComponent(id)}`).then(({ status, body }) => (status === 200 ? body : undefined), () => undefined),
        );
      void known.get(id)!.then(found => {
        if (!found) known.delete(id);
        if (isCurrent) setFile(found);
      });
    }
    return () => void (isCurrent = false);
  }, [system, id]);
  return file;
}

/**
 * A picture as an address that the page may show. Files that nothing public refers to need the key, which an `img` can't
 * send, so they are read and put into the address.
 */
export function usePicture(system: System, file: MediaFile | undefined, width: number): string | undefined {
  const [shown, setShown] = useState<string>();
  const address = file && addressOf(file, width);
  useEffect(() => {
    const stop = new AbortController();
    setShown(undefined);
    if (address) void read(system, address, stop.signal).then(setShown, () => undefined);
    return () => stop.abort();
  }, [system, address]);
  return shown;
}

function addressOf(file: MediaFile, width: number): string | undefined {
  if (file.thumbnail && width <= 320) return file.thumbnail;
  if (!file.type.startsWith('image/')) return undefined;
  return file.type === 'image/svg+xml' || (file.width ?? 0) <= width ? file.url : `${file.url}?w=${width}`;
}

async function read(system: System, address: string, signal: AbortSignal): Promise<string> {
  const key = (system.authSelectors['authorized']!() as Stored | undefined)?.getIn(['key', 'value']);
  const answer = await fetch(address, { signal, headers: key ? { Authorization: `Bearer ${key}` } : {} });
  if (!answer.ok) throw new Error(`${answer.status}`);
  const bytes = await answer.blob();
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as string);
    reader.onerror = failed;
    reader.readAsDataURL(bytes);
  });
}
