import { useEffect, useState } from 'react';
import { ask } from '../api';
import type { System } from '../swagger';
import type { Language } from './context';

interface Configured {
  languages: Language[];
  defaultLanguage: string;
}

const unknown: Configured = { languages: [], defaultLanguage: 'en' };
let asked: Promise<Configured> | undefined;
let known: Configured | undefined;

/** The languages of this installation, which anybody may read; none until they are there. */
export function useLanguages(system: System): Configured {
  const [configured, setConfigured] = useState(known ?? unknown);
  useEffect(() => {
    asked ??= ask(system, 'GET', '/api/v1/languages').then(({ body }) => (known = { languages: body.items, defaultLanguage: body.default }));
    asked.then(setConfigured, () => (asked = undefined));
  }, [system]);
  return configured;
}
