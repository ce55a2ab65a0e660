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
    "/api/v1/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All figures over the years
         * @description By slug, each with its points. As `text/csv` (`/figures.csv`) all of it, a row for each point.
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
         * @description Each year's value, by its own report or restated, and its change since the year before: none across a break, where the definition changed. Also as `text/csv` (`.csv`) and as a chart, `image/svg+xml` (`.svg`).
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
         * @description Which languages there are, which are official, and which stand in for one that a text isn't public in.
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
         * @description The same slug in several reports is the same priority. The newest year comes first; each has the priority as that report words it, whole, and cards of the highlights that served it. Where a year isn't public in the language, the first of its fallback chain answers for it, and `language` says so; with `fallback=none` the year is left out.
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
         * @description A report in one language, whole. Where it isn't public in that language, the first of its fallback chain answers, and `language` says so. As `application/ld+json`, or with `.jsonld` at the end of the path, it is linked data in the words of schema.org.
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
         * @description An announcement in one language, whole. Where it isn't public in that language, the first of its fallback chain answers, and `language` says so.
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
         * @description The report, everything under it with its long text, and the themes referred to, from one moment. All in the language negotiated, or each in the first of its fallback chain, as its `language` says; with `fallback=none` without what isn't public in it.
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
         * @description Sections and priorities: added and removed are seen from `report`. The same slug in both is the same one over the years; renamed is what both have under another title in the same language. Figures tell their change from `other` to `report`, in restated values, and none across a break. Each names its language. Compared with itself, all is kept.
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
         * @description Leads to the file of kind `full-report` in the reader's language, or in the first that may stand in for it: `Content-Language` says which. Parameters that are not known here are ignored.
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
         * @description In every language that the report is public in, that of the request first; each names its language. With `fallback=none`, those of one language alone.
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
         * @description The newest first, all of them at once. They stay readable when the report is withdrawn.
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
         * @description Every text that was public of the report, with its hash. `digest` is the SHA-256 over all of them in their canonical form.
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
         * @description As they were in the edition. Follow `next` for more.
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
         * @description As it was in the edition, the same bytes for good, with their digest.
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
         * @description As it was in the edition, with the digest of the content. All in the language negotiated, or each in the first of its fallback chain, as its `language` says; with `fallback=none` without what isn't public in it.
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
         * @description As they were in the edition. Follow `next` for more.
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
         * @description As it was in the edition, the same bytes for good, with their digest.
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
         * @description As they were in the edition. Follow `next` for more.
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
         * @description As it was in the edition, the same bytes for good, with their digest.
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
         * @description As they were in the edition. Follow `next` for more.
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
         * @description As it was in the edition, the same bytes for good, with their digest.
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
         * @description As they were in the edition. Follow `next` for more.
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
         * @description As it was in the edition, the same bytes for good, with their digest.
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
         * @description As it was in the edition, the same bytes for good, with their digest.
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
         * @description As they were in the edition. Follow `next` for more.
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
         * @description As it was in the edition, the same bytes for good, with their digest.
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
         * @description A figure in one language, whole. Where it isn't public in that language, the first of its fallback chain answers, and `language` says so.
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
         * @description A highlight in one language, whole. Where it isn't public in that language, the first of its fallback chain answers, and `language` says so. As `application/ld+json`, or with `.jsonld` at the end of the path, it is linked data in the words of schema.org.
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
         * @description Major changes, minor ones that say something of themselves, withdrawals and editions, the newest first, with their notes in one language. A change counts in the language that it was made in; the note of an edition falls back.
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
         * @description A partner in one language, whole. Where it isn't public in that language, the first of its fallback chain answers, and `language` says so.
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
         * @description A priority in one language, whole. Where it isn't public in that language, the first of its fallback chain answers, and `language` says so.
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
         * @description A section in one language, whole. Where it isn't public in that language, the first of its fallback chain answers, and `language` says so.
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
         * @description A theme in one language, whole. Where it isn't public in that language, the first of its fallback chain answers, and `language` says so.
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
        /** @description An announcement as lists hold it. */
        AnnouncementCard: {
            /** @description Long text, which lists leave out unless `fields` names it. */
            body?: components["schemas"]["LongText"];
            /**
             * Format: date
             * @description The day of which it is; absent only in a preview of a draft that has none yet.
             * @example 2024-01-31
             */
            date?: string;
            /**
             * Format: uuid
             * @description The entry's id; it never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /** @description Only of a single entry, with `include`: cards of what it refers to, each once. Never part of what is published. */
            included?: components["schemas"]["IncludedCard"][];
            /**
             * @description The kind of content: `report`, `section`, `highlight`, `priority`, `figure`, `partner`, `announcement`, `theme`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "announcement";
            /**
             * @description The language of this text (BCP 47, RFC 5646); after fallback not always the one asked for.
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
            /** @description Links: its own, relative to the host, and those to read further. */
            links: components["schemas"]["LinksWithRelated"];
            /** @description Only in a preview: what the draft lacks, and how it stands. Never part of what is published. */
            preview?: components["schemas"]["PreviewNote"];
            /**
             * Format: date-time
             * @description When the entry was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /**
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent where there are none.
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
             * @description The revision whose text this is, from 1.
             * @example 7
             */
            revision: number;
            /**
             * @description The entry's name in URLs; fixed once public.
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
        /** @description A list: one page of items, and where the next one is. */
        AnnouncementCardPage: {
            /** @description Only with `include`: cards of what the items refer to, each once, as lists of their own kinds have them. */
            included?: components["schemas"]["IncludedCard"][];
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["AnnouncementCard"][];
            /**
             * @description The address of the next page, relative to the host; absent on the last.
             * @example /api/v1/highlights?lang=fr&cursor=AAAAAAAAACo
             */
            next?: string;
            /**
             * Format: int32
             * @description How many items all pages hold; only with `count=true`.
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
             * @description The day of which it is; absent only in a preview of a draft that has none yet.
             * @example 2024-01-31
             */
            date?: string;
            /**
             * Format: uuid
             * @description The entry's id; it never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /** @description Only of a single entry, with `include`: cards of what it refers to, each once. Never part of what is published. */
            included?: components["schemas"]["IncludedCard"][];
            /**
             * @description The kind of content: `report`, `section`, `highlight`, `priority`, `figure`, `partner`, `announcement`, `theme`.
             * @constant
             */
            kind: "announcement";
            /**
             * @description The language of this text (BCP 47, RFC 5646); after fallback not always the one asked for.
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
            /** @description Links: its own, relative to the host, and those to read further. */
            links: components["schemas"]["LinksWithRelated"];
            /** @description Only in a preview: what the draft lacks, and how it stands. Never part of what is published. */
            preview?: components["schemas"]["PreviewNote"];
            /**
             * Format: date-time
             * @description When the entry was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /**
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent where there are none.
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
             * @description The revision whose text this is, from 1.
             * @example 7
             */
            revision: number;
            /**
             * @description The entry's name in URLs; fixed once public.
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
        /** @description An entry as it was public. */
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
             * @description Its title as this change made it public, or as it was when it was withdrawn; absent where that was erased.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: string;
        };
        /**
         * @description How much a publication changes.
         * @enum {string}
         */
        ChangeKind: "minor" | "major";
        /** @description The entries of one kind in two reports; the same slug is the same entry. */
        ComparedEntries: {
            /** @description Those that only the report has, in its order. */
            added: components["schemas"]["ComparedEntry"][];
            /** @description Those that both have, with the same title or in languages that can't be compared, in the report's order. */
            kept: components["schemas"]["ComparedEntry"][];
            /** @description Those that only the other has, in its order. */
            removed: components["schemas"]["ComparedEntry"][];
            /** @description Those that both have, with different titles in the same language, in the report's order. */
            renamed: components["schemas"]["ComparedEntry"][];
        };
        /** @description An entry in two reports. */
        ComparedEntry: {
            /** @description It in the other; absent where it was added. */
            other?: components["schemas"]["ComparedText"];
            /** @description It in the report; absent where it was removed. */
            report?: components["schemas"]["ComparedText"];
            /**
             * @description Its name in URLs, the same in both.
             * @example eu-council-presidency
             */
            slug: string;
        };
        /** @description A figure in two reports. */
        ComparedFigure: {
            /** @description What changed from the other to the report, in restated values where there are any; absent across a break and between units. */
            change?: components["schemas"]["FigureChange"];
            /** @description It in the other; absent where it was added. */
            other?: components["schemas"]["ComparedValue"];
            /** @description It in the report; absent where it was removed. */
            report?: components["schemas"]["ComparedValue"];
            /**
             * @description Its name in URLs, the same in both.
             * @example eu-council-presidency
             */
            slug: string;
        };
        /** @description The figures of two reports; the same slug is the same figure. */
        ComparedFigures: {
            /** @description Those that only the report has, in its order. */
            added: components["schemas"]["ComparedFigure"][];
            /** @description Those that both have, in the report's order. */
            kept: components["schemas"]["ComparedFigure"][];
            /** @description Those that only the other has, in its order. */
            removed: components["schemas"]["ComparedFigure"][];
        };
        /** @description How an entry is called, and where it is read. */
        ComparedText: {
            /**
             * @description The language of the title (BCP 47); after fallback not always the one asked for.
             * @example fr
             */
            language: string;
            /**
             * @description Its title.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: string;
            /**
             * @description Where it is read, relative to the host.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr
             */
            url: string;
        };
        /** @description A figure's value in a report that is compared. */
        ComparedValue: {
            /**
             * @description It as it is written in the language, with its unit.
             * @example € 1.234,50
             */
            display: string;
            /**
             * @description What is counted.
             * @example As tabled in parliament
             */
            label: string;
            /**
             * @description The language of the label (BCP 47); after fallback not always the one asked for.
             * @example fr
             */
            language: string;
            /** @description That a later report restates it; then the change is of that value. */
            supersededBy?: components["schemas"]["Restatement"];
            /**
             * @description Its unit.
             * @example EUR
             */
            unit: string;
            /**
             * @description Where the figure is read, relative to the host.
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
        /** @description A span of days, both included (ISO 8601). */
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
         * @description What a file attached to a report is.
         * @enum {string}
         */
        DownloadKind: "full-report" | "summary" | "annex" | "data";
        /** @description A file attached to a report, in the language of the text. */
        DownloadView: {
            /**
             * Format: int64
             * @description How many bytes it has.
             * @example 7512
             */
            bytes: number;
            /** @description What it is. */
            kind: components["schemas"]["DownloadKind"];
            /** @description Of a PDF: what was found in it. */
            pdf?: components["schemas"]["PdfFacts"];
            /**
             * @description SHA-256 of its bytes, in lower-case hexadecimal.
             * @example 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
             */
            sha256: string;
            /**
             * @description What readers know it by.
             * @example Rapport annuel 2024 (PDF)
             */
            title: string;
            /**
             * @description Its media type.
             * @example application/pdf
             */
            type: string;
            /**
             * @description Where it is, relative to the host.
             * @example /media/44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a/rapport-annuel-2024.pdf
             */
            url: string;
        };
        /** @description An edition with its manifest: all that was public of the report. */
        EditionManifest: {
            /**
             * Format: date-time
             * @description The instant of the last record in it: what `asOf` would name.
             * @example 2025-03-03T08:00:00.000Z
             */
            at: string;
            /**
             * Format: int32
             * @description How many texts it has: entries times the languages that each is public in.
             * @example 52
             */
            count: number;
            /**
             * @description SHA-256 over its manifest's canonical form (docs/versions.md), in lower-case hexadecimal.
             * @example 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
             */
            digest: string;
            /**
             * @description What it is called, up to 200 characters.
             * @example As tabled in parliament
             */
            label?: string;
            /** @description Links, relative to the host. */
            links: components["schemas"]["EditionViewLinks"];
            /**
             * @description A note in the language asked for, or in one that may stand in for it.
             * @example Chiffres mis à jour.
             */
            note?: string;
            /**
             * Format: int32
             * @description Its number, from 1 in each report without gaps.
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
            /** @description The texts, in the order in which the canonical form has them. */
            texts: components["schemas"]["ManifestText"][];
        };
        /** @description An edition by what names it. */
        EditionMention: {
            /**
             * @description What it is called.
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
        /** @description An edition: a numbered public state of a report, which stays as it is. */
        EditionView: {
            /**
             * Format: date-time
             * @description The instant of the last record in it: what `asOf` would name.
             * @example 2025-03-03T08:00:00.000Z
             */
            at: string;
            /**
             * Format: int32
             * @description How many texts it has: entries times the languages that each is public in.
             * @example 52
             */
            count: number;
            /**
             * @description SHA-256 over its manifest's canonical form (docs/versions.md), in lower-case hexadecimal.
             * @example 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
             */
            digest: string;
            /**
             * @description What it is called, up to 200 characters.
             * @example As tabled in parliament
             */
            label?: string;
            /** @description Links, relative to the host. */
            links: components["schemas"]["EditionViewLinks"];
            /**
             * @description A note in the language asked for, or in one that may stand in for it.
             * @example Chiffres mis à jour.
             */
            note?: string;
            /**
             * Format: int32
             * @description Its number, from 1 in each report without gaps.
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
        /** @description A list: one page of items, and where the next one is. */
        EditionViewPage: {
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["EditionView"][];
            /**
             * @description The address of the next page, relative to the host; absent on the last.
             * @example /api/v1/highlights?lang=fr&cursor=AAAAAAAAACo
             */
            next?: string;
            /**
             * Format: int32
             * @description How many items all pages hold; only with `count=true`.
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
         * @description How an entry, or one language of it, stands.
         * @enum {string}
         */
        EntryStatus: "draft" | "published" | "changed" | "withdrawn";
        /** @description A figure as lists hold it; the same slug over the years is one series. */
        FigureCard: {
            /**
             * Format: date
             * @description The day that it was true of.
             * @example 2024-01-31
             */
            asOf?: string;
            /** @description What it is made of; the parts add up to the value unless `partial`. */
            breakdown?: components["schemas"]["FigurePart"][];
            /**
             * @description What it is about, in one lower-case word: `budget`, `personnel`, `ict`.
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
            /** @description Only of a single entry, with `include`: cards of what it refers to, each once. Never part of what is published. */
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
             * @description The language of this text (BCP 47, RFC 5646); after fallback not always the one asked for.
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
             * @description What has to be known to read it, in plain text.
             * @example Chiffres mis à jour.
             */
            note?: string;
            /** @description Whether the parts are not all of it. */
            partial: boolean;
            /**
             * Format: int32
             * @description The place in the report's list, ascending.
             * @example 10
             */
            position: number;
            /** @description Only in a preview: what the draft lacks, and how it stands. Never part of what is published. */
            preview?: components["schemas"]["PreviewNote"];
            /**
             * Format: date-time
             * @description When the entry was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /**
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent where there are none.
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
             * @description The revision whose text this is, from 1.
             * @example 7
             */
            revision: number;
            /** @description That the parts differ from the value because all are rounded; absent where they add up to it. */
            rounded?: boolean;
            /**
             * @description Whether the definition changed: it can't be compared with the years before.
             * @example true
             */
            seriesBreak: boolean;
            /**
             * @description The entry's name in URLs; fixed once public.
             * @example eu-council-presidency
             */
            slug: string;
            /** @description That this report restates the value that an earlier one reported. */
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
             * @description The number, exact, written with all its decimals (`12.50`), at most 15 significant digits; absent only in a preview of a draft without one.
             * @example 512400000
             */
            value?: number;
        };
        /** @description A list: one page of items, and where the next one is. */
        FigureCardPage: {
            /** @description Only with `include`: cards of what the items refer to, each once, as lists of their own kinds have them. */
            included?: components["schemas"]["IncludedCard"][];
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["FigureCard"][];
            /**
             * @description The address of the next page, relative to the host; absent on the last.
             * @example /api/v1/highlights?lang=fr&cursor=AAAAAAAAACo
             */
            next?: string;
            /**
             * Format: int32
             * @description How many items all pages hold; only with `count=true`.
             * @example 12
             */
            total?: number;
        };
        /** @description A change from one year to another, in the values shown. */
        FigureChange: {
            /**
             * Format: double
             * @description The difference, in the unit; of percentages, in percentage points.
             * @example -150
             */
            absolute: number;
            /**
             * Format: double
             * @description The difference as a part of the earlier value without its sign, rounded to 6 decimals, halves away from zero; absent where the earlier value is 0.
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
             * @description The series that it is in, over the years.
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
             * @description Its name, the same in every language and year.
             * @example ar_is-shown-once-and-only-here
             */
            key: string;
            /**
             * @description What it is, in the language of the figure.
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
             * @description What it is about, as the newest point says it.
             * @example budget
             */
            category: string;
            /**
             * @description What is counted, as the newest point says it.
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
             * @description The figure's name in every report.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * @description The unit of the newest point.
             * @example EUR
             */
            unit: string;
        };
        /** @description Figures over the years: a page of series, by slug. */
        FigureSeriesPage: {
            /** @description Which values the series show. */
            basis: components["schemas"]["SeriesBasis"];
            /** @description The series of this page, by slug. */
            items: components["schemas"]["FigureSeries"][];
            /**
             * @description The address of the next page, relative to the host; absent on the last.
             * @example /api/v1/highlights?lang=fr&cursor=AAAAAAAAACo
             */
            next?: string;
        };
        /** @description A figure. */
        FigureView: {
            /**
             * Format: date
             * @description The day that it was true of.
             * @example 2024-01-31
             */
            asOf?: string;
            /** @description What it is made of; the parts add up to the value unless `partial`. */
            breakdown?: components["schemas"]["FigurePart"][];
            /**
             * @description What it is about, in one lower-case word: `budget`, `personnel`, `ict`.
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
            /** @description Only of a single entry, with `include`: cards of what it refers to, each once. Never part of what is published. */
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
             * @description The language of this text (BCP 47, RFC 5646); after fallback not always the one asked for.
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
             * @description What has to be known to read it, in plain text.
             * @example Chiffres mis à jour.
             */
            note?: string;
            /** @description Whether the parts are not all of it. */
            partial: boolean;
            /**
             * Format: int32
             * @description The place in the report's list, ascending.
             * @example 10
             */
            position: number;
            /** @description Only in a preview: what the draft lacks, and how it stands. Never part of what is published. */
            preview?: components["schemas"]["PreviewNote"];
            /**
             * Format: date-time
             * @description When the entry was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /**
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent where there are none.
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
             * @description The revision whose text this is, from 1.
             * @example 7
             */
            revision: number;
            /** @description That the parts differ from the value because all are rounded; absent where they add up to it. */
            rounded?: boolean;
            /**
             * @description Whether the definition changed: it can't be compared with the years before.
             * @example true
             */
            seriesBreak: boolean;
            /**
             * @description The entry's name in URLs; fixed once public.
             * @example eu-council-presidency
             */
            slug: string;
            /** @description That this report restates the value that an earlier one reported. */
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
             * @description The number, exact, written with all its decimals (`12.50`), at most 15 significant digits; absent only in a preview of a draft without one.
             * @example 512400000
             */
            value?: number;
        };
        /** @description A point of a picture. */
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
        /** @description An edition, by its digest. */
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
             * @description Where it is read, relative to the host.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr
             */
            url: string;
        };
        /** @description A file that is or was public. */
        HashedFile: {
            /**
             * @description True where the hash that was asked for is of the file as it was sent to the editors' desk: it is delivered without what it said besides the picture,
             *     as where it was taken.
             */
            asSent?: boolean;
            /** @description True where its bytes were erased by law since. */
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
             * @description The slug of the report that it is or was shown in; absent where that is none.
             * @example 2024
             */
            report?: string;
            /**
             * @description SHA-256 of its bytes as they are delivered.
             * @example 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
             */
            sha256: string;
            /** @description The public texts that show it; where none does any more, those that did last. The newest first, at most twenty. */
            shownBy?: components["schemas"]["HashedFileUse"][];
            /**
             * @description What readers know it by: what the text that shows it calls it, or that text's own title; absent where that was erased.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: string;
            /**
             * @description Its media type.
             * @example image/jpeg
             */
            type: string;
            /**
             * @description Where it is read, relative to the host.
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
             * @description What the text calls the file, or the text's own title; absent where that was erased.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: string;
            /**
             * Format: date-time
             * @description Until when it did; absent while it does.
             * @example 2025-03-03T08:00:00.000Z
             */
            until?: string;
            /**
             * @description Where the text is read, now or as it was then, relative to the host.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr
             */
            url: string;
        };
        /** @description A text that was public. */
        HashedText: {
            /**
             * @description The numbers of the report's editions that it stands in.
             * @example [
             *       1,
             *       2
             *     ]
             */
            editions: number[];
            /** @description True where the text was erased by law since. */
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
             * @description The record of the publication log that showed it; the newest, where several did.
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
             * @description The text itself, as of when it was published; absent for themes, which have no past of their own.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr&asOf=2025-03-03
             */
            asOf?: string;
            /**
             * @description What is public now at its address; absent where it was withdrawn.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr
             */
            current?: string;
            /**
             * @description The text in the newest edition that it stands in.
             * @example /api/v1/reports/2024/editions/1/highlights/eu-council-presidency?lang=fr
             */
            edition?: string;
        };
        /** @description A hash to be looked up. */
        HashRequest: {
            /**
             * @description SHA-256 of a text or file as it was delivered, of a file as it was sent, or an edition's digest: 64 hexadecimal digits.
             * @example 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
             */
            sha256: string;
        };
        /**
         * @description How something that has a hash stands today.
         * @enum {string}
         */
        HashStatus: "current" | "superseded" | "withdrawn" | "unknown";
        /** @description What a hash belongs to. */
        HashVerdict: {
            /**
             * @description What an unknown hash does not say; absent of others.
             * @example It is public in: fr, nl.
             */
            detail?: string;
            /** @description The edition whose digest it is; absent unless it is one. */
            edition?: components["schemas"]["HashedEdition"];
            /** @description The file that it belongs to; absent unless it is one. */
            file?: components["schemas"]["HashedFile"];
            /** @description How it stands today. */
            status: components["schemas"]["HashStatus"];
            /** @description The text that it belongs to; absent unless it is one. */
            text?: components["schemas"]["HashedText"];
        };
        /** @description A highlight as lists hold it. */
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
            /** @description Only of a single entry, with `include`: cards of what it refers to, each once. Never part of what is published. */
            included?: components["schemas"]["IncludedCard"][];
            /**
             * @description The kind of content: `report`, `section`, `highlight`, `priority`, `figure`, `partner`, `announcement`, `theme`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "highlight";
            /**
             * @description The language of this text (BCP 47, RFC 5646); after fallback not always the one asked for.
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
            /** @description Links: its own, relative to the host, and those to read further. */
            links: components["schemas"]["LinksWithRelated"];
            /**
             * @description Slugs of the report's partners with whom it was done.
             * @example [
             *       "council-of-the-eu"
             *     ]
             */
            partners?: string[];
            /**
             * Format: int32
             * @description The place in the report's list, ascending.
             * @example 10
             */
            position: number;
            /** @description Only in a preview: what the draft lacks, and how it stands. Never part of what is published. */
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
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent where there are none.
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
             * @description The revision whose text this is, from 1.
             * @example 7
             */
            revision: number;
            /**
             * @description The slug of the section that it belongs to.
             * @example europe
             */
            section?: string;
            /**
             * @description The entry's name in URLs; fixed once public.
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
        /** @description A list: one page of items, and where the next one is. */
        HighlightCardPage: {
            /** @description Only with `include`: cards of what the items refer to, each once, as lists of their own kinds have them. */
            included?: components["schemas"]["IncludedCard"][];
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["HighlightCard"][];
            /**
             * @description The address of the next page, relative to the host; absent on the last.
             * @example /api/v1/highlights?lang=fr&cursor=AAAAAAAAACo
             */
            next?: string;
            /**
             * Format: int32
             * @description How many items all pages hold; only with `count=true`.
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
            /** @description Only of a single entry, with `include`: cards of what it refers to, each once. Never part of what is published. */
            included?: components["schemas"]["IncludedCard"][];
            /**
             * @description The kind of content: `report`, `section`, `highlight`, `priority`, `figure`, `partner`, `announcement`, `theme`.
             * @constant
             */
            kind: "highlight";
            /**
             * @description The language of this text (BCP 47, RFC 5646); after fallback not always the one asked for.
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
            /** @description Links: its own, relative to the host, and those to read further. */
            links: components["schemas"]["LinksWithRelated"];
            /**
             * @description Slugs of the report's partners with whom it was done.
             * @example [
             *       "council-of-the-eu"
             *     ]
             */
            partners?: string[];
            /**
             * Format: int32
             * @description The place in the report's list, ascending.
             * @example 10
             */
            position: number;
            /** @description Only in a preview: what the draft lacks, and how it stands. Never part of what is published. */
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
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent where there are none.
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
             * @description The revision whose text this is, from 1.
             * @example 7
             */
            revision: number;
            /**
             * @description The slug of the section that it belongs to.
             * @example europe
             */
            section?: string;
            /**
             * @description The entry's name in URLs; fixed once public.
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
             * @description Where it is, relative to the host.
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
             * @description Its alternative text; empty where it is decorative.
             * @example Une place comble
             */
            alt: string;
            /** @description True where it says nothing that the text doesn't. */
            decorative?: boolean;
            /** @description What has to stay in sight where it is cropped. */
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
             * @description The picture as it was uploaded, relative to the host. `w`, `h`, `format`, `fit` and `fp` behind it ask for another size (docs/media.md).
             * @example /media/44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a/plein.jpg
             */
            url: string;
            /** @description It in smaller sizes, the smallest first, ready for `srcset`; none of a drawing (SVG), which has any size. */
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
             * @description The language of a request that names none it can have.
             * @example nl
             */
            default: string;
            /** @description The languages, official ones first as configured. */
            items: components["schemas"]["LanguageView"][];
        };
        /** @description A configured language. */
        LanguageView: {
            /**
             * @description The languages that answer when a text isn't public in this one, in order.
             * @example [
             *       "fr",
             *       "nl"
             *     ]
             */
            fallback: string[];
            /**
             * @description Its name in itself.
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
        /** @description A file in which a work can be had: a `MediaObject` of schema.org. */
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
             * @description Where the file is.
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
        /** @description What a work refers to, in the words of schema.org. */
        LinkedThing: {
            /**
             * @description Its address here, where it has one.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr
             */
            "@id"?: string;
            /**
             * @description What it is: `Organization`, `Country`, `DefinedTerm` (a theme), `WebPage`, `Report`, `Periodical`.
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
             * @description Its own site, or the page.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr
             */
            url?: string;
        };
        /** @description A report or a highlight as linked data (JSON-LD 1.1), in the words of schema.org. One answer is one language's text; the others are works of their own. */
        LinkedWork: {
            /**
             * @description The words' meaning: `https://schema.org`. Only at the top.
             * @example https://schema.org
             */
            "@context"?: string;
            /**
             * @description Its address in its language, which names it: absolute where the installation knows its own, else relative to where this was read (RFC 3986 section 5.1.3).
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr
             */
            "@id": string;
            /**
             * @description What it is: `Report`, `Chapter` (a section) or `Article` (a highlight).
             * @example Article
             */
            "@type": string;
            /** @description Its themes. */
            about?: components["schemas"]["LinkedThing"][];
            /**
             * @description What it is about, in plain text.
             * @example Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil.
             */
            abstract?: string;
            /**
             * @description The second line of a report's title.
             * @example Diplomatie au quotidien
             */
            alternativeHeadline?: string;
            /** @description Pages elsewhere, to read further. */
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
            /** @description The files in which the whole report can be had, in the language of the text. */
            encoding?: components["schemas"]["LinkedFile"][];
            /** @description The parts of a report: sections at the top, and highlights; the first hundred of each. */
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
            /** @description The report that an article is part of; the series that a report is part of, which has its ISSN. */
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
            /** @description Who publishes it. */
            publisher?: components["schemas"]["LinkedThing"];
            /** @description The countries that it is about. */
            spatialCoverage?: components["schemas"]["LinkedThing"][];
            /**
             * @description The days that it is about: one (ISO 8601), or the first and the last with a slash between.
             * @example 2024-01-01/2024-06-30
             */
            temporalCoverage?: string;
            /** @description The official texts that this one, in another language, translates. */
            translationOfWork?: components["schemas"]["LinkedWork"][];
            /** @description The same in other languages; of an official text, of which none is the original of another. */
            workTranslation?: components["schemas"]["LinkedWork"][];
        };
        /** @description Links of an entry that leads to pages elsewhere. */
        LinksWithRelated: {
            /** @description Pages elsewhere, to read further. */
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
        /** @description Long text: the source and what it renders to. */
        LongText: {
            /**
             * @description The same, rendered and sanitised when it was published.
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
            /** @description True where the text was erased by law since: its address answers 410. */
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
             * @description Where it is read in this edition, relative to the host.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr
             */
            url: string;
        };
        /**
         * @description What kind of partner it is.
         * @enum {string}
         */
        PartnerGroup: "european" | "united-nations" | "civil-society" | "other";
        /** @description A partner, as lists hold it; it has no long text. */
        PartnerView: {
            /** @description What kind of partner it is. */
            group: components["schemas"]["PartnerGroup"];
            /**
             * Format: uuid
             * @description The entry's id; it never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /** @description Only of a single entry, with `include`: cards of what it refers to, each once. Never part of what is published. */
            included?: components["schemas"]["IncludedCard"][];
            /**
             * @description The kind of content: `report`, `section`, `highlight`, `priority`, `figure`, `partner`, `announcement`, `theme`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "partner";
            /**
             * @description The language of this text (BCP 47, RFC 5646); after fallback not always the one asked for.
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
             * @description The place in the report's list, ascending.
             * @example 10
             */
            position: number;
            /** @description Only in a preview: what the draft lacks, and how it stands. Never part of what is published. */
            preview?: components["schemas"]["PreviewNote"];
            /**
             * Format: date-time
             * @description When the entry was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /**
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent where there are none.
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
             * @description The revision whose text this is, from 1.
             * @example 7
             */
            revision: number;
            /**
             * @description The entry's name in URLs; fixed once public.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * @description Who it is and what was done together, in plain text.
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
             * @description Its own site.
             * @example https://www.consilium.europa.eu/
             */
            website?: string;
        };
        /** @description A list: one page of items, and where the next one is. */
        PartnerViewPage: {
            /** @description Only with `include`: cards of what the items refer to, each once, as lists of their own kinds have them. */
            included?: components["schemas"]["IncludedCard"][];
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["PartnerView"][];
            /**
             * @description The address of the next page, relative to the host; absent on the last.
             * @example /api/v1/highlights?lang=fr&cursor=AAAAAAAAACo
             */
            next?: string;
            /**
             * Format: int32
             * @description How many items all pages hold; only with `count=true`.
             * @example 12
             */
            total?: number;
        };
        /** @description What was found in a PDF (ISO 32000). */
        PdfFacts: {
            /** @description Whether it is encrypted. */
            encrypted: boolean;
            /**
             * @description The language that it says it is in (BCP 47).
             * @example fr
             */
            language?: string;
            /**
             * Format: int32
             * @description How many pages it has; absent where it is encrypted and can't be opened.
             * @example 48
             */
            pages?: number;
            /** @description Whether it says that it is tagged, and has a structure: what assistive technology needs. */
            tagged?: boolean;
            /**
             * @description Its title.
             * @example Rapport annuel 2024
             */
            title?: string;
        };
        /** @description What a preview says of the draft that it shows; never part of what is published. */
        PreviewNote: {
            /**
             * @description What the text lacks that it needs to be public: JSON pointers (RFC 6901) into the draft. It is shown as empty text; prose is named here where it
             *     names what does not exist.
             * @example [
             *       "/translations/fr/summary"
             *     ]
             */
            missing: string[];
            /**
             * Format: int32
             * @description The revision whose text this is, from 1.
             * @example 7
             */
            revision: number;
            /** @description How this text stands beside the public: never public, public as it is here, public in an older form, or withdrawn. */
            status: components["schemas"]["EntryStatus"];
        };
        /** @description A priority as lists hold it; the same slug in several reports is the same priority over the years. */
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
            /** @description Only of a single entry, with `include`: cards of what it refers to, each once. Never part of what is published. */
            included?: components["schemas"]["IncludedCard"][];
            /**
             * @description The kind of content: `report`, `section`, `highlight`, `priority`, `figure`, `partner`, `announcement`, `theme`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "priority";
            /**
             * @description The language of this text (BCP 47, RFC 5646); after fallback not always the one asked for.
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
             * @description The place in the report's list, ascending.
             * @example 10
             */
            position: number;
            /** @description Only in a preview: what the draft lacks, and how it stands. Never part of what is published. */
            preview?: components["schemas"]["PreviewNote"];
            /**
             * Format: date-time
             * @description When the entry was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /**
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent where there are none.
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
             * @description The revision whose text this is, from 1.
             * @example 7
             */
            revision: number;
            /**
             * @description The entry's name in URLs; fixed once public.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * @description What is aimed at, in plain text.
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
        /** @description A list: one page of items, and where the next one is. */
        PriorityCardPage: {
            /** @description Only with `include`: cards of what the items refer to, each once, as lists of their own kinds have them. */
            included?: components["schemas"]["IncludedCard"][];
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["PriorityCard"][];
            /**
             * @description The address of the next page, relative to the host; absent on the last.
             * @example /api/v1/highlights?lang=fr&cursor=AAAAAAAAACo
             */
            next?: string;
            /**
             * Format: int32
             * @description How many items all pages hold; only with `count=true`.
             * @example 12
             */
            total?: number;
        };
        /** @description One priority over the years: the same slug in several reports. */
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
            /** @description Only of a single entry, with `include`: cards of what it refers to, each once. Never part of what is published. */
            included?: components["schemas"]["IncludedCard"][];
            /**
             * @description The kind of content: `report`, `section`, `highlight`, `priority`, `figure`, `partner`, `announcement`, `theme`.
             * @constant
             */
            kind: "priority";
            /**
             * @description The language of this text (BCP 47, RFC 5646); after fallback not always the one asked for.
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
             * @description The place in the report's list, ascending.
             * @example 10
             */
            position: number;
            /** @description Only in a preview: what the draft lacks, and how it stands. Never part of what is published. */
            preview?: components["schemas"]["PreviewNote"];
            /**
             * Format: date-time
             * @description When the entry was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /**
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent where there are none.
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
             * @description The revision whose text this is, from 1.
             * @example 7
             */
            revision: number;
            /**
             * @description The entry's name in URLs; fixed once public.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * @description What is aimed at, in plain text.
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
            /** @description The first highlights of that year that served it, in the order of the report's list. */
            highlights: components["schemas"]["HighlightCard"][];
            /** @description Where to read on, relative to the host. */
            links: components["schemas"]["PriorityYearLinks"];
            /** @description How it was worded that year, whole; `language` tells in which language. */
            priority: components["schemas"]["PriorityView"];
            /**
             * Format: int32
             * @description The year reported on.
             * @example 2024
             */
            year: number;
        };
        /** @description Links of a priority's year, relative to the host. */
        PriorityYearLinks: {
            /**
             * @description The list of all highlights of that year that served it.
             * @example /api/v1/highlights?priority=multilateralism&lang=fr
             */
            highlights: string;
        };
        /** @description An error (RFC 9457, `application/problem+json`). */
        Problem: {
            /**
             * @description What is wrong here, and what to do.
             * @example It is public in: fr, nl.
             */
            detail?: string;
            /**
             * @description What is wrong where: JSON pointers (RFC 6901) into the request's body, each with its messages.
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
             * @description The path that was asked for.
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
             * @description The type in a few words.
             * @example Not public in this language
             */
            title: string;
            /**
             * @description To name it to the operator; in the server's log as well.
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
        /** @description Something that changed in public, of a report or of what stands below it. */
        PublicChange: {
            /**
             * Format: date-time
             * @description When it happened; of an edition, when it was named.
             * @example 2025-03-03T08:00:00.000Z
             */
            at: string;
            /** @description How much a text changed; absent for withdrawals and editions. A minor change is told where its editors said something of it to the public. */
            changeKind?: components["schemas"]["ChangeKind"];
            /** @description The edition; absent for other changes. */
            edition?: components["schemas"]["EditionMention"];
            /** @description The entry that changed; absent for an edition. */
            entry?: components["schemas"]["ChangedEntry"];
            /**
             * @description The language of the change; of an edition, that of its note (after fallback not always the one asked for).
             * @example fr
             */
            language: string;
            /** @description Links, relative to the host. */
            links: components["schemas"]["PublicChangeLinks"];
            /**
             * @description What changed, or why it was withdrawn, in that language; absent where nothing is said or it was erased.
             * @example Chiffres mis à jour.
             */
            note?: string;
            /**
             * Format: int64
             * @description The position in the publication log, from 1; of an edition, the position that it froze.
             * @example 42
             */
            sequence: number;
            /** @description What happened. */
            type: components["schemas"]["PublicChangeType"];
        };
        /** @description Where a change leads, relative to the host. */
        PublicChangeLinks: {
            /**
             * @description The edition.
             * @example /api/v1/reports/2024/editions/1
             */
            edition?: string;
            /**
             * @description The entry as it is now; what was withdrawn answers 410 there.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr
             */
            entry?: string;
        };
        /** @description A list: one page of items, and where the next one is. */
        PublicChangePage: {
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["PublicChange"][];
            /**
             * @description The address of the next page, relative to the host; absent on the last.
             * @example /api/v1/highlights?lang=fr&cursor=AAAAAAAAACo
             */
            next?: string;
            /**
             * Format: int32
             * @description How many items all pages hold; only with `count=true`.
             * @example 12
             */
            total?: number;
        };
        /**
         * @description What happened in public.
         * @enum {string}
         */
        PublicChangeType: "changed" | "withdrawn" | "edition";
        /** @description Who publishes, in the language of the text. */
        PublisherView: {
            /**
             * @description The name.
             * @example Multilateralisme
             */
            name: string;
            /**
             * @description The publisher's site.
             * @example https://example.org
             */
            url?: string;
        };
        /** @description A page elsewhere. */
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
        /** @description A whole report in one answer: itself and everything under it, each entry with its long text, in the order of its list. */
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
            /** @description The themes that entries above refer to. */
            themes: components["schemas"]["ThemeView"][];
        };
        /** @description A report as lists hold it. */
        ReportCard: {
            /** @description The picture on its cover. */
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
            /** @description Only of a single entry, with `include`: cards of what it refers to, each once. Never part of what is published. */
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
             * @description The language of this text (BCP 47, RFC 5646); after fallback not always the one asked for.
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
             * @description The languages that have to go public together.
             * @example [
             *       "nl",
             *       "fr"
             *     ]
             */
            parityLanguages?: string[];
            /** @description The days reported on. */
            period?: components["schemas"]["DateRange"];
            /** @description Only in a preview: what the draft lacks, and how it stands. Never part of what is published. */
            preview?: components["schemas"]["PreviewNote"];
            /**
             * Format: date-time
             * @description When the entry was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /** @description Who publishes the report. */
            publisher?: components["schemas"]["PublisherView"];
            /**
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent where there are none.
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
             * @description The revision whose text this is, from 1.
             * @example 7
             */
            revision: number;
            /**
             * @description The entry's name in URLs; fixed once public.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * @description A second line of the title.
             * @example Diplomatie au quotidien
             */
            subtitle?: string;
            /**
             * @description What the report is about, in plain text.
             * @example Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil.
             */
            summary: string;
            /**
             * @description The time zone in which the report counts its days (IANA).
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
             * @description The year reported on; no two reports have the same.
             * @example 2024
             */
            year: number;
        };
        /** @description A list: one page of items, and where the next one is. */
        ReportCardPage: {
            /** @description Only with `include`: cards of what the items refer to, each once, as lists of their own kinds have them. */
            included?: components["schemas"]["IncludedCard"][];
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["ReportCard"][];
            /**
             * @description The address of the next page, relative to the host; absent on the last.
             * @example /api/v1/highlights?lang=fr&cursor=AAAAAAAAACo
             */
            next?: string;
            /**
             * Format: int32
             * @description How many items all pages hold; only with `count=true`.
             * @example 12
             */
            total?: number;
        };
        /** @description A report compared with another: what it has that the other has not, and the other way round. */
        ReportComparison: {
            /** @description The figures, with their change. */
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
             * @description How many bytes it has.
             * @example 7512
             */
            bytes: number;
            /** @description What it is. */
            kind: components["schemas"]["DownloadKind"];
            /**
             * @description The language of the report's text that it is attached to (BCP 47).
             * @example fr
             */
            language: string;
            /** @description Of a PDF: what was found in it. */
            pdf?: components["schemas"]["PdfFacts"];
            /**
             * @description SHA-256 of its bytes, in lower-case hexadecimal.
             * @example 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
             */
            sha256: string;
            /**
             * @description What readers know it by.
             * @example Rapport annuel 2024 (PDF)
             */
            title: string;
            /**
             * @description Its media type.
             * @example application/pdf
             */
            type: string;
            /**
             * @description Where it is, relative to the host.
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
            /** @description The picture on its cover. */
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
            /** @description Only of a single entry, with `include`: cards of what it refers to, each once. Never part of what is published. */
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
             * @description The language of this text (BCP 47, RFC 5646); after fallback not always the one asked for.
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
             * @description The languages that have to go public together.
             * @example [
             *       "nl",
             *       "fr"
             *     ]
             */
            parityLanguages?: string[];
            /** @description The days reported on. */
            period?: components["schemas"]["DateRange"];
            /** @description Only in a preview: what the draft lacks, and how it stands. Never part of what is published. */
            preview?: components["schemas"]["PreviewNote"];
            /**
             * Format: date-time
             * @description When the entry was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /** @description Who publishes the report. */
            publisher?: components["schemas"]["PublisherView"];
            /**
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent where there are none.
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
             * @description The revision whose text this is, from 1.
             * @example 7
             */
            revision: number;
            /**
             * @description The entry's name in URLs; fixed once public.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * @description A second line of the title.
             * @example Diplomatie au quotidien
             */
            subtitle?: string;
            /**
             * @description What the report is about, in plain text.
             * @example Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil.
             */
            summary: string;
            /**
             * @description The time zone in which the report counts its days (IANA).
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
             * @description The year reported on; no two reports have the same.
             * @example 2024
             */
            year: number;
        };
        /** @description Where a restated value is from, and what was reported before. */
        Restated: {
            /**
             * @description Why.
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
             * @description The value that the year's own report had.
             * @example 5100
             */
            reported: number;
        };
        /** @description A later report's value of a year. */
        Restatement: {
            /**
             * @description It as it is written in the language, with its unit.
             * @example € 1.234,50
             */
            display: string;
            /**
             * @description Why.
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
             * @description The value that it says.
             * @example 512400000
             */
            value: number;
        };
        /** @description A section as lists hold it. */
        SectionCard: {
            /** @description Long text, which lists leave out unless `fields` names it. */
            body?: components["schemas"]["LongText"];
            /**
             * @description Slugs of the report's figures that belong with it, in their order.
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
            /** @description Only of a single entry, with `include`: cards of what it refers to, each once. Never part of what is published. */
            included?: components["schemas"]["IncludedCard"][];
            /**
             * @description The kind of content: `report`, `section`, `highlight`, `priority`, `figure`, `partner`, `announcement`, `theme`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "section";
            /**
             * @description The language of this text (BCP 47, RFC 5646); after fallback not always the one asked for.
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
             * @description The slug of the section above; absent at the top.
             * @example europe
             */
            parent?: string;
            /**
             * Format: int32
             * @description The place among its siblings, ascending.
             * @example 10
             */
            position: number;
            /** @description Only in a preview: what the draft lacks, and how it stands. Never part of what is published. */
            preview?: components["schemas"]["PreviewNote"];
            /**
             * Format: date-time
             * @description When the entry was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /**
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent where there are none.
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
             * @description The revision whose text this is, from 1.
             * @example 7
             */
            revision: number;
            /**
             * @description The entry's name in URLs; fixed once public.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * @description What the section says, in plain text.
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
        /** @description A list: one page of items, and where the next one is. */
        SectionCardPage: {
            /** @description Only with `include`: cards of what the items refer to, each once, as lists of their own kinds have them. */
            included?: components["schemas"]["IncludedCard"][];
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["SectionCard"][];
            /**
             * @description The address of the next page, relative to the host; absent on the last.
             * @example /api/v1/highlights?lang=fr&cursor=AAAAAAAAACo
             */
            next?: string;
            /**
             * Format: int32
             * @description How many items all pages hold; only with `count=true`.
             * @example 12
             */
            total?: number;
        };
        /** @description A page, or with `shape=tree` all at once. */
        SectionCardPageOrSectionTree: components["schemas"]["SectionCardPage"] | components["schemas"]["SectionTree"];
        /** @description A section in the tree, with the sections below it. */
        SectionNode: {
            /** @description Long text, which lists leave out unless `fields` names it. */
            body?: components["schemas"]["LongText"];
            /** @description The sections below, in order; empty at a leaf. */
            children: components["schemas"]["SectionNode"][];
            /**
             * @description Slugs of the report's figures that belong with it, in their order.
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
            /** @description Only of a single entry, with `include`: cards of what it refers to, each once. Never part of what is published. */
            included?: components["schemas"]["IncludedCard"][];
            /**
             * @description The kind of content: `report`, `section`, `highlight`, `priority`, `figure`, `partner`, `announcement`, `theme`.
             * @constant
             */
            kind: "section";
            /**
             * @description The language of this text (BCP 47, RFC 5646); after fallback not always the one asked for.
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
             * @description The slug of the section above; absent at the top.
             * @example europe
             */
            parent?: string;
            /**
             * Format: int32
             * @description The place among its siblings, ascending.
             * @example 10
             */
            position: number;
            /** @description Only in a preview: what the draft lacks, and how it stands. Never part of what is published. */
            preview?: components["schemas"]["PreviewNote"];
            /**
             * Format: date-time
             * @description When the entry was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /**
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent where there are none.
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
             * @description The revision whose text this is, from 1.
             * @example 7
             */
            revision: number;
            /**
             * @description The entry's name in URLs; fixed once public.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * @description What the section says, in plain text.
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
            /** @description The sections at the top, in order. */
            items: components["schemas"]["SectionNode"][];
        };
        /** @description A section with its text. */
        SectionView: {
            /** @description The text. */
            body?: components["schemas"]["LongText"];
            /**
             * @description Slugs of the report's figures that belong with it, in their order.
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
            /** @description Only of a single entry, with `include`: cards of what it refers to, each once. Never part of what is published. */
            included?: components["schemas"]["IncludedCard"][];
            /**
             * @description The kind of content: `report`, `section`, `highlight`, `priority`, `figure`, `partner`, `announcement`, `theme`.
             * @constant
             */
            kind: "section";
            /**
             * @description The language of this text (BCP 47, RFC 5646); after fallback not always the one asked for.
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
             * @description The slug of the section above; absent at the top.
             * @example europe
             */
            parent?: string;
            /**
             * Format: int32
             * @description The place among its siblings, ascending.
             * @example 10
             */
            position: number;
            /** @description Only in a preview: what the draft lacks, and how it stands. Never part of what is published. */
            preview?: components["schemas"]["PreviewNote"];
            /**
             * Format: date-time
             * @description When the entry was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /**
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent where there are none.
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
             * @description The revision whose text this is, from 1.
             * @example 7
             */
            revision: number;
            /**
             * @description The entry's name in URLs; fixed once public.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * @description What the section says, in plain text.
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
        /** @description Where a series is, as data and as a picture. */
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
        /** @description A year of a series. */
        SeriesPoint: {
            /**
             * Format: date
             * @description The day that it was true of.
             * @example 2024-01-31
             */
            asOf?: string;
            /** @description What changed since the year before; absent where that is not public, at a break, and between units. */
            change?: components["schemas"]["FigureChange"];
            /**
             * Format: int32
             * @description The value's decimals.
             * @example 0
             */
            decimals: number;
            /**
             * @description The number as it is written in the language, with its unit.
             * @example € 1.234,50
             */
            display: string;
            /**
             * @description What is counted, as this year's report says it.
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
            /** @description In `basis=restated`: that this value is a later report's, with what was first reported. */
            restated?: components["schemas"]["Restated"];
            /**
             * @description Whether the definition changed with this year.
             * @example true
             */
            seriesBreak: boolean;
            /** @description In `basis=reported`: that a later report restates this year's value. */
            supersededBy?: components["schemas"]["Restatement"];
            /**
             * @description The value's unit.
             * @example EUR
             */
            unit: string;
            /**
             * @description The year's figure itself, relative to the host.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr
             */
            url: string;
            /**
             * Format: double
             * @description The number, exact, written with all its decimals.
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
        /** @description That a report restates an earlier one's value. */
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
             * @description What its value should have been, in this figure's unit and decimals.
             * @example 512400000
             */
            value: number;
        };
        /** @description A theme, across all reports: a word to find highlights by. */
        ThemeView: {
            /**
             * Format: uuid
             * @description The entry's id; it never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /** @description Only of a single entry, with `include`: cards of what it refers to, each once. Never part of what is published. */
            included?: components["schemas"]["IncludedCard"][];
            /**
             * @description The kind of content: `report`, `section`, `highlight`, `priority`, `figure`, `partner`, `announcement`, `theme`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "theme";
            /**
             * @description The language of this text (BCP 47, RFC 5646); after fallback not always the one asked for.
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
            /** @description Only in a preview: what the draft lacks, and how it stands. Never part of what is published. */
            preview?: components["schemas"]["PreviewNote"];
            /**
             * Format: date-time
             * @description When the entry was first published in this language.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt: string;
            /**
             * @description The figures that its prose quotes, as it names them (`staff-total`, `staff-total@2023`), in alphabetical order; absent where there are none.
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
             * @description The revision whose text this is, from 1.
             * @example 7
             */
            revision: number;
            /**
             * @description The entry's name in URLs; fixed once public.
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
        /** @description A list: one page of items, and where the next one is. */
        ThemeViewPage: {
            /** @description Only with `include`: cards of what the items refer to, each once, as lists of their own kinds have them. */
            included?: components["schemas"]["IncludedCard"][];
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["ThemeView"][];
            /**
             * @description The address of the next page, relative to the host; absent on the last.
             * @example /api/v1/highlights?lang=fr&cursor=AAAAAAAAACo
             */
            next?: string;
            /**
             * Format: int32
             * @description How many items all pages hold; only with `count=true`.
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
                "Referrer-Policy": components["headers"]["Referrer"];
                Vary: components["headers"]["Vary"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `insufficient-storage`: The server has no room left */
        "insufficient-storage": {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
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
                "Referrer-Policy": components["headers"]["Referrer"];
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
                "Referrer-Policy": components["headers"]["Referrer"];
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
                "Referrer-Policy": components["headers"]["Referrer"];
                Vary: components["headers"]["Vary"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unavailable`: The store does not answer */
        unavailable: {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
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
        /** @description `rel="alternate"`: the other languages that it is public in (RFC 8288). */
        Alternates: string;
        /** @description How long the answer may be kept (RFC 9111 section 5.2). */
        CacheControl: string;
        /** @description Of a chart: it loads and runs nothing. */
        ChartPolicy: string;
        /** @description `sha-256` of the content as it is sent (RFC 9530). */
        ContentDigest: string;
        /** @description `br` or `gzip`, whichever the request's `Accept-Encoding` likes better, where the content is worth it (RFC 9110 section 8.4). */
        ContentEncoding: string;
        /** @description The language served; of a list, the one negotiated. */
        ContentLanguage: string;
        /** @description The lasting address of the answer, where the request said `latest`, or where `Accept` chose another media type than JSON. */
        ContentLocation: string;
        /** @description Names these very bytes, in this coding (RFC 9110 section 8.8.3); send it as `If-None-Match` to be answered 304 while they are the same. */
        ETag: string;
        /** @description The language of the file. */
        FileLanguage: string;
        /** @description Since when this address answers so (RFC 9110 section 8.8.2); left out for two seconds, in which it may change again. */
        LastModified: string;
        /** @description `rel="next"`: the page that follows (RFC 8288). */
        Next: string;
        /** @description `no-store`: errors are never cached. */
        NotKept: string;
        /** @description `no-store`: how it stands may change at any moment. */
        NotStored: string;
        /** @description The lasting address of the answer: in the edition, by the report's slug, in the language served. */
        OwnLocation: string;
        /** @description `no-referrer`, of a preview: its token is not to be told to others. */
        Referrer: string;
        /** @description After how many seconds to try again; absent where that would not help. */
        RetryAfter: string;
        /** @description `noindex`, of a preview. */
        Robots: string;
        /** @description Of a table: the name that browsers save it under (RFC 6266). */
        SavedAs: string;
        /** @description What the answer is of: the report, the kind, the entry; for purging a CDN. */
        SurrogateKey: string;
        /** @description Where the file is: an address whose bytes never change. */
        ToFile: string;
        /** @description `Accept-Language`, where the address is public and has no `lang`; `Accept-Encoding`, where the content is worth coding; `Accept`, where there are several media types. */
        Vary: string;
        /** @description `rel="latest-version"`: what is public now; `rel="predecessor-version"`: the same in the edition before (RFC 5829); `rel="alternate"`: the other languages; `rel="next"`: the page that follows (RFC 8288). */
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
                /** @description Where the page begins: opaque, from `next`. Pages that follow are answered as of the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. `body` adds the long text. */
                fields?: ("kind" | "id" | "slug" | "report" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "title" | "date" | "links" | "body")[];
                /** @description Only what lasted until this day or longer: a date. What has no date is left out. */
                from?: string;
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description How many items a page holds. */
                limit?: number;
                /** @description Only of these reports: slugs, or `latest`. Several, separated by commas: any of them. */
                report?: string[];
                /** @description Fields to sort by, `-` for descending; then by the order of creation. Without it: `-date`. */
                sort?: ("date" | "-date" | "slug" | "-slug")[];
                /** @description Only what had begun on this day: a date. What has no date is left out. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListFigureSeries: {
        parameters: {
            query?: {
                /** @description Which value of a year: as its own report had it, or as the newest report that restates it has it. */
                basis?: "reported" | "restated";
                /** @description Only what is about one of these: lower-case words, as budget. */
                category?: string[];
                /** @description Where the page begins: opaque, from `next`. */
                cursor?: string;
                /** @description Of a table (`text/csv`) alone: how it is written. `excel` is for Excel in Dutch, French or German: semicolons, decimal commas, a byte order mark. */
                dialect?: "rfc4180" | "excel";
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description The first year. */
                from?: number;
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description How many series a page holds; a table has all. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetFigureSeries: {
        parameters: {
            query?: {
                /** @description Which value of a year: as its own report had it, or as the newest report that restates it has it. */
                basis?: "reported" | "restated";
                /** @description Of a table (`text/csv`) alone: how it is written. `excel` is for Excel in Dutch, French or German: semicolons, decimal commas, a byte order mark. */
                dialect?: "rfc4180" | "excel";
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description The first year. */
                from?: number;
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
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
                /** @description Only what concerns one of these countries (ISO 3166-1 alpha-2). Several, separated by commas: any of them. */
                country?: string[];
                /** @description Where the page begins: opaque, from `next`. Pages that follow are answered as of the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description Only those that stand out (`true`), or only the others (`false`). */
                featured?: "true" | "false";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. `body` adds the long text. */
                fields?: ("kind" | "id" | "slug" | "report" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "title" | "summary" | "position" | "date" | "countries" | "themes" | "priorities" | "partners" | "section" | "featured" | "image" | "links" | "body")[];
                /** @description Only what lasted until this day or longer: a date. What has no date is left out. */
                from?: string;
                /** @description Adds what is referred to as cards, each once, in `included`. A path of two takes what stands between too. */
                include?: ("theme" | "priority" | "partner" | "section" | "section.parent" | "section.figure")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description How many items a page holds. */
                limit?: number;
                /** @description Only what names one of these as its partner: slugs. Several, separated by commas: any of them. */
                partner?: string[];
                /** @description Only what names one of these as its priority: slugs. Several, separated by commas: any of them. */
                priority?: string[];
                /** @description Only of these reports: slugs, or `latest`. Several, separated by commas: any of them. */
                report?: string[];
                /** @description Only what names one of these as its section: slugs. Several, separated by commas: any of them. */
                section?: string[];
                /** @description Fields to sort by, `-` for descending; then by the order of creation. Without it: `-year,position`. */
                sort?: ("position" | "-position" | "date" | "-date" | "featured" | "-featured" | "slug" | "-slug" | "year" | "-year")[];
                /** @description Only what names one of these as its theme: slugs. Several, separated by commas: any of them. */
                theme?: string[];
                /** @description Only what had begun on this day: a date. What has no date is left out. */
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
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetPriorityTimeline: {
        parameters: {
            query?: {
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description How many highlights of each year, in the order of the report's list. */
                highlights?: number;
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
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
                /** @description Where the page begins: opaque, from `next`. Pages that follow are answered as of the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. `foreword` adds the long text. */
                fields?: ("kind" | "id" | "slug" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "title" | "subtitle" | "summary" | "year" | "period" | "timeZone" | "parityLanguages" | "publisher" | "licence" | "issn" | "isbn" | "depositNumber" | "coverImage" | "downloads" | "links" | "foreword")[];
                /** @description Only what lasted until this day or longer: a date. What has no date is left out. */
                from?: string;
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description How many items a page holds. */
                limit?: number;
                /** @description Fields to sort by, `-` for descending; then by the order of creation. Without it: `-year`. */
                sort?: ("year" | "-year" | "slug" | "-slug")[];
                /** @description Only what had begun on this day: a date. What has no date is left out. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetReport: {
        parameters: {
            query?: {
                /** @description Answer as of then, from what was public: a date (`2025-03-31`) means its end in the report's own time zone, today's means now; an instant (RFC 3339, `2025-03-31T12:00:00Z`) is an instant, and without its offset one on the clocks of that time zone. Not the future. */
                asOf?: string;
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The token of a preview link: answers from drafts, in the same shape with `preview` added to each entry; not to be kept or indexed. Then only `lang`, `fallback`, `limit`, `cursor`, `count` and `shape` may stand beside it. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListAnnouncements: {
        parameters: {
            query?: {
                /** @description Answer as of then, from what was public: a date (`2025-03-31`) means its end in the report's own time zone, today's means now; an instant (RFC 3339, `2025-03-31T12:00:00Z`) is an instant, and without its offset one on the clocks of that time zone. Not the future. */
                asOf?: string;
                /** @description `true`: add `total`. */
                count?: "true" | "false";
                /** @description Where the page begins: opaque, from `next`. Pages that follow are answered as of the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. `body` adds the long text. */
                fields?: ("kind" | "id" | "slug" | "report" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "title" | "date" | "links" | "body")[];
                /** @description Only what lasted until this day or longer: a date. What has no date is left out. */
                from?: string;
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description How many items a page holds. */
                limit?: number;
                /** @description The token of a preview link: answers from drafts, in the same shape with `preview` added to each entry; not to be kept or indexed. Then only `lang`, `fallback`, `limit`, `cursor`, `count` and `shape` may stand beside it. */
                preview?: string;
                /** @description Fields to sort by, `-` for descending; then by the order of creation. Without it: `-date`. */
                sort?: ("date" | "-date" | "slug" | "-slug")[];
                /** @description Only what had begun on this day: a date. What has no date is left out. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetAnnouncement: {
        parameters: {
            query?: {
                /** @description Answer as of then, from what was public: a date (`2025-03-31`) means its end in the report's own time zone, today's means now; an instant (RFC 3339, `2025-03-31T12:00:00Z`) is an instant, and without its offset one on the clocks of that time zone. Not the future. */
                asOf?: string;
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The token of a preview link: answers from drafts, in the same shape with `preview` added to each entry; not to be kept or indexed. Then only `lang`, `fallback`, `limit`, `cursor`, `count` and `shape` may stand beside it. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetReportBundle: {
        parameters: {
            query?: {
                /** @description Answer as of then, from what was public: a date (`2025-03-31`) means its end in the report's own time zone, today's means now; an instant (RFC 3339, `2025-03-31T12:00:00Z`) is an instant, and without its offset one on the clocks of that time zone. Not the future. */
                asOf?: string;
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The token of a preview link: answers from drafts, in the same shape with `preview` added to each entry; not to be kept or indexed. Then only `lang`, `fallback`, `limit`, `cursor`, `count` and `shape` may stand beside it. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    CompareReports: {
        parameters: {
            query?: {
                /** @description Answer as of then, from what was public: a date (`2025-03-31`) means its end in the report's own time zone, today's means now; an instant (RFC 3339, `2025-03-31T12:00:00Z`) is an instant, and without its offset one on the clocks of that time zone. Not the future. */
                asOf?: string;
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    DownloadReport: {
        parameters: {
            query?: {
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListDownloads: {
        parameters: {
            query?: {
                /** @description Answer as of then, from what was public: a date (`2025-03-31`) means its end in the report's own time zone, today's means now; an instant (RFC 3339, `2025-03-31T12:00:00Z`) is an instant, and without its offset one on the clocks of that time zone. Not the future. */
                asOf?: string;
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListEditions: {
        parameters: {
            query?: {
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetEdition: {
        parameters: {
            query?: {
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
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
                /** @description Where the page begins: opaque, from `next`. Pages that follow are answered as of the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. `body` adds the long text. */
                fields?: ("kind" | "id" | "slug" | "report" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "title" | "date" | "links" | "body")[];
                /** @description Only what lasted until this day or longer: a date. What has no date is left out. */
                from?: string;
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description How many items a page holds. */
                limit?: number;
                /** @description Fields to sort by, `-` for descending; then by the order of creation. Without it: `-date`. */
                sort?: ("date" | "-date" | "slug" | "-slug")[];
                /** @description Only what had begun on this day: a date. What has no date is left out. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetEditionAnnouncement: {
        parameters: {
            query?: {
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetEditionBundle: {
        parameters: {
            query?: {
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListEditionFigures: {
        parameters: {
            query?: {
                /** @description Only what is about one of these: lower-case words, as budget. Several, separated by commas: any of them. */
                category?: string[];
                /** @description `true`: add `total`. */
                count?: "true" | "false";
                /** @description Where the page begins: opaque, from `next`. Pages that follow are answered as of the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. */
                fields?: ("kind" | "id" | "slug" | "report" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "label" | "note" | "position" | "category" | "unit" | "decimals" | "value" | "display" | "asOf" | "breakdown" | "partial" | "rounded" | "supersedes" | "seriesBreak" | "links")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description How many items a page holds. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetEditionFigure: {
        parameters: {
            query?: {
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
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
                /** @description Only what concerns one of these countries (ISO 3166-1 alpha-2). Several, separated by commas: any of them. */
                country?: string[];
                /** @description Where the page begins: opaque, from `next`. Pages that follow are answered as of the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description Only those that stand out (`true`), or only the others (`false`). */
                featured?: "true" | "false";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. `body` adds the long text. */
                fields?: ("kind" | "id" | "slug" | "report" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "title" | "summary" | "position" | "date" | "countries" | "themes" | "priorities" | "partners" | "section" | "featured" | "image" | "links" | "body")[];
                /** @description Only what lasted until this day or longer: a date. What has no date is left out. */
                from?: string;
                /** @description Adds what is referred to as cards, each once, in `included`. A path of two takes what stands between too. */
                include?: ("theme" | "priority" | "partner" | "section" | "section.parent" | "section.figure")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description How many items a page holds. */
                limit?: number;
                /** @description Only what names one of these as its partner: slugs. Several, separated by commas: any of them. */
                partner?: string[];
                /** @description Only what names one of these as its priority: slugs. Several, separated by commas: any of them. */
                priority?: string[];
                /** @description Only what names one of these as its section: slugs. Several, separated by commas: any of them. */
                section?: string[];
                /** @description Fields to sort by, `-` for descending; then by the order of creation. Without it: `position`. */
                sort?: ("position" | "-position" | "date" | "-date" | "featured" | "-featured" | "slug" | "-slug" | "year" | "-year")[];
                /** @description Only what names one of these as its theme: slugs. Several, separated by commas: any of them. */
                theme?: string[];
                /** @description Only what had begun on this day: a date. What has no date is left out. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetEditionHighlight: {
        parameters: {
            query?: {
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description Adds what is referred to as cards, each once, in `included`. A path of two takes what stands between too. */
                include?: ("theme" | "priority" | "partner" | "section" | "section.parent" | "section.figure")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
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
                /** @description Where the page begins: opaque, from `next`. Pages that follow are answered as of the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. */
                fields?: ("kind" | "id" | "slug" | "report" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "name" | "summary" | "group" | "position" | "website" | "logo" | "links")[];
                /** @description Only these kinds of partners. Several, separated by commas: any of them. */
                group?: string[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description How many items a page holds. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetEditionPartner: {
        parameters: {
            query?: {
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
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
                /** @description Where the page begins: opaque, from `next`. Pages that follow are answered as of the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. `body` adds the long text. */
                fields?: ("kind" | "id" | "slug" | "report" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "title" | "summary" | "position" | "image" | "links" | "body")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description How many items a page holds. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetEditionPriority: {
        parameters: {
            query?: {
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetEditionReport: {
        parameters: {
            query?: {
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
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
                /** @description Where the page begins: opaque, from `next`. Pages that follow are answered as of the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. `body` adds the long text. */
                fields?: ("kind" | "id" | "slug" | "report" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "title" | "summary" | "parent" | "position" | "image" | "figures" | "links" | "body")[];
                /** @description Adds what is referred to as cards, each once, in `included`. A path of two takes what stands between too. */
                include?: ("parent" | "parent.parent" | "parent.figure" | "figure")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description How many items a page holds. */
                limit?: number;
                /** @description `tree`: all sections at once, each with its `children`; without filters, `sort`, `include`, `limit`, `cursor` and `count`. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetEditionSection: {
        parameters: {
            query?: {
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description Adds what is referred to as cards, each once, in `included`. A path of two takes what stands between too. */
                include?: ("parent" | "parent.parent" | "parent.figure" | "figure")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListFigures: {
        parameters: {
            query?: {
                /** @description Answer as of then, from what was public: a date (`2025-03-31`) means its end in the report's own time zone, today's means now; an instant (RFC 3339, `2025-03-31T12:00:00Z`) is an instant, and without its offset one on the clocks of that time zone. Not the future. */
                asOf?: string;
                /** @description Only what is about one of these: lower-case words, as budget. Several, separated by commas: any of them. */
                category?: string[];
                /** @description `true`: add `total`. */
                count?: "true" | "false";
                /** @description Where the page begins: opaque, from `next`. Pages that follow are answered as of the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description Of a table (`text/csv`) alone: how it is written. `excel` is for Excel in Dutch, French or German: semicolons, decimal commas, a byte order mark. */
                dialect?: "rfc4180" | "excel";
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. */
                fields?: ("kind" | "id" | "slug" | "report" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "label" | "note" | "position" | "category" | "unit" | "decimals" | "value" | "display" | "asOf" | "breakdown" | "partial" | "rounded" | "supersedes" | "seriesBreak" | "links")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description How many items a page holds. */
                limit?: number;
                /** @description The token of a preview link: answers from drafts, in the same shape with `preview` added to each entry; not to be kept or indexed. Then only `lang`, `fallback`, `limit`, `cursor`, `count` and `shape` may stand beside it. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetFigure: {
        parameters: {
            query?: {
                /** @description Answer as of then, from what was public: a date (`2025-03-31`) means its end in the report's own time zone, today's means now; an instant (RFC 3339, `2025-03-31T12:00:00Z`) is an instant, and without its offset one on the clocks of that time zone. Not the future. */
                asOf?: string;
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The token of a preview link: answers from drafts, in the same shape with `preview` added to each entry; not to be kept or indexed. Then only `lang`, `fallback`, `limit`, `cursor`, `count` and `shape` may stand beside it. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListHighlights: {
        parameters: {
            query?: {
                /** @description Answer as of then, from what was public: a date (`2025-03-31`) means its end in the report's own time zone, today's means now; an instant (RFC 3339, `2025-03-31T12:00:00Z`) is an instant, and without its offset one on the clocks of that time zone. Not the future. */
                asOf?: string;
                /** @description `true`: add `total`. */
                count?: "true" | "false";
                /** @description Only what concerns one of these countries (ISO 3166-1 alpha-2). Several, separated by commas: any of them. */
                country?: string[];
                /** @description Where the page begins: opaque, from `next`. Pages that follow are answered as of the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description Only those that stand out (`true`), or only the others (`false`). */
                featured?: "true" | "false";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. `body` adds the long text. */
                fields?: ("kind" | "id" | "slug" | "report" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "title" | "summary" | "position" | "date" | "countries" | "themes" | "priorities" | "partners" | "section" | "featured" | "image" | "links" | "body")[];
                /** @description Only what lasted until this day or longer: a date. What has no date is left out. */
                from?: string;
                /** @description Adds what is referred to as cards, each once, in `included`. A path of two takes what stands between too. */
                include?: ("theme" | "priority" | "partner" | "section" | "section.parent" | "section.figure")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description How many items a page holds. */
                limit?: number;
                /** @description Only what names one of these as its partner: slugs. Several, separated by commas: any of them. */
                partner?: string[];
                /** @description The token of a preview link: answers from drafts, in the same shape with `preview` added to each entry; not to be kept or indexed. Then only `lang`, `fallback`, `limit`, `cursor`, `count` and `shape` may stand beside it. */
                preview?: string;
                /** @description Only what names one of these as its priority: slugs. Several, separated by commas: any of them. */
                priority?: string[];
                /** @description Only what names one of these as its section: slugs. Several, separated by commas: any of them. */
                section?: string[];
                /** @description Fields to sort by, `-` for descending; then by the order of creation. Without it: `position`. */
                sort?: ("position" | "-position" | "date" | "-date" | "featured" | "-featured" | "slug" | "-slug" | "year" | "-year")[];
                /** @description Only what names one of these as its theme: slugs. Several, separated by commas: any of them. */
                theme?: string[];
                /** @description Only what had begun on this day: a date. What has no date is left out. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetHighlight: {
        parameters: {
            query?: {
                /** @description Answer as of then, from what was public: a date (`2025-03-31`) means its end in the report's own time zone, today's means now; an instant (RFC 3339, `2025-03-31T12:00:00Z`) is an instant, and without its offset one on the clocks of that time zone. Not the future. */
                asOf?: string;
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description Adds what is referred to as cards, each once, in `included`. A path of two takes what stands between too. */
                include?: ("theme" | "priority" | "partner" | "section" | "section.parent" | "section.figure")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The token of a preview link: answers from drafts, in the same shape with `preview` added to each entry; not to be kept or indexed. Then only `lang`, `fallback`, `limit`, `cursor`, `count` and `shape` may stand beside it. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListReportHistory: {
        parameters: {
            query?: {
                /** @description Answer as of then, from what was public: a date (`2025-03-31`) means its end in the report's own time zone, today's means now; an instant (RFC 3339, `2025-03-31T12:00:00Z`) is an instant, and without its offset one on the clocks of that time zone. Not the future. */
                asOf?: string;
                /** @description `true`: add `total`. */
                count?: "true" | "false";
                /** @description Where the page begins: opaque, from `next`. */
                cursor?: string;
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description How many items a page holds. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListPartners: {
        parameters: {
            query?: {
                /** @description Answer as of then, from what was public: a date (`2025-03-31`) means its end in the report's own time zone, today's means now; an instant (RFC 3339, `2025-03-31T12:00:00Z`) is an instant, and without its offset one on the clocks of that time zone. Not the future. */
                asOf?: string;
                /** @description `true`: add `total`. */
                count?: "true" | "false";
                /** @description Where the page begins: opaque, from `next`. Pages that follow are answered as of the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. */
                fields?: ("kind" | "id" | "slug" | "report" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "name" | "summary" | "group" | "position" | "website" | "logo" | "links")[];
                /** @description Only these kinds of partners. Several, separated by commas: any of them. */
                group?: string[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description How many items a page holds. */
                limit?: number;
                /** @description The token of a preview link: answers from drafts, in the same shape with `preview` added to each entry; not to be kept or indexed. Then only `lang`, `fallback`, `limit`, `cursor`, `count` and `shape` may stand beside it. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetPartner: {
        parameters: {
            query?: {
                /** @description Answer as of then, from what was public: a date (`2025-03-31`) means its end in the report's own time zone, today's means now; an instant (RFC 3339, `2025-03-31T12:00:00Z`) is an instant, and without its offset one on the clocks of that time zone. Not the future. */
                asOf?: string;
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The token of a preview link: answers from drafts, in the same shape with `preview` added to each entry; not to be kept or indexed. Then only `lang`, `fallback`, `limit`, `cursor`, `count` and `shape` may stand beside it. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListPriorities: {
        parameters: {
            query?: {
                /** @description Answer as of then, from what was public: a date (`2025-03-31`) means its end in the report's own time zone, today's means now; an instant (RFC 3339, `2025-03-31T12:00:00Z`) is an instant, and without its offset one on the clocks of that time zone. Not the future. */
                asOf?: string;
                /** @description `true`: add `total`. */
                count?: "true" | "false";
                /** @description Where the page begins: opaque, from `next`. Pages that follow are answered as of the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. `body` adds the long text. */
                fields?: ("kind" | "id" | "slug" | "report" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "title" | "summary" | "position" | "image" | "links" | "body")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description How many items a page holds. */
                limit?: number;
                /** @description The token of a preview link: answers from drafts, in the same shape with `preview` added to each entry; not to be kept or indexed. Then only `lang`, `fallback`, `limit`, `cursor`, `count` and `shape` may stand beside it. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetPriority: {
        parameters: {
            query?: {
                /** @description Answer as of then, from what was public: a date (`2025-03-31`) means its end in the report's own time zone, today's means now; an instant (RFC 3339, `2025-03-31T12:00:00Z`) is an instant, and without its offset one on the clocks of that time zone. Not the future. */
                asOf?: string;
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The token of a preview link: answers from drafts, in the same shape with `preview` added to each entry; not to be kept or indexed. Then only `lang`, `fallback`, `limit`, `cursor`, `count` and `shape` may stand beside it. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListSections: {
        parameters: {
            query?: {
                /** @description Answer as of then, from what was public: a date (`2025-03-31`) means its end in the report's own time zone, today's means now; an instant (RFC 3339, `2025-03-31T12:00:00Z`) is an instant, and without its offset one on the clocks of that time zone. Not the future. */
                asOf?: string;
                /** @description `true`: add `total`. */
                count?: "true" | "false";
                /** @description Where the page begins: opaque, from `next`. Pages that follow are answered as of the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. `body` adds the long text. */
                fields?: ("kind" | "id" | "slug" | "report" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "title" | "summary" | "parent" | "position" | "image" | "figures" | "links" | "body")[];
                /** @description Adds what is referred to as cards, each once, in `included`. A path of two takes what stands between too. */
                include?: ("parent" | "parent.parent" | "parent.figure" | "figure")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description How many items a page holds. */
                limit?: number;
                /** @description The token of a preview link: answers from drafts, in the same shape with `preview` added to each entry; not to be kept or indexed. Then only `lang`, `fallback`, `limit`, `cursor`, `count` and `shape` may stand beside it. */
                preview?: string;
                /** @description `tree`: all sections at once, each with its `children`; without filters, `sort`, `include`, `limit`, `cursor` and `count`. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetSection: {
        parameters: {
            query?: {
                /** @description Answer as of then, from what was public: a date (`2025-03-31`) means its end in the report's own time zone, today's means now; an instant (RFC 3339, `2025-03-31T12:00:00Z`) is an instant, and without its offset one on the clocks of that time zone. Not the future. */
                asOf?: string;
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description Adds what is referred to as cards, each once, in `included`. A path of two takes what stands between too. */
                include?: ("parent" | "parent.parent" | "parent.figure" | "figure")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description The token of a preview link: answers from drafts, in the same shape with `preview` added to each entry; not to be kept or indexed. Then only `lang`, `fallback`, `limit`, `cursor`, `count` and `shape` may stand beside it. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListThemes: {
        parameters: {
            query?: {
                /** @description `true`: add `total`. */
                count?: "true" | "false";
                /** @description Where the page begins: opaque, from `next`. Pages that follow are answered as of the first, whatever is published meanwhile. */
                cursor?: string;
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description Only these members, and always `kind`, `id`, `slug`, `language`, `links`. */
                fields?: ("kind" | "id" | "slug" | "language" | "languages" | "revision" | "publishedAt" | "updatedAt" | "quotes" | "name" | "links")[];
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
                lang?: "nl" | "fr" | "de" | "en";
                /** @description How many items a page holds. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetTheme: {
        parameters: {
            query?: {
                /** @description `none`: no other language may stand in; what is not public in the language is a 404 or left out of lists. */
                fallback?: "none";
                /** @description The language to answer in (BCP 47). Without it, `Accept-Language` decides, else the default language. */
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
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
}
