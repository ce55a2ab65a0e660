import { useEffect, useState } from 'react';
import { ask, useSignedIn } from '../api';
import type { System } from '../swagger';

let reportsRead: Promise<(readonly [string, string])[]> | undefined;

/** The reports by slug and title; read once. */
export function useReports(system: System): (readonly [string, string])[] {
  const [reports, setReports] = useState<(readonly [string, string])[]>([]);
  const isSignedIn = useSignedIn(system);
  useEffect(() => {
    if (!isSignedIn) return;
    reportsRead ??= ask(system, 'GET', '/api/v1/manage/reports', { query: { limit: 100 } }).then(({ status, body }) => {
      if (status !== 200) throw new Error();
      return body.items.map((r: any) => [r.slug, r.title ?? r.slug] as const);
    });
    reportsRead.then(setReports, () => (reportsRead = undefined));
  }, [isSignedIn]);
  return reports;
}
