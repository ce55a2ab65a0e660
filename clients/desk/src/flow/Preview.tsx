import { useEffect, useRef, useState } from 'react';
import { ask } from '../api';
import type { Held } from '../entries';
import type { System } from '../swagger';
import { say } from '../texts';
import type { Place } from './document';
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
  /** What this release would publish, rather than the newest drafts. */
  release?: string;
  languages?: string[];
}

interface Made {
  pages: Record<string, string>;
  expiresAt: string;
}

/** The links that were made in this tab, one for each report, and for each release that was looked at. */
const made = new Map<string, Promise<Made>>();

/** Somebody ended a link, which may be one of these: others are made where they are needed next. */
export const makeLinksAgain = (): void => made.clear();

/** The pages of a report's drafts, by language: a preview link is made for them once, and again when it has ended. */
async function pagesOf(system: System, report: string, release: string | undefined): Promise<Record<string, string>> {
  const of = `${report} ${release ?? ''}`;
  const known = await made.get(of)?.catch(() => undefined);
  if (known && Date.parse(known.expiresAt) > Date.now()) return known.pages;
  const link = linkTo(system, report, release);
  made.set(of, link);
  link.catch(() => made.delete(of));
  return (await link).pages;
}

async function linkTo(system: System, report: string, release: string | undefined): Promise<Made> {
  const asked = { body: { report, ...(release ? { release } : {}), name: say('flow.link-name') } };
  const { status, body } = await ask(system, 'POST', '/api/v1/manage/preview-links', asked);
  if (status !== 201) throw new Error(body?.detail ?? body?.title ?? `${status}`);
  return body as Made;
}

/** The page of an entry that belongs to a report, or of a report; what is not public yet comes first, in the order of the languages. */
export function pageOf(held: Held, place: Place, order: string[], first: string[] = []): PreviewOf | undefined {
  const draft = (held.body as any)?.draft;
  if (!draft) return undefined;
  const inOrder = (some: string[]) => [...some].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const tags = [...new Set([...inOrder(first), ...inOrder(Object.keys(draft.translations ?? {}))])];
  if (place.segment === 'reports') return { report: draft.slug, languages: tags };
  return draft.report ? { report: draft.report, languages: tags, page: `/${place.segment}/${draft.report}/${draft.slug}` } : undefined;
}

/** A draft as readers would see it, at the width of a phone or of the page. */
export function Preview({ system, of }: { system: System; of: PreviewOf }) {
  const [pages, setPages] = useState(of.pages);
  const [problem, setProblem] = useState('');
  const [isPhone, setPhone] = useState(true);
  const tags = of.languages?.length ? of.languages : Object.keys(pages ?? {});
  const [chosen, setChosen] = useState<string>();
  useEffect(() => {
    if (!of.pages) pagesOf(system, of.report, of.release).then(setPages, (fault: Error) => setProblem(fault.message));
  }, [of.report, of.release]);
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
