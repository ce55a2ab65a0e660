import { useEffect, useState } from 'react';
import { ask } from '../api';
import { heldLast } from '../entries';
import type { Desk } from './context';

const zones = new Map<string, Promise<string | undefined>>();

/** The time zone of the report that a form is about; undefined as long as it is not known. */
export function useZone({ system, report, value, zone: answered }: Desk): string | undefined {
  const slug: string | undefined = report || value?.report || reportOf(value?.items);
  const [zone, setZone] = useState<string>();
  useEffect(() => {
    let isCurrent = true;
    setZone(undefined);
    if (slug) {
      if (!zones.has(slug)) zones.set(slug, read(system, slug).catch(() => undefined));
      void zones.get(slug)!.then(found => isCurrent && setZone(found));
    }
    return () => void (isCurrent = false);
  }, [slug, system]);
  return zone ?? answered;
}

/** The report of what is to become public, as far as it was read here. */
function reportOf(items: { entry?: string }[] | undefined): string | undefined {
  const entry = heldLast().find(held => items?.some?.(item => item.entry === held.id));
  return (entry?.body as { draft?: { report?: string } } | undefined)?.draft?.report;
}

async function read(system: Desk['system'], slug: string): Promise<string | undefined> {
  let next: string | undefined = '/api/v1/manage/reports?limit=100';
  while (next) {
    const { body }: { body: any } = await ask(system, 'GET', next);
    const card = body.items?.find((item: any) => item.slug === slug);
    if (card) return (await ask(system, 'GET', `/api/v1/manage/reports/${card.id}`)).body.draft?.fields?.timeZone;
    next = body.next;
  }
  return undefined;
}

const parts = (at: Date, zone: string) =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
    }).formatToParts(at).map(part => [part.type, part.value]),
  );

/** An instant as a local time of a zone: `2099-01-02T09:00`. */
export function atZone(instant: string, zone: string): string {
  const p = parts(new Date(instant), zone);
  return `${p['year']}-${p['month']}-${p['day']}T${p['hour']}:${p['minute']}`;
}

/** What a clock shows there now. */
export const zoneNow = (zone: string): string => {
  const p = parts(new Date(), zone);
  return `${p['hour']}:${p['minute']}`;
};
