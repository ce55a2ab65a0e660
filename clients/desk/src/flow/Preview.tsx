import { useEffect, useRef, useState } from 'react';
import { ask } from '../api';
import type { System } from '../swagger';
import { say } from '../texts';
import { announce } from './said';
import { instant, languageName } from './words';

/** What is looked at as a page: of this report, the page itself or one below it. */
export interface PreviewOf {
  report: string;
  /** The pages of a link that was made already, by language. */
  pages?: Record<string, string>;
  /** How long that link works. */
  until?: string;
  timeZone?: string;
  page?: string;
  languages?: string[];
}

interface Made {
  pages: Record<string, string>;
  expiresAt: string;
}

/** The links that were made in this tab, one for each report. */
const made = new Map<string, Promise<Made>>();

/** Somebody ended a link, which may be one of these: others are made where they are needed next. */
export const makeLinksAgain = (): void => made.clear();

/** The pages of a report's drafts, by language: a preview link is made for them once, and again when it has ended. */
async function pagesOf(system: System, report: string): Promise<Record<string, string>> {
  const known = await made.get(report)?.catch(() => undefined);
  if (known && Date.parse(known.expiresAt) > Date.now()) return known.pages;
  const link = linkTo(system, report);
  made.set(report, link);
  link.catch(() => made.delete(report));
  return (await link).pages;
}

async function linkTo(system: System, report: string): Promise<Made> {
  const asked = { body: { report, name: say('flow.link-name') } };
  const { status, body } = await ask(system, 'POST', '/api/v1/manage/preview-links', asked);
  if (status !== 201) throw new Error(body?.detail ?? body?.title ?? `${status}`);
  return body as Made;
}

/** A draft as readers would see it, at the width of a phone or of the page. */
export function Preview({ system, of }: { system: System; of: PreviewOf }) {
  const [pages, setPages] = useState(of.pages);
  const [problem, setProblem] = useState('');
  const [isPhone, setPhone] = useState(true);
  const tags = of.languages?.length ? of.languages : Object.keys(pages ?? {});
  const [chosen, setChosen] = useState<string>();
  useEffect(() => {
    if (!of.pages) pagesOf(system, of.report).then(setPages, (fault: Error) => setProblem(fault.message));
  }, [of.report]);
  if (problem) return <p className="problem" role="alert">{problem}</p>;
  if (!pages) return <p role="status">{say('flow.making-preview')}</p>;

  const language = chosen && tags.includes(chosen) ? chosen : tags[0];
  const address = language && addressOf(pages, language, of);
  if (!address) return null;
  const isOurs = address.origin === location.origin;
  return (
    <div className="desk-preview">
      <div className="choices">
        <label>
          {say('flow.language')}{' '}
          <select value={language} onChange={event => setChosen(event.target.value)}>
            {tags.map(tag => <option key={tag} value={tag}>{languageName(tag)}</option>)}
          </select>
        </label>
        {isOurs && <button type="button" aria-pressed={isPhone} onClick={() => setPhone(true)}>{say('flow.phone')}</button>}
        {isOurs && <button type="button" aria-pressed={!isPhone} onClick={() => setPhone(false)}>{say('flow.full')}</button>}
        <a href={address.href} target="_blank" rel="noreferrer">{say('flow.in-a-tab')}</a>
      </div>
      {of.pages && <Link address={address.href} until={of.until} timeZone={of.timeZone} />}
      {isOurs && (
        <iframe
          className={isPhone ? 'phone' : 'full'}
          sandbox="allow-same-origin"
          src={address.href}
          title={say('flow.preview-title', { language: languageName(language) })}
        />
      )}
    </div>
  );
}

/** The link that was made, to be given to somebody. */
function Link({ address, until, timeZone }: { address: string; until?: string | undefined; timeZone?: string | undefined }) {
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => {
    field.current?.select();
    await navigator.clipboard?.writeText(address).catch(() => undefined);
    announce(say('flow.link-copied'));
  };
  return (
    <p className="link">
      <label>{say('flow.link')} <input ref={field} type="text" readOnly value={address} onFocus={event => event.target.select()} /></label>{' '}
      <button type="button" onClick={() => void copy()}>{say('flow.copy-link')}</button>{' '}
      {until && <span>{say('flow.link-until', { when: instant(until, timeZone) })}</span>}
    </p>
  );
}

/** The page's address. A frontend of one's own has addresses that are not known here, so there the report's is opened. */
function addressOf(pages: Record<string, string>, language: string, { report, page }: PreviewOf): URL | undefined {
  const given = pages[language] ?? Object.values(pages)[0];
  if (!given) return undefined;
  const address = new URL(given, location.href);
  if (address.pathname !== `/reports/${encodeURIComponent(report)}`) return address;
  const here = new URL(`${page ?? address.pathname}${address.search}`, location.origin);
  here.searchParams.set('lang', language);
  return here;
}
