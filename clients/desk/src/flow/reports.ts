import { useEffect, useState } from 'react';
import { ask, useSignedIn } from '../api';
import { titleOf } from '../forms/lists';
import type { System } from '../swagger';

let reportsRead: Promise<(readonly [string, string])[]> | undefined;

/** They are read again where they are needed next: one was made, renamed or deleted. */
export const readReportsAgain = (): void => void (reportsRead = undefined);

/** The reports by slug and title, in the language of the page; read once. */
export function useReports(system: System): (readonly [string, string])[] {
  const [reports, setReports] = useState<(readonly [string, string])[]>([]);
  const isSignedIn = useSignedIn(system);
  useEffect(() => {
    if (!isSignedIn) return;
    reportsRead ??= ask(system, 'GET', '/api/v1/manage/reports', { query: { limit: 100 } }).then(({ status, body }) => {
      if (status !== 200) throw new Error();
      return body.items.map((r: any) => [r.slug, titleOf(r)] as const);
    });
    reportsRead.then(setReports, () => (reportsRead = undefined));
  }, [isSignedIn]);
  return reports;
}
