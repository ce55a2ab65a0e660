import { useEffect, useMemo, useState } from 'react';
import { say } from '../texts';
import { Shown } from './File';

interface AnswerProps {
  content: unknown;
  headers?: Record<string, string> | undefined;
  url?: string | undefined;
}

/**
 * What was answered, as it is read: a page rendered in a frame that runs nothing and belongs to no site, pictures and
 * documents shown. Nothing for all else.
 */
export function Answer({ content, headers = {}, url = '' }: AnswerProps) {
  const type = (headers['content-type'] ?? '').split(';')[0]!.trim();
  if (type === 'text/html' && typeof content === 'string') return <Page html={content} />;
  if (/^image\//.test(type) || type === 'application/pdf')
    return <Bytes content={content as Blob | string} type={type} name={new URL(url, location.href).pathname.split('/').at(-1)!} />;
  return null;
}

/** Whether an answer is shown as it is read. */
export const isShown = ({ headers }: { headers?: Record<string, string> }): boolean =>
  /^(text\/html|image\/|application\/pdf)/.test(headers?.['content-type'] ?? '');

/** A page, in a frame that runs nothing. */
export function Page({ html }: { html: string }) {
  const open = () => window.open(URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' })));
  return (
    <div className="desk-page">
      <button type="button" className="btn open-page" onClick={open}>{say('flow.open-page')}</button>
      <iframe sandbox="" srcDoc={html} title={titleIn(html)} tabIndex={0} />
    </div>
  );
}

const titleIn = (html: string): string =>
  new DOMParser().parseFromString(html, 'text/html').title || say('flow.page');

function Bytes({ content, type, name }: { content: Blob | string; type: string; name: string }) {
  const blob = useMemo(() => (content instanceof Blob && content.type === type ? content : new Blob([content], { type })), [content, type]);
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return address ? <Shown address={address} type={type} name={name} /> : null;
}
