import { annualReports, type Schemas } from '@annual-reports/client';

/** The languages that the site is made in. */
export const languages = ['nl', 'fr'] as const;

export type SiteLanguage = (typeof languages)[number];

const report = process.env['ANNUALREPORTS_REPORT'] || 'latest';

const host = process.env['ANNUALREPORTS_URL'] || 'http://localhost:5080';

// An empty variable is none.
const preview = process.env['ANNUALREPORTS_PREVIEW'] || undefined;

const clients = Object.fromEntries(languages.map(language => [language, annualReports({ baseUrl: host, language, ...(preview ? { preview } : {}) })]));

/** The whole report in one request; later pages find it by its tag. */
export function bundle(language: SiteLanguage): Promise<Schemas['ReportBundle']> {
  return clients[language]!.read('/api/v1/reports/{report}/bundle', { report });
}

/** Addresses in answers are relative to the API's host. */
export const absolute = (address: string): string => clients[languages[0]]!.absolute(address);

/** The text with links to this site's pages; what has no page here is no link. */
export const linked = (html: string, language: SiteLanguage): string =>
  html.replace(/<a\b[^>]*\bdata-entry="([^"]+)"[^>]*>(.*?)<\/a>/gs, (_, entry: string, text: string) => (/^(highlights|sections)\//.test(entry) ? `<a href="/${language}/${entry}/">${text}</a>` : text));

/** What an element's `lang` is: named only where a stand-in answered. */
export const langOf = (entry: { language: string }, language: SiteLanguage): string | undefined => (entry.language === language ? undefined : entry.language);

/** The site's own words. */
export const words = {
  nl: { highlights: 'Hoogtepunten', priorities: 'Prioriteiten', sections: 'In dit verslag', foreword: 'Voorwoord', figures: 'In cijfers', partners: 'Partners', announcements: 'Aankondigingen', downloads: 'Downloaden', allSections: 'Het hele verslag', shown: 'Getoond in het', skip: 'Naar de inhoud', more: 'Verder lezen', back: 'Alle hoogtepunten', licence: 'Licentie' },
  fr: { highlights: 'Points forts', priorities: 'Priorités', sections: 'Dans ce rapport', foreword: 'Avant-propos', figures: 'En chiffres', partners: 'Partenaires', announcements: 'Annonces', downloads: 'Télécharger', allSections: 'Tout le rapport', shown: 'Affiché en', skip: 'Aller au contenu', more: 'Pour en savoir plus', back: 'Tous les points forts', licence: 'Licence' },
} as const satisfies Record<SiteLanguage, Record<string, string>>;

/** A language's own name, in the language of the page. */
export const nameOf = (tag: string, inLanguage: SiteLanguage): string => new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag;

/** The size of a file as people write it. */
export const sizeOf = (bytes: number, language: SiteLanguage): string =>
  new Intl.NumberFormat(language, bytes < 1e6 ? { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 } : { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(Math.max(1, bytes / (bytes < 1e6 ? 1e3 : 1e6)));

/** A span of days as people write it: in French, the first of a month is `1er`. */
export function days(date: Schemas['DateRange'] | undefined, language: SiteLanguage): string {
  if (!date?.from) return '';
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const written = date.to && date.to !== date.from ? format.formatRange(new Date(date.from), new Date(date.to)) : format.format(new Date(date.from));
  return language === 'fr' ? written.replace(/\b1(?= \p{Letter})/gu, '1er') : written;
}
