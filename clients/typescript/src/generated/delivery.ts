// Made from docs/openapi/delivery-v1.json by npm run generate; not to be edited.

export type paths = {
    "/api/v1/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The announcements of all reports
         * @description Cards: entries without their long text. Follow `next` for more.
         */
        get: operations["ListAllAnnouncements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was published, in order
         * @description Everything public, and then every change of it, in the order of the publication log. Ask for `next` again and again to hold a copy that is always complete; with `wait`, the answer comes as soon as something is published. Texts are in the entry's own languages. Which language stands in for another is told by the last `configured`.
         */
        get: operations["ListChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/countries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The countries by name
         * @description The countries that entries can be about, with their names in a language by Unicode CLDR, in the order in which that language sorts them. If there are no names in the language asked for, they are in the first of its fallback languages that has some, or else in English, and `language` says which. With `fallback=none`, what has no name in the language asked for keeps its code.
         */
        get: operations["ListCountries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All figures over the years
         * @description Ordered by slug, each with its points. As `text/csv` (`/figures.csv`) it has all series, with a row for each point.
         */
        get: operations["ListFigureSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A figure over the years
         * @description The value of each year, as first reported or as restated, and its change since the year before. There is no change across a break, which is where the definition changed. Also as `text/csv` (`.csv`) and as a chart, `image/svg+xml` (`.svg`).
         */
        get: operations["GetFigureSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/highlights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The highlights of all reports
         * @description Cards: entries without their long text. Follow `next` for more.
         */
        get: operations["ListAllHighlights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/languages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The configured languages
         * @description The configured languages, which of them are official, and which are shown if a text isn't public in the language asked for.
         */
        get: operations["ListLanguages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/priorities/{slug}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One priority over the years
         * @description The same slug in several reports is the same priority. The newest year comes first. Each year has the priority in the words of that report, with its long text, and cards of the highlights that name it. If a year isn't public in the language, it is shown in the first of its fallback languages, and `language` says which; with `fallback=none` it is left out.
         */
        get: operations["GetPriorityTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The reports
         * @description Cards: entries without their long text. Follow `next` for more.
         */
        get: operations["ListReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One report
         * @description A report in one language, with its long text. If it isn't public in that language, it is shown in the first of its fallback languages, and `language` says which. As `application/ld+json`, or with `.jsonld` at the end of the path, it is linked data in the vocabulary of schema.org.
         */
        get: operations["GetReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The announcements
         * @description Cards: entries without their long text. Follow `next` for more.
         */
        get: operations["ListAnnouncements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/announcements/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One announcement
         * @description An announcement in one language, with its long text. If it isn't public in that language, it is shown in the first of its fallback languages, and `language` says which.
         */
        get: operations["GetAnnouncement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A whole report
         * @description The report, everything under it with its long text, and the themes that these refer to, all at the same point in time. Each entry is in the negotiated language, or in the first of its fallback languages in which it is public; its `language` says which. With `fallback=none`, entries that aren't public in the negotiated language are left out.
         */
        get: operations["GetReportBundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/compare/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A report compared with another
         * @description Which sections and priorities `report` has and `other` does not (added), and the other way round (removed). The same slug in both reports is the same entry; renamed entries have different titles in the same language. Figures have their change from `other` to `report`, in restated values, and none if the definition changed. Each item names its language. Compared with itself, a report has everything in `kept`.
         */
        get: operations["CompareReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole report as a file
         * @description Redirects to the file of kind `full-report` in the reader's language, or in the first of its fallback languages that has one; `Content-Language` says which. Unknown parameters are ignored.
         */
        get: operations["DownloadReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/downloads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The files attached to a report
         * @description The files of every language in which the report is public, those of the request's language first; each names its language. With `fallback=none`, only those of one language.
         */
        get: operations["ListDownloads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The editions of a report
         * @description All editions, the newest first. They can still be read when the report is withdrawn.
         */
        get: operations["ListEditions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/editions/{edition}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One edition with its manifest
         * @description Every public text of the report, with its hash. `digest` is the SHA-256 of the manifest in its canonical form.
         */
        get: operations["GetEdition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/editions/{edition}/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The announcements in an edition
         * @description The list as it was in the edition. Follow `next` for more.
         */
        get: operations["ListEditionAnnouncements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/editions/{edition}/announcements/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One announcement in an edition
         * @description The entry as it was in the edition: always the same bytes, with their digest.
         */
        get: operations["GetEditionAnnouncement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/editions/{edition}/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A whole report in an edition
         * @description As it was in the edition, with the digest of the content. Each entry is in the negotiated language, or in the first of its fallback languages in which it is public; its `language` says which. With `fallback=none`, entries that aren't public in the negotiated language are left out.
         */
        get: operations["GetEditionBundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/editions/{edition}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The figures in an edition
         * @description The list as it was in the edition. Follow `next` for more.
         */
        get: operations["ListEditionFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/editions/{edition}/figures/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One figure in an edition
         * @description The entry as it was in the edition: always the same bytes, with their digest.
         */
        get: operations["GetEditionFigure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/editions/{edition}/highlights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The highlights in an edition
         * @description The list as it was in the edition. Follow `next` for more.
         */
        get: operations["ListEditionHighlights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/editions/{edition}/highlights/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One highlight in an edition
         * @description The entry as it was in the edition: always the same bytes, with their digest.
         */
        get: operations["GetEditionHighlight"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/editions/{edition}/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The partners in an edition
         * @description The list as it was in the edition. Follow `next` for more.
         */
        get: operations["ListEditionPartners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/editions/{edition}/partners/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One partner in an edition
         * @description The entry as it was in the edition: always the same bytes, with their digest.
         */
        get: operations["GetEditionPartner"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/editions/{edition}/priorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The priorities in an edition
         * @description The list as it was in the edition. Follow `next` for more.
         */
        get: operations["ListEditionPriorities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/editions/{edition}/priorities/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One priority in an edition
         * @description The entry as it was in the edition: always the same bytes, with their digest.
         */
        get: operations["GetEditionPriority"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/editions/{edition}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One report in an edition
         * @description The entry as it was in the edition: always the same bytes, with their digest.
         */
        get: operations["GetEditionReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/editions/{edition}/sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sections in an edition
         * @description The list as it was in the edition. Follow `next` for more.
         */
        get: operations["ListEditionSections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/editions/{edition}/sections/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One section in an edition
         * @description The entry as it was in the edition: always the same bytes, with their digest.
         */
        get: operations["GetEditionSection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The figures
         * @description Cards: entries without their long text. Follow `next` for more.
         */
        get: operations["ListFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/figures/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One figure
         * @description A figure in one language, with its long text. If it isn't public in that language, it is shown in the first of its fallback languages, and `language` says which.
         */
        get: operations["GetFigure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/highlights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The highlights
         * @description Cards: entries without their long text. Follow `next` for more.
         */
        get: operations["ListHighlights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/highlights/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One highlight
         * @description A highlight in one language, with its long text. If it isn't public in that language, it is shown in the first of its fallback languages, and `language` says which. As `application/ld+json`, or with `.jsonld` at the end of the path, it is linked data in the vocabulary of schema.org.
         */
        get: operations["GetHighlight"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed in a report
         * @description Major changes, minor changes with a public note, withdrawals and editions, the newest first, with their notes in one language. Only changes in that language are listed; the note of an edition can be in a fallback language.
         */
        get: operations["ListReportHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The partners
         * @description Cards: entries without their long text. Follow `next` for more.
         */
        get: operations["ListPartners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/partners/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One partner
         * @description A partner in one language, with its long text. If it isn't public in that language, it is shown in the first of its fallback languages, and `language` says which.
         */
        get: operations["GetPartner"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/priorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The priorities
         * @description Cards: entries without their long text. Follow `next` for more.
         */
        get: operations["ListPriorities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/priorities/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One priority
         * @description A priority in one language, with its long text. If it isn't public in that language, it is shown in the first of its fallback languages, and `language` says which.
         */
        get: operations["GetPriority"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sections
         * @description Cards: entries without their long text. Follow `next` for more.
         */
        get: operations["ListSections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/sections/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One section
         * @description A section in one language, with its long text. If it isn't public in that language, it is shown in the first of its fallback languages, and `language` says which.
         */
        get: operations["GetSection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search everything that is public
         * @description Finds entries of all kinds and reports by their words, as they are now, the best first. Words are found in their other forms, with and without accents, and with one typing error; a word in a title counts more than one in the text. An entry that is not public in the language asked for is found in the words of the language that stands in for it, and `language` says which; with `fallback=none` it is left out. There is no search in the past, so `asOf` is not known here.
         */
        get: operations["Search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/themes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The themes
         * @description Cards: entries without their long text. Follow `next` for more.
         */
        get: operations["ListThemes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/themes/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One theme
         * @description A theme in one language, with its long text. If it isn't public in that language, it is shown in the first of its fallback languages, and `language` says which.
         */
        get: operations["GetTheme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look a hash up
         * @description Takes the SHA-256 of a text as it was delivered (also its `ETag`), the SHA-256 of a file, as it is delivered or as it was sent, or an edition's digest, and tells what it is and whether it is current; of a file also its title, report and language, and the texts that show or showed it. Open to all.
         */
        post: operations["VerifyHash"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
};
export type webhooks = Record<string, never>;
export type components = {
    schemas: {
        /** @description An announcement in a list. */
        AnnouncementCard: {
            /** @description Long text, which lists leave out unless `fields` names it. */
            body?: components["schemas"]["LongText"];
            /**
             * Format: date
             * @description The day of the announcement; absent only in a preview of a draft that has none yet.
             * @example 2024-01-31
             */
            date?: string;
            /**
             * Format: uuid
             * @description The entry's id; it never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /** @description Only in the answer for a single entry with `include`: the cards of the entries that it refers to, each once. They are never published as a part of it. */
            included?: components["schemas"]["IncludedCard"][];
            /**
             * @description The kind of content: `report`, `section`, `highlight`, `priority`, `figure`, `partner`, `announcement`, `theme`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "announcement";
            /**
             * @description The language of this text (BCP 47, RFC 5646). After fallback it may differ from the language asked for.
             * @example fr
             */
            language: string;
            /**
             * @description The languages in which the entry is public, in alphabetical order.
             * @example [
             *       "fr",
             *       "nl"
             *     ]
             */
            languages: string[];
            /** @description Links to the entry, relative to the host, and to further reading. */
            links: components["schemas"]["LinksWithRelated"];
            /** @description Only in a preview: what the draft lacks, and its status. It is never published. */
            preview?: components["schemas"]["PreviewNote"];
            /**
             * Format: date-time
             * @description When the entry was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /**
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent if there are none.
             * @example [
             *       "staff-total",
             *       "staff-total@2023"
             *     ]
             */
            quotes?: string[];
            /**
             * @description The slug of the report that the entry belongs to; absent for reports and themes.
             * @example 2024
             */
            report?: string;
            /**
             * Format: int32
             * @description The revision from which this text was published, from 1.
             * @example 7
             */
            revision: number;
            /**
             * @description The entry's name in URLs; it can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * @description The title.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title: string;
            /**
             * Format: date-time
             * @description When its text in this language was last published.
             * @example 2025-03-03T08:00:00.000Z
             */
            updatedAt: string;
        };
        /** @description A page of a list, with the address of the next one. */
        AnnouncementCardPage: {
            /** @description Only with `include`: the cards of the entries that the items refer to, each once, as the lists of their own kinds contain them. */
            included?: components["schemas"]["IncludedCard"][];
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["AnnouncementCard"][];
            /**
             * @description The address of the next page, relative to the host; absent on the last page.
             * @example /api/v1/highlights?lang=fr&cursor=AAAAAAAAACo
             */
            next?: string;
            /**
             * Format: int32
             * @description How many items there are on all pages; only with `count=true`.
             * @example 12
             */
            total?: number;
        };
        /** @description An announcement with its text. */
        AnnouncementView: {
            /** @description The text. */
            body?: components["schemas"]["LongText"];
            /**
             * Format: date
             * @description The day of the announcement; absent only in a preview of a draft that has none yet.
             * @example 2024-01-31
             */
            date?: string;
            /**
             * Format: uuid
             * @description The entry's id; it never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /** @description Only in the answer for a single entry with `include`: the cards of the entries that it refers to, each once. They are never published as a part of it. */
            included?: components["schemas"]["IncludedCard"][];
            /**
             * @description The kind of content: `report`, `section`, `highlight`, `priority`, `figure`, `partner`, `announcement`, `theme`.
             * @constant
             */
            kind: "announcement";
            /**
             * @description The language of this text (BCP 47, RFC 5646). After fallback it may differ from the language asked for.
             * @example fr
             */
            language: string;
            /**
             * @description The languages in which the entry is public, in alphabetical order.
             * @example [
             *       "fr",
             *       "nl"
             *     ]
             */
            languages: string[];
            /** @description Links to the entry, relative to the host, and to further reading. */
            links: components["schemas"]["LinksWithRelated"];
            /** @description Only in a preview: what the draft lacks, and its status. It is never published. */
            preview?: components["schemas"]["PreviewNote"];
            /**
             * Format: date-time
             * @description When the entry was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /**
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent if there are none.
             * @example [
             *       "staff-total",
             *       "staff-total@2023"
             *     ]
             */
            quotes?: string[];
            /**
             * @description The slug of the report that the entry belongs to; absent for reports and themes.
             * @example 2024
             */
            report?: string;
            /**
             * Format: int32
             * @description The revision from which this text was published, from 1.
             * @example 7
             */
            revision: number;
            /**
             * @description The entry's name in URLs; it can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * @description The title.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title: string;
            /**
             * Format: date-time
             * @description When its text in this language was last published.
             * @example 2025-03-03T08:00:00.000Z
             */
            updatedAt: string;
        };
        /** @description Any JSON value. */
        AnyValue: unknown;
        /** @description An entry, as it was public. */
        ChangedEntry: {
            /**
             * Format: uuid
             * @description The entry's id.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description The kind of content.
             * @example highlight
             */
            kind: string;
            /**
             * @description Its name in URLs.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * @description Its title as this change published it, or as it was when it was withdrawn; absent if that was erased.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: string;
        };
        /**
         * @description How much a publication changes.
         * @enum {string}
         */
        ChangeKind: "minor" | "major";
        /** @description A page of the changes of everything public, in the order in which they happened. */
        ChangesPage: {
            /** @description The changes, the oldest first. There may be none, also on a page that others follow. */
            items: components["schemas"]["LogChange"][];
            /**
             * @description Whether more has happened already; then ask for `next` at once.
             * @example false
             */
            more: boolean;
            /**
             * @description The address of what follows, relative to the host. It is always there: once you have everything, it answers with what is published later. Keep it, and go on from it whenever you like; it does not expire.
             * @example /api/v1/changes?since=AAAAAAAAACpFw1yqTdQ4Jg&compact=true
             */
            next: string;
        };
        /** @description The entries of one kind in two reports. Entries with the same slug are the same. */
        ComparedEntries: {
            /** @description Entries that only the report has, in its order. */
            added: components["schemas"]["ComparedEntry"][];
            /** @description Entries that both have, with the same title or in different languages, so that their titles can't be compared; in the report's order. */
            kept: components["schemas"]["ComparedEntry"][];
            /** @description Entries that only the other report has, in its order. */
            removed: components["schemas"]["ComparedEntry"][];
            /** @description Entries that both have, with different titles in the same language; in the report's order. */
            renamed: components["schemas"]["ComparedEntry"][];
        };
        /** @description An entry in two reports. */
        ComparedEntry: {
            /** @description The entry in the other report; absent if it was added. */
            other?: components["schemas"]["ComparedText"];
            /** @description The entry in the report; absent if it was removed. */
            report?: components["schemas"]["ComparedText"];
            /**
             * @description Its name in URLs, the same in both.
             * @example eu-council-presidency
             */
            slug: string;
        };
        /** @description A figure in two reports. */
        ComparedFigure: {
            /** @description The change from the other report to the report, of restated values if there are any; absent if the definition changed between them, or if the units differ. */
            change?: components["schemas"]["FigureChange"];
            /** @description The figure in the other report; absent if it was added. */
            other?: components["schemas"]["ComparedValue"];
            /** @description The figure in the report; absent if it was removed. */
            report?: components["schemas"]["ComparedValue"];
            /**
             * @description Its name in URLs, the same in both.
             * @example eu-council-presidency
             */
            slug: string;
        };
        /** @description The figures of two reports. Figures with the same slug are the same. */
        ComparedFigures: {
            /** @description Figures that only the report has, in its order. */
            added: components["schemas"]["ComparedFigure"][];
            /** @description Figures that both have, in the report's order. */
            kept: components["schemas"]["ComparedFigure"][];
            /** @description Figures that only the other report has, in its order. */
            removed: components["schemas"]["ComparedFigure"][];
        };
        /** @description An entry's title and address in one of the reports. */
        ComparedText: {
            /**
             * @description The language of the title (BCP 47). After fallback it may differ from the language asked for.
             * @example fr
             */
            language: string;
            /**
             * @description Its title.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: string;
            /**
             * @description The entry's address, relative to the host.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr
             */
            url: string;
        };
        /** @description A figure's value in one of the compared reports. */
        ComparedValue: {
            /**
             * @description The number as it is written in the language, with its unit.
             * @example € 1.234,50
             */
            display: string;
            /**
             * @description What is counted.
             * @example As tabled in parliament
             */
            label: string;
            /**
             * @description The language of the label (BCP 47). After fallback it may differ from the language asked for.
             * @example fr
             */
            language: string;
            /** @description The value by which a later report restates this one. The change is computed from that value then. */
            supersededBy?: components["schemas"]["Restatement"];
            /**
             * @description The unit of the value.
             * @example EUR
             */
            unit: string;
            /**
             * @description The figure's address, relative to the host.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr
             */
            url: string;
            /**
             * Format: double
             * @description The value that the report has.
             * @example 512400000
             */
            value: number;
        };
        /** @description The countries that entries can be about, with their names in a language. */
        CountriesView: {
            /** @description The countries, in the order in which that language sorts their names. */
            items: components["schemas"]["CountryView"][];
            /**
             * @description The language of the names (BCP 47), except of those that name another.
             * @example fr
             */
            language: string;
        };
        /** @description A country. */
        CountryView: {
            /**
             * @description Its code (ISO 3166-1 alpha-2, and the installation's additions), as entries have it.
             * @example BE
             */
            code: string;
            /**
             * @description The language of its name, if it is not that of the others. Absent also if it has no name.
             * @example en
             */
            language?: string;
            /**
             * @description Its name by Unicode CLDR; the code itself if there is none.
             * @example Belgique
             */
            name: string;
        };
        /** @description A range of days, both included (ISO 8601). */
        DateRange: {
            /**
             * Format: date
             * @description The first day.
             * @example 2024-01-31
             */
            from?: string;
            /**
             * Format: date
             * @description The last day, not before the first; absent for a single day.
             * @example 2024-01-31
             */
            to?: string;
        };
        /**
         * @description The role of a file that is attached to a report.
         * @enum {string}
         */
        DownloadKind: "full-report" | "summary" | "annex" | "data";
        /** @description A file attached to a report, in the language of the text. */
        DownloadView: {
            /**
             * Format: int64
             * @description Its size in bytes.
             * @example 7512
             */
            bytes: number;
            /** @description The role of the file. */
            kind: components["schemas"]["DownloadKind"];
            /** @description For a PDF: what was found in it. */
            pdf?: components["schemas"]["PdfFacts"];
            /**
             * @description SHA-256 of its bytes, in lower-case hexadecimal.
             * @example 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
             */
            sha256: string;
            /**
             * @description The title for readers.
             * @example Rapport annuel 2024 (PDF)
             */
            title: string;
            /**
             * @description Its media type.
             * @example application/pdf
             */
            type: string;
            /**
             * @description Its address, relative to the host.
             * @example /media/44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a/rapport-annuel-2024.pdf
             */
            url: string;
        };
        /** @description An edition with its manifest: everything that was public of the report. */
        EditionManifest: {
            /**
             * Format: date-time
             * @description The instant of its last record. `asOf` with this instant shows the same.
             * @example 2025-03-03T08:00:00.000Z
             */
            at: string;
            /**
             * Format: int32
             * @description How many texts it has. An entry counts once for each language in which it is public.
             * @example 52
             */
            count: number;
            /**
             * @description SHA-256 of the canonical form of its manifest (docs/versions.md), in lower-case hexadecimal.
             * @example 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
             */
            digest: string;
            /**
             * @description Its label, up to 200 characters.
             * @example As tabled in parliament
             */
            label?: string;
            /** @description Links, relative to the host. */
            links: components["schemas"]["EditionViewLinks"];
            /**
             * @description A note in the language asked for, or in a fallback language.
             * @example Chiffres mis à jour.
             */
            note?: string;
            /**
             * Format: int32
             * @description Its number. The editions of a report are numbered from 1, without gaps.
             * @example 1
             */
            number: number;
            /**
             * @description The report's slug.
             * @example 2024
             */
            report: string;
            /**
             * Format: uuid
             * @description The report's id; part of the canonical form.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            reportId: string;
            /**
             * Format: int64
             * @description Its position in the publication log.
             * @example 42
             */
            sequence: number;
            /**
             * Format: int32
             * @description The number of the newest edition; absent on the newest.
             * @example 2
             */
            supersededBy?: number;
            /** @description The texts, in the order of the canonical form. */
            texts: components["schemas"]["ManifestText"][];
        };
        /** @description An edition: its number and its label. */
        EditionMention: {
            /**
             * @description Its label.
             * @example As tabled in parliament
             */
            label?: string;
            /**
             * Format: int32
             * @description Its number in the report, from 1.
             * @example 1
             */
            number: number;
        };
        /** @description An edition: a numbered public state of a report, which never changes. */
        EditionView: {
            /**
             * Format: date-time
             * @description The instant of its last record. `asOf` with this instant shows the same.
             * @example 2025-03-03T08:00:00.000Z
             */
            at: string;
            /**
             * Format: int32
             * @description How many texts it has. An entry counts once for each language in which it is public.
             * @example 52
             */
            count: number;
            /**
             * @description SHA-256 of the canonical form of its manifest (docs/versions.md), in lower-case hexadecimal.
             * @example 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
             */
            digest: string;
            /**
             * @description Its label, up to 200 characters.
             * @example As tabled in parliament
             */
            label?: string;
            /** @description Links, relative to the host. */
            links: components["schemas"]["EditionViewLinks"];
            /**
             * @description A note in the language asked for, or in a fallback language.
             * @example Chiffres mis à jour.
             */
            note?: string;
            /**
             * Format: int32
             * @description Its number. The editions of a report are numbered from 1, without gaps.
             * @example 1
             */
            number: number;
            /**
             * @description The report's slug.
             * @example 2024
             */
            report: string;
            /**
             * Format: int64
             * @description Its position in the publication log.
             * @example 42
             */
            sequence: number;
            /**
             * Format: int32
             * @description The number of the newest edition; absent on the newest.
             * @example 2
             */
            supersededBy?: number;
        };
        /** @description Links of an edition. */
        EditionViewLinks: {
            /**
             * @description The report itself, as it was in the edition.
             * @example /api/v1/reports/2024/editions/1/report?lang=fr
             */
            content: string;
            /**
             * @description The report as it is now.
             * @example /api/v1/reports/2024?lang=fr
             */
            report: string;
            /**
             * @description The edition with its manifest.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr
             */
            self: string;
        };
        /** @description A page of a list, with the address of the next one. */
        EditionViewPage: {
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["EditionView"][];
            /**
             * @description The address of the next page, relative to the host; absent on the last page.
             * @example /api/v1/highlights?lang=fr&cursor=AAAAAAAAACo
             */
            next?: string;
            /**
             * Format: int32
             * @description How many items there are on all pages; only with `count=true`.
             * @example 12
             */
            total?: number;
        };
        /** @description Links of an entry, relative to the host. */
        EntryLinks: {
            /**
             * @description The report that the entry belongs to; absent for reports and themes.
             * @example /api/v1/reports/2024?lang=fr
             */
            report?: string;
            /**
             * @description The entry itself in the language of this text.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr
             */
            self: string;
        };
        /**
         * @description The status of an entry, or of one of its languages.
         * @enum {string}
         */
        EntryStatus: "draft" | "published" | "changed" | "withdrawn";
        /** @description A figure in a list. Figures with the same slug in several reports are one series over the years. */
        FigureCard: {
            /**
             * Format: date
             * @description The day to which the number applies.
             * @example 2024-01-31
             */
            asOf?: string;
            /** @description The parts of the number. They add up to the value unless `partial` is true. */
            breakdown?: components["schemas"]["FigurePart"][];
            /**
             * @description Its subject, in one lower-case word: `budget`, `personnel`, `ict`.
             * @example budget
             */
            category: string;
            /**
             * Format: int32
             * @description How many decimals it is written with, 0 to 6.
             * @example 0
             */
            decimals: number;
            /**
             * @description The number as it is written in the language, with its unit: `€ 1.234,50`.
             * @example € 1.234,50
             */
            display?: string;
            /**
             * Format: uuid
             * @description The entry's id; it never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /** @description Only in the answer for a single entry with `include`: the cards of the entries that it refers to, each once. They are never published as a part of it. */
            included?: components["schemas"]["IncludedCard"][];
            /**
             * @description The kind of content: `report`, `section`, `highlight`, `priority`, `figure`, `partner`, `announcement`, `theme`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "figure";
            /**
             * @description What is counted, in one line.
             * @example As tabled in parliament
             */
            label: string;
            /**
             * @description The language of this text (BCP 47, RFC 5646). After fallback it may differ from the language asked for.
             * @example fr
             */
            language: string;
            /**
             * @description The languages in which the entry is public, in alphabetical order.
             * @example [
             *       "fr",
             *       "nl"
             *     ]
             */
            languages: string[];
            /** @description Links, relative to the host. */
            links: components["schemas"]["FigureLinks"];
            /**
             * @description What readers have to know to understand it, in plain text.
             * @example Chiffres mis à jour.
             */
            note?: string;
            /** @description Whether there are further parts that are not listed. */
            partial: boolean;
            /**
             * Format: int32
             * @description Its place in the order of the report's list.
             * @example 10
             */
            position: number;
            /** @description Only in a preview: what the draft lacks, and its status. It is never published. */
            preview?: components["schemas"]["PreviewNote"];
            /**
             * Format: date-time
             * @description When the entry was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /**
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent if there are none.
             * @example [
             *       "staff-total",
             *       "staff-total@2023"
             *     ]
             */
            quotes?: string[];
            /**
             * @description The slug of the report that the entry belongs to; absent for reports and themes.
             * @example 2024
             */
            report?: string;
            /**
             * Format: int32
             * @description The revision from which this text was published, from 1.
             * @example 7
             */
            revision: number;
            /** @description True if the parts differ from the value because all are rounded; absent if they add up to it. */
            rounded?: boolean;
            /**
             * @description Whether the definition changed, so that the number can't be compared with earlier years.
             * @example true
             */
            seriesBreak: boolean;
            /**
             * @description The entry's name in URLs; it can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug: string;
            /** @description The value of an earlier report that this report restates. */
            supersedes?: components["schemas"]["Supersedes"];
            /**
             * @description `persons`, `count`, `percent`, or a currency (ISO 4217): `EUR`.
             * @example EUR
             */
            unit: string;
            /**
             * Format: date-time
             * @description When its text in this language was last published.
             * @example 2025-03-03T08:00:00.000Z
             */
            updatedAt: string;
            /**
             * Format: double
             * @description The exact number, written with all its decimals (`12.50`), at most 15 significant digits; absent only in a preview of a draft without one.
             * @example 512400000
             */
            value?: number;
        };
        /** @description A page of a list, with the address of the next one. */
        FigureCardPage: {
            /** @description Only with `include`: the cards of the entries that the items refer to, each once, as the lists of their own kinds contain them. */
            included?: components["schemas"]["IncludedCard"][];
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["FigureCard"][];
            /**
             * @description The address of the next page, relative to the host; absent on the last page.
             * @example /api/v1/highlights?lang=fr&cursor=AAAAAAAAACo
             */
            next?: string;
            /**
             * Format: int32
             * @description How many items there are on all pages; only with `count=true`.
             * @example 12
             */
            total?: number;
        };
        /** @description The change from one year to another, of the values that are shown. */
        FigureChange: {
            /**
             * Format: double
             * @description The difference, in the same unit; for percentages, in percentage points.
             * @example -150
             */
            absolute: number;
            /**
             * Format: double
             * @description The difference divided by the earlier value (without its sign), rounded to 6 decimals, with halves rounded away from zero; absent if the earlier value is 0.
             * @example -0.029412
             */
            relative?: number;
        };
        /** @description Links of a figure. */
        FigureLinks: {
            /**
             * @description The report that the entry belongs to; absent for reports and themes.
             * @example 2024
             */
            report?: string;
            /**
             * @description The entry itself in the language of this text.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr
             */
            self: string;
            /**
             * @description The figure over the years.
             * @example /api/v1/figures/staff-total?lang=fr
             */
            series: string;
        };
        /** @description A part of a figure. */
        FigurePart: {
            /**
             * @description The number as it is written in the language.
             * @example € 1.234,50
             */
            display: string;
            /**
             * @description Its key, the same in every language and year.
             * @example ar_is-shown-once-and-only-here
             */
            key: string;
            /**
             * @description Its label, in the language of the figure.
             * @example As tabled in parliament
             */
            label: string;
            /**
             * Format: double
             * @description The number, in the figure's unit and decimals.
             * @example 512400000
             */
            value: number;
        };
        /** @description One figure over the years, the earliest first. */
        FigureSeries: {
            /** @description Which values the points show. */
            basis: components["schemas"]["SeriesBasis"];
            /**
             * @description Its subject, by the newest point.
             * @example budget
             */
            category: string;
            /**
             * @description What is counted, by the newest point.
             * @example As tabled in parliament
             */
            label: string;
            /**
             * @description The language of the label (BCP 47).
             * @example fr
             */
            language: string;
            /** @description Links, relative to the host. */
            links: components["schemas"]["SeriesLinks"];
            /** @description The years in which it is public, ascending. */
            points: components["schemas"]["SeriesPoint"][];
            /**
             * @description The figure's slug, which is the same in every report.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * @description The unit of the newest point.
             * @example EUR
             */
            unit: string;
        };
        /** @description Figures over the years: a page of series, ordered by slug. */
        FigureSeriesPage: {
            /** @description Which values the series show. */
            basis: components["schemas"]["SeriesBasis"];
            /** @description The series on this page, ordered by slug. */
            items: components["schemas"]["FigureSeries"][];
            /**
             * @description The address of the next page, relative to the host; absent on the last page.
             * @example /api/v1/highlights?lang=fr&cursor=AAAAAAAAACo
             */
            next?: string;
        };
        /** @description A figure. */
        FigureView: {
            /**
             * Format: date
             * @description The day to which the number applies.
             * @example 2024-01-31
             */
            asOf?: string;
            /** @description The parts of the number. They add up to the value unless `partial` is true. */
            breakdown?: components["schemas"]["FigurePart"][];
            /**
             * @description Its subject, in one lower-case word: `budget`, `personnel`, `ict`.
             * @example budget
             */
            category: string;
            /**
             * Format: int32
             * @description How many decimals it is written with, 0 to 6.
             * @example 0
             */
            decimals: number;
            /**
             * @description The number as it is written in the language, with its unit: `€ 1.234,50`.
             * @example € 1.234,50
             */
            display?: string;
            /**
             * Format: uuid
             * @description The entry's id; it never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /** @description Only in the answer for a single entry with `include`: the cards of the entries that it refers to, each once. They are never published as a part of it. */
            included?: components["schemas"]["IncludedCard"][];
            /**
             * @description The kind of content: `report`, `section`, `highlight`, `priority`, `figure`, `partner`, `announcement`, `theme`.
             * @constant
             */
            kind: "figure";
            /**
             * @description What is counted, in one line.
             * @example As tabled in parliament
             */
            label: string;
            /**
             * @description The language of this text (BCP 47, RFC 5646). After fallback it may differ from the language asked for.
             * @example fr
             */
            language: string;
            /**
             * @description The languages in which the entry is public, in alphabetical order.
             * @example [
             *       "fr",
             *       "nl"
             *     ]
             */
            languages: string[];
            /** @description Links, relative to the host. */
            links: components["schemas"]["FigureLinks"];
            /**
             * @description What readers have to know to understand it, in plain text.
             * @example Chiffres mis à jour.
             */
            note?: string;
            /** @description Whether there are further parts that are not listed. */
            partial: boolean;
            /**
             * Format: int32
             * @description Its place in the order of the report's list.
             * @example 10
             */
            position: number;
            /** @description Only in a preview: what the draft lacks, and its status. It is never published. */
            preview?: components["schemas"]["PreviewNote"];
            /**
             * Format: date-time
             * @description When the entry was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /**
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent if there are none.
             * @example [
             *       "staff-total",
             *       "staff-total@2023"
             *     ]
             */
            quotes?: string[];
            /**
             * @description The slug of the report that the entry belongs to; absent for reports and themes.
             * @example 2024
             */
            report?: string;
            /**
             * Format: int32
             * @description The revision from which this text was published, from 1.
             * @example 7
             */
            revision: number;
            /** @description True if the parts differ from the value because all are rounded; absent if they add up to it. */
            rounded?: boolean;
            /**
             * @description Whether the definition changed, so that the number can't be compared with earlier years.
             * @example true
             */
            seriesBreak: boolean;
            /**
             * @description The entry's name in URLs; it can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug: string;
            /** @description The value of an earlier report that this report restates. */
            supersedes?: components["schemas"]["Supersedes"];
            /**
             * @description `persons`, `count`, `percent`, or a currency (ISO 4217): `EUR`.
             * @example EUR
             */
            unit: string;
            /**
             * Format: date-time
             * @description When its text in this language was last published.
             * @example 2025-03-03T08:00:00.000Z
             */
            updatedAt: string;
            /**
             * Format: double
             * @description The exact number, written with all its decimals (`12.50`), at most 15 significant digits; absent only in a preview of a draft without one.
             * @example 512400000
             */
            value?: number;
        };
        /** @description A point in a picture. */
        FocalPoint: {
            /**
             * Format: double
             * @description From the left, 0 to 1.
             * @example 0.5
             */
            x: number;
            /**
             * Format: double
             * @description From the top, 0 to 1.
             * @example 0.25
             */
            y: number;
        };
        /** @description An edition that was found by its digest. */
        HashedEdition: {
            /**
             * Format: int32
             * @description Its number.
             * @example 1
             */
            number: number;
            /**
             * @description The slug of its report.
             * @example 2024
             */
            report: string;
            /**
             * @description Its address, relative to the host.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr
             */
            url: string;
        };
        /** @description A file that is or was public. */
        HashedFile: {
            /** @description True if the hash is that of the uploaded file. Metadata, such as where a picture was taken, was removed from the file that is delivered. */
            asSent?: boolean;
            /** @description True if its bytes were later erased by law. */
            erased?: boolean;
            /**
             * @description The language of the text that shows it (BCP 47).
             * @example fr
             */
            language?: string;
            /**
             * @description Its name.
             * @example plein.jpg
             */
            name: string;
            /**
             * @description The slug of the report that shows or showed it; absent if it is in no report.
             * @example 2024
             */
            report?: string;
            /**
             * @description SHA-256 of its bytes as they are delivered.
             * @example 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
             */
            sha256: string;
            /** @description The public texts that show it; if none does any more, the last ones that did. The newest come first, at most twenty. */
            shownBy?: components["schemas"]["HashedFileUse"][];
            /**
             * @description The title for readers: the one in the text that shows the file, or that text's own title; absent if that was erased.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: string;
            /**
             * @description Its media type.
             * @example image/jpeg
             */
            type: string;
            /**
             * @description Its address, relative to the host.
             * @example /media/44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a/plein.jpg
             */
            url: string;
        };
        /** @description A text in which a file is or was public. */
        HashedFileUse: {
            /**
             * Format: date-time
             * @description Since when the text has shown the file in this form.
             * @example 2025-03-03T08:00:00.000Z
             */
            from: string;
            /**
             * Format: uuid
             * @description The entry's id.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description The kind of content.
             * @example highlight
             */
            kind: string;
            /**
             * @description The language of the text (BCP 47).
             * @example fr
             */
            language: string;
            /**
             * @description The slug of its report; absent for reports and themes.
             * @example 2024
             */
            report?: string;
            /**
             * @description Its name in URLs.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * @description The title of the file in the text, or the text's own title; absent if that was erased.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: string;
            /**
             * Format: date-time
             * @description Until when it did; absent if it still does.
             * @example 2025-03-03T08:00:00.000Z
             */
            until?: string;
            /**
             * @description The address of the text, now or as it was then, relative to the host.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr
             */
            url: string;
        };
        /** @description A text that was public. */
        HashedText: {
            /**
             * @description The numbers of the report's editions that contain it.
             * @example [
             *       1,
             *       2
             *     ]
             */
            editions: number[];
            /** @description True if the text was later erased by law. */
            erased?: boolean;
            /**
             * Format: uuid
             * @description The entry's id.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description The kind of content.
             * @example highlight
             */
            kind: string;
            /**
             * @description The language of the text (BCP 47).
             * @example fr
             */
            language: string;
            /** @description Links, relative to the host. */
            links: components["schemas"]["HashedTextLinks"];
            /**
             * Format: date-time
             * @description The instant from which that record showed it.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /**
             * @description The slug of its report; absent for reports and themes.
             * @example 2024
             */
            report?: string;
            /**
             * Format: int64
             * @description The record of the publication log that showed it; if several did, the newest.
             * @example 42
             */
            sequence: number;
            /**
             * @description Its name in URLs.
             * @example eu-council-presidency
             */
            slug: string;
        };
        /** @description Links of a text that was public. */
        HashedTextLinks: {
            /**
             * @description The text itself, at the time when it was published; absent for themes, which can't be read in the past.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr&asOf=2025-03-03
             */
            asOf?: string;
            /**
             * @description What is public at its address now; absent if it was withdrawn.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr
             */
            current?: string;
            /**
             * @description The text in the newest edition that contains it.
             * @example /api/v1/reports/2024/editions/1/highlights/eu-council-presidency?lang=fr
             */
            edition?: string;
        };
        /** @description A hash to be looked up. */
        HashRequest: {
            /**
             * @description SHA-256 of a text or file as it was delivered, of a file as it was uploaded, or the digest of an edition: 64 hexadecimal digits.
             * @example 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
             */
            sha256: string;
        };
        /**
         * @description The status today of something that has a hash.
         * @enum {string}
         */
        HashStatus: "current" | "superseded" | "withdrawn" | "unknown";
        /** @description What a hash belongs to. */
        HashVerdict: {
            /**
             * @description For an unknown hash: what that does not prove. Absent otherwise.
             * @example It is public in: fr, nl.
             */
            detail?: string;
            /** @description The edition that has this digest; absent if it belongs to none. */
            edition?: components["schemas"]["HashedEdition"];
            /** @description The file that has this hash; absent if it belongs to none. */
            file?: components["schemas"]["HashedFile"];
            /** @description Its status today. */
            status: components["schemas"]["HashStatus"];
            /** @description The text that has this hash; absent if it belongs to none. */
            text?: components["schemas"]["HashedText"];
        };
        /** @description A highlight in a list. */
        HighlightCard: {
            /** @description Long text, which lists leave out unless `fields` names it. */
            body?: components["schemas"]["LongText"];
            /**
             * @description The countries concerned (ISO 3166-1 alpha-2, and the installation's additions).
             * @example [
             *       "BE"
             *     ]
             */
            countries?: string[];
            /** @description When it happened. */
            date?: components["schemas"]["DateRange"];
            /**
             * @description Whether it stands out among the report's highlights.
             * @example true
             */
            featured: boolean;
            /**
             * Format: uuid
             * @description The entry's id; it never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /** @description Its picture. */
            image?: components["schemas"]["ImageView"];
            /** @description Only in the answer for a single entry with `include`: the cards of the entries that it refers to, each once. They are never published as a part of it. */
            included?: components["schemas"]["IncludedCard"][];
            /**
             * @description The kind of content: `report`, `section`, `highlight`, `priority`, `figure`, `partner`, `announcement`, `theme`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "highlight";
            /**
             * @description The language of this text (BCP 47, RFC 5646). After fallback it may differ from the language asked for.
             * @example fr
             */
            language: string;
            /**
             * @description The languages in which the entry is public, in alphabetical order.
             * @example [
             *       "fr",
             *       "nl"
             *     ]
             */
            languages: string[];
            /** @description Links to the entry, relative to the host, and to further reading. */
            links: components["schemas"]["LinksWithRelated"];
            /**
             * @description Slugs of the report's partners that took part.
             * @example [
             *       "council-of-the-eu"
             *     ]
             */
            partners?: string[];
            /**
             * Format: int32
             * @description Its place in the order of the report's list.
             * @example 10
             */
            position: number;
            /** @description Only in a preview: what the draft lacks, and its status. It is never published. */
            preview?: components["schemas"]["PreviewNote"];
            /**
             * @description Slugs of the report's priorities that it served.
             * @example [
             *       "multilateralism"
             *     ]
             */
            priorities?: string[];
            /**
             * Format: date-time
             * @description When the entry was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /**
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent if there are none.
             * @example [
             *       "staff-total",
             *       "staff-total@2023"
             *     ]
             */
            quotes?: string[];
            /**
             * @description The slug of the report that the entry belongs to; absent for reports and themes.
             * @example 2024
             */
            report?: string;
            /**
             * Format: int32
             * @description The revision from which this text was published, from 1.
             * @example 7
             */
            revision: number;
            /**
             * @description The slug of the section that it belongs to.
             * @example europe
             */
            section?: string;
            /**
             * @description The entry's name in URLs; it can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * @description What happened, in plain text.
             * @example Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil.
             */
            summary: string;
            /**
             * @description Slugs of themes.
             * @example [
             *       "europe"
             *     ]
             */
            themes?: string[];
            /**
             * @description The title.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title: string;
            /**
             * Format: date-time
             * @description When its text in this language was last published.
             * @example 2025-03-03T08:00:00.000Z
             */
            updatedAt: string;
        };
        /** @description A page of a list, with the address of the next one. */
        HighlightCardPage: {
            /** @description Only with `include`: the cards of the entries that the items refer to, each once, as the lists of their own kinds contain them. */
            included?: components["schemas"]["IncludedCard"][];
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["HighlightCard"][];
            /**
             * @description The address of the next page, relative to the host; absent on the last page.
             * @example /api/v1/highlights?lang=fr&cursor=AAAAAAAAACo
             */
            next?: string;
            /**
             * Format: int32
             * @description How many items there are on all pages; only with `count=true`.
             * @example 12
             */
            total?: number;
        };
        /** @description A highlight with its text. */
        HighlightView: {
            /** @description The text. */
            body?: components["schemas"]["LongText"];
            /**
             * @description The countries concerned (ISO 3166-1 alpha-2, and the installation's additions).
             * @example [
             *       "BE"
             *     ]
             */
            countries?: string[];
            /** @description When it happened. */
            date?: components["schemas"]["DateRange"];
            /**
             * @description Whether it stands out among the report's highlights.
             * @example true
             */
            featured: boolean;
            /**
             * Format: uuid
             * @description The entry's id; it never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /** @description Its picture. */
            image?: components["schemas"]["ImageView"];
            /** @description Only in the answer for a single entry with `include`: the cards of the entries that it refers to, each once. They are never published as a part of it. */
            included?: components["schemas"]["IncludedCard"][];
            /**
             * @description The kind of content: `report`, `section`, `highlight`, `priority`, `figure`, `partner`, `announcement`, `theme`.
             * @constant
             */
            kind: "highlight";
            /**
             * @description The language of this text (BCP 47, RFC 5646). After fallback it may differ from the language asked for.
             * @example fr
             */
            language: string;
            /**
             * @description The languages in which the entry is public, in alphabetical order.
             * @example [
             *       "fr",
             *       "nl"
             *     ]
             */
            languages: string[];
            /** @description Links to the entry, relative to the host, and to further reading. */
            links: components["schemas"]["LinksWithRelated"];
            /**
             * @description Slugs of the report's partners that took part.
             * @example [
             *       "council-of-the-eu"
             *     ]
             */
            partners?: string[];
            /**
             * Format: int32
             * @description Its place in the order of the report's list.
             * @example 10
             */
            position: number;
            /** @description Only in a preview: what the draft lacks, and its status. It is never published. */
            preview?: components["schemas"]["PreviewNote"];
            /**
             * @description Slugs of the report's priorities that it served.
             * @example [
             *       "multilateralism"
             *     ]
             */
            priorities?: string[];
            /**
             * Format: date-time
             * @description When the entry was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /**
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent if there are none.
             * @example [
             *       "staff-total",
             *       "staff-total@2023"
             *     ]
             */
            quotes?: string[];
            /**
             * @description The slug of the report that the entry belongs to; absent for reports and themes.
             * @example 2024
             */
            report?: string;
            /**
             * Format: int32
             * @description The revision from which this text was published, from 1.
             * @example 7
             */
            revision: number;
            /**
             * @description The slug of the section that it belongs to.
             * @example europe
             */
            section?: string;
            /**
             * @description The entry's name in URLs; it can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * @description What happened, in plain text.
             * @example Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil.
             */
            summary: string;
            /**
             * @description Slugs of themes.
             * @example [
             *       "europe"
             *     ]
             */
            themes?: string[];
            /**
             * @description The title.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title: string;
            /**
             * Format: date-time
             * @description When its text in this language was last published.
             * @example 2025-03-03T08:00:00.000Z
             */
            updatedAt: string;
        };
        /** @description A picture in another size. */
        ImageVariant: {
            /**
             * Format: int32
             * @description Its height in pixels.
             * @example 427
             */
            height: number;
            /**
             * @description Its media type.
             * @example image/webp
             */
            type: string;
            /**
             * @description Its address, relative to the host.
             * @example /media/44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a/plein.jpg?w=640
             */
            url: string;
            /**
             * Format: int32
             * @description Its width in pixels.
             * @example 640
             */
            width: number;
        };
        /** @description A picture, in the language of the text. */
        ImageView: {
            /**
             * @description Its alternative text; empty if it is decorative.
             * @example Une place comble
             */
            alt: string;
            /** @description True if it tells readers nothing that the text doesn't. */
            decorative?: boolean;
            /** @description The point that has to stay visible when the picture is cropped. */
            focalPoint?: components["schemas"]["FocalPoint"];
            /**
             * Format: int32
             * @description Its height in pixels.
             * @example 1067
             */
            height: number;
            /**
             * @description Its media type.
             * @example image/jpeg
             */
            type: string;
            /**
             * @description The picture as it was uploaded, relative to the host. With the parameters `w`, `h`, `format`, `fit` and `fp`, it is made in another size (docs/media.md).
             * @example /media/44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a/plein.jpg
             */
            url: string;
            /** @description The picture in smaller sizes, the smallest first, ready for `srcset`. A drawing (SVG) has none, because it fits every size. */
            variants: components["schemas"]["ImageVariant"][];
            /**
             * Format: int32
             * @description Its width in pixels.
             * @example 1600
             */
            width: number;
        };
        /** @description A card of what is referred to; `kind` says which. */
        IncludedCard: components["schemas"]["ReportCard"] | components["schemas"]["ThemeView"] | components["schemas"]["FigureCard"] | components["schemas"]["SectionCard"] | components["schemas"]["PriorityCard"] | components["schemas"]["PartnerView"] | components["schemas"]["HighlightCard"] | components["schemas"]["AnnouncementCard"];
        /** @description The configured languages. */
        LanguagesView: {
            /**
             * @description The language of answers to requests that name no configured language.
             * @example nl
             */
            default: string;
            /** @description The languages, the official ones first, in the order in which they are configured. */
            items: components["schemas"]["LanguageView"][];
        };
        /** @description A configured language. */
        LanguageView: {
            /**
             * @description The languages that are shown if a text isn't public in this one, in order.
             * @example [
             *       "fr",
             *       "nl"
             *     ]
             */
            fallback: string[];
            /**
             * @description Its own name for itself.
             * @example Français
             */
            name: string;
            /** @description Whether it is an official language of the publisher. */
            official: boolean;
            /**
             * @description Its tag (BCP 47, RFC 5646).
             * @example fr
             */
            tag: string;
        };
        /** @description A file that contains a work: a `MediaObject` of schema.org. */
        LinkedFile: {
            /**
             * @description `MediaObject`.
             * @example Article
             */
            "@type"?: string;
            /**
             * @description Its size in bytes.
             * @example 7512
             */
            contentSize?: string;
            /**
             * @description The address of the file.
             * @example /api/v1/reports/2024?lang=fr
             */
            contentUrl: string;
            /**
             * @description Its media type (RFC 6838).
             * @example application/json
             */
            encodingFormat: string;
            /**
             * @description Its language (BCP 47).
             * @example fr
             */
            inLanguage?: string;
            /**
             * @description Its title.
             * @example Multilateralisme
             */
            name?: string;
            /**
             * @description Its SHA-256, in lower-case hexadecimal.
             * @example 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
             */
            sha256?: string;
        };
        /** @description A thing that a work refers to, in the vocabulary of schema.org. */
        LinkedThing: {
            /**
             * @description Its address in this installation, if it has one.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr
             */
            "@id"?: string;
            /**
             * @description Its type: `Organization`, `Country`, `DefinedTerm` (a theme), `WebPage`, `Report` or `Periodical`.
             * @example Article
             */
            "@type": string;
            /**
             * @description A country's code (ISO 3166-1 alpha-2, and the installation's additions).
             * @example BE
             */
            identifier?: string;
            /**
             * @description International Standard Serial Number (ISO 3297).
             * @example 1234-5679
             */
            issn?: string;
            /**
             * @description Its name.
             * @example Multilateralisme
             */
            name?: string;
            /**
             * @description Its own website, or the page itself.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr
             */
            url?: string;
        };
        /** @description A report or a highlight as linked data (JSON-LD 1.1), in the vocabulary of schema.org. An answer contains the text in one language; the texts in other languages are works of their own. */
        LinkedWork: {
            /**
             * @description The vocabulary: `https://schema.org`. Only at the top level.
             * @example https://schema.org
             */
            "@context"?: string;
            /**
             * @description Its address in its language, which is its id. It is absolute if the installation knows its own public address, and otherwise relative to the address of this answer (RFC 3986 section 5.1.3).
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr
             */
            "@id": string;
            /**
             * @description Its type: `Report`, `Chapter` (a section) or `Article` (a highlight).
             * @example Article
             */
            "@type": string;
            /** @description Its themes. */
            about?: components["schemas"]["LinkedThing"][];
            /**
             * @description Its summary, in plain text.
             * @example Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil.
             */
            abstract?: string;
            /**
             * @description The second line of a report's title.
             * @example Diplomatie au quotidien
             */
            alternativeHeadline?: string;
            /** @description Pages on other sites for further reading. */
            citation?: components["schemas"]["LinkedThing"][];
            /**
             * Format: date-time
             * @description When its text in this language was last published.
             * @example 2025-03-03T08:00:00.000Z
             */
            dateModified?: string;
            /**
             * Format: date-time
             * @description When it was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            datePublished?: string;
            /** @description The files that contain the whole report, in the language of the text. */
            encoding?: components["schemas"]["LinkedFile"][];
            /** @description The parts of a report: the sections at the top level, and the highlights; the first hundred of each. */
            hasPart?: components["schemas"]["LinkedWork"][];
            /**
             * @description The title of an article.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            headline?: string;
            /**
             * @description The address of its picture.
             * @example /media/44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a/plein.jpg
             */
            image?: string;
            /**
             * @description The language of the text (BCP 47).
             * @example fr
             */
            inLanguage?: string;
            /** @description For an article, the report that it is part of; for a report, the series that it is part of, which has the ISSN. */
            isPartOf?: components["schemas"]["LinkedThing"];
            /**
             * @description The licence, as the URI that identifies it.
             * @example https://creativecommons.org/licenses/by/4.0/
             */
            license?: string;
            /** @description The partners that it names. */
            mentions?: components["schemas"]["LinkedThing"][];
            /**
             * @description The title.
             * @example Multilateralisme
             */
            name?: string;
            /** @description The publisher. */
            publisher?: components["schemas"]["LinkedThing"];
            /** @description The countries that it is about. */
            spatialCoverage?: components["schemas"]["LinkedThing"][];
            /**
             * @description The days that it is about: one day (ISO 8601), or the first and the last day, separated by a slash.
             * @example 2024-01-01/2024-06-30
             */
            temporalCoverage?: string;
            /** @description The official texts of which this text, in another language, is a translation. */
            translationOfWork?: components["schemas"]["LinkedWork"][];
            /** @description The same work in other languages. Official texts are equal: none is the original of another. */
            workTranslation?: components["schemas"]["LinkedWork"][];
        };
        /** @description Links of an entry that refers to pages on other sites. */
        LinksWithRelated: {
            /** @description Pages on other sites for further reading. */
            related?: components["schemas"]["RelatedLink"][];
            /**
             * @description The report that the entry belongs to; absent for reports and themes.
             * @example 2024
             */
            report?: string;
            /**
             * @description The entry itself in the language of this text.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr
             */
            self: string;
        };
        /**
         * @description What a record of the publication log says.
         * @enum {string}
         */
        LogAction: "published" | "refreshed" | "withdrawn" | "redacted" | "configured";
        /** @description A record of the publication log, with what it made public. */
        LogChange: {
            /** @description What happened. */
            action: components["schemas"]["LogAction"];
            /**
             * Format: date-time
             * @description When it happened. Records with the same time are one publication, which took effect as a whole.
             * @example 2025-03-03T08:00:00.000Z
             */
            at: string;
            /** @description For `published` and `refreshed`: the entry as its address answers in this language, byte for byte; absent once it was erased. */
            body?: components["schemas"]["AnyValue"];
            /** @description The entry; absent for `configured`. */
            entry?: components["schemas"]["LoggedEntry"];
            /** @description For `redacted`: what was erased, why and by whose decision. */
            erased?: components["schemas"]["LoggedErasure"];
            /**
             * @description The language of the text, which is the entry's own; absent for `configured`, and where a file was erased.
             * @example nl
             */
            language?: string;
            /** @description For `configured`: the languages from then on, each with those that are shown if a text isn't public in it. */
            languages?: components["schemas"]["LanguagesView"];
            /**
             * Format: int64
             * @description The position in the publication log, from 1.
             * @example 42
             */
            sequence: number;
        };
        /** @description The entry that a record is about. */
        LoggedEntry: {
            /**
             * Format: uuid
             * @description Its id, which never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description Its kind.
             * @example highlight
             */
            kind: string;
            /**
             * @description The slug of its report; absent for reports and themes.
             * @example 2024
             */
            report?: string;
            /**
             * @description Its slug.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * @description Its address, relative to the host, without a language.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency
             */
            url: string;
        };
        /** @description What was erased. */
        LoggedErasure: {
            /**
             * @description By whose decision.
             * @example Data protection officer, decision 2026/14
             */
            authority: string;
            /**
             * @description SHA-256 of the files that are gone, in lower-case hexadecimal; absent if no file was erased.
             * @example [
             *       "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
             *     ]
             */
            files?: string[];
            /**
             * @description Why.
             * @example A person asked for it (GDPR, article 17).
             */
            reason: string;
            /**
             * @description The positions of the records whose texts are gone.
             * @example [
             *       17,
             *       23
             *     ]
             */
            sequences: number[];
        };
        /** @description Long text: its source, and the HTML that is made from it. */
        LongText: {
            /**
             * @description The same as HTML, which was rendered and sanitised when it was published.
             * @example <h2>Zes maanden</h2>
             */
            html: string;
            /**
             * @description CommonMark with tables, footnotes, sub- and superscript, without raw HTML; headings from level 2.
             * @example ## Zes maanden
             */
            markdown: string;
        };
        /** @description A text of an edition. */
        ManifestText: {
            /** @description True if the text was later erased by law. Its address then answers 410. */
            erased?: boolean;
            /**
             * Format: uuid
             * @description The entry's id.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description The kind of content.
             * @example highlight
             */
            kind: string;
            /**
             * @description The language of the text (BCP 47).
             * @example fr
             */
            language: string;
            /**
             * Format: int64
             * @description The record of the publication log that shows it.
             * @example 42
             */
            sequence: number;
            /**
             * @description SHA-256 of its bytes, in lower-case hexadecimal.
             * @example 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
             */
            sha256: string;
            /**
             * @description Its name in URLs.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * @description Its address in this edition, relative to the host.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr
             */
            url: string;
        };
        /**
         * @description The type of an organisation.
         * @enum {string}
         */
        PartnerGroup: "european" | "united-nations" | "civil-society" | "other";
        /** @description A partner in a list. It has no long text. */
        PartnerView: {
            /** @description The type of organisation. */
            group: components["schemas"]["PartnerGroup"];
            /**
             * Format: uuid
             * @description The entry's id; it never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /** @description Only in the answer for a single entry with `include`: the cards of the entries that it refers to, each once. They are never published as a part of it. */
            included?: components["schemas"]["IncludedCard"][];
            /**
             * @description The kind of content: `report`, `section`, `highlight`, `priority`, `figure`, `partner`, `announcement`, `theme`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "partner";
            /**
             * @description The language of this text (BCP 47, RFC 5646). After fallback it may differ from the language asked for.
             * @example fr
             */
            language: string;
            /**
             * @description The languages in which the entry is public, in alphabetical order.
             * @example [
             *       "fr",
             *       "nl"
             *     ]
             */
            languages: string[];
            /** @description Links, relative to the host. */
            links: components["schemas"]["EntryLinks"];
            /** @description Its logo. */
            logo?: components["schemas"]["ImageView"];
            /**
             * @description The name.
             * @example Multilateralisme
             */
            name: string;
            /**
             * Format: int32
             * @description Its place in the order of the report's list.
             * @example 10
             */
            position: number;
            /** @description Only in a preview: what the draft lacks, and its status. It is never published. */
            preview?: components["schemas"]["PreviewNote"];
            /**
             * Format: date-time
             * @description When the entry was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /**
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent if there are none.
             * @example [
             *       "staff-total",
             *       "staff-total@2023"
             *     ]
             */
            quotes?: string[];
            /**
             * @description The slug of the report that the entry belongs to; absent for reports and themes.
             * @example 2024
             */
            report?: string;
            /**
             * Format: int32
             * @description The revision from which this text was published, from 1.
             * @example 7
             */
            revision: number;
            /**
             * @description The entry's name in URLs; it can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * @description Who the partner is and what was done together, in plain text.
             * @example Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil.
             */
            summary?: string;
            /**
             * Format: date-time
             * @description When its text in this language was last published.
             * @example 2025-03-03T08:00:00.000Z
             */
            updatedAt: string;
            /**
             * @description Its own website.
             * @example https://www.consilium.europa.eu/
             */
            website?: string;
        };
        /** @description A page of a list, with the address of the next one. */
        PartnerViewPage: {
            /** @description Only with `include`: the cards of the entries that the items refer to, each once, as the lists of their own kinds contain them. */
            included?: components["schemas"]["IncludedCard"][];
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["PartnerView"][];
            /**
             * @description The address of the next page, relative to the host; absent on the last page.
             * @example /api/v1/highlights?lang=fr&cursor=AAAAAAAAACo
             */
            next?: string;
            /**
             * Format: int32
             * @description How many items there are on all pages; only with `count=true`.
             * @example 12
             */
            total?: number;
        };
        /** @description What was found in a PDF (ISO 32000). */
        PdfFacts: {
            /** @description Whether it is encrypted. */
            encrypted: boolean;
            /**
             * @description The language that it declares (BCP 47).
             * @example fr
             */
            language?: string;
            /**
             * Format: int32
             * @description The number of its pages; absent if it is encrypted and can't be opened.
             * @example 48
             */
            pages?: number;
            /** @description Whether it is marked as tagged and has a structure, which assistive technology needs. */
            tagged?: boolean;
            /**
             * @description Its title.
             * @example Rapport annuel 2024
             */
            title?: string;
        };
        /** @description What a preview says about the draft that it shows. It is never published. */
        PreviewNote: {
            /**
             * @description What the text still needs to be published, as JSON pointers (RFC 6901) into the draft. Missing members are shown as empty texts. Prose is listed if it names something that does not exist.
             * @example [
             *       "/translations/fr/summary"
             *     ]
             */
            missing: string[];
            /**
             * Format: int32
             * @description The revision that this text is from, from 1.
             * @example 7
             */
            revision: number;
            /** @description How this text differs from the public one: never public, public as it is here, public in an older form, or withdrawn. */
            status: components["schemas"]["EntryStatus"];
        };
        /** @description A priority in a list. Priorities with the same slug in several reports are the same over the years. */
        PriorityCard: {
            /** @description Long text, which lists leave out unless `fields` names it. */
            body?: components["schemas"]["LongText"];
            /**
             * Format: uuid
             * @description The entry's id; it never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /** @description Its picture. */
            image?: components["schemas"]["ImageView"];
            /** @description Only in the answer for a single entry with `include`: the cards of the entries that it refers to, each once. They are never published as a part of it. */
            included?: components["schemas"]["IncludedCard"][];
            /**
             * @description The kind of content: `report`, `section`, `highlight`, `priority`, `figure`, `partner`, `announcement`, `theme`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "priority";
            /**
             * @description The language of this text (BCP 47, RFC 5646). After fallback it may differ from the language asked for.
             * @example fr
             */
            language: string;
            /**
             * @description The languages in which the entry is public, in alphabetical order.
             * @example [
             *       "fr",
             *       "nl"
             *     ]
             */
            languages: string[];
            /** @description Links, relative to the host. */
            links: components["schemas"]["EntryLinks"];
            /**
             * Format: int32
             * @description Its place in the order of the report's list.
             * @example 10
             */
            position: number;
            /** @description Only in a preview: what the draft lacks, and its status. It is never published. */
            preview?: components["schemas"]["PreviewNote"];
            /**
             * Format: date-time
             * @description When the entry was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /**
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent if there are none.
             * @example [
             *       "staff-total",
             *       "staff-total@2023"
             *     ]
             */
            quotes?: string[];
            /**
             * @description The slug of the report that the entry belongs to; absent for reports and themes.
             * @example 2024
             */
            report?: string;
            /**
             * Format: int32
             * @description The revision from which this text was published, from 1.
             * @example 7
             */
            revision: number;
            /**
             * @description The entry's name in URLs; it can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * @description What the priority aims at, in plain text.
             * @example Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil.
             */
            summary: string;
            /**
             * @description The title.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title: string;
            /**
             * Format: date-time
             * @description When its text in this language was last published.
             * @example 2025-03-03T08:00:00.000Z
             */
            updatedAt: string;
        };
        /** @description A page of a list, with the address of the next one. */
        PriorityCardPage: {
            /** @description Only with `include`: the cards of the entries that the items refer to, each once, as the lists of their own kinds contain them. */
            included?: components["schemas"]["IncludedCard"][];
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["PriorityCard"][];
            /**
             * @description The address of the next page, relative to the host; absent on the last page.
             * @example /api/v1/highlights?lang=fr&cursor=AAAAAAAAACo
             */
            next?: string;
            /**
             * Format: int32
             * @description How many items there are on all pages; only with `count=true`.
             * @example 12
             */
            total?: number;
        };
        /** @description A priority over the years: the entries with the same slug in several reports. */
        PriorityTimeline: {
            /**
             * @description The priority's name in URLs, the same in all reports.
             * @example eu-council-presidency
             */
            slug: string;
            /** @description The reports in which it is public, the newest year first. */
            years: components["schemas"]["PriorityYear"][];
        };
        /** @description A priority with its text. */
        PriorityView: {
            /** @description The text. */
            body?: components["schemas"]["LongText"];
            /**
             * Format: uuid
             * @description The entry's id; it never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /** @description Its picture. */
            image?: components["schemas"]["ImageView"];
            /** @description Only in the answer for a single entry with `include`: the cards of the entries that it refers to, each once. They are never published as a part of it. */
            included?: components["schemas"]["IncludedCard"][];
            /**
             * @description The kind of content: `report`, `section`, `highlight`, `priority`, `figure`, `partner`, `announcement`, `theme`.
             * @constant
             */
            kind: "priority";
            /**
             * @description The language of this text (BCP 47, RFC 5646). After fallback it may differ from the language asked for.
             * @example fr
             */
            language: string;
            /**
             * @description The languages in which the entry is public, in alphabetical order.
             * @example [
             *       "fr",
             *       "nl"
             *     ]
             */
            languages: string[];
            /** @description Links, relative to the host. */
            links: components["schemas"]["EntryLinks"];
            /**
             * Format: int32
             * @description Its place in the order of the report's list.
             * @example 10
             */
            position: number;
            /** @description Only in a preview: what the draft lacks, and its status. It is never published. */
            preview?: components["schemas"]["PreviewNote"];
            /**
             * Format: date-time
             * @description When the entry was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /**
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent if there are none.
             * @example [
             *       "staff-total",
             *       "staff-total@2023"
             *     ]
             */
            quotes?: string[];
            /**
             * @description The slug of the report that the entry belongs to; absent for reports and themes.
             * @example 2024
             */
            report?: string;
            /**
             * Format: int32
             * @description The revision from which this text was published, from 1.
             * @example 7
             */
            revision: number;
            /**
             * @description The entry's name in URLs; it can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * @description What the priority aims at, in plain text.
             * @example Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil.
             */
            summary: string;
            /**
             * @description The title.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title: string;
            /**
             * Format: date-time
             * @description When its text in this language was last published.
             * @example 2025-03-03T08:00:00.000Z
             */
            updatedAt: string;
        };
        /** @description A priority in one year's report. */
        PriorityYear: {
            /** @description The first highlights of that year that name it, in the order of the report's list. */
            highlights: components["schemas"]["HighlightCard"][];
            /** @description Links for further reading, relative to the host. */
            links: components["schemas"]["PriorityYearLinks"];
            /** @description The priority in that year's report, as a whole; `language` says in which language. */
            priority: components["schemas"]["PriorityView"];
            /**
             * Format: int32
             * @description The year of the report.
             * @example 2024
             */
            year: number;
        };
        /** @description Links of a priority's year, relative to the host. */
        PriorityYearLinks: {
            /**
             * @description The list of all highlights of that year that name it.
             * @example /api/v1/highlights?priority=multilateralism&lang=fr
             */
            highlights: string;
        };
        /** @description An error (RFC 9457, `application/problem+json`). */
        Problem: {
            /**
             * @description What is wrong in this case, and what to do.
             * @example It is public in: fr, nl.
             */
            detail?: string;
            /**
             * @description What is wrong and where: JSON pointers (RFC 6901) into the request's body, each with its messages.
             * @example {
             *       "/translations/fr/title": [
             *         "At most 200 characters; these are 231."
             *       ]
             *     }
             */
            errors?: {
                [key: string]: string[];
            };
            /**
             * @description The path that was requested.
             * @example /api/v1/reports/2024/highlights/elections-abroad
             */
            instance?: string;
            /**
             * Format: int32
             * @description The HTTP status.
             * @example 404
             */
            status: number;
            /**
             * @description The title of the type, in a few words.
             * @example Not public in this language
             */
            title: string;
            /**
             * @description The id of the trace. Name it to the operator: the server's log has it too.
             * @example 4bf92f3577b34da6a3ce929d0e0e4736
             */
            traceId?: string;
            /**
             * @description The stable type, `/problems/…`: a page that explains it.
             * @example /problems/not-in-language
             */
            type: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A public change of a report, or of an entry under it. */
        PublicChange: {
            /**
             * Format: date-time
             * @description When it happened; for an edition, when it was named.
             * @example 2025-03-03T08:00:00.000Z
             */
            at: string;
            /** @description How much a text changed; absent for withdrawals and editions. A minor change is listed only if its editors wrote a public note about it. */
            changeKind?: components["schemas"]["ChangeKind"];
            /** @description The edition; absent for other changes. */
            edition?: components["schemas"]["EditionMention"];
            /** @description The entry that changed; absent for an edition. */
            entry?: components["schemas"]["ChangedEntry"];
            /**
             * @description The language of the change; for an edition, that of its note. After fallback it may differ from the language asked for.
             * @example fr
             */
            language: string;
            /** @description Links, relative to the host. */
            links: components["schemas"]["PublicChangeLinks"];
            /**
             * @description What changed, or why it was withdrawn, in that language; absent if there is no note or it was erased.
             * @example Chiffres mis à jour.
             */
            note?: string;
            /**
             * Format: int64
             * @description The position in the publication log, from 1; for an edition, the position that it names.
             * @example 42
             */
            sequence: number;
            /** @description What happened. */
            type: components["schemas"]["PublicChangeType"];
        };
        /** @description Links of a change, relative to the host. */
        PublicChangeLinks: {
            /**
             * @description The edition.
             * @example /api/v1/reports/2024/editions/1
             */
            edition?: string;
            /**
             * @description The entry as it is now. If it was withdrawn, this address answers 410.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr
             */
            entry?: string;
        };
        /** @description A page of a list, with the address of the next one. */
        PublicChangePage: {
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["PublicChange"][];
            /**
             * @description The address of the next page, relative to the host; absent on the last page.
             * @example /api/v1/highlights?lang=fr&cursor=AAAAAAAAACo
             */
            next?: string;
            /**
             * Format: int32
             * @description How many items there are on all pages; only with `count=true`.
             * @example 12
             */
            total?: number;
        };
        /**
         * @description The type of a public change.
         * @enum {string}
         */
        PublicChangeType: "changed" | "withdrawn" | "edition";
        /** @description The publisher, in the language of the text. */
        PublisherView: {
            /**
             * @description The name.
             * @example Multilateralisme
             */
            name: string;
            /**
             * @description The publisher's website.
             * @example https://example.org
             */
            url?: string;
        };
        /** @description A page on another site. */
        RelatedLink: {
            /**
             * @description Its name, in the language of the text.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: string;
            /**
             * @description Its http(s) address.
             * @example https://example.org/presidency
             */
            url: string;
        };
        /** @description A whole report in one answer: the report and everything under it. Each entry has its long text, and each kind is in the order of its list. */
        ReportBundle: {
            /** @description The announcements, the newest first. */
            announcements: components["schemas"]["AnnouncementView"][];
            /** @description The figures. */
            figures: components["schemas"]["FigureView"][];
            /** @description The highlights. */
            highlights: components["schemas"]["HighlightView"][];
            /** @description The partners. */
            partners: components["schemas"]["PartnerView"][];
            /** @description The priorities. */
            priorities: components["schemas"]["PriorityView"][];
            /** @description The report. */
            report: components["schemas"]["ReportView"];
            /** @description The sections; `parent` makes them a tree. */
            sections: components["schemas"]["SectionView"][];
            /** @description The themes to which the entries above refer. */
            themes: components["schemas"]["ThemeView"][];
        };
        /** @description A report in a list. */
        ReportCard: {
            /** @description The picture on the cover. */
            coverImage?: components["schemas"]["ImageView"];
            /**
             * @description The number of the legal deposit.
             * @example D/2025/0218/4
             */
            depositNumber?: string;
            /** @description The files attached to it in this language. */
            downloads?: components["schemas"]["DownloadView"][];
            /** @description Long text, which lists leave out unless `fields` names it. */
            foreword?: components["schemas"]["LongText"];
            /**
             * Format: uuid
             * @description The entry's id; it never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /** @description Only in the answer for a single entry with `include`: the cards of the entries that it refers to, each once. They are never published as a part of it. */
            included?: components["schemas"]["IncludedCard"][];
            /**
             * @description International Standard Book Number (ISO 2108).
             * @example 978-3-16-148410-0
             */
            isbn?: string;
            /**
             * @description International Standard Serial Number (ISO 3297).
             * @example 1234-5679
             */
            issn?: string;
            /**
             * @description The kind of content: `report`, `section`, `highlight`, `priority`, `figure`, `partner`, `announcement`, `theme`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "report";
            /**
             * @description The language of this text (BCP 47, RFC 5646). After fallback it may differ from the language asked for.
             * @example fr
             */
            language: string;
            /**
             * @description The languages in which the entry is public, in alphabetical order.
             * @example [
             *       "fr",
             *       "nl"
             *     ]
             */
            languages: string[];
            /**
             * @description The licence, as the URI that identifies it.
             * @example https://creativecommons.org/licenses/by/4.0/
             */
            licence?: string;
            /** @description Links, relative to the host. */
            links: components["schemas"]["EntryLinks"];
            /**
             * @description The languages that have to be published together.
             * @example [
             *       "nl",
             *       "fr"
             *     ]
             */
            parityLanguages?: string[];
            /** @description The days that the report covers. */
            period?: components["schemas"]["DateRange"];
            /** @description Only in a preview: what the draft lacks, and its status. It is never published. */
            preview?: components["schemas"]["PreviewNote"];
            /**
             * Format: date-time
             * @description When the entry was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /** @description The publisher. */
            publisher?: components["schemas"]["PublisherView"];
            /**
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent if there are none.
             * @example [
             *       "staff-total",
             *       "staff-total@2023"
             *     ]
             */
            quotes?: string[];
            /**
             * @description The slug of the report that the entry belongs to; absent for reports and themes.
             * @example 2024
             */
            report?: string;
            /**
             * Format: int32
             * @description The revision from which this text was published, from 1.
             * @example 7
             */
            revision: number;
            /**
             * @description The entry's name in URLs; it can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * @description The subtitle.
             * @example Diplomatie au quotidien
             */
            subtitle?: string;
            /**
             * @description What the report is about, in plain text.
             * @example Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil.
             */
            summary: string;
            /**
             * @description The report's time zone (IANA), in which its days begin and end.
             * @example Europe/Brussels
             */
            timeZone: string;
            /**
             * @description The title, up to 200 characters.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title: string;
            /**
             * Format: date-time
             * @description When its text in this language was last published.
             * @example 2025-03-03T08:00:00.000Z
             */
            updatedAt: string;
            /**
             * Format: int32
             * @description The year of the report; no two reports have the same.
             * @example 2024
             */
            year: number;
        };
        /** @description A page of a list, with the address of the next one. */
        ReportCardPage: {
            /** @description Only with `include`: the cards of the entries that the items refer to, each once, as the lists of their own kinds contain them. */
            included?: components["schemas"]["IncludedCard"][];
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["ReportCard"][];
            /**
             * @description The address of the next page, relative to the host; absent on the last page.
             * @example /api/v1/highlights?lang=fr&cursor=AAAAAAAAACo
             */
            next?: string;
            /**
             * Format: int32
             * @description How many items there are on all pages; only with `count=true`.
             * @example 12
             */
            total?: number;
        };
        /** @description A comparison of two reports: what each has and the other does not, and what both have. */
        ReportComparison: {
            /** @description The figures, with their changes. */
            figures: components["schemas"]["ComparedFigures"];
            /** @description The one that it is compared with. */
            other: components["schemas"]["ComparedText"];
            /** @description The priorities. */
            priorities: components["schemas"]["ComparedEntries"];
            /** @description The report. */
            report: components["schemas"]["ComparedText"];
            /** @description The sections. */
            sections: components["schemas"]["ComparedEntries"];
        };
        /** @description A file attached to a report, in the list of all languages. */
        ReportDownload: {
            /**
             * Format: int64
             * @description Its size in bytes.
             * @example 7512
             */
            bytes: number;
            /** @description The role of the file. */
            kind: components["schemas"]["DownloadKind"];
            /**
             * @description The language of the report's text that it is attached to (BCP 47).
             * @example fr
             */
            language: string;
            /** @description For a PDF: what was found in it. */
            pdf?: components["schemas"]["PdfFacts"];
            /**
             * @description SHA-256 of its bytes, in lower-case hexadecimal.
             * @example 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
             */
            sha256: string;
            /**
             * @description The title for readers.
             * @example Rapport annuel 2024 (PDF)
             */
            title: string;
            /**
             * @description Its media type.
             * @example application/pdf
             */
            type: string;
            /**
             * @description Its address, relative to the host.
             * @example /media/44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a/rapport-annuel-2024.pdf
             */
            url: string;
        };
        /** @description The files attached to a report: those of the language asked for first, then the others in alphabetical order. */
        ReportDownloads: {
            /** @description The files; in each language in the order that its editors gave them. */
            items: components["schemas"]["ReportDownload"][];
        };
        /** @description A report with its foreword. */
        ReportView: {
            /** @description The picture on the cover. */
            coverImage?: components["schemas"]["ImageView"];
            /**
             * @description The number of the legal deposit.
             * @example D/2025/0218/4
             */
            depositNumber?: string;
            /** @description The files attached to it in this language. */
            downloads?: components["schemas"]["DownloadView"][];
            /** @description The foreword. */
            foreword?: components["schemas"]["LongText"];
            /**
             * Format: uuid
             * @description The entry's id; it never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /** @description Only in the answer for a single entry with `include`: the cards of the entries that it refers to, each once. They are never published as a part of it. */
            included?: components["schemas"]["IncludedCard"][];
            /**
             * @description International Standard Book Number (ISO 2108).
             * @example 978-3-16-148410-0
             */
            isbn?: string;
            /**
             * @description International Standard Serial Number (ISO 3297).
             * @example 1234-5679
             */
            issn?: string;
            /**
             * @description The kind of content: `report`, `section`, `highlight`, `priority`, `figure`, `partner`, `announcement`, `theme`.
             * @constant
             */
            kind: "report";
            /**
             * @description The language of this text (BCP 47, RFC 5646). After fallback it may differ from the language asked for.
             * @example fr
             */
            language: string;
            /**
             * @description The languages in which the entry is public, in alphabetical order.
             * @example [
             *       "fr",
             *       "nl"
             *     ]
             */
            languages: string[];
            /**
             * @description The licence, as the URI that identifies it.
             * @example https://creativecommons.org/licenses/by/4.0/
             */
            licence?: string;
            /** @description Links, relative to the host. */
            links: components["schemas"]["EntryLinks"];
            /**
             * @description The languages that have to be published together.
             * @example [
             *       "nl",
             *       "fr"
             *     ]
             */
            parityLanguages?: string[];
            /** @description The days that the report covers. */
            period?: components["schemas"]["DateRange"];
            /** @description Only in a preview: what the draft lacks, and its status. It is never published. */
            preview?: components["schemas"]["PreviewNote"];
            /**
             * Format: date-time
             * @description When the entry was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /** @description The publisher. */
            publisher?: components["schemas"]["PublisherView"];
            /**
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent if there are none.
             * @example [
             *       "staff-total",
             *       "staff-total@2023"
             *     ]
             */
            quotes?: string[];
            /**
             * @description The slug of the report that the entry belongs to; absent for reports and themes.
             * @example 2024
             */
            report?: string;
            /**
             * Format: int32
             * @description The revision from which this text was published, from 1.
             * @example 7
             */
            revision: number;
            /**
             * @description The entry's name in URLs; it can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * @description The subtitle.
             * @example Diplomatie au quotidien
             */
            subtitle?: string;
            /**
             * @description What the report is about, in plain text.
             * @example Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil.
             */
            summary: string;
            /**
             * @description The report's time zone (IANA), in which its days begin and end.
             * @example Europe/Brussels
             */
            timeZone: string;
            /**
             * @description The title, up to 200 characters.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title: string;
            /**
             * Format: date-time
             * @description When its text in this language was last published.
             * @example 2025-03-03T08:00:00.000Z
             */
            updatedAt: string;
            /**
             * Format: int32
             * @description The year of the report; no two reports have the same.
             * @example 2024
             */
            year: number;
        };
        /** @description The source of a restated value, and the value that was reported before. */
        Restated: {
            /**
             * @description The reason.
             * @example It named a person who asked for erasure.
             */
            reason?: string;
            /**
             * @description The slug of the report that restates it.
             * @example 2024
             */
            report: string;
            /**
             * Format: double
             * @description The value in the year's own report.
             * @example 5100
             */
            reported: number;
        };
        /** @description The value of a year in a later report. */
        Restatement: {
            /**
             * @description The number as it is written in the language, with its unit.
             * @example € 1.234,50
             */
            display: string;
            /**
             * @description The reason.
             * @example It named a person who asked for erasure.
             */
            reason?: string;
            /**
             * @description The slug of the later report.
             * @example 2024
             */
            report: string;
            /**
             * Format: double
             * @description The value in the later report.
             * @example 512400000
             */
            value: number;
        };
        /** @description How many entries have a value. */
        SearchFacet: {
            /**
             * Format: int32
             * @description How many entries have it.
             * @example 52
             */
            count: number;
            /**
             * @description The value, as the parameter of the same name takes it.
             * @example highlight
             */
            value: string;
        };
        /** @description How many entries of the result have which values, the most frequent first, 50 values at most. Filtering by one of them leaves the counts of its own facet as they are, so that several can be chosen. */
        SearchFacets: {
            /** @description By country (ISO 3166-1 alpha-2). */
            country: components["schemas"]["SearchFacet"][];
            /** @description By kind. */
            kind: components["schemas"]["SearchFacet"][];
            /** @description By report. A report counts as its own. */
            report: components["schemas"]["SearchFacet"][];
            /** @description By theme. */
            theme: components["schemas"]["SearchFacet"][];
        };
        /** @description An entry that a search found. */
        SearchHit: {
            /** @description The entry as lists show it. If it isn't public in the language asked for, its `language` says in which language it is shown. */
            entry: components["schemas"]["AnyValue"];
            /** @description The passages of its text that have most of the words, the best first, two at most; none with `mode=suggest`. */
            passages: components["schemas"]["SearchPassage"][];
            /** @description What names the entry: its title, name or label. */
            title: components["schemas"]["SearchPassage"];
        };
        /** @description A word that was found in a text. */
        SearchMark: {
            /**
             * Format: int32
             * @description How many of these units it has.
             * @example 10
             */
            length: number;
            /**
             * Format: int32
             * @description Where it begins, counted in UTF-16 units, as JavaScript and C# do.
             * @example 3
             */
            start: number;
        };
        /** @description A page of what a search found, the best first. */
        SearchPage: {
            /**
             * @description Whether `total` and the counts of `facets` may be wrong: the index had not yet read everything that was published at that moment, or so many words begin like the last one that not all of them were looked up.
             * @example false
             */
            approximate: boolean;
            /** @description How many of the entries found are of which kind, report, theme and country. */
            facets: components["schemas"]["SearchFacets"];
            /** @description What was found. A page can have fewer than `limit`, also if others follow, because what was withdrawn a moment ago is left out. */
            items: components["schemas"]["SearchHit"][];
            /**
             * @description The address of the next page, relative to the host; absent on the last page.
             * @example /api/v1/search?q=presidency&lang=en&limit=10&cursor=4cYmQeNzHnw0Mi4xMA
             */
            next?: string;
            /**
             * Format: int32
             * @description How many entries were found in all.
             * @example 3
             */
            total: number;
        };
        /** @description A part of a text, with the words in it that were found. */
        SearchPassage: {
            /**
             * @description The same as HTML: the words that were found are in `mark` elements, and `&`, `<`, `>` and both quotation marks are escaped, so that it can be put into a page as it is.
             * @example Belgian <mark>presidency</mark> of the Council
             */
            html: string;
            /** @description Where the words that were found are in `text`, in its order. */
            marks: components["schemas"]["SearchMark"][];
            /**
             * @description The member of the entry that the text is from.
             * @example title
             */
            member: string;
            /**
             * @description The text, without any markup. Where it was cut, it has an ellipsis.
             * @example Belgian presidency of the Council
             */
            text: string;
        };
        /** @description A section in a list. */
        SectionCard: {
            /** @description Long text, which lists leave out unless `fields` names it. */
            body?: components["schemas"]["LongText"];
            /**
             * @description Slugs of the report's figures that belong to it, in order.
             * @example [
             *       "budget-total"
             *     ]
             */
            figures?: string[];
            /**
             * Format: uuid
             * @description The entry's id; it never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /** @description Its picture. */
            image?: components["schemas"]["ImageView"];
            /** @description Only in the answer for a single entry with `include`: the cards of the entries that it refers to, each once. They are never published as a part of it. */
            included?: components["schemas"]["IncludedCard"][];
            /**
             * @description The kind of content: `report`, `section`, `highlight`, `priority`, `figure`, `partner`, `announcement`, `theme`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "section";
            /**
             * @description The language of this text (BCP 47, RFC 5646). After fallback it may differ from the language asked for.
             * @example fr
             */
            language: string;
            /**
             * @description The languages in which the entry is public, in alphabetical order.
             * @example [
             *       "fr",
             *       "nl"
             *     ]
             */
            languages: string[];
            /** @description Links, relative to the host. */
            links: components["schemas"]["EntryLinks"];
            /**
             * @description The slug of its parent section; absent at the top level.
             * @example europe
             */
            parent?: string;
            /**
             * Format: int32
             * @description Its place in the order of its siblings.
             * @example 10
             */
            position: number;
            /** @description Only in a preview: what the draft lacks, and its status. It is never published. */
            preview?: components["schemas"]["PreviewNote"];
            /**
             * Format: date-time
             * @description When the entry was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /**
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent if there are none.
             * @example [
             *       "staff-total",
             *       "staff-total@2023"
             *     ]
             */
            quotes?: string[];
            /**
             * @description The slug of the report that the entry belongs to; absent for reports and themes.
             * @example 2024
             */
            report?: string;
            /**
             * Format: int32
             * @description The revision from which this text was published, from 1.
             * @example 7
             */
            revision: number;
            /**
             * @description The entry's name in URLs; it can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * @description What the section is about, in plain text.
             * @example Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil.
             */
            summary: string;
            /**
             * @description The title.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title: string;
            /**
             * Format: date-time
             * @description When its text in this language was last published.
             * @example 2025-03-03T08:00:00.000Z
             */
            updatedAt: string;
        };
        /** @description A page of a list, with the address of the next one. */
        SectionCardPage: {
            /** @description Only with `include`: the cards of the entries that the items refer to, each once, as the lists of their own kinds contain them. */
            included?: components["schemas"]["IncludedCard"][];
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["SectionCard"][];
            /**
             * @description The address of the next page, relative to the host; absent on the last page.
             * @example /api/v1/highlights?lang=fr&cursor=AAAAAAAAACo
             */
            next?: string;
            /**
             * Format: int32
             * @description How many items there are on all pages; only with `count=true`.
             * @example 12
             */
            total?: number;
        };
        /** @description A page, or with `shape=tree` all at once. */
        SectionCardPageOrSectionTree: components["schemas"]["SectionCardPage"] | components["schemas"]["SectionTree"];
        /** @description A section in the tree, with its child sections. */
        SectionNode: {
            /** @description Long text, which lists leave out unless `fields` names it. */
            body?: components["schemas"]["LongText"];
            /** @description The child sections, in order; empty if there are none. */
            children: components["schemas"]["SectionNode"][];
            /**
             * @description Slugs of the report's figures that belong to it, in order.
             * @example [
             *       "budget-total"
             *     ]
             */
            figures?: string[];
            /**
             * Format: uuid
             * @description The entry's id; it never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /** @description Its picture. */
            image?: components["schemas"]["ImageView"];
            /** @description Only in the answer for a single entry with `include`: the cards of the entries that it refers to, each once. They are never published as a part of it. */
            included?: components["schemas"]["IncludedCard"][];
            /**
             * @description The kind of content: `report`, `section`, `highlight`, `priority`, `figure`, `partner`, `announcement`, `theme`.
             * @constant
             */
            kind: "section";
            /**
             * @description The language of this text (BCP 47, RFC 5646). After fallback it may differ from the language asked for.
             * @example fr
             */
            language: string;
            /**
             * @description The languages in which the entry is public, in alphabetical order.
             * @example [
             *       "fr",
             *       "nl"
             *     ]
             */
            languages: string[];
            /** @description Links, relative to the host. */
            links: components["schemas"]["EntryLinks"];
            /**
             * @description The slug of its parent section; absent at the top level.
             * @example europe
             */
            parent?: string;
            /**
             * Format: int32
             * @description Its place in the order of its siblings.
             * @example 10
             */
            position: number;
            /** @description Only in a preview: what the draft lacks, and its status. It is never published. */
            preview?: components["schemas"]["PreviewNote"];
            /**
             * Format: date-time
             * @description When the entry was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /**
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent if there are none.
             * @example [
             *       "staff-total",
             *       "staff-total@2023"
             *     ]
             */
            quotes?: string[];
            /**
             * @description The slug of the report that the entry belongs to; absent for reports and themes.
             * @example 2024
             */
            report?: string;
            /**
             * Format: int32
             * @description The revision from which this text was published, from 1.
             * @example 7
             */
            revision: number;
            /**
             * @description The entry's name in URLs; it can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * @description What the section is about, in plain text.
             * @example Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil.
             */
            summary: string;
            /**
             * @description The title.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title: string;
            /**
             * Format: date-time
             * @description When its text in this language was last published.
             * @example 2025-03-03T08:00:00.000Z
             */
            updatedAt: string;
        };
        /** @description The sections of a report as a tree. */
        SectionTree: {
            /** @description The sections at the top level, in order. */
            items: components["schemas"]["SectionNode"][];
        };
        /** @description A section with its text. */
        SectionView: {
            /** @description The text. */
            body?: components["schemas"]["LongText"];
            /**
             * @description Slugs of the report's figures that belong to it, in order.
             * @example [
             *       "budget-total"
             *     ]
             */
            figures?: string[];
            /**
             * Format: uuid
             * @description The entry's id; it never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /** @description Its picture. */
            image?: components["schemas"]["ImageView"];
            /** @description Only in the answer for a single entry with `include`: the cards of the entries that it refers to, each once. They are never published as a part of it. */
            included?: components["schemas"]["IncludedCard"][];
            /**
             * @description The kind of content: `report`, `section`, `highlight`, `priority`, `figure`, `partner`, `announcement`, `theme`.
             * @constant
             */
            kind: "section";
            /**
             * @description The language of this text (BCP 47, RFC 5646). After fallback it may differ from the language asked for.
             * @example fr
             */
            language: string;
            /**
             * @description The languages in which the entry is public, in alphabetical order.
             * @example [
             *       "fr",
             *       "nl"
             *     ]
             */
            languages: string[];
            /** @description Links, relative to the host. */
            links: components["schemas"]["EntryLinks"];
            /**
             * @description The slug of its parent section; absent at the top level.
             * @example europe
             */
            parent?: string;
            /**
             * Format: int32
             * @description Its place in the order of its siblings.
             * @example 10
             */
            position: number;
            /** @description Only in a preview: what the draft lacks, and its status. It is never published. */
            preview?: components["schemas"]["PreviewNote"];
            /**
             * Format: date-time
             * @description When the entry was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /**
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent if there are none.
             * @example [
             *       "staff-total",
             *       "staff-total@2023"
             *     ]
             */
            quotes?: string[];
            /**
             * @description The slug of the report that the entry belongs to; absent for reports and themes.
             * @example 2024
             */
            report?: string;
            /**
             * Format: int32
             * @description The revision from which this text was published, from 1.
             * @example 7
             */
            revision: number;
            /**
             * @description The entry's name in URLs; it can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * @description What the section is about, in plain text.
             * @example Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil.
             */
            summary: string;
            /**
             * @description The title.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title: string;
            /**
             * Format: date-time
             * @description When its text in this language was last published.
             * @example 2025-03-03T08:00:00.000Z
             */
            updatedAt: string;
        };
        /**
         * @description Which of a year's values a series shows.
         * @enum {string}
         */
        SeriesBasis: "reported" | "restated";
        /** @description The addresses of a series as data and as a chart. */
        SeriesLinks: {
            /**
             * @description The same as a chart (SVG).
             * @example /api/v1/figures/staff-total.svg?lang=fr
             */
            chart: string;
            /**
             * @description The same as a table (RFC 4180).
             * @example /api/v1/figures/staff-total.csv?lang=fr
             */
            csv: string;
            /**
             * @description The series.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr
             */
            self: string;
        };
        /** @description A year in a series. */
        SeriesPoint: {
            /**
             * Format: date
             * @description The day to which the number applies.
             * @example 2024-01-31
             */
            asOf?: string;
            /** @description The change since the year before; absent if that year is not public, if the definition changed, or if the units differ. */
            change?: components["schemas"]["FigureChange"];
            /**
             * Format: int32
             * @description The number of decimals of the value.
             * @example 0
             */
            decimals: number;
            /**
             * @description The number as it is written in the language, with its unit.
             * @example € 1.234,50
             */
            display: string;
            /**
             * @description What is counted, by this year's report.
             * @example As tabled in parliament
             */
            label: string;
            /**
             * @description The language of the label (BCP 47).
             * @example fr
             */
            language: string;
            /**
             * @description The slug of the year's report.
             * @example 2024
             */
            report: string;
            /** @description With `basis=restated`: where this value comes from, if it is from a later report, and what was reported first. */
            restated?: components["schemas"]["Restated"];
            /**
             * @description Whether the definition changed in this year.
             * @example true
             */
            seriesBreak: boolean;
            /** @description With `basis=reported`: the value by which a later report restates this one. */
            supersededBy?: components["schemas"]["Restatement"];
            /**
             * @description The unit of the value.
             * @example EUR
             */
            unit: string;
            /**
             * @description The address of the year's figure, relative to the host.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr
             */
            url: string;
            /**
             * Format: double
             * @description The exact number, written with all its decimals.
             * @example 512400000
             */
            value: number;
            /**
             * Format: int32
             * @description The report's year.
             * @example 2024
             */
            year: number;
        };
        /** @description The value of an earlier report that a report restates. */
        Supersedes: {
            /**
             * @description Why, in the language of the figure.
             * @example It named a person who asked for erasure.
             */
            reason?: string;
            /**
             * @description The slug of the earlier report.
             * @example 2024
             */
            report: string;
            /**
             * Format: double
             * @description The corrected value, in this figure's unit and decimals.
             * @example 512400000
             */
            value: number;
        };
        /** @description A theme, for all reports: a subject by which highlights are found. */
        ThemeView: {
            /**
             * Format: uuid
             * @description The entry's id; it never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /** @description Only in the answer for a single entry with `include`: the cards of the entries that it refers to, each once. They are never published as a part of it. */
            included?: components["schemas"]["IncludedCard"][];
            /**
             * @description The kind of content: `report`, `section`, `highlight`, `priority`, `figure`, `partner`, `announcement`, `theme`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "theme";
            /**
             * @description The language of this text (BCP 47, RFC 5646). After fallback it may differ from the language asked for.
             * @example fr
             */
            language: string;
            /**
             * @description The languages in which the entry is public, in alphabetical order.
             * @example [
             *       "fr",
             *       "nl"
             *     ]
             */
            languages: string[];
            /** @description Links, relative to the host. */
            links: components["schemas"]["EntryLinks"];
            /**
             * @description The name.
             * @example Multilateralisme
             */
            name: string;
            /** @description Only in a preview: what the draft lacks, and its status. It is never published. */
            preview?: components["schemas"]["PreviewNote"];
            /**
             * Format: date-time
             * @description When the entry was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /**
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent if there are none.
             * @example [
             *       "staff-total",
             *       "staff-total@2023"
             *     ]
             */
            quotes?: string[];
            /**
             * @description The slug of the report that the entry belongs to; absent for reports and themes.
             * @example 2024
             */
            report?: string;
            /**
             * Format: int32
             * @description The revision from which this text was published, from 1.
             * @example 7
             */
            revision: number;
            /**
             * @description The entry's name in URLs; it can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * Format: date-time
             * @description When its text in this language was last published.
             * @example 2025-03-03T08:00:00.000Z
             */
            updatedAt: string;
        };
        /** @description A page of a list, with the address of the next one. */
        ThemeViewPage: {
            /** @description Only with `include`: the cards of the entries that the items refer to, each once, as the lists of their own kinds contain them. */
            included?: components["schemas"]["IncludedCard"][];
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["ThemeView"][];
            /**
             * @description The address of the next page, relative to the host; absent on the last page.
             * @example /api/v1/highlights?lang=fr&cursor=AAAAAAAAACo
             */
            next?: string;
            /**
             * Format: int32
             * @description How many items there are on all pages; only with `count=true`.
             * @example 12
             */
            total?: number;
        };
    };
    responses: {
        /** @description `headers-too-large`: The header fields are too large */
        "headers-too-large": {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Referrer-Policy": components["headers"]["Referrer"];
                Vary: components["headers"]["Vary"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `insufficient-storage`: The server has no space left */
        "insufficient-storage": {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Referrer-Policy": components["headers"]["Referrer"];
                Vary: components["headers"]["Vary"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `internal`: Something went wrong here */
        internal: {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Referrer-Policy": components["headers"]["Referrer"];
                Vary: components["headers"]["Vary"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `invalid`: The content is not valid */
        invalid: {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Referrer-Policy": components["headers"]["Referrer"];
                Vary: components["headers"]["Vary"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `invalid-parameter`: A query parameter is unknown or wrong; `malformed-request`: The request could not be read */
        "invalid-parameter-or-malformed-request": {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Referrer-Policy": components["headers"]["Referrer"];
                Vary: components["headers"]["Vary"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `invalid-parameter`: A query parameter is unknown or wrong; `malformed-request`: The request could not be read; `unknown-language`: This language is not configured */
        "invalid-parameter-or-malformed-request-or-unknown-language": {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Referrer-Policy": components["headers"]["Referrer"];
                Vary: components["headers"]["Vary"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `no-such-download`: Not attached as a file; `not-yet-public`: It was not public yet; `unknown-report`: No such report */
        "no-such-download-or-not-yet-public-or-unknown-report": {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Referrer-Policy": components["headers"]["Referrer"];
                Vary: components["headers"]["Vary"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not-acceptable`: Not available in that media type */
        "not-acceptable": {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Referrer-Policy": components["headers"]["Referrer"];
                Vary: components["headers"]["Vary"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not-found`: There is nothing here; `not-in-language`: Not public in this language */
        "not-found-or-not-in-language": {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Referrer-Policy": components["headers"]["Referrer"];
                Vary: components["headers"]["Vary"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not-found`: There is nothing here; `not-in-language`: Not public in this language; `not-yet-public`: It was not public yet; `unknown-edition`: No such edition; `unknown-report`: No such report */
        "not-found-or-not-in-language-or-not-yet-public-or-unknown-edition-or-unknown-report": {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Referrer-Policy": components["headers"]["Referrer"];
                Vary: components["headers"]["Vary"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not-found`: There is nothing here; `not-in-language`: Not public in this language; `not-yet-public`: It was not public yet; `unknown-preview`: This preview link does not work; `unknown-report`: No such report */
        "not-found-or-not-in-language-or-not-yet-public-or-unknown-preview-or-unknown-report": {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Referrer-Policy": components["headers"]["Referrer"];
                Vary: components["headers"]["Vary"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not-in-language`: Not public in this language; `not-yet-public`: It was not public yet; `unknown-edition`: No such edition; `unknown-report`: No such report */
        "not-in-language-or-not-yet-public-or-unknown-edition-or-unknown-report": {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Referrer-Policy": components["headers"]["Referrer"];
                Vary: components["headers"]["Vary"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not-yet-public`: It was not public yet; `unknown-preview`: This preview link does not work; `unknown-report`: No such report */
        "not-yet-public-or-unknown-preview-or-unknown-report": {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Referrer-Policy": components["headers"]["Referrer"];
                Vary: components["headers"]["Vary"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not-yet-public`: It was not public yet; `unknown-report`: No such report */
        "not-yet-public-or-unknown-report": {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Referrer-Policy": components["headers"]["Referrer"];
                Vary: components["headers"]["Vary"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `other-log`: The log has no such record */
        "other-log": {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Referrer-Policy": components["headers"]["Referrer"];
                Vary: components["headers"]["Vary"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `redacted`: It was erased; `withdrawn`: It was withdrawn */
        "redacted-or-withdrawn": {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Referrer-Policy": components["headers"]["Referrer"];
                Vary: components["headers"]["Vary"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `search-unavailable`: There is no search at this moment; `unavailable`: Not available at this moment */
        "search-unavailable-or-unavailable": {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Referrer-Policy": components["headers"]["Referrer"];
                "Retry-After": components["headers"]["RetryAfter"];
                Vary: components["headers"]["Vary"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `too-large`: The body is too large */
        "too-large": {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Referrer-Policy": components["headers"]["Referrer"];
                Vary: components["headers"]["Vary"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `too-many-requests`: Too many requests */
        "too-many-requests": {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Referrer-Policy": components["headers"]["Referrer"];
                "Retry-After": components["headers"]["RetryLater"];
                Vary: components["headers"]["Vary"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `too-slow`: The body came too slowly */
        "too-slow": {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Referrer-Policy": components["headers"]["Referrer"];
                Vary: components["headers"]["Vary"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unavailable`: Not available at this moment */
        unavailable: {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Referrer-Policy": components["headers"]["Referrer"];
                "Retry-After": components["headers"]["RetryAfter"];
                Vary: components["headers"]["Vary"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unknown-edition`: No such edition; `unknown-report`: No such report */
        "unknown-edition-or-unknown-report": {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Referrer-Policy": components["headers"]["Referrer"];
                Vary: components["headers"]["Vary"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unknown-report`: No such report */
        "unknown-report": {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Referrer-Policy": components["headers"]["Referrer"];
                Vary: components["headers"]["Vary"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unsupported-media-type`: Not in this media type */
        "unsupported-media-type": {
            headers: {
                Accept: components["headers"]["Accept"];
                "Cache-Control": components["headers"]["NotKept"];
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Referrer-Policy": components["headers"]["Referrer"];
                Vary: components["headers"]["Vary"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `uri-too-long`: The address is too long */
        "uri-too-long": {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Referrer-Policy": components["headers"]["Referrer"];
                Vary: components["headers"]["Vary"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `withdrawn`: It was withdrawn */
        withdrawn: {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Referrer-Policy": components["headers"]["Referrer"];
                Vary: components["headers"]["Vary"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description The media types that this resource reads (RFC 9110 section 15.5.16). */
        Accept: string;
        /** @description `rel="alternate"`: the other languages in which it is public (RFC 8288). */
        Alternates: string;
        /** @description How long the answer may be cached (RFC 9111 section 5.2). */
        CacheControl: string;
        /** @description For a chart: it may load and run nothing. */
        ChartPolicy: string;
        /** @description `sha-256` of the content as it is sent (RFC 9530). */
        ContentDigest: string;
        /** @description `br` or `gzip`, whichever the request's `Accept-Encoding` prefers; absent if the content is too short to be compressed (RFC 9110 section 8.4). */
        ContentEncoding: string;
        /** @description The language of the content; for a list, the negotiated language. */
        ContentLanguage: string;
        /** @description The permanent address of the answer, if the request named `latest`, or if `Accept` chose another media type than JSON. */
        ContentLocation: string;
        /** @description Identifies these bytes in this coding (RFC 9110 section 8.8.3). Send it as `If-None-Match` to get 304 as long as they are the same. */
        ETag: string;
        /** @description The language of the file. */
        FileLanguage: string;
        /** @description When the answer last changed (RFC 9110 section 8.8.2). It is left out for the first two seconds, because the answer may change again in the same second. */
        LastModified: string;
        /** @description `rel="next"`: the next page (RFC 8288). */
        Next: string;
        /** @description `no-store`: errors are never cached. */
        NotKept: string;
        /** @description `no-store`: the status may change at any moment. */
        NotStored: string;
        /** @description The permanent address of the answer: in the edition, with the report's slug, in the language of the content. */
        OwnLocation: string;
        /** @description In management: how many requests you may still send, `r`, and in how many seconds you may send all of them again, `t` (draft-ietf-httpapi-ratelimit-headers-10); absent where there is no limit. */
        RateLimit: string;
        /** @description In management: how many requests, `q`, you may send in how many seconds, `w` (draft-ietf-httpapi-ratelimit-headers-10). */
        RateLimitPolicy: string;
        /** @description `no-referrer`, for a preview, so that its token is not passed on. */
        Referrer: string;
        /** @description After how many seconds to try again; absent if that would not help. */
        RetryAfter: string;
        /** @description After how many seconds to try again. */
        RetryLater: string;
        /** @description `noindex`, for a preview. */
        Robots: string;
        /** @description For a table: the name under which browsers save it (RFC 6266). */
        SavedAs: string;
        /** @description What the answer is about: the report, the kind, the entry. It is for purging a CDN. */
        SurrogateKey: string;
        /** @description The address of the file, whose bytes never change. */
        ToFile: string;
        /** @description `Accept-Language`, if the address is public and has no `lang`; `Accept-Encoding`, if the content can be compressed; `Accept`, if there are several media types. */
        Vary: string;
        /** @description `rel="latest-version"`: what is public now; `rel="predecessor-version"`: the same in the previous edition (RFC 5829); `rel="alternate"`: the other languages; `rel="next"`: the next page (RFC 8288). */
        Versions: string;
    };
    pathItems: never;
};
export type $defs = Record<string, never>;
export interface operations {
    ListAllAnnouncements: {
        parameters: {
            query?: {
                /** @description `true`: add `total`. */
                count?: "true" | "false";
                /** @description Where the page begins; taken from `next`, and not to be interpreted. Later pages show the same state as the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. `body` adds the long text. */
                fields?: ("kind" | "id" | "slug" | "report" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "title" | "date" | "links" | "body")[];
                /** @description Only entries that lasted until this day or longer: a date. Entries without a date are left out. */
                from?: string;
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The most items on a page. */
                limit?: number;
                /** @description Only of these reports: slugs, or `latest`. Several, separated by commas: any of them. */
                report?: string[];
                /** @description Fields to sort by, `-` for descending; then by the order of creation. Without it: `-date`. */
                sort?: ("date" | "-date" | "slug" | "-slug")[];
                /** @description Only entries that had begun by this day: a date. Entries without a date are left out. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The announcements of all reports. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Next"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementCardPage"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Next"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListChanges: {
        parameters: {
            query?: {
                /** @description `true`: only the newest state of each text in each language. `false`: all records, from the first on, if you want the history. By default `true` without `since`, and as in `next` with it. */
                compact?: "true" | "false";
                /** @description Only this kind. */
                kind?: "report" | "theme" | "figure" | "section" | "priority" | "partner" | "highlight" | "announcement";
                /** @description Only texts in this language (BCP 47). Without it, in all; `Accept-Language` does not count. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The most changes on a page. There may be fewer, also if more follow. */
                limit?: number;
                /** @description Only the report with this slug, and what stands under it. */
                report?: string;
                /** @description What you have already: the `since` of `next`. `now`: nothing of what was published up to now. Without it, everything public, from the beginning. */
                since?: string;
                /** @description If there is nothing new: for how many seconds to wait for it before answering. */
                wait?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was published, in order. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Next"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesPage"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Next"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["unknown-report"];
            406: components["responses"]["not-acceptable"];
            409: components["responses"]["other-log"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListCountries: {
        parameters: {
            query?: {
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The countries by name. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["ETag"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountriesView"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListFigureSeries: {
        parameters: {
            query?: {
                /** @description Which value of a year to show: the one in its own report, or the one in the newest report that restates it. */
                basis?: "reported" | "restated";
                /** @description Only entries about one of these: lower-case words, such as budget. */
                category?: string[];
                /** @description Where the page begins; taken from `next`, and not to be interpreted. */
                cursor?: string;
                /** @description How a table is written; only for `text/csv`. `excel` is for Excel in Dutch, French or German: semicolons, decimal commas, a byte order mark. */
                dialect?: "rfc4180" | "excel";
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description The first year. */
                from?: number;
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The most series on a page; a table has all. */
                limit?: number;
                /** @description The last year. */
                to?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All figures over the years. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Disposition": components["headers"]["SavedAs"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Next"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureSeriesPage"];
                    "text/csv": string;
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Disposition": components["headers"]["SavedAs"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Next"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetFigureSeries: {
        parameters: {
            query?: {
                /** @description Which value of a year to show: the one in its own report, or the one in the newest report that restates it. */
                basis?: "reported" | "restated";
                /** @description How a table is written; only for `text/csv`. `excel` is for Excel in Dutch, French or German: semicolons, decimal commas, a byte order mark. */
                dialect?: "rfc4180" | "excel";
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description The first year. */
                from?: number;
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The last year. */
                to?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The entry's name: lower-case letters, digits and single hyphens.
                 * @example budget-total
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A figure over the years. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Disposition": components["headers"]["SavedAs"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Security-Policy": components["headers"]["ChartPolicy"];
                    ETag: components["headers"]["ETag"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureSeries"];
                    "image/svg+xml": string;
                    "text/csv": string;
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Disposition": components["headers"]["SavedAs"];
                    "Content-Security-Policy": components["headers"]["ChartPolicy"];
                    ETag: components["headers"]["ETag"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["not-found-or-not-in-language"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListAllHighlights: {
        parameters: {
            query?: {
                /** @description `true`: add `total`. */
                count?: "true" | "false";
                /** @description Only entries that concern one of these countries (ISO 3166-1 alpha-2). Several, separated by commas: any of them. */
                country?: string[];
                /** @description Where the page begins; taken from `next`, and not to be interpreted. Later pages show the same state as the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description Only featured entries (`true`), or only the others (`false`). */
                featured?: "true" | "false";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. `body` adds the long text. */
                fields?: ("kind" | "id" | "slug" | "report" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "title" | "summary" | "position" | "date" | "countries" | "themes" | "priorities" | "partners" | "section" | "featured" | "image" | "links" | "body")[];
                /** @description Only entries that lasted until this day or longer: a date. Entries without a date are left out. */
                from?: string;
                /** @description Adds the entries that are referred to, as cards, each once, in `included`. A path of two references adds the entries between them too. */
                include?: ("theme" | "priority" | "partner" | "section" | "section.parent" | "section.figure")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The most items on a page. */
                limit?: number;
                /** @description Only entries that name one of these as their partner: slugs. Several, separated by commas: any of them. */
                partner?: string[];
                /** @description Only entries that name one of these as their priority: slugs. Several, separated by commas: any of them. */
                priority?: string[];
                /** @description Only of these reports: slugs, or `latest`. Several, separated by commas: any of them. */
                report?: string[];
                /** @description Only entries that name one of these as their section: slugs. Several, separated by commas: any of them. */
                section?: string[];
                /** @description Fields to sort by, `-` for descending; then by the order of creation. Without it: `-year,position`. */
                sort?: ("position" | "-position" | "date" | "-date" | "featured" | "-featured" | "slug" | "-slug" | "year" | "-year")[];
                /** @description Only entries that name one of these as their theme: slugs. Several, separated by commas: any of them. */
                theme?: string[];
                /** @description Only entries that had begun by this day: a date. Entries without a date are left out. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The highlights of all reports. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Next"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HighlightCardPage"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Next"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListLanguages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The configured languages. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    ETag: components["headers"]["ETag"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LanguagesView"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    ETag: components["headers"]["ETag"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetPriorityTimeline: {
        parameters: {
            query?: {
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description The most highlights of each year, in the order of the report's list. */
                highlights?: number;
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
            };
            header?: never;
            path: {
                /**
                 * @description The entry's name: lower-case letters, digits and single hyphens.
                 * @example multilateralism
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One priority over the years. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriorityTimeline"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["not-found-or-not-in-language"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListReports: {
        parameters: {
            query?: {
                /** @description `true`: add `total`. */
                count?: "true" | "false";
                /** @description Where the page begins; taken from `next`, and not to be interpreted. Later pages show the same state as the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. `foreword` adds the long text. */
                fields?: ("kind" | "id" | "slug" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "title" | "subtitle" | "summary" | "year" | "period" | "timeZone" | "parityLanguages" | "publisher" | "licence" | "issn" | "isbn" | "depositNumber" | "coverImage" | "downloads" | "links" | "foreword")[];
                /** @description Only entries that lasted until this day or longer: a date. Entries without a date are left out. */
                from?: string;
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The most items on a page. */
                limit?: number;
                /** @description Fields to sort by, `-` for descending; then by the order of creation. Without it: `-year`. */
                sort?: ("year" | "-year" | "slug" | "-slug")[];
                /** @description Only entries that had begun by this day: a date. Entries without a date are left out. */
                to?: string;
                /** @description Only of these years. Several, separated by commas: any of them. */
                year?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reports. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Next"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportCardPage"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Next"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetReport: {
        parameters: {
            query?: {
                /** @description Answer with what was public at that time. A date (`2025-03-31`) means the end of the day in the report's time zone; today means now. An instant (RFC 3339, `2025-03-31T12:00:00Z`) without an offset is on the clocks of that time zone. It can't be in the future. */
                asOf?: string;
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The token of a preview link. The answer is made from drafts, in the same form, with `preview` added to each entry; it must not be cached or indexed. All other parameters work as in public, except `asOf`. */
                preview?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example latest
                 */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One report. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Alternates"];
                    "Referrer-Policy": components["headers"]["Referrer"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    "X-Robots-Tag": components["headers"]["Robots"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                    "application/ld+json": components["schemas"]["LinkedWork"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Alternates"];
                    "Referrer-Policy": components["headers"]["Referrer"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    "X-Robots-Tag": components["headers"]["Robots"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["not-found-or-not-in-language-or-not-yet-public-or-unknown-preview-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted-or-withdrawn"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListAnnouncements: {
        parameters: {
            query?: {
                /** @description Answer with what was public at that time. A date (`2025-03-31`) means the end of the day in the report's time zone; today means now. An instant (RFC 3339, `2025-03-31T12:00:00Z`) without an offset is on the clocks of that time zone. It can't be in the future. */
                asOf?: string;
                /** @description `true`: add `total`. */
                count?: "true" | "false";
                /** @description Where the page begins; taken from `next`, and not to be interpreted. Later pages show the same state as the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. `body` adds the long text. */
                fields?: ("kind" | "id" | "slug" | "report" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "title" | "date" | "links" | "body")[];
                /** @description Only entries that lasted until this day or longer: a date. Entries without a date are left out. */
                from?: string;
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The most items on a page. */
                limit?: number;
                /** @description The token of a preview link. The answer is made from drafts, in the same form, with `preview` added to each entry; it must not be cached or indexed. All other parameters work as in public, except `asOf`. */
                preview?: string;
                /** @description Fields to sort by, `-` for descending; then by the order of creation. Without it: `-date`. */
                sort?: ("date" | "-date" | "slug" | "-slug")[];
                /** @description Only entries that had begun by this day: a date. Entries without a date are left out. */
                to?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example 2024
                 */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The announcements. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Next"];
                    "Referrer-Policy": components["headers"]["Referrer"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    "X-Robots-Tag": components["headers"]["Robots"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementCardPage"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Next"];
                    "Referrer-Policy": components["headers"]["Referrer"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    "X-Robots-Tag": components["headers"]["Robots"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["not-yet-public-or-unknown-preview-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["withdrawn"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetAnnouncement: {
        parameters: {
            query?: {
                /** @description Answer with what was public at that time. A date (`2025-03-31`) means the end of the day in the report's time zone; today means now. An instant (RFC 3339, `2025-03-31T12:00:00Z`) without an offset is on the clocks of that time zone. It can't be in the future. */
                asOf?: string;
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The token of a preview link. The answer is made from drafts, in the same form, with `preview` added to each entry; it must not be cached or indexed. All other parameters work as in public, except `asOf`. */
                preview?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example 2024
                 */
                report: string;
                /**
                 * @description The entry's name: lower-case letters, digits and single hyphens.
                 * @example report-2024-published
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One announcement. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Alternates"];
                    "Referrer-Policy": components["headers"]["Referrer"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    "X-Robots-Tag": components["headers"]["Robots"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementView"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Alternates"];
                    "Referrer-Policy": components["headers"]["Referrer"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    "X-Robots-Tag": components["headers"]["Robots"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["not-found-or-not-in-language-or-not-yet-public-or-unknown-preview-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted-or-withdrawn"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetReportBundle: {
        parameters: {
            query?: {
                /** @description Answer with what was public at that time. A date (`2025-03-31`) means the end of the day in the report's time zone; today means now. An instant (RFC 3339, `2025-03-31T12:00:00Z`) without an offset is on the clocks of that time zone. It can't be in the future. */
                asOf?: string;
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The token of a preview link. The answer is made from drafts, in the same form, with `preview` added to each entry; it must not be cached or indexed. All other parameters work as in public, except `asOf`. */
                preview?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example latest
                 */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A whole report. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    "Referrer-Policy": components["headers"]["Referrer"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    "X-Robots-Tag": components["headers"]["Robots"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportBundle"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    "Referrer-Policy": components["headers"]["Referrer"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    "X-Robots-Tag": components["headers"]["Robots"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["not-found-or-not-in-language-or-not-yet-public-or-unknown-preview-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted-or-withdrawn"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    CompareReports: {
        parameters: {
            query?: {
                /** @description Answer with what was public at that time. A date (`2025-03-31`) means the end of the day in the report's time zone; today means now. An instant (RFC 3339, `2025-03-31T12:00:00Z`) without an offset is on the clocks of that time zone. It can't be in the future. */
                asOf?: string;
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
            };
            header?: never;
            path: {
                /**
                 * @description The slug of the report to compare with, or `latest`.
                 * @example 2023
                 */
                other: string;
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example 2024
                 */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A report compared with another. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportComparison"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["not-yet-public-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["withdrawn"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    DownloadReport: {
        parameters: {
            query?: {
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
            };
            header?: never;
            path: {
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example 2024
                 */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description See Other */
            303: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Language": components["headers"]["FileLanguage"];
                    Location: components["headers"]["ToFile"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["no-such-download-or-not-yet-public-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["withdrawn"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListDownloads: {
        parameters: {
            query?: {
                /** @description Answer with what was public at that time. A date (`2025-03-31`) means the end of the day in the report's time zone; today means now. An instant (RFC 3339, `2025-03-31T12:00:00Z`) without an offset is on the clocks of that time zone. It can't be in the future. */
                asOf?: string;
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
            };
            header?: never;
            path: {
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example 2024
                 */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The files attached to a report. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDownloads"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["not-yet-public-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["withdrawn"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListEditions: {
        parameters: {
            query?: {
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
            };
            header?: never;
            path: {
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example latest
                 */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The editions of a report. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionViewPage"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["unknown-report"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetEdition: {
        parameters: {
            query?: {
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
            };
            header?: never;
            path: {
                /**
                 * @description The edition's number, from 1.
                 * @example 1
                 */
                edition: string;
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example latest
                 */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One edition with its manifest. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionManifest"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["unknown-edition-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListEditionAnnouncements: {
        parameters: {
            query?: {
                /** @description `true`: add `total`. */
                count?: "true" | "false";
                /** @description Where the page begins; taken from `next`, and not to be interpreted. Later pages show the same state as the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. `body` adds the long text. */
                fields?: ("kind" | "id" | "slug" | "report" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "title" | "date" | "links" | "body")[];
                /** @description Only entries that lasted until this day or longer: a date. Entries without a date are left out. */
                from?: string;
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The most items on a page. */
                limit?: number;
                /** @description Fields to sort by, `-` for descending; then by the order of creation. Without it: `-date`. */
                sort?: ("date" | "-date" | "slug" | "-slug")[];
                /** @description Only entries that had begun by this day: a date. Entries without a date are left out. */
                to?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The edition's number, from 1.
                 * @example 1
                 */
                edition: string;
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example 2024
                 */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The announcements in an edition. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Digest": components["headers"]["ContentDigest"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["OwnLocation"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Versions"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementCardPage"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["OwnLocation"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Versions"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["unknown-edition-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetEditionAnnouncement: {
        parameters: {
            query?: {
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
            };
            header?: never;
            path: {
                /**
                 * @description The edition's number, from 1.
                 * @example 1
                 */
                edition: string;
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example 2024
                 */
                report: string;
                /**
                 * @description The entry's name: lower-case letters, digits and single hyphens.
                 * @example report-2024-published
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One announcement in an edition. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Digest": components["headers"]["ContentDigest"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["OwnLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Versions"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementView"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["OwnLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Versions"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["not-found-or-not-in-language-or-not-yet-public-or-unknown-edition-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted-or-withdrawn"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetEditionBundle: {
        parameters: {
            query?: {
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
            };
            header?: never;
            path: {
                /**
                 * @description The edition's number, from 1.
                 * @example 1
                 */
                edition: string;
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example latest
                 */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A whole report in an edition. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Digest": components["headers"]["ContentDigest"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["OwnLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Versions"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportBundle"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["OwnLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Versions"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["not-in-language-or-not-yet-public-or-unknown-edition-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted-or-withdrawn"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListEditionFigures: {
        parameters: {
            query?: {
                /** @description Only entries about one of these: lower-case words, such as budget. Several, separated by commas: any of them. */
                category?: string[];
                /** @description `true`: add `total`. */
                count?: "true" | "false";
                /** @description Where the page begins; taken from `next`, and not to be interpreted. Later pages show the same state as the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. */
                fields?: ("kind" | "id" | "slug" | "report" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "label" | "note" | "position" | "category" | "unit" | "decimals" | "value" | "display" | "asOf" | "breakdown" | "partial" | "rounded" | "supersedes" | "seriesBreak" | "links")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The most items on a page. */
                limit?: number;
                /** @description Fields to sort by, `-` for descending; then by the order of creation. Without it: `position`. */
                sort?: ("position" | "-position" | "slug" | "-slug")[];
            };
            header?: never;
            path: {
                /**
                 * @description The edition's number, from 1.
                 * @example 1
                 */
                edition: string;
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example 2024
                 */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures in an edition. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Digest": components["headers"]["ContentDigest"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["OwnLocation"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Versions"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureCardPage"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["OwnLocation"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Versions"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["unknown-edition-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetEditionFigure: {
        parameters: {
            query?: {
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
            };
            header?: never;
            path: {
                /**
                 * @description The edition's number, from 1.
                 * @example 1
                 */
                edition: string;
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example 2024
                 */
                report: string;
                /**
                 * @description The entry's name: lower-case letters, digits and single hyphens.
                 * @example budget-total
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One figure in an edition. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Digest": components["headers"]["ContentDigest"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["OwnLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Versions"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureView"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["OwnLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Versions"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["not-found-or-not-in-language-or-not-yet-public-or-unknown-edition-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted-or-withdrawn"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListEditionHighlights: {
        parameters: {
            query?: {
                /** @description `true`: add `total`. */
                count?: "true" | "false";
                /** @description Only entries that concern one of these countries (ISO 3166-1 alpha-2). Several, separated by commas: any of them. */
                country?: string[];
                /** @description Where the page begins; taken from `next`, and not to be interpreted. Later pages show the same state as the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description Only featured entries (`true`), or only the others (`false`). */
                featured?: "true" | "false";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. `body` adds the long text. */
                fields?: ("kind" | "id" | "slug" | "report" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "title" | "summary" | "position" | "date" | "countries" | "themes" | "priorities" | "partners" | "section" | "featured" | "image" | "links" | "body")[];
                /** @description Only entries that lasted until this day or longer: a date. Entries without a date are left out. */
                from?: string;
                /** @description Adds the entries that are referred to, as cards, each once, in `included`. A path of two references adds the entries between them too. */
                include?: ("theme" | "priority" | "partner" | "section" | "section.parent" | "section.figure")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The most items on a page. */
                limit?: number;
                /** @description Only entries that name one of these as their partner: slugs. Several, separated by commas: any of them. */
                partner?: string[];
                /** @description Only entries that name one of these as their priority: slugs. Several, separated by commas: any of them. */
                priority?: string[];
                /** @description Only entries that name one of these as their section: slugs. Several, separated by commas: any of them. */
                section?: string[];
                /** @description Fields to sort by, `-` for descending; then by the order of creation. Without it: `position`. */
                sort?: ("position" | "-position" | "date" | "-date" | "featured" | "-featured" | "slug" | "-slug" | "year" | "-year")[];
                /** @description Only entries that name one of these as their theme: slugs. Several, separated by commas: any of them. */
                theme?: string[];
                /** @description Only entries that had begun by this day: a date. Entries without a date are left out. */
                to?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The edition's number, from 1.
                 * @example 1
                 */
                edition: string;
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example 2024
                 */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The highlights in an edition. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Digest": components["headers"]["ContentDigest"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["OwnLocation"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Versions"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HighlightCardPage"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["OwnLocation"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Versions"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["unknown-edition-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetEditionHighlight: {
        parameters: {
            query?: {
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description Adds the entries that are referred to, as cards, each once, in `included`. A path of two references adds the entries between them too. */
                include?: ("theme" | "priority" | "partner" | "section" | "section.parent" | "section.figure")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
            };
            header?: never;
            path: {
                /**
                 * @description The edition's number, from 1.
                 * @example 1
                 */
                edition: string;
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example 2024
                 */
                report: string;
                /**
                 * @description The entry's name: lower-case letters, digits and single hyphens.
                 * @example eu-council-presidency
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One highlight in an edition. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Digest": components["headers"]["ContentDigest"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["OwnLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Versions"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HighlightView"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["OwnLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Versions"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["not-found-or-not-in-language-or-not-yet-public-or-unknown-edition-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted-or-withdrawn"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListEditionPartners: {
        parameters: {
            query?: {
                /** @description `true`: add `total`. */
                count?: "true" | "false";
                /** @description Where the page begins; taken from `next`, and not to be interpreted. Later pages show the same state as the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. */
                fields?: ("kind" | "id" | "slug" | "report" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "name" | "summary" | "group" | "position" | "website" | "logo" | "links")[];
                /** @description Only partners of these types. Several, separated by commas: any of them. */
                group?: string[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The most items on a page. */
                limit?: number;
                /** @description Fields to sort by, `-` for descending; then by the order of creation. Without it: `position`. */
                sort?: ("position" | "-position" | "slug" | "-slug")[];
            };
            header?: never;
            path: {
                /**
                 * @description The edition's number, from 1.
                 * @example 1
                 */
                edition: string;
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example 2024
                 */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The partners in an edition. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Digest": components["headers"]["ContentDigest"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["OwnLocation"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Versions"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerViewPage"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["OwnLocation"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Versions"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["unknown-edition-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetEditionPartner: {
        parameters: {
            query?: {
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
            };
            header?: never;
            path: {
                /**
                 * @description The edition's number, from 1.
                 * @example 1
                 */
                edition: string;
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example 2024
                 */
                report: string;
                /**
                 * @description The entry's name: lower-case letters, digits and single hyphens.
                 * @example council-of-the-eu
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One partner in an edition. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Digest": components["headers"]["ContentDigest"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["OwnLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Versions"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerView"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["OwnLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Versions"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["not-found-or-not-in-language-or-not-yet-public-or-unknown-edition-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted-or-withdrawn"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListEditionPriorities: {
        parameters: {
            query?: {
                /** @description `true`: add `total`. */
                count?: "true" | "false";
                /** @description Where the page begins; taken from `next`, and not to be interpreted. Later pages show the same state as the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. `body` adds the long text. */
                fields?: ("kind" | "id" | "slug" | "report" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "title" | "summary" | "position" | "image" | "links" | "body")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The most items on a page. */
                limit?: number;
                /** @description Fields to sort by, `-` for descending; then by the order of creation. Without it: `position`. */
                sort?: ("position" | "-position" | "slug" | "-slug")[];
            };
            header?: never;
            path: {
                /**
                 * @description The edition's number, from 1.
                 * @example 1
                 */
                edition: string;
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example 2024
                 */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The priorities in an edition. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Digest": components["headers"]["ContentDigest"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["OwnLocation"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Versions"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriorityCardPage"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["OwnLocation"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Versions"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["unknown-edition-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetEditionPriority: {
        parameters: {
            query?: {
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
            };
            header?: never;
            path: {
                /**
                 * @description The edition's number, from 1.
                 * @example 1
                 */
                edition: string;
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example 2024
                 */
                report: string;
                /**
                 * @description The entry's name: lower-case letters, digits and single hyphens.
                 * @example multilateralism
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One priority in an edition. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Digest": components["headers"]["ContentDigest"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["OwnLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Versions"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriorityView"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["OwnLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Versions"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["not-found-or-not-in-language-or-not-yet-public-or-unknown-edition-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted-or-withdrawn"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetEditionReport: {
        parameters: {
            query?: {
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
            };
            header?: never;
            path: {
                /**
                 * @description The edition's number, from 1.
                 * @example 1
                 */
                edition: string;
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example latest
                 */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One report in an edition. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Digest": components["headers"]["ContentDigest"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["OwnLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Versions"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["OwnLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Versions"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["not-found-or-not-in-language-or-not-yet-public-or-unknown-edition-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted-or-withdrawn"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListEditionSections: {
        parameters: {
            query?: {
                /** @description `true`: add `total`. */
                count?: "true" | "false";
                /** @description Where the page begins; taken from `next`, and not to be interpreted. Later pages show the same state as the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. `body` adds the long text. */
                fields?: ("kind" | "id" | "slug" | "report" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "title" | "summary" | "parent" | "position" | "image" | "figures" | "links" | "body")[];
                /** @description Adds the entries that are referred to, as cards, each once, in `included`. A path of two references adds the entries between them too. */
                include?: ("parent" | "parent.parent" | "parent.figure" | "figure")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The most items on a page. */
                limit?: number;
                /** @description `tree`: all sections at once, each with its `children`. It can't be combined with filters, `sort`, `include`, `limit`, `cursor` or `count`. */
                shape?: "tree" | "list";
                /** @description Fields to sort by, `-` for descending; then by the order of creation. Without it: `position`. */
                sort?: ("position" | "-position" | "slug" | "-slug")[];
            };
            header?: never;
            path: {
                /**
                 * @description The edition's number, from 1.
                 * @example 1
                 */
                edition: string;
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example 2024
                 */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sections in an edition. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Digest": components["headers"]["ContentDigest"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["OwnLocation"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Versions"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectionCardPageOrSectionTree"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["OwnLocation"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Versions"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["unknown-edition-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetEditionSection: {
        parameters: {
            query?: {
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description Adds the entries that are referred to, as cards, each once, in `included`. A path of two references adds the entries between them too. */
                include?: ("parent" | "parent.parent" | "parent.figure" | "figure")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
            };
            header?: never;
            path: {
                /**
                 * @description The edition's number, from 1.
                 * @example 1
                 */
                edition: string;
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example 2024
                 */
                report: string;
                /**
                 * @description The entry's name: lower-case letters, digits and single hyphens.
                 * @example year-in-review
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One section in an edition. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Digest": components["headers"]["ContentDigest"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["OwnLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Versions"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectionView"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["OwnLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Versions"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["not-found-or-not-in-language-or-not-yet-public-or-unknown-edition-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted-or-withdrawn"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListFigures: {
        parameters: {
            query?: {
                /** @description Answer with what was public at that time. A date (`2025-03-31`) means the end of the day in the report's time zone; today means now. An instant (RFC 3339, `2025-03-31T12:00:00Z`) without an offset is on the clocks of that time zone. It can't be in the future. */
                asOf?: string;
                /** @description Only entries about one of these: lower-case words, such as budget. Several, separated by commas: any of them. */
                category?: string[];
                /** @description `true`: add `total`. */
                count?: "true" | "false";
                /** @description Where the page begins; taken from `next`, and not to be interpreted. Later pages show the same state as the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description How a table is written; only for `text/csv`. `excel` is for Excel in Dutch, French or German: semicolons, decimal commas, a byte order mark. */
                dialect?: "rfc4180" | "excel";
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. */
                fields?: ("kind" | "id" | "slug" | "report" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "label" | "note" | "position" | "category" | "unit" | "decimals" | "value" | "display" | "asOf" | "breakdown" | "partial" | "rounded" | "supersedes" | "seriesBreak" | "links")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The most items on a page. */
                limit?: number;
                /** @description The token of a preview link. The answer is made from drafts, in the same form, with `preview` added to each entry; it must not be cached or indexed. All other parameters work as in public, except `asOf`. */
                preview?: string;
                /** @description Fields to sort by, `-` for descending; then by the order of creation. Without it: `position`. */
                sort?: ("position" | "-position" | "slug" | "-slug")[];
            };
            header?: never;
            path: {
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example 2024
                 */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Disposition": components["headers"]["SavedAs"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Next"];
                    "Referrer-Policy": components["headers"]["Referrer"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    "X-Robots-Tag": components["headers"]["Robots"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureCardPage"];
                    "text/csv": string;
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Disposition": components["headers"]["SavedAs"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Next"];
                    "Referrer-Policy": components["headers"]["Referrer"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    "X-Robots-Tag": components["headers"]["Robots"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["not-yet-public-or-unknown-preview-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["withdrawn"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetFigure: {
        parameters: {
            query?: {
                /** @description Answer with what was public at that time. A date (`2025-03-31`) means the end of the day in the report's time zone; today means now. An instant (RFC 3339, `2025-03-31T12:00:00Z`) without an offset is on the clocks of that time zone. It can't be in the future. */
                asOf?: string;
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The token of a preview link. The answer is made from drafts, in the same form, with `preview` added to each entry; it must not be cached or indexed. All other parameters work as in public, except `asOf`. */
                preview?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example 2024
                 */
                report: string;
                /**
                 * @description The entry's name: lower-case letters, digits and single hyphens.
                 * @example budget-total
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One figure. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    "Content-Security-Policy": components["headers"]["ChartPolicy"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Alternates"];
                    "Referrer-Policy": components["headers"]["Referrer"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    "X-Robots-Tag": components["headers"]["Robots"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureView"];
                    "image/svg+xml": string;
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    "Content-Security-Policy": components["headers"]["ChartPolicy"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Alternates"];
                    "Referrer-Policy": components["headers"]["Referrer"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    "X-Robots-Tag": components["headers"]["Robots"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["not-found-or-not-in-language-or-not-yet-public-or-unknown-preview-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted-or-withdrawn"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListHighlights: {
        parameters: {
            query?: {
                /** @description Answer with what was public at that time. A date (`2025-03-31`) means the end of the day in the report's time zone; today means now. An instant (RFC 3339, `2025-03-31T12:00:00Z`) without an offset is on the clocks of that time zone. It can't be in the future. */
                asOf?: string;
                /** @description `true`: add `total`. */
                count?: "true" | "false";
                /** @description Only entries that concern one of these countries (ISO 3166-1 alpha-2). Several, separated by commas: any of them. */
                country?: string[];
                /** @description Where the page begins; taken from `next`, and not to be interpreted. Later pages show the same state as the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description Only featured entries (`true`), or only the others (`false`). */
                featured?: "true" | "false";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. `body` adds the long text. */
                fields?: ("kind" | "id" | "slug" | "report" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "title" | "summary" | "position" | "date" | "countries" | "themes" | "priorities" | "partners" | "section" | "featured" | "image" | "links" | "body")[];
                /** @description Only entries that lasted until this day or longer: a date. Entries without a date are left out. */
                from?: string;
                /** @description Adds the entries that are referred to, as cards, each once, in `included`. A path of two references adds the entries between them too. */
                include?: ("theme" | "priority" | "partner" | "section" | "section.parent" | "section.figure")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The most items on a page. */
                limit?: number;
                /** @description Only entries that name one of these as their partner: slugs. Several, separated by commas: any of them. */
                partner?: string[];
                /** @description The token of a preview link. The answer is made from drafts, in the same form, with `preview` added to each entry; it must not be cached or indexed. All other parameters work as in public, except `asOf`. */
                preview?: string;
                /** @description Only entries that name one of these as their priority: slugs. Several, separated by commas: any of them. */
                priority?: string[];
                /** @description Only entries that name one of these as their section: slugs. Several, separated by commas: any of them. */
                section?: string[];
                /** @description Fields to sort by, `-` for descending; then by the order of creation. Without it: `position`. */
                sort?: ("position" | "-position" | "date" | "-date" | "featured" | "-featured" | "slug" | "-slug" | "year" | "-year")[];
                /** @description Only entries that name one of these as their theme: slugs. Several, separated by commas: any of them. */
                theme?: string[];
                /** @description Only entries that had begun by this day: a date. Entries without a date are left out. */
                to?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example 2024
                 */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The highlights. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Next"];
                    "Referrer-Policy": components["headers"]["Referrer"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    "X-Robots-Tag": components["headers"]["Robots"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HighlightCardPage"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Next"];
                    "Referrer-Policy": components["headers"]["Referrer"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    "X-Robots-Tag": components["headers"]["Robots"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["not-yet-public-or-unknown-preview-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["withdrawn"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetHighlight: {
        parameters: {
            query?: {
                /** @description Answer with what was public at that time. A date (`2025-03-31`) means the end of the day in the report's time zone; today means now. An instant (RFC 3339, `2025-03-31T12:00:00Z`) without an offset is on the clocks of that time zone. It can't be in the future. */
                asOf?: string;
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description Adds the entries that are referred to, as cards, each once, in `included`. A path of two references adds the entries between them too. */
                include?: ("theme" | "priority" | "partner" | "section" | "section.parent" | "section.figure")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The token of a preview link. The answer is made from drafts, in the same form, with `preview` added to each entry; it must not be cached or indexed. All other parameters work as in public, except `asOf`. */
                preview?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example 2024
                 */
                report: string;
                /**
                 * @description The entry's name: lower-case letters, digits and single hyphens.
                 * @example eu-council-presidency
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One highlight. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Alternates"];
                    "Referrer-Policy": components["headers"]["Referrer"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    "X-Robots-Tag": components["headers"]["Robots"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HighlightView"];
                    "application/ld+json": components["schemas"]["LinkedWork"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Alternates"];
                    "Referrer-Policy": components["headers"]["Referrer"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    "X-Robots-Tag": components["headers"]["Robots"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["not-found-or-not-in-language-or-not-yet-public-or-unknown-preview-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted-or-withdrawn"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListReportHistory: {
        parameters: {
            query?: {
                /** @description Answer with what was public at that time. A date (`2025-03-31`) means the end of the day in the report's time zone; today means now. An instant (RFC 3339, `2025-03-31T12:00:00Z`) without an offset is on the clocks of that time zone. It can't be in the future. */
                asOf?: string;
                /** @description `true`: add `total`. */
                count?: "true" | "false";
                /** @description Where the page begins; taken from `next`, and not to be interpreted. */
                cursor?: string;
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The most items on a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example 2024
                 */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What changed in a report. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Next"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicChangePage"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Next"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["not-yet-public-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["withdrawn"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListPartners: {
        parameters: {
            query?: {
                /** @description Answer with what was public at that time. A date (`2025-03-31`) means the end of the day in the report's time zone; today means now. An instant (RFC 3339, `2025-03-31T12:00:00Z`) without an offset is on the clocks of that time zone. It can't be in the future. */
                asOf?: string;
                /** @description `true`: add `total`. */
                count?: "true" | "false";
                /** @description Where the page begins; taken from `next`, and not to be interpreted. Later pages show the same state as the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. */
                fields?: ("kind" | "id" | "slug" | "report" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "name" | "summary" | "group" | "position" | "website" | "logo" | "links")[];
                /** @description Only partners of these types. Several, separated by commas: any of them. */
                group?: string[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The most items on a page. */
                limit?: number;
                /** @description The token of a preview link. The answer is made from drafts, in the same form, with `preview` added to each entry; it must not be cached or indexed. All other parameters work as in public, except `asOf`. */
                preview?: string;
                /** @description Fields to sort by, `-` for descending; then by the order of creation. Without it: `position`. */
                sort?: ("position" | "-position" | "slug" | "-slug")[];
            };
            header?: never;
            path: {
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example 2024
                 */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The partners. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Next"];
                    "Referrer-Policy": components["headers"]["Referrer"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    "X-Robots-Tag": components["headers"]["Robots"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerViewPage"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Next"];
                    "Referrer-Policy": components["headers"]["Referrer"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    "X-Robots-Tag": components["headers"]["Robots"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["not-yet-public-or-unknown-preview-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["withdrawn"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetPartner: {
        parameters: {
            query?: {
                /** @description Answer with what was public at that time. A date (`2025-03-31`) means the end of the day in the report's time zone; today means now. An instant (RFC 3339, `2025-03-31T12:00:00Z`) without an offset is on the clocks of that time zone. It can't be in the future. */
                asOf?: string;
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The token of a preview link. The answer is made from drafts, in the same form, with `preview` added to each entry; it must not be cached or indexed. All other parameters work as in public, except `asOf`. */
                preview?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example 2024
                 */
                report: string;
                /**
                 * @description The entry's name: lower-case letters, digits and single hyphens.
                 * @example council-of-the-eu
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One partner. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Alternates"];
                    "Referrer-Policy": components["headers"]["Referrer"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    "X-Robots-Tag": components["headers"]["Robots"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerView"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Alternates"];
                    "Referrer-Policy": components["headers"]["Referrer"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    "X-Robots-Tag": components["headers"]["Robots"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["not-found-or-not-in-language-or-not-yet-public-or-unknown-preview-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted-or-withdrawn"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListPriorities: {
        parameters: {
            query?: {
                /** @description Answer with what was public at that time. A date (`2025-03-31`) means the end of the day in the report's time zone; today means now. An instant (RFC 3339, `2025-03-31T12:00:00Z`) without an offset is on the clocks of that time zone. It can't be in the future. */
                asOf?: string;
                /** @description `true`: add `total`. */
                count?: "true" | "false";
                /** @description Where the page begins; taken from `next`, and not to be interpreted. Later pages show the same state as the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. `body` adds the long text. */
                fields?: ("kind" | "id" | "slug" | "report" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "title" | "summary" | "position" | "image" | "links" | "body")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The most items on a page. */
                limit?: number;
                /** @description The token of a preview link. The answer is made from drafts, in the same form, with `preview` added to each entry; it must not be cached or indexed. All other parameters work as in public, except `asOf`. */
                preview?: string;
                /** @description Fields to sort by, `-` for descending; then by the order of creation. Without it: `position`. */
                sort?: ("position" | "-position" | "slug" | "-slug")[];
            };
            header?: never;
            path: {
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example 2024
                 */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The priorities. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Next"];
                    "Referrer-Policy": components["headers"]["Referrer"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    "X-Robots-Tag": components["headers"]["Robots"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriorityCardPage"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Next"];
                    "Referrer-Policy": components["headers"]["Referrer"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    "X-Robots-Tag": components["headers"]["Robots"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["not-yet-public-or-unknown-preview-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["withdrawn"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetPriority: {
        parameters: {
            query?: {
                /** @description Answer with what was public at that time. A date (`2025-03-31`) means the end of the day in the report's time zone; today means now. An instant (RFC 3339, `2025-03-31T12:00:00Z`) without an offset is on the clocks of that time zone. It can't be in the future. */
                asOf?: string;
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The token of a preview link. The answer is made from drafts, in the same form, with `preview` added to each entry; it must not be cached or indexed. All other parameters work as in public, except `asOf`. */
                preview?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example 2024
                 */
                report: string;
                /**
                 * @description The entry's name: lower-case letters, digits and single hyphens.
                 * @example multilateralism
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One priority. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Alternates"];
                    "Referrer-Policy": components["headers"]["Referrer"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    "X-Robots-Tag": components["headers"]["Robots"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriorityView"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Alternates"];
                    "Referrer-Policy": components["headers"]["Referrer"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    "X-Robots-Tag": components["headers"]["Robots"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["not-found-or-not-in-language-or-not-yet-public-or-unknown-preview-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted-or-withdrawn"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListSections: {
        parameters: {
            query?: {
                /** @description Answer with what was public at that time. A date (`2025-03-31`) means the end of the day in the report's time zone; today means now. An instant (RFC 3339, `2025-03-31T12:00:00Z`) without an offset is on the clocks of that time zone. It can't be in the future. */
                asOf?: string;
                /** @description `true`: add `total`. */
                count?: "true" | "false";
                /** @description Where the page begins; taken from `next`, and not to be interpreted. Later pages show the same state as the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. `body` adds the long text. */
                fields?: ("kind" | "id" | "slug" | "report" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "title" | "summary" | "parent" | "position" | "image" | "figures" | "links" | "body")[];
                /** @description Adds the entries that are referred to, as cards, each once, in `included`. A path of two references adds the entries between them too. */
                include?: ("parent" | "parent.parent" | "parent.figure" | "figure")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The most items on a page. */
                limit?: number;
                /** @description The token of a preview link. The answer is made from drafts, in the same form, with `preview` added to each entry; it must not be cached or indexed. All other parameters work as in public, except `asOf`. */
                preview?: string;
                /** @description `tree`: all sections at once, each with its `children`. It can't be combined with filters, `sort`, `include`, `limit`, `cursor` or `count`. */
                shape?: "tree" | "list";
                /** @description Fields to sort by, `-` for descending; then by the order of creation. Without it: `position`. */
                sort?: ("position" | "-position" | "slug" | "-slug")[];
            };
            header?: never;
            path: {
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example 2024
                 */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sections. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Next"];
                    "Referrer-Policy": components["headers"]["Referrer"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    "X-Robots-Tag": components["headers"]["Robots"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectionCardPageOrSectionTree"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Next"];
                    "Referrer-Policy": components["headers"]["Referrer"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    "X-Robots-Tag": components["headers"]["Robots"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["not-yet-public-or-unknown-preview-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["withdrawn"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetSection: {
        parameters: {
            query?: {
                /** @description Answer with what was public at that time. A date (`2025-03-31`) means the end of the day in the report's time zone; today means now. An instant (RFC 3339, `2025-03-31T12:00:00Z`) without an offset is on the clocks of that time zone. It can't be in the future. */
                asOf?: string;
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description Adds the entries that are referred to, as cards, each once, in `included`. A path of two references adds the entries between them too. */
                include?: ("parent" | "parent.parent" | "parent.figure" | "figure")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The token of a preview link. The answer is made from drafts, in the same form, with `preview` added to each entry; it must not be cached or indexed. All other parameters work as in public, except `asOf`. */
                preview?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The report's slug, or `latest`: the public report with the highest year.
                 * @example 2024
                 */
                report: string;
                /**
                 * @description The entry's name: lower-case letters, digits and single hyphens.
                 * @example year-in-review
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One section. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Alternates"];
                    "Referrer-Policy": components["headers"]["Referrer"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    "X-Robots-Tag": components["headers"]["Robots"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectionView"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Alternates"];
                    "Referrer-Policy": components["headers"]["Referrer"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    "X-Robots-Tag": components["headers"]["Robots"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["not-found-or-not-in-language-or-not-yet-public-or-unknown-preview-or-unknown-report"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted-or-withdrawn"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    Search: {
        parameters: {
            query: {
                /** @description Only entries that concern one of these countries (ISO 3166-1 alpha-2). */
                country?: string[];
                /** @description Where the page begins; taken from `next`, and not to be interpreted. The first 1000 items can be read in this way. */
                cursor?: string;
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description Only these kinds. */
                kind?: ("report" | "theme" | "figure" | "section" | "priority" | "partner" | "highlight" | "announcement")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The most items on a page. */
                limit?: number;
                /** @description `suggest`: for a list below an input. The last word may be the beginning of one, and items have no passages. */
                mode?: "suggest";
                /**
                 * @description The words to search for. Words in double quotation marks have to stand together, just as they are; nothing else has a meaning of its own.
                 * @example présidence
                 */
                q: string;
                /** @description Only of these reports: slugs, or `latest`. */
                report?: string[];
                /** @description Only entries that name one of these as their theme: slugs. */
                theme?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Search everything that is public. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Next"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchPage"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Next"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["search-unavailable-or-unavailable"];
        };
    };
    ListThemes: {
        parameters: {
            query?: {
                /** @description `true`: add `total`. */
                count?: "true" | "false";
                /** @description Where the page begins; taken from `next`, and not to be interpreted. Later pages show the same state as the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. */
                fields?: ("kind" | "id" | "slug" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "name" | "links")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The most items on a page. */
                limit?: number;
                /** @description Fields to sort by, `-` for descending; then by the order of creation. Without it: `slug`. */
                sort?: ("slug" | "-slug")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The themes. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Next"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeViewPage"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Next"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetTheme: {
        parameters: {
            query?: {
                /** @description `none`: show no other language. What is not public in the language asked for is a 404, or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, and without that, the default language. */
                lang?: "nl" | "fr" | "de" | "en";
            };
            header?: never;
            path: {
                /**
                 * @description The entry's name: lower-case letters, digits and single hyphens.
                 * @example europe
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One theme. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Encoding": components["headers"]["ContentEncoding"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Alternates"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeView"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    "Content-Location": components["headers"]["ContentLocation"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    Link: components["headers"]["Alternates"];
                    "Surrogate-Key": components["headers"]["SurrogateKey"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            404: components["responses"]["not-found-or-not-in-language"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted-or-withdrawn"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    VerifyHash: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sha256": "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
                 *     }
                 */
                "application/json": components["schemas"]["HashRequest"];
            };
        };
        responses: {
            /** @description Look a hash up. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NotStored"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HashVerdict"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
}
