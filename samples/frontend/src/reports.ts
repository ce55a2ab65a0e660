import { annualReports, type Schemas } from '@annual-reports/client';

/** The languages that the site is made in. */
export const languages = ['nl', 'fr'] as const;

export type SiteLanguage = (typeof languages)[number];

const report = process.env['ANNUALREPORTS_REPORT'] ?? 'latest';

const clients = Object.fromEntries(languages.map(language => [language, annualReports({ baseUrl: process.env['ANNUALREPORTS_URL'] ?? 'http://localhost:5080', language })]));

/** The whole report in one request; later pages find it by its tag. */
export function bundle(language: SiteLanguage): Promise<Schemas['ReportBundle']> {
  return clients[language]!.read('/api/v1/reports/{report}/bundle', { report });
}

/** The site's own words. */
export const words = {
  nl: { highlights: 'Hoogtepunten', priorities: 'Prioriteiten', sections: 'In dit verslag', foreword: 'Voorwoord', other: 'Alleen in het', skip: 'Naar de inhoud', more: 'Verder lezen', back: 'Alle hoogtepunten', licence: 'Licentie' },
  fr: { highlights: 'Points forts', priorities: 'Priorités', sections: 'Dans ce rapport', foreword: 'Avant-propos', other: 'Uniquement en', skip: 'Aller au contenu', more: 'Pour en savoir plus', back: 'Tous les points forts', licence: 'Licence' },
} as const satisfies Record<SiteLanguage, Record<string, string>>;

/** A language's own name, in the language of the page. */
export const nameOf = (tag: string, inLanguage: SiteLanguage): string => new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag;

/** A span of days as people write it. */
export function days(date: Schemas['DateRange'] | undefined, language: SiteLanguage): string {
  if (!date?.from) return '';
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return date.to && date.to !== date.from ? format.formatRange(new Date(date.from), new Date(date.to)) : format.format(new Date(date.from));
}
