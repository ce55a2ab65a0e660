import { useEffect, useMemo, useState } from 'react';
import { say } from '../texts';
import { Shown } from './File';

interface AnswerProps {
  original: React.ComponentType<any>;
  content: unknown;
  contentType?: string;
  url?: string;
}

/**
 * What was answered, as it is read: a page rendered in a frame that runs nothing and belongs to no site, pictures and
 * documents shown. All else as Swagger UI shows it.
 */
export function Answer({ original: Original, ...props }: AnswerProps) {
  const { content, contentType = '', url = '' } = props;
  if (/^text\/html/.test(contentType) && typeof content === 'string') return <Page html={content} original={<Original {...props} />} />;
  const type = contentType.split(';')[0]!.trim();
  if (/^image\//.test(type) || type === 'application/pdf')
    return <Bytes content={content as Blob | string} type={type} name={new URL(url, location.href).pathname.split('/').at(-1)!} />;
  return <Original {...props} />;
}

function Page({ html, original }: { html: string; original: React.ReactNode }) {
  const open = () => window.open(URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' })));
  return (
    <div className="desk-page">
      <button type="button" className="btn open-page" onClick={open}>{say('flow.open-page')}</button>
      <iframe sandbox="" srcDoc={html} title={titleIn(html)} tabIndex={0} />
      <details>
        <summary>{say('flow.source')}</summary>
        {original}
      </details>
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
