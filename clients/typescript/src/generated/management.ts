// Made from docs/openapi/management-v1.json by npm run generate; not to be edited.

export type paths = {
    "/api/v1/manage/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All announcements, drafts too
         * @description In the order in which they were created, with the status of each language. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["ListDraftAnnouncements"];
        put?: never;
        /**
         * Create an announcement
         * @description As a draft, revision 1: nothing is public until it is published. Work in progress is welcome; only what is there is checked. Needs the role editor.
         */
        post: operations["CreateAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/announcements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One announcement, its newest revision
         * @description `draft` is what PUT takes back; the `ETag` is the revision. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetDraftAnnouncement"];
        /**
         * Save an announcement
         * @description Replaces the whole draft by a new revision. The public sees nothing of it before it is published. Needs the role editor.
         */
        put: operations["ReplaceAnnouncement"];
        post?: never;
        /**
         * Delete an announcement
         * @description Only what was never public and nothing refers to. Its slug is free again; its revisions are kept. Needs the role editor.
         */
        delete: operations["DeleteAnnouncement"];
        options?: never;
        head?: never;
        /**
         * Save a part of an announcement
         * @description JSON Merge Patch (RFC 7396): members given are set, null removes, arrays are replaced whole. The result is a new revision. Needs the role editor.
         */
        patch: operations["PatchAnnouncement"];
        trace?: never;
    };
    "/api/v1/manage/announcements/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish an announcement
         * @description Publishes the revision that `If-Match` names, in the languages that are listed or in all that it has, at one instant. Texts that are public already stay as they are, without a record. Needs the role publisher.
         */
        post: operations["PublishAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/announcements/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an announcement was
         * @description Every save, the newest first: who, when, what changed, and where its text is or was public. Also of an entry that was deleted. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["ListAnnouncementRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/announcements/{id}/revisions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One revision, whole
         * @description As it was saved. Its words never change; only erasure by law empties it (410). Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetAnnouncementRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/announcements/{id}/revisions/{revision}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed in a revision
         * @description Field by field, texts by words. `Accept: text/html` gives a page with both sides, in the language of `Accept-Language`. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["CompareAnnouncementRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/announcements/{id}/revisions/{revision}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go back to a revision
         * @description Saves its content as a new revision, by the rules of any save, under the slug that the entry has now. Where the newest says the same already, nothing is saved. Needs the role editor.
         */
        post: operations["RestoreAnnouncementRevision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/announcements/{id}/translations/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One translation
         * @description The text in one language, of the newest revision. Its `ETag` changes only when this text does. As `text/markdown` it is Markdown with its other fields as front matter. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetAnnouncementTranslation"];
        /**
         * Save one translation
         * @description A new revision with this text and all else as it is. `If-Match` names the text that was read; `If-None-Match: *` writes the first one. Needs the role translator or editor.
         */
        put: operations["SaveAnnouncementTranslation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/announcements/{id}/translations/{language}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that a translation holds
         * @description Says of fields that are outdated, or that a machine made, that they match their source as it is now: a new revision with the same texts. Without a body, of all such fields. `If-Match` is the tag of the translation or, better, of the translation beside its source (`…/work`): then it is refused if the source has changed since it was read. The public sees nothing of it. Needs the role translator or editor.
         */
        post: operations["ConfirmAnnouncementTranslation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/announcements/{id}/translations/{language}/machine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a machine translate missing fields
         * @description Sends the fields that are missing, and with `outdated` those whose source has changed, to the machine translation that is configured, and saves what comes back. Such a field is `machine` until a person confirms it, and can't be published before. Links, code, footnotes and figures are kept as they are; a field in which the machine damaged one stays as it was. Needs the role translator or editor.
         */
        post: operations["TranslateAnnouncementByMachine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/announcements/{id}/translations/{language}/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A translation beside its source
         * @description The source text, the translation (which may not be there yet), the state of each field, and what changed in the source since the translation was made, word by word. Its `ETag` changes when one of the two texts does. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetAnnouncementTranslationWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/announcements/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw an announcement
         * @description Withdraws languages, with a reason in each; `languages` may be `all`. Readers then get 410 with the reason; the past can still be cited. The answer lists the languages that stay public (`staysPublic`). Needs the role publisher.
         */
        post: operations["WithdrawAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what
         * @description Every change in management, every refusal, and the uses of preview links, the newest first. `Accept: text/csv` gives a table of up to 100,000 rows, `Accept: text/html` a page of up to 1,000 to read and print, in the language of `Accept-Language`; `limit` makes both shorter. Needs the role records-officer or administrator.
         */
        get: operations["ListAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All figures, drafts too
         * @description In the order in which they were created, with the status of each language. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["ListDraftFigures"];
        put?: never;
        /**
         * Create a figure
         * @description As a draft, revision 1: nothing is public until it is published. Work in progress is welcome; only what is there is checked. Needs the role editor.
         */
        post: operations["CreateFigure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/figures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One figure, its newest revision
         * @description `draft` is what PUT takes back; the `ETag` is the revision. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetDraftFigure"];
        /**
         * Save a figure
         * @description Replaces the whole draft by a new revision. The public sees nothing of it before it is published. Needs the role editor.
         */
        put: operations["ReplaceFigure"];
        post?: never;
        /**
         * Delete a figure
         * @description Only what was never public and nothing refers to. Its slug is free again; its revisions are kept. Needs the role editor.
         */
        delete: operations["DeleteFigure"];
        options?: never;
        head?: never;
        /**
         * Save a part of a figure
         * @description JSON Merge Patch (RFC 7396): members given are set, null removes, arrays are replaced whole. The result is a new revision. Needs the role editor.
         */
        patch: operations["PatchFigure"];
        trace?: never;
    };
    "/api/v1/manage/figures/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a figure
         * @description Publishes the revision that `If-Match` names, in the languages that are listed or in all that it has, at one instant. Texts that are public already stay as they are, without a record. Needs the role publisher.
         */
        post: operations["PublishFigure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/figures/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a figure was
         * @description Every save, the newest first: who, when, what changed, and where its text is or was public. Also of an entry that was deleted. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["ListFigureRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/figures/{id}/revisions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One revision, whole
         * @description As it was saved. Its words never change; only erasure by law empties it (410). Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetFigureRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/figures/{id}/revisions/{revision}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed in a revision
         * @description Field by field, texts by words. `Accept: text/html` gives a page with both sides, in the language of `Accept-Language`. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["CompareFigureRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/figures/{id}/revisions/{revision}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go back to a revision
         * @description Saves its content as a new revision, by the rules of any save, under the slug that the entry has now. Where the newest says the same already, nothing is saved. Needs the role editor.
         */
        post: operations["RestoreFigureRevision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/figures/{id}/translations/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One translation
         * @description The text in one language, of the newest revision. Its `ETag` changes only when this text does. As `text/markdown` it is Markdown with its other fields as front matter. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetFigureTranslation"];
        /**
         * Save one translation
         * @description A new revision with this text and all else as it is. `If-Match` names the text that was read; `If-None-Match: *` writes the first one. Needs the role translator or editor.
         */
        put: operations["SaveFigureTranslation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/figures/{id}/translations/{language}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that a translation holds
         * @description Says of fields that are outdated, or that a machine made, that they match their source as it is now: a new revision with the same texts. Without a body, of all such fields. `If-Match` is the tag of the translation or, better, of the translation beside its source (`…/work`): then it is refused if the source has changed since it was read. The public sees nothing of it. Needs the role translator or editor.
         */
        post: operations["ConfirmFigureTranslation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/figures/{id}/translations/{language}/machine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a machine translate missing fields
         * @description Sends the fields that are missing, and with `outdated` those whose source has changed, to the machine translation that is configured, and saves what comes back. Such a field is `machine` until a person confirms it, and can't be published before. Links, code, footnotes and figures are kept as they are; a field in which the machine damaged one stays as it was. Needs the role translator or editor.
         */
        post: operations["TranslateFigureByMachine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/figures/{id}/translations/{language}/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A translation beside its source
         * @description The source text, the translation (which may not be there yet), the state of each field, and what changed in the source since the translation was made, word by word. Its `ETag` changes when one of the two texts does. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetFigureTranslationWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/figures/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a figure
         * @description Withdraws languages, with a reason in each; `languages` may be `all`. Readers then get 410 with the reason; the past can still be cited. The answer lists the languages that stay public (`staysPublic`). Needs the role publisher.
         */
        post: operations["WithdrawFigure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/glossary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The glossary
         * @description How terms are translated, in the order of the languages and of the terms. `Accept: text/csv` gives all that are asked for as a table, which can be sent back. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["ListTerms"];
        put?: never;
        /**
         * Add a term, or a table of terms
         * @description As JSON, one term. As `text/csv`, a table: terms that are new are added, and those that are there are replaced, all of them or none. Its first line names the columns: sourceLanguage, targetLanguage, source, target, and optionally alternatives, forbidden (several are separated by `|`) and note. Needs the role editor.
         */
        post: operations["CreateTerm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/glossary/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One term
         * @description With its `ETag`. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetTerm"];
        /**
         * Change a term
         * @description The whole term as it shall be. Needs the role editor.
         */
        put: operations["ReplaceTerm"];
        post?: never;
        /**
         * Delete a term
         * @description Texts that use it stay as they are. Needs the role editor.
         */
        delete: operations["DeleteTerm"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who may do what
         * @description The newest first, those that have ended too, each with who granted and ended it, and why. What the configuration gives to claims (`Security:Oidc:Roles`) is not among them; the audit has it, in the rows of each start. Needs the role records-officer or administrator.
         */
        get: operations["ListGrants"];
        put?: never;
        /**
         * Grant a role
         * @description To a person or machine, or to everybody whose sign-in has a claim; for all reports or for one; to a translator for some languages. If the same is granted already, the answer is that grant, with 200, and nothing is written. Needs the role administrator.
         */
        post: operations["Grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/grants/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a grant
         * @description It stops holding at once, on every instance, and stays listed. Needs the role administrator.
         */
        post: operations["EndGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/highlights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All highlights, drafts too
         * @description In the order in which they were created, with the status of each language. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["ListDraftHighlights"];
        put?: never;
        /**
         * Create a highlight
         * @description As a draft, revision 1: nothing is public until it is published. Work in progress is welcome; only what is there is checked. Needs the role editor.
         */
        post: operations["CreateHighlight"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/highlights/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One highlight, its newest revision
         * @description `draft` is what PUT takes back; the `ETag` is the revision. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetDraftHighlight"];
        /**
         * Save a highlight
         * @description Replaces the whole draft by a new revision. The public sees nothing of it before it is published. Needs the role editor.
         */
        put: operations["ReplaceHighlight"];
        post?: never;
        /**
         * Delete a highlight
         * @description Only what was never public and nothing refers to. Its slug is free again; its revisions are kept. Needs the role editor.
         */
        delete: operations["DeleteHighlight"];
        options?: never;
        head?: never;
        /**
         * Save a part of a highlight
         * @description JSON Merge Patch (RFC 7396): members given are set, null removes, arrays are replaced whole. The result is a new revision. Needs the role editor.
         */
        patch: operations["PatchHighlight"];
        trace?: never;
    };
    "/api/v1/manage/highlights/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a highlight
         * @description Publishes the revision that `If-Match` names, in the languages that are listed or in all that it has, at one instant. Texts that are public already stay as they are, without a record. Needs the role publisher.
         */
        post: operations["PublishHighlight"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/highlights/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a highlight was
         * @description Every save, the newest first: who, when, what changed, and where its text is or was public. Also of an entry that was deleted. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["ListHighlightRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/highlights/{id}/revisions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One revision, whole
         * @description As it was saved. Its words never change; only erasure by law empties it (410). Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetHighlightRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/highlights/{id}/revisions/{revision}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed in a revision
         * @description Field by field, texts by words. `Accept: text/html` gives a page with both sides, in the language of `Accept-Language`. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["CompareHighlightRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/highlights/{id}/revisions/{revision}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go back to a revision
         * @description Saves its content as a new revision, by the rules of any save, under the slug that the entry has now. Where the newest says the same already, nothing is saved. Needs the role editor.
         */
        post: operations["RestoreHighlightRevision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/highlights/{id}/translations/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One translation
         * @description The text in one language, of the newest revision. Its `ETag` changes only when this text does. As `text/markdown` it is Markdown with its other fields as front matter. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetHighlightTranslation"];
        /**
         * Save one translation
         * @description A new revision with this text and all else as it is. `If-Match` names the text that was read; `If-None-Match: *` writes the first one. Needs the role translator or editor.
         */
        put: operations["SaveHighlightTranslation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/highlights/{id}/translations/{language}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that a translation holds
         * @description Says of fields that are outdated, or that a machine made, that they match their source as it is now: a new revision with the same texts. Without a body, of all such fields. `If-Match` is the tag of the translation or, better, of the translation beside its source (`…/work`): then it is refused if the source has changed since it was read. The public sees nothing of it. Needs the role translator or editor.
         */
        post: operations["ConfirmHighlightTranslation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/highlights/{id}/translations/{language}/machine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a machine translate missing fields
         * @description Sends the fields that are missing, and with `outdated` those whose source has changed, to the machine translation that is configured, and saves what comes back. Such a field is `machine` until a person confirms it, and can't be published before. Links, code, footnotes and figures are kept as they are; a field in which the machine damaged one stays as it was. Needs the role translator or editor.
         */
        post: operations["TranslateHighlightByMachine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/highlights/{id}/translations/{language}/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A translation beside its source
         * @description The source text, the translation (which may not be there yet), the state of each field, and what changed in the source since the translation was made, word by word. Its `ETag` changes when one of the two texts does. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetHighlightTranslationWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/highlights/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a highlight
         * @description Withdraws languages, with a reason in each; `languages` may be `all`. Readers then get 410 with the reason; the past can still be cited. The answer lists the languages that stay public (`staysPublic`). Needs the role publisher.
         */
        post: operations["WithdrawHighlight"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The keys
         * @description The newest first, revoked and expired ones too; the keys themselves are not kept. Needs the role records-officer or administrator.
         */
        get: operations["ListKeys"];
        put?: never;
        /**
         * Make a key
         * @description For a machine: people sign in, where that is set up. The answer shows the key, once. Needs the role administrator.
         */
        post: operations["CreateKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a key
         * @description The key stops working at once. Its name is still shown with what it saved. Needs the role administrator.
         */
        delete: operations["RevokeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace a key
         * @description Makes a new key for the same machine with the same grants, and lets the old one work until the overlap ends. Needs the role administrator.
         */
        post: operations["RotateKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who you are
         * @description Your name, what you may do and where, until when, and what waits for you. For whoever has signed in or has a key.
         */
        get: operations["GetMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All files
         * @description The newest first. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["ListMedia"];
        put?: never;
        /**
         * Upload a file
         * @description The type of the file is recognised from its bytes. The same bytes are stored once: if they are uploaded again, the answer is the existing file, with 200. Only editors can read the file before something public refers to it. Pictures are stored without their metadata, such as where they were taken: `sha256` is the hash of the stored bytes, `sentSha256` that of the bytes that were sent. Needs the role editor.
         */
        post: operations["UploadMedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/media/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One file
         * @description The file, and the entries that use it. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetMedia"];
        put?: never;
        post?: never;
        /**
         * Delete a file
         * @description Deletes a file that is not used: neither by a newest draft, nor by anything that is or was public, nor by an open release. Needs the role editor.
         */
        delete: operations["DeleteMedia"];
        options?: never;
        head?: never;
        /**
         * Rename a file
         * @description JSON Merge Patch (RFC 7396). Only the name of a file can change. Addresses with its former name still work. Needs the role editor.
         */
        patch: operations["RenameMedia"];
        trace?: never;
    };
    "/api/v1/manage/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All partners, drafts too
         * @description In the order in which they were created, with the status of each language. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["ListDraftPartners"];
        put?: never;
        /**
         * Create a partner
         * @description As a draft, revision 1: nothing is public until it is published. Work in progress is welcome; only what is there is checked. Needs the role editor.
         */
        post: operations["CreatePartner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/partners/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One partner, its newest revision
         * @description `draft` is what PUT takes back; the `ETag` is the revision. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetDraftPartner"];
        /**
         * Save a partner
         * @description Replaces the whole draft by a new revision. The public sees nothing of it before it is published. Needs the role editor.
         */
        put: operations["ReplacePartner"];
        post?: never;
        /**
         * Delete a partner
         * @description Only what was never public and nothing refers to. Its slug is free again; its revisions are kept. Needs the role editor.
         */
        delete: operations["DeletePartner"];
        options?: never;
        head?: never;
        /**
         * Save a part of a partner
         * @description JSON Merge Patch (RFC 7396): members given are set, null removes, arrays are replaced whole. The result is a new revision. Needs the role editor.
         */
        patch: operations["PatchPartner"];
        trace?: never;
    };
    "/api/v1/manage/partners/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a partner
         * @description Publishes the revision that `If-Match` names, in the languages that are listed or in all that it has, at one instant. Texts that are public already stay as they are, without a record. Needs the role publisher.
         */
        post: operations["PublishPartner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/partners/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a partner was
         * @description Every save, the newest first: who, when, what changed, and where its text is or was public. Also of an entry that was deleted. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["ListPartnerRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/partners/{id}/revisions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One revision, whole
         * @description As it was saved. Its words never change; only erasure by law empties it (410). Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetPartnerRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/partners/{id}/revisions/{revision}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed in a revision
         * @description Field by field, texts by words. `Accept: text/html` gives a page with both sides, in the language of `Accept-Language`. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["ComparePartnerRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/partners/{id}/revisions/{revision}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go back to a revision
         * @description Saves its content as a new revision, by the rules of any save, under the slug that the entry has now. Where the newest says the same already, nothing is saved. Needs the role editor.
         */
        post: operations["RestorePartnerRevision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/partners/{id}/translations/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One translation
         * @description The text in one language, of the newest revision. Its `ETag` changes only when this text does. As `text/markdown` it is Markdown with its other fields as front matter. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetPartnerTranslation"];
        /**
         * Save one translation
         * @description A new revision with this text and all else as it is. `If-Match` names the text that was read; `If-None-Match: *` writes the first one. Needs the role translator or editor.
         */
        put: operations["SavePartnerTranslation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/partners/{id}/translations/{language}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that a translation holds
         * @description Says of fields that are outdated, or that a machine made, that they match their source as it is now: a new revision with the same texts. Without a body, of all such fields. `If-Match` is the tag of the translation or, better, of the translation beside its source (`…/work`): then it is refused if the source has changed since it was read. The public sees nothing of it. Needs the role translator or editor.
         */
        post: operations["ConfirmPartnerTranslation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/partners/{id}/translations/{language}/machine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a machine translate missing fields
         * @description Sends the fields that are missing, and with `outdated` those whose source has changed, to the machine translation that is configured, and saves what comes back. Such a field is `machine` until a person confirms it, and can't be published before. Links, code, footnotes and figures are kept as they are; a field in which the machine damaged one stays as it was. Needs the role translator or editor.
         */
        post: operations["TranslatePartnerByMachine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/partners/{id}/translations/{language}/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A translation beside its source
         * @description The source text, the translation (which may not be there yet), the state of each field, and what changed in the source since the translation was made, word by word. Its `ETag` changes when one of the two texts does. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetPartnerTranslationWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/partners/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a partner
         * @description Withdraws languages, with a reason in each; `languages` may be `all`. Readers then get 410 with the reason; the past can still be cited. The answer lists the languages that stay public (`staysPublic`). Needs the role publisher.
         */
        post: operations["WithdrawPartner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People and machines
         * @description Those who left too, because what they did names them. With what each may do. Needs the role records-officer or administrator.
         */
        get: operations["ListPeople"];
        put?: never;
        /**
         * Make a person or machine known
         * @description Before grants or keys are given to it. Whoever signs in becomes known by that. Needs the role administrator.
         */
        post: operations["AddPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/people/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take everything from who leaves
         * @description Keys, sign-ins, grants, preview links, and approvals of what is not public yet stop counting at once, on every instance. The name stays with what was done. Needs the role administrator.
         */
        post: operations["DeactivatePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/people/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Link a sign-in to a person
         * @description Whoever signs in at the identity provider with this account is this person from now on, as with their keys. It takes the place of an account that was linked before. A machine becomes a person by it. Needs the role administrator.
         */
        post: operations["LinkSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/preview-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The preview links
         * @description All preview links, including expired and revoked ones, the newest first, with how often and when each was last used. Tokens are not stored. Needs the role editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["ListPreviewLinks"];
        put?: never;
        /**
         * Make a preview link
         * @description Anyone who has the token can read drafts of this report: as pages, at the addresses in `pages`, and at the public addresses of the API, with `?preview=` and the token. Only this answer shows the token. Needs the role editor, reviewer or publisher.
         */
        post: operations["CreatePreviewLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/preview-links/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a preview link
         * @description It stops working at once. Needs the role editor, reviewer or publisher.
         */
        delete: operations["RevokePreviewLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/preview/markdown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See how a text will look
         * @description The text as HTML, cleaned and rendered as publishing does it, with what saving it would warn of. Figures have the numbers of their newest drafts; those of a report that you have no grant for, the public ones. Nothing is saved. Needs the role translator or editor.
         */
        post: operations["PreviewMarkdown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/priorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All priorities, drafts too
         * @description In the order in which they were created, with the status of each language. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["ListDraftPriorities"];
        put?: never;
        /**
         * Create a priority
         * @description As a draft, revision 1: nothing is public until it is published. Work in progress is welcome; only what is there is checked. Needs the role editor.
         */
        post: operations["CreatePriority"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/priorities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One priority, its newest revision
         * @description `draft` is what PUT takes back; the `ETag` is the revision. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetDraftPriority"];
        /**
         * Save a priority
         * @description Replaces the whole draft by a new revision. The public sees nothing of it before it is published. Needs the role editor.
         */
        put: operations["ReplacePriority"];
        post?: never;
        /**
         * Delete a priority
         * @description Only what was never public and nothing refers to. Its slug is free again; its revisions are kept. Needs the role editor.
         */
        delete: operations["DeletePriority"];
        options?: never;
        head?: never;
        /**
         * Save a part of a priority
         * @description JSON Merge Patch (RFC 7396): members given are set, null removes, arrays are replaced whole. The result is a new revision. Needs the role editor.
         */
        patch: operations["PatchPriority"];
        trace?: never;
    };
    "/api/v1/manage/priorities/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a priority
         * @description Publishes the revision that `If-Match` names, in the languages that are listed or in all that it has, at one instant. Texts that are public already stay as they are, without a record. Needs the role publisher.
         */
        post: operations["PublishPriority"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/priorities/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a priority was
         * @description Every save, the newest first: who, when, what changed, and where its text is or was public. Also of an entry that was deleted. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["ListPriorityRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/priorities/{id}/revisions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One revision, whole
         * @description As it was saved. Its words never change; only erasure by law empties it (410). Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetPriorityRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/priorities/{id}/revisions/{revision}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed in a revision
         * @description Field by field, texts by words. `Accept: text/html` gives a page with both sides, in the language of `Accept-Language`. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["ComparePriorityRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/priorities/{id}/revisions/{revision}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go back to a revision
         * @description Saves its content as a new revision, by the rules of any save, under the slug that the entry has now. Where the newest says the same already, nothing is saved. Needs the role editor.
         */
        post: operations["RestorePriorityRevision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/priorities/{id}/translations/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One translation
         * @description The text in one language, of the newest revision. Its `ETag` changes only when this text does. As `text/markdown` it is Markdown with its other fields as front matter. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetPriorityTranslation"];
        /**
         * Save one translation
         * @description A new revision with this text and all else as it is. `If-Match` names the text that was read; `If-None-Match: *` writes the first one. Needs the role translator or editor.
         */
        put: operations["SavePriorityTranslation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/priorities/{id}/translations/{language}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that a translation holds
         * @description Says of fields that are outdated, or that a machine made, that they match their source as it is now: a new revision with the same texts. Without a body, of all such fields. `If-Match` is the tag of the translation or, better, of the translation beside its source (`…/work`): then it is refused if the source has changed since it was read. The public sees nothing of it. Needs the role translator or editor.
         */
        post: operations["ConfirmPriorityTranslation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/priorities/{id}/translations/{language}/machine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a machine translate missing fields
         * @description Sends the fields that are missing, and with `outdated` those whose source has changed, to the machine translation that is configured, and saves what comes back. Such a field is `machine` until a person confirms it, and can't be published before. Links, code, footnotes and figures are kept as they are; a field in which the machine damaged one stays as it was. Needs the role translator or editor.
         */
        post: operations["TranslatePriorityByMachine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/priorities/{id}/translations/{language}/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A translation beside its source
         * @description The source text, the translation (which may not be there yet), the state of each field, and what changed in the source since the translation was made, word by word. Its `ETag` changes when one of the two texts does. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetPriorityTranslationWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/priorities/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a priority
         * @description Withdraws languages, with a reason in each; `languages` may be `all`. Readers then get 410 with the reason; the past can still be cited. The answer lists the languages that stay public (`staysPublic`). Needs the role publisher.
         */
        post: operations["WithdrawPriority"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/redactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was erased
         * @description The records in the log of what was erased, the newest first. Needs the role records-officer or administrator.
         */
        get: operations["ListRedactions"];
        put?: never;
        /**
         * Erase from an entry's past
         * @description Erases bodies, notes and revisions that are neither public now nor the newest draft, and records that in the log; their hashes stay. Readers of what was erased get 410 with the reason and who decided it. It can't be undone, and backups are not changed. Needs the role administrator.
         */
        post: operations["Redact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All releases
         * @description The newest first. Needs the role editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["ListReleases"];
        put?: never;
        /**
         * Plan a release
         * @description A release has items, or it is of a whole report: everything of it that has changed since it was last public. With `at` it is also scheduled, if nothing would stop it now, or if `force` is set. Nothing becomes public before the release is published or due. Needs the role publisher.
         */
        post: operations["CreateRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/releases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One release
         * @description The release with its items. If it is of a whole report and is not scheduled, what it would publish now. Needs the role editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change or schedule a release
         * @description JSON Merge Patch (RFC 7396) of everything except `report`, `languages` and `items`. `at` schedules the release and pins items that name no revision to their newest one; another `at` pins them again; `"at": null` makes the release planned again, and unpins them. A release that something would stop now is scheduled only with `force`. Needs the role publisher.
         */
        patch: operations["ChangeRelease"];
        trace?: never;
    };
    "/api/v1/manage/releases/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up a release for good
         * @description Ends the release: it will never be published, and can't be planned again. Its items can still be read. To remove only its time, change it to `"at": null`. Needs the role publisher.
         */
        post: operations["CancelRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/releases/{id}/items/{entry}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Add or replace an item
         * @description Sets what the release does to this entry, and removes the item's approval. The release has to be open: planned or failed. Needs the role publisher.
         */
        put: operations["PutReleaseItem"];
        post?: never;
        /**
         * Remove an item
         * @description The release then does nothing to this entry. Needs the role publisher.
         */
        delete: operations["DeleteReleaseItem"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/releases/{id}/items/{entry}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve an item
         * @description Approves, as a second person, the revision that the item names. The approval is removed when the item or the revision changes. Needs the role reviewer.
         */
        post: operations["ApproveReleaseItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/releases/{id}/preflight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What would stop a release
         * @description Checks the release as if you published it now, and lists everything that would stop it, entry by entry. Nothing is changed. Needs the role editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["PreflightRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/releases/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a release now
         * @description Publishes everything in one transaction, or nothing. Readers see the state before or the state after. Needs the role publisher.
         */
        post: operations["PublishRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All reports, drafts too
         * @description In the order in which they were created, with the status of each language. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["ListDraftReports"];
        put?: never;
        /**
         * Create a report
         * @description As a draft, revision 1: nothing is public until it is published. Work in progress is welcome; only what is there is checked. Needs the role editor.
         */
        post: operations["CreateReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One report, its newest revision
         * @description `draft` is what PUT takes back; the `ETag` is the revision. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetDraftReport"];
        /**
         * Save a report
         * @description Replaces the whole draft by a new revision. The public sees nothing of it before it is published. Needs the role editor.
         */
        put: operations["ReplaceReport"];
        post?: never;
        /**
         * Delete a report
         * @description Only what was never public and nothing refers to. Its slug is free again; its revisions are kept. Needs the role editor.
         */
        delete: operations["DeleteReport"];
        options?: never;
        head?: never;
        /**
         * Save a part of a report
         * @description JSON Merge Patch (RFC 7396): members given are set, null removes, arrays are replaced whole. The result is a new revision. Needs the role editor.
         */
        patch: operations["PatchReport"];
        trace?: never;
    };
    "/api/v1/manage/reports/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin next year's report
         * @description Copies the report and, unless `include` says otherwise, its figures (without their values), sections, priorities and partners, with all their texts, as drafts. What they refer to goes along. Links to the whole addresses of entries lead to those of the new report. Texts say that they are unchanged (`unchangedSince`) until they are saved otherwise. All or nothing. Needs the role editor.
         */
        post: operations["CopyReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/reports/{id}/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Name an edition
         * @description Gives the public state of the report the next edition number, for good. Naming the same state again makes another edition. Needs the role publisher.
         */
        post: operations["NameEdition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/reports/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a report
         * @description Publishes the revision that `If-Match` names, in the languages that are listed or in all that it has, at one instant. Texts that are public already stay as they are, without a record. Needs the role publisher.
         */
        post: operations["PublishReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/reports/{id}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far all translations are
         * @description The report, everything in it and the themes that it uses, in all languages: what is missing, outdated or ready, and everything that would stop publishing, each with its place and a link to mend it. `Accept: text/html` gives a page, in the language of `Accept-Language`: en, nl, fr or de. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetReportReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/reports/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a report was
         * @description Every save, the newest first: who, when, what changed, and where its text is or was public. Also of an entry that was deleted. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["ListReportRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/reports/{id}/revisions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One revision, whole
         * @description As it was saved. Its words never change; only erasure by law empties it (410). Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetReportRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/reports/{id}/revisions/{revision}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed in a revision
         * @description Field by field, texts by words. `Accept: text/html` gives a page with both sides, in the language of `Accept-Language`. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["CompareReportRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/reports/{id}/revisions/{revision}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go back to a revision
         * @description Saves its content as a new revision, by the rules of any save, under the slug and year that the entry has now. Where the newest says the same already, nothing is saved. Needs the role editor.
         */
        post: operations["RestoreReportRevision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/reports/{id}/sections/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The order of a report's sections
         * @description The tree of the drafts. Its `ETag` changes when a section is added, removed or moved. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetSectionOrder"];
        /**
         * Order a report's sections
         * @description Send the whole tree, with each section exactly once. Each section that moves gets a new revision. Either all sections move, or none. Needs the role editor.
         */
        put: operations["SetSectionOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/reports/{id}/translations.xlf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Texts to translate, as XLIFF
         * @description An XLIFF 2.1 document for a translator's tool: a file for each entry of the report, a unit for each field, and a segment for each paragraph. Links, emphasis, code and figures are placeholders. Send it back with `ImportTranslations`. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["ExportTranslations"];
        put?: never;
        /**
         * Take translations back
         * @description The document of `ExportTranslations` with translations: each field whose segments are all translated is saved, unless its source has changed since or its placeholders are broken; the answer says what became of each unit. Each entry gets one revision. What was saved stays if the rest fails: send it again. Needs the role translator or editor.
         */
        post: operations["ImportTranslations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/reports/{id}/translations/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One translation
         * @description The text in one language, of the newest revision. Its `ETag` changes only when this text does. As `text/markdown` it is Markdown with its other fields as front matter. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetReportTranslation"];
        /**
         * Save one translation
         * @description A new revision with this text and all else as it is. `If-Match` names the text that was read; `If-None-Match: *` writes the first one. Needs the role translator or editor.
         */
        put: operations["SaveReportTranslation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/reports/{id}/translations/{language}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that a translation holds
         * @description Says of fields that are outdated, or that a machine made, that they match their source as it is now: a new revision with the same texts. Without a body, of all such fields. `If-Match` is the tag of the translation or, better, of the translation beside its source (`…/work`): then it is refused if the source has changed since it was read. The public sees nothing of it. Needs the role translator or editor.
         */
        post: operations["ConfirmReportTranslation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/reports/{id}/translations/{language}/machine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a machine translate missing fields
         * @description Sends the fields that are missing, and with `outdated` those whose source has changed, to the machine translation that is configured, and saves what comes back. Such a field is `machine` until a person confirms it, and can't be published before. Links, code, footnotes and figures are kept as they are; a field in which the machine damaged one stays as it was. Needs the role translator or editor.
         */
        post: operations["TranslateReportByMachine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/reports/{id}/translations/{language}/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A translation beside its source
         * @description The source text, the translation (which may not be there yet), the state of each field, and what changed in the source since the translation was made, word by word. Its `ETag` changes when one of the two texts does. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetReportTranslationWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/reports/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a report
         * @description Withdraws languages, with a reason in each; `languages` may be `all`. Readers then get 410 with the reason; the past can still be cited. The answer lists the languages that stay public (`staysPublic`). Needs the role publisher.
         */
        post: operations["WithdrawReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All sections, drafts too
         * @description In the order in which they were created, with the status of each language. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["ListDraftSections"];
        put?: never;
        /**
         * Create a section
         * @description As a draft, revision 1: nothing is public until it is published. Work in progress is welcome; only what is there is checked. Needs the role editor.
         */
        post: operations["CreateSection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/sections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One section, its newest revision
         * @description `draft` is what PUT takes back; the `ETag` is the revision. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetDraftSection"];
        /**
         * Save a section
         * @description Replaces the whole draft by a new revision. The public sees nothing of it before it is published. Needs the role editor.
         */
        put: operations["ReplaceSection"];
        post?: never;
        /**
         * Delete a section
         * @description Only what was never public and nothing refers to. Its slug is free again; its revisions are kept. Needs the role editor.
         */
        delete: operations["DeleteSection"];
        options?: never;
        head?: never;
        /**
         * Save a part of a section
         * @description JSON Merge Patch (RFC 7396): members given are set, null removes, arrays are replaced whole. The result is a new revision. Needs the role editor.
         */
        patch: operations["PatchSection"];
        trace?: never;
    };
    "/api/v1/manage/sections/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a section
         * @description Publishes the revision that `If-Match` names, in the languages that are listed or in all that it has, at one instant. Texts that are public already stay as they are, without a record. Needs the role publisher.
         */
        post: operations["PublishSection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/sections/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a section was
         * @description Every save, the newest first: who, when, what changed, and where its text is or was public. Also of an entry that was deleted. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["ListSectionRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/sections/{id}/revisions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One revision, whole
         * @description As it was saved. Its words never change; only erasure by law empties it (410). Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetSectionRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/sections/{id}/revisions/{revision}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed in a revision
         * @description Field by field, texts by words. `Accept: text/html` gives a page with both sides, in the language of `Accept-Language`. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["CompareSectionRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/sections/{id}/revisions/{revision}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go back to a revision
         * @description Saves its content as a new revision, by the rules of any save, under the slug that the entry has now. Where the newest says the same already, nothing is saved. Needs the role editor.
         */
        post: operations["RestoreSectionRevision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/sections/{id}/translations/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One translation
         * @description The text in one language, of the newest revision. Its `ETag` changes only when this text does. As `text/markdown` it is Markdown with its other fields as front matter. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetSectionTranslation"];
        /**
         * Save one translation
         * @description A new revision with this text and all else as it is. `If-Match` names the text that was read; `If-None-Match: *` writes the first one. Needs the role translator or editor.
         */
        put: operations["SaveSectionTranslation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/sections/{id}/translations/{language}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that a translation holds
         * @description Says of fields that are outdated, or that a machine made, that they match their source as it is now: a new revision with the same texts. Without a body, of all such fields. `If-Match` is the tag of the translation or, better, of the translation beside its source (`…/work`): then it is refused if the source has changed since it was read. The public sees nothing of it. Needs the role translator or editor.
         */
        post: operations["ConfirmSectionTranslation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/sections/{id}/translations/{language}/machine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a machine translate missing fields
         * @description Sends the fields that are missing, and with `outdated` those whose source has changed, to the machine translation that is configured, and saves what comes back. Such a field is `machine` until a person confirms it, and can't be published before. Links, code, footnotes and figures are kept as they are; a field in which the machine damaged one stays as it was. Needs the role translator or editor.
         */
        post: operations["TranslateSectionByMachine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/sections/{id}/translations/{language}/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A translation beside its source
         * @description The source text, the translation (which may not be there yet), the state of each field, and what changed in the source since the translation was made, word by word. Its `ETag` changes when one of the two texts does. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetSectionTranslationWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/sections/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a section
         * @description Withdraws languages, with a reason in each; `languages` may be `all`. Readers then get 410 with the reason; the past can still be cited. The answer lists the languages that stay public (`staysPublic`). Needs the role publisher.
         */
        post: operations["WithdrawSection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/themes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All themes, drafts too
         * @description In the order in which they were created, with the status of each language. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["ListDraftThemes"];
        put?: never;
        /**
         * Create a theme
         * @description As a draft, revision 1: nothing is public until it is published. Work in progress is welcome; only what is there is checked. Needs the role editor.
         */
        post: operations["CreateTheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/themes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One theme, its newest revision
         * @description `draft` is what PUT takes back; the `ETag` is the revision. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetDraftTheme"];
        /**
         * Save a theme
         * @description Replaces the whole draft by a new revision. The public sees nothing of it before it is published. Needs the role editor.
         */
        put: operations["ReplaceTheme"];
        post?: never;
        /**
         * Delete a theme
         * @description Only what was never public and nothing refers to. Its slug is free again; its revisions are kept. Needs the role editor.
         */
        delete: operations["DeleteTheme"];
        options?: never;
        head?: never;
        /**
         * Save a part of a theme
         * @description JSON Merge Patch (RFC 7396): members given are set, null removes, arrays are replaced whole. The result is a new revision. Needs the role editor.
         */
        patch: operations["PatchTheme"];
        trace?: never;
    };
    "/api/v1/manage/themes/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a theme
         * @description Publishes the revision that `If-Match` names, in the languages that are listed or in all that it has, at one instant. Texts that are public already stay as they are, without a record. Needs the role publisher.
         */
        post: operations["PublishTheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/themes/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a theme was
         * @description Every save, the newest first: who, when, what changed, and where its text is or was public. Also of an entry that was deleted. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["ListThemeRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/themes/{id}/revisions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One revision, whole
         * @description As it was saved. Its words never change; only erasure by law empties it (410). Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetThemeRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/themes/{id}/revisions/{revision}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed in a revision
         * @description Field by field, texts by words. `Accept: text/html` gives a page with both sides, in the language of `Accept-Language`. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["CompareThemeRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/themes/{id}/revisions/{revision}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go back to a revision
         * @description Saves its content as a new revision, by the rules of any save, under the slug that the entry has now. Where the newest says the same already, nothing is saved. Needs the role editor.
         */
        post: operations["RestoreThemeRevision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/themes/{id}/translations/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One translation
         * @description The text in one language, of the newest revision. Its `ETag` changes only when this text does. As `text/markdown` it is Markdown with its other fields as front matter. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetThemeTranslation"];
        /**
         * Save one translation
         * @description A new revision with this text and all else as it is. `If-Match` names the text that was read; `If-None-Match: *` writes the first one. Needs the role translator or editor.
         */
        put: operations["SaveThemeTranslation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/themes/{id}/translations/{language}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that a translation holds
         * @description Says of fields that are outdated, or that a machine made, that they match their source as it is now: a new revision with the same texts. Without a body, of all such fields. `If-Match` is the tag of the translation or, better, of the translation beside its source (`…/work`): then it is refused if the source has changed since it was read. The public sees nothing of it. Needs the role translator or editor.
         */
        post: operations["ConfirmThemeTranslation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/themes/{id}/translations/{language}/machine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a machine translate missing fields
         * @description Sends the fields that are missing, and with `outdated` those whose source has changed, to the machine translation that is configured, and saves what comes back. Such a field is `machine` until a person confirms it, and can't be published before. Links, code, footnotes and figures are kept as they are; a field in which the machine damaged one stays as it was. Needs the role translator or editor.
         */
        post: operations["TranslateThemeByMachine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/themes/{id}/translations/{language}/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A translation beside its source
         * @description The source text, the translation (which may not be there yet), the state of each field, and what changed in the source since the translation was made, word by word. Its `ETag` changes when one of the two texts does. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["GetThemeTranslationWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/themes/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a theme
         * @description Withdraws languages, with a reason in each; `languages` may be `all`. Readers then get 410 with the reason; the past can still be cited. The answer lists the languages that stay public (`staysPublic`). Needs the role publisher.
         */
        post: operations["WithdrawTheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/translation-memory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a paragraph was translated before
         * @description Earlier translations of the same paragraph and of similar ones, from all reports that you may read and from what is public, the most similar first. The memory is made of saved texts: a title is a paragraph, and a long text has its paragraphs, headings, items and cells where both languages have as many of them. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        get: operations["FindTranslations"];
        put?: never;
        /**
         * How paragraphs were translated before
         * @description For up to 100 paragraphs. Earlier translations of the same paragraph and of similar ones, from all reports that you may read and from what is public, the most similar first. The memory is made of saved texts: a title is a paragraph, and a long text has its paragraphs, headings, items and cells where both languages have as many of them. Needs the role viewer, translator, editor, reviewer, publisher, records-officer or administrator.
         */
        post: operations["FindManyTranslations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify the archive
         * @description Reads the whole publication log, compares what is live with it, makes the manifest of every edition again, and reads and hashes every file. In a large store this takes seconds to minutes. Needs the role records-officer or administrator.
         */
        get: operations["Verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All webhooks
         * @description The oldest first. Secrets and the queries of addresses are not shown. Needs the role administrator.
         */
        get: operations["ListWebhooks"];
        put?: never;
        /**
         * Make a webhook
         * @description From now on, what happens is posted to the address, signed as Standard Webhooks says. Only this answer shows the secret. Which addresses are refused is a matter of security: private networks, for example. Needs the role administrator.
         */
        post: operations["CreateWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One webhook
         * @description With how far it has come, and whether it fails. Needs the role administrator.
         */
        get: operations["GetWebhook"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook
         * @description With its deliveries. Nothing is sent any more. Needs the role administrator.
         */
        delete: operations["DeleteWebhook"];
        options?: never;
        head?: never;
        /**
         * Change, enable or disable a webhook
         * @description JSON Merge Patch (RFC 7396). With `"enabled": true` it gets everything that happened while it was disabled; to leave that out, replay from the end of the log. Needs the role administrator.
         */
        patch: operations["ChangeWebhook"];
        trace?: never;
    };
    "/api/v1/manage/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was and will be sent
         * @description The newest first, each with how its last attempt ended. Deliveries that have ended are kept for 30 days. Needs the role administrator.
         */
        get: operations["ListWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/webhooks/{id}/deliveries/{delivery}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One delivery
         * @description With what is sent, and the beginning of the receiver's last answer. Needs the role administrator.
         */
        get: operations["GetWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/webhooks/{id}/deliveries/{delivery}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery again
         * @description At once, with the same id and all its retries, whatever became of it. If the webhook is disabled, once it is enabled. Needs the role administrator.
         */
        post: operations["RedeliverWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/webhooks/{id}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test
         * @description An event `webhook.ping`, also to a webhook that is disabled. It is tried once; read the delivery to see how that ended. Needs the role administrator.
         */
        post: operations["PingWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/webhooks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send everything again from a position
         * @description Everything that happened after a record of the log is sent again, in order and with the same ids. With the end of the log, what was not turned into deliveries yet is passed over. Needs the role administrator.
         */
        post: operations["ReplayWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manage/webhooks/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a new secret
         * @description Only this answer shows it. For a while events are signed with both, so that none is refused. Needs the role administrator.
         */
        post: operations["RotateWebhookSecret"];
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
        /**
         * @description Who is behind what is done.
         * @enum {string}
         */
        ActorKind: "person" | "machine" | "program";
        /** @description An announcement to be saved. */
        AnnouncementDraft: {
            /** @description The fields, which are the same in every language. */
            fields: components["schemas"]["AnnouncementFields"];
            /**
             * @description The slug of the report that the entry belongs to. Needed for kinds under a report, absent for others. It can't change after the entry was created.
             * @example 2024
             */
            report?: string;
            /**
             * @description The entry's name in URLs: lower-case letters, digits and single hyphens, 1 to 100 characters. It can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug: string;
            /** @description The texts by language tag (BCP 47), in any of the configured languages. A draft can be saved without any. */
            translations?: {
                [key: string]: components["schemas"]["AnnouncementText"];
            };
        };
        /** @description An entry as editors see it: its newest revision, and which languages are public. */
        AnnouncementDraftEdited: {
            /** @description The content, in the form that PUT takes. */
            draft: components["schemas"]["AnnouncementDraft"];
            /**
             * Format: uuid
             * @description The entry's id; it never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description The kind of content.
             * @example highlight
             */
            kind: string;
            /** @description The status of each language that has a text or was ever public. */
            languages: {
                [key: string]: components["schemas"]["LanguageStatus"];
            };
            /** @description The planned and scheduled releases that it is in, the earliest first; absent if there are none. */
            releases?: components["schemas"]["EntryRelease"][];
            /**
             * Format: int32
             * @description The newest revision, from 1; it is also the `ETag`.
             * @example 7
             */
            revision: number;
            /**
             * Format: date-time
             * @description When that revision was saved.
             * @example 2025-03-03T08:00:00.000Z
             */
            savedAt: string;
            /**
             * @description The name of the key that saved it.
             * @example Newsroom
             */
            savedBy: string;
            /** @description The status of the entry as a whole. */
            status: components["schemas"]["EntryStatus"];
            /** @description After saving: what was cleaned in the texts, and what will keep them from being published; absent if there is nothing, and when the entry is only read. */
            warnings?: components["schemas"]["SaveWarning"][];
        };
        /** @description A revision as a whole. */
        AnnouncementDraftRevisionView: {
            /** @description The content, in the form that PUT takes. */
            draft: components["schemas"]["AnnouncementDraft"];
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
             * @description The note of the person who saved it.
             * @example Chiffres mis à jour.
             */
            note?: string;
            /**
             * Format: int32
             * @description Its number, from 1 for each entry.
             * @example 7
             */
            revision: number;
            /**
             * Format: date-time
             * @description When it was saved.
             * @example 2025-03-03T08:00:00.000Z
             */
            savedAt: string;
            /**
             * @description The name of the key that saved it; `the system` if it was saved without a key.
             * @example Newsroom
             */
            savedBy: string;
        };
        /** @description An announcement's fields that are the same in every language. */
        AnnouncementFields: {
            /**
             * Format: date
             * @description The day of the announcement; needed to publish.
             * @example 2024-01-31
             */
            date?: string;
            /** @description Pages on other sites for further reading; delivered as `links.related`. */
            links?: components["schemas"]["LinkFields"][];
        };
        /** @description What to change of a `AnnouncementFields`: members given are set, null removes, all else stays. */
        AnnouncementFieldsPatch: {
            /**
             * Format: date
             * @description The day of the announcement; needed to publish.
             * @example 2024-01-31
             */
            date?: null | string;
            /** @description Pages on other sites for further reading; delivered as `links.related`. */
            links?: null | components["schemas"]["LinkFields"][];
        };
        /** @description What to change of a `AnnouncementDraft`: members given are set, null removes, all else stays. */
        AnnouncementPatch: {
            /** @description The fields, which are the same in every language. */
            fields?: components["schemas"]["AnnouncementFieldsPatch"];
            /**
             * @description The slug of the report that the entry belongs to. Needed for kinds under a report, absent for others. It can't change after the entry was created.
             * @example 2024
             */
            report?: null | string;
            /**
             * @description The entry's name in URLs: lower-case letters, digits and single hyphens, 1 to 100 characters. It can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug?: string;
            /** @description The texts by language tag (BCP 47), in any of the configured languages. A draft can be saved without any. */
            translations?: null | {
                [key: string]: components["schemas"]["AnnouncementTextPatch"] | null;
            };
        };
        /** @description An announcement's text in one language. */
        AnnouncementText: {
            /**
             * @description The text, in CommonMark; needed to publish.
             * @example ## Zes maanden
             *
             *     België zat de Raad *zes maanden* voor.
             */
            body?: string;
            /**
             * @description The title; needed to publish.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: string;
        };
        /** @description What to change of a `AnnouncementText`: members given are set, null removes, all else stays. */
        AnnouncementTextPatch: {
            /**
             * @description The text, in CommonMark; needed to publish.
             * @example ## Zes maanden
             *
             *     België zat de Raad *zes maanden* voor.
             */
            body?: null | string;
            /**
             * @description The title; needed to publish.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: null | string;
        };
        /** @description The text that a translation is made from. */
        AnnouncementTextTranslationSource: {
            /**
             * @description Its language.
             * @example nl
             */
            language: string;
            /** @description The text; absent if there is none yet. */
            text?: components["schemas"]["AnnouncementText"];
        };
        /** @description What a translator needs: the source text beside the translation, and what changed in the source since. */
        AnnouncementTextTranslationWork: {
            /**
             * @description The state of each field, by member. Fields that neither language has are left out.
             * @example {
             *       "title": {
             *         "state": "outdated",
             *         "from": "nl",
             *         "changedSince": {
             *           "revision": 3,
             *           "at": "2025-01-10T09:00:00.000Z"
             *         }
             *       }
             *     }
             */
            fields: {
                [key: string]: components["schemas"]["TranslationField"];
            };
            /**
             * @description The language of the translation.
             * @example fr
             */
            language: string;
            /** @description The text to translate from; absent if the language is the one that the report is written in first. */
            source?: components["schemas"]["AnnouncementTextTranslationSource"];
            /** @description The translation as PUT takes it back; absent as long as there is none. */
            target?: components["schemas"]["AnnouncementText"];
        };
        /** @description Any JSON value. */
        AnyValue: unknown;
        /** @description Something that was done, or refused, in management. */
        AuditEntry: {
            /**
             * @description The person whom it was done to, their key or claim, and the reason that was given; absent once retention has taken it out.
             * @example person 01930d8f-3a70-7c44-9f0e-2b1b3d5f7a91: Left the ministry
             */
            about?: string;
            /**
             * Format: uuid
             * @description The id of who did it; absent for nobody known, and once retention has taken it out.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            actor?: string;
            /**
             * @description The client's address, as trusted proxies say; absent for the program itself.
             * @example 192.0.2.7
             */
            address?: string;
            /**
             * Format: date-time
             * @description When.
             * @example 2025-03-03T08:00:00.000Z
             */
            at: string;
            /**
             * @description The name of who did it.
             * @example An Peeters
             */
            by?: string;
            /**
             * Format: int32
             * @description How many times, where the events of a minute are counted together; absent for once.
             * @example 52
             */
            count?: number;
            /**
             * @description More about it in words.
             * @example published
             */
            detail?: string;
            /**
             * Format: uuid
             * @description The id of the entry that was changed.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            entry?: string;
            /**
             * Format: int64
             * @description The first record that it appended to the publication log.
             * @example 41
             */
            firstRecord?: number;
            /**
             * @description The row's hash, lower-case hexadecimal: each covers the one before it.
             * @example 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
             */
            hash: string;
            /**
             * Format: uuid
             * @description The id of the key that was sent; absent for a sign-in, for the program itself, and once retention has taken it out.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            key?: string;
            /**
             * @description The first characters of that key, by which people recognise it; absent where the program did not make it.
             * @example ar_Xk2v9
             */
            keyPrefix?: string;
            /**
             * @description The kind of that entry.
             * @example highlight
             */
            kind?: string;
            /**
             * @description The languages whose texts were changed or published; absent if no particular language was changed.
             * @example [
             *       "fr",
             *       "nl"
             *     ]
             */
            languages?: string[];
            /**
             * Format: int64
             * @description The last one.
             * @example 42
             */
            lastRecord?: number;
            /**
             * @description What: the operation's id in the OpenAPI document, or the name of a command or of a task of the program.
             * @example PatchHighlight
             */
            operation: string;
            /**
             * @description How it ended: `done`, `forbidden` (403) or `unauthenticated` (401).
             * @example done
             */
            outcome: string;
            /**
             * @description The slug of the report that it is in.
             * @example 2024
             */
            report?: string;
            /**
             * Format: int32
             * @description The entry's revision after, or the one that was published.
             * @example 2
             */
            revisionAfter?: number;
            /**
             * Format: int32
             * @description The entry's revision before; absent if it had none, or if no entry was changed.
             * @example 1
             */
            revisionBefore?: number;
            /**
             * Format: int64
             * @description Its number in the audit, from 1 without gaps.
             * @example 42
             */
            sequence: number;
            /**
             * @description The slug of that entry now.
             * @example eu-council-presidency
             */
            slug?: string;
            /**
             * @description What was changed, where it is no entry, or along with what: a release, a key, a link.
             * @example release 01930d8f-3a70-7c44-9f0e-2b1b3d5f7a91
             */
            target?: string;
            /**
             * @description The id under which the program's log has the request.
             * @example 4bf92f3577b34da6a3ce929d0e0e4736
             */
            traceId?: string;
        };
        /** @description A page of a list, with the address of the next one. */
        AuditEntryPage: {
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["AuditEntry"][];
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
         * @description How much a publication changes.
         * @enum {string}
         */
        ChangeKind: "minor" | "major";
        /** @description A translation of which fields were confirmed. */
        ConfirmedTranslation: {
            /**
             * @description The fields that were confirmed; none if all of them were fresh already.
             * @example [
             *       "title"
             *     ]
             */
            confirmed: string[];
            /**
             * @description The state of each field of the translation now, by member.
             * @example {
             *       "title": "fresh",
             *       "body": "outdated"
             *     }
             */
            fields: {
                [key: string]: components["schemas"]["FieldFreshness"];
            };
            /**
             * Format: int32
             * @description The newest revision of the entry.
             * @example 8
             */
            revision: number;
        };
        /** @description Which fields of a translation still hold. */
        ConfirmRequest: {
            /**
             * @description The fields; absent for all that are outdated or were made by a machine.
             * @example [
             *       "title"
             *     ]
             */
            fields?: string[];
        };
        /** @description The place from which a text was copied. */
        CopiedText: {
            /**
             * @description The slug of the earlier report.
             * @example 2024
             */
            report: string;
            /**
             * Format: int32
             * @description The revision of the entry in that report.
             * @example 7
             */
            revision: number;
        };
        /** @description How to begin next year's report. */
        CopyRequest: {
            /**
             * @description The kinds of entries to copy, as segments of addresses. If it is absent: figures (without their values), sections, priorities and partners.
             * @example [
             *       "sections",
             *       "priorities"
             *     ]
             */
            include?: string[];
            /**
             * @description The new report's slug.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * Format: int32
             * @description The new report's year.
             * @example 2024
             */
            year: number;
        };
        /** @description The result of copying a report. */
        CopyResult: {
            /**
             * @description How many entries were copied, by segment of their addresses.
             * @example {
             *       "section": 12,
             *       "priority": 5
             *     }
             */
            copied: {
                [key: string]: number;
            };
            /**
             * Format: uuid
             * @description The new report's id.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
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
        /** @description What to change of a `DateRange`: members given are set, null removes, all else stays. */
        DateRangePatch: {
            /**
             * Format: date
             * @description The first day.
             * @example 2024-01-31
             */
            from?: null | string;
            /**
             * Format: date
             * @description The last day, not before the first; absent for a single day.
             * @example 2024-01-31
             */
            to?: null | string;
        };
        /** @description A file to be attached to a report, in one language. */
        DownloadFields: {
            /** @description The role of the file; a language has at most one whole report. */
            kind: components["schemas"]["DownloadKind"];
            /**
             * Format: uuid
             * @description The id of the uploaded file.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            media: string;
            /**
             * @description The title for readers; needed to publish.
             * @example Rapport annuel 2024 (PDF)
             */
            title?: string;
        };
        /**
         * @description The role of a file that is attached to a report.
         * @enum {string}
         */
        DownloadKind: "full-report" | "summary" | "annex" | "data";
        /** @description An entry in a list of management. */
        EditedCard: {
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
            /** @description The status of each language that has a text or was ever public. */
            languages: {
                [key: string]: components["schemas"]["LanguageStatus"];
            };
            /**
             * @description The slug of its report; absent for reports and themes.
             * @example 2024
             */
            report?: string;
            /**
             * Format: int32
             * @description The newest revision.
             * @example 7
             */
            revision: number;
            /**
             * Format: date-time
             * @description When that revision was saved.
             * @example 2025-03-03T08:00:00.000Z
             */
            savedAt: string;
            /**
             * @description The name of the key that saved it.
             * @example Newsroom
             */
            savedBy: string;
            /**
             * @description Its name in URLs.
             * @example eu-council-presidency
             */
            slug: string;
            /** @description The status of the entry as a whole. */
            status: components["schemas"]["EntryStatus"];
            /**
             * @description Its title in the first language that has one, in the order of the default language's fallback chain.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: string;
            /**
             * @description Its titles by language; languages without one are left out.
             * @example {
             *       "nl": "Klimaatdiplomatie",
             *       "fr": "Diplomatie climatique"
             *     }
             */
            titles: {
                [key: string]: string;
            };
        };
        /** @description A page of a list, with the address of the next one. */
        EditedCardPage: {
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["EditedCard"][];
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
        /** @description An edition to be named. */
        EditionRequest: {
            /**
             * @description Its label: one line of up to 200 characters.
             * @example As tabled in parliament
             */
            label?: string;
            /**
             * @description Notes for the public by language tag, each up to 1,000 characters.
             * @example {
             *       "nl": "Het voorzitterschap van de Raad",
             *       "fr": "La présidence du Conseil"
             *     }
             */
            note?: {
                [key: string]: string;
            };
        };
        /** @description Why somebody is deactivated, or why a grant is ended. */
        EndRequest: {
            /**
             * @description 1 to 1,000 characters; the audit keeps it.
             * @example It named a person who asked for erasure.
             */
            reason: string;
        };
        /** @description An entry: what identifies it. */
        EntryName: {
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
             * @description The slug of its report; absent for reports and themes.
             * @example 2024
             */
            report?: string;
            /**
             * @description Its name in URLs.
             * @example eu-council-presidency
             */
            slug: string;
        };
        /** @description How far the texts of an entry are. */
        EntryReadiness: {
            /** @description Everything that would stop publishing it in the languages that have a text; absent if nothing would. */
            blockers?: components["schemas"]["PublishingBlocker"][];
            /**
             * @description Where it is edited, relative to the host.
             * @example /api/v1/manage/highlights/0193f0a0-0000-7000-8000-000000000001
             */
            href: string;
            /**
             * Format: uuid
             * @description The entry.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description Its kind.
             * @example highlight
             */
            kind: string;
            /**
             * @description Its texts, by language.
             * @example {
             *       "nl": {
             *         "state": "published"
             *       },
             *       "fr": {
             *         "state": "outdated",
             *         "fields": {
             *           "title": "outdated"
             *         }
             *       }
             *     }
             */
            languages: {
                [key: string]: components["schemas"]["TextReadiness"];
            };
            /**
             * Format: int32
             * @description The newest revision.
             * @example 7
             */
            revision: number;
            /**
             * @description Its slug.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * @description Its title, in the first language that has one.
             * @example EU Council Presidency
             */
            title?: string;
        };
        /** @description A planned or scheduled release that an entry is in. */
        EntryRelease: {
            /** @description What it does to the entry. */
            action: components["schemas"]["ReleaseAction"];
            /**
             * Format: date-time
             * @description When it will be published; absent while it is not scheduled.
             * @example 2025-03-03T08:00:00.000Z
             */
            at?: string;
            /**
             * Format: uuid
             * @description The release's id.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description The languages. If the release is of a whole report and is not scheduled yet, those that it would publish now.
             * @example [
             *       "fr",
             *       "nl"
             *     ]
             */
            languages: string[];
            /**
             * Format: int32
             * @description The revision that it will publish; absent if that is the newest one at that time.
             * @example 7
             */
            revision?: number;
            /** @description Its status. */
            state: components["schemas"]["ReleaseState"];
            /**
             * @description Its title, for editors.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: string;
        };
        /**
         * @description The status of an entry, or of one of its languages.
         * @enum {string}
         */
        EntryStatus: "draft" | "published" | "changed" | "withdrawn";
        /** @description A key that expires soon. */
        ExpiringKey: {
            /**
             * Format: date-time
             * @description When it stops working.
             * @example 2025-03-03T08:00:00.000Z
             */
            expiresAt: string;
            /**
             * Format: uuid
             * @description The key's id.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description What the key is called.
             * @example Website
             */
            name: string;
            /**
             * @description Its first characters, by which people recognise it; absent for a configured key.
             * @example ar_k3Yx9
             */
            prefix?: string;
        };
        /** @description A place of a draft that differs. */
        FieldChange: {
            /** @description The later value; absent if it was removed. */
            after?: components["schemas"]["AnyValue"];
            /** @description The earlier value; absent if it was added. */
            before?: components["schemas"]["AnyValue"];
            /** @description The type of the change. */
            kind: components["schemas"]["FieldChangeKind"];
            /**
             * @description The place, as a JSON pointer (RFC 6901) into the later draft; for something that was removed, into the earlier one.
             * @example /translations/fr/title
             */
            pointer: string;
            /** @description For a text that changed: its words. All that are `same` or `removed`, joined, are the earlier text; all that are `same` or `added`, the later one. A part with too many changes to be compared word by word is removed and added as a whole. */
            words?: components["schemas"]["WordChange"][];
        };
        /**
         * @description The type of a change in a draft.
         * @enum {string}
         */
        FieldChangeKind: "added" | "removed" | "changed";
        /**
         * @description Whether a field of a text still matches the field that it was made from.
         * @enum {string}
         */
        FieldFreshness: "missing" | "outdated" | "machine" | "fresh";
        /** @description A figure to be saved. */
        FigureDraft: {
            /** @description The fields, which are the same in every language. */
            fields: components["schemas"]["FigureFields"];
            /**
             * @description The slug of the report that the entry belongs to. Needed for kinds under a report, absent for others. It can't change after the entry was created.
             * @example 2024
             */
            report?: string;
            /**
             * @description The entry's name in URLs: lower-case letters, digits and single hyphens, 1 to 100 characters. It can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug: string;
            /** @description The texts by language tag (BCP 47), in any of the configured languages. A draft can be saved without any. */
            translations?: {
                [key: string]: components["schemas"]["FigureText"];
            };
        };
        /** @description An entry as editors see it: its newest revision, and which languages are public. */
        FigureDraftEdited: {
            /** @description The content, in the form that PUT takes. */
            draft: components["schemas"]["FigureDraft"];
            /**
             * Format: uuid
             * @description The entry's id; it never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description The kind of content.
             * @example highlight
             */
            kind: string;
            /** @description The status of each language that has a text or was ever public. */
            languages: {
                [key: string]: components["schemas"]["LanguageStatus"];
            };
            /** @description The planned and scheduled releases that it is in, the earliest first; absent if there are none. */
            releases?: components["schemas"]["EntryRelease"][];
            /**
             * Format: int32
             * @description The newest revision, from 1; it is also the `ETag`.
             * @example 7
             */
            revision: number;
            /**
             * Format: date-time
             * @description When that revision was saved.
             * @example 2025-03-03T08:00:00.000Z
             */
            savedAt: string;
            /**
             * @description The name of the key that saved it.
             * @example Newsroom
             */
            savedBy: string;
            /** @description The status of the entry as a whole. */
            status: components["schemas"]["EntryStatus"];
            /** @description After saving: what was cleaned in the texts, and what will keep them from being published; absent if there is nothing, and when the entry is only read. */
            warnings?: components["schemas"]["SaveWarning"][];
        };
        /** @description A revision as a whole. */
        FigureDraftRevisionView: {
            /** @description The content, in the form that PUT takes. */
            draft: components["schemas"]["FigureDraft"];
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
             * @description The note of the person who saved it.
             * @example Chiffres mis à jour.
             */
            note?: string;
            /**
             * Format: int32
             * @description Its number, from 1 for each entry.
             * @example 7
             */
            revision: number;
            /**
             * Format: date-time
             * @description When it was saved.
             * @example 2025-03-03T08:00:00.000Z
             */
            savedAt: string;
            /**
             * @description The name of the key that saved it; `the system` if it was saved without a key.
             * @example Newsroom
             */
            savedBy: string;
        };
        /** @description A figure's fields that are the same in every language. */
        FigureFields: {
            /**
             * Format: date
             * @description The day to which the number applies.
             * @example 2024-01-31
             */
            asOf?: string;
            /** @description The parts of the number. They have to add up to the value unless `partial` is true. */
            breakdown?: components["schemas"]["FigurePartFields"][];
            /**
             * @description Its subject, in one lower-case word; needed to publish.
             * @example budget
             */
            category?: string;
            /**
             * Format: int32
             * @description How many decimals it is written with, 0 to 6. The value can't have more.
             * @example 0
             */
            decimals?: number;
            /** @description Whether there are further parts that are not listed, so that these need not add up. */
            partial?: boolean;
            /**
             * Format: int32
             * @description Its place in the order of the report's list, from 0.
             * @example 10
             */
            position?: number;
            /** @description Whether the parts may differ from the value because all are rounded. The difference can be at most half a unit of the last decimal for each part and for the value. */
            rounded?: boolean;
            /**
             * @description Whether the definition changed, so that the number can't be compared with earlier years. Explain it in `note`.
             * @example true
             */
            seriesBreak?: boolean;
            /** @description The value that this report restates: that of the figure with the same slug in an earlier report. */
            supersedes?: components["schemas"]["SupersedesFields"];
            /**
             * @description `persons`, `count`, `percent`, or a currency (ISO 4217), as `EUR`; needed to publish.
             * @example EUR
             */
            unit?: string;
            /**
             * Format: double
             * @description The number, written out without an exponent, at most 15 significant digits; needed to publish.
             * @example 512400000
             */
            value?: number;
        };
        /** @description What to change of a `FigureFields`: members given are set, null removes, all else stays. */
        FigureFieldsPatch: {
            /**
             * Format: date
             * @description The day to which the number applies.
             * @example 2024-01-31
             */
            asOf?: null | string;
            /** @description The parts of the number. They have to add up to the value unless `partial` is true. */
            breakdown?: null | components["schemas"]["FigurePartFields"][];
            /**
             * @description Its subject, in one lower-case word; needed to publish.
             * @example budget
             */
            category?: null | string;
            /**
             * Format: int32
             * @description How many decimals it is written with, 0 to 6. The value can't have more.
             * @example 0
             */
            decimals?: null | number;
            /** @description Whether there are further parts that are not listed, so that these need not add up. */
            partial?: null | boolean;
            /**
             * Format: int32
             * @description Its place in the order of the report's list, from 0.
             * @example 10
             */
            position?: null | number;
            /** @description Whether the parts may differ from the value because all are rounded. The difference can be at most half a unit of the last decimal for each part and for the value. */
            rounded?: null | boolean;
            /**
             * @description Whether the definition changed, so that the number can't be compared with earlier years. Explain it in `note`.
             * @example true
             */
            seriesBreak?: null | boolean;
            /** @description The value that this report restates: that of the figure with the same slug in an earlier report. */
            supersedes?: components["schemas"]["SupersedesFieldsPatch"] | null;
            /**
             * @description `persons`, `count`, `percent`, or a currency (ISO 4217), as `EUR`; needed to publish.
             * @example EUR
             */
            unit?: null | string;
            /**
             * Format: double
             * @description The number, written out without an exponent, at most 15 significant digits; needed to publish.
             * @example 512400000
             */
            value?: null | number;
        };
        /** @description A part of a figure to be saved. */
        FigurePartFields: {
            /**
             * @description Its key, the same in every language and year: a slug.
             * @example ar_is-shown-once-and-only-here
             */
            key: string;
            /**
             * Format: double
             * @description The number, in the figure's unit and decimals.
             * @example 512400000
             */
            value: number;
        };
        /** @description What to change of a `FigureDraft`: members given are set, null removes, all else stays. */
        FigurePatch: {
            /** @description The fields, which are the same in every language. */
            fields?: components["schemas"]["FigureFieldsPatch"];
            /**
             * @description The slug of the report that the entry belongs to. Needed for kinds under a report, absent for others. It can't change after the entry was created.
             * @example 2024
             */
            report?: null | string;
            /**
             * @description The entry's name in URLs: lower-case letters, digits and single hyphens, 1 to 100 characters. It can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug?: string;
            /** @description The texts by language tag (BCP 47), in any of the configured languages. A draft can be saved without any. */
            translations?: null | {
                [key: string]: components["schemas"]["FigureTextPatch"] | null;
            };
        };
        /** @description A figure's text in one language. */
        FigureText: {
            /**
             * @description The labels of the parts, by their keys; each is needed to publish.
             * @example {
             *       "operation": "Werking",
             *       "international": "Internationale verplichtingen",
             *       "development": "Ontwikkelingssamenwerking"
             *     }
             */
            breakdownLabels?: {
                [key: string]: string;
            };
            /**
             * @description What is counted, in one line; needed to publish.
             * @example As tabled in parliament
             */
            label?: string;
            /**
             * @description What readers have to know to understand it, in plain text.
             * @example Chiffres mis à jour.
             */
            note?: string;
        };
        /** @description What to change of a `FigureText`: members given are set, null removes, all else stays. */
        FigureTextPatch: {
            /**
             * @description The labels of the parts, by their keys; each is needed to publish.
             * @example {
             *       "operation": "Werking",
             *       "international": "Internationale verplichtingen",
             *       "development": "Ontwikkelingssamenwerking"
             *     }
             */
            breakdownLabels?: null | {
                [key: string]: null | string;
            };
            /**
             * @description What is counted, in one line; needed to publish.
             * @example As tabled in parliament
             */
            label?: null | string;
            /**
             * @description What readers have to know to understand it, in plain text.
             * @example Chiffres mis à jour.
             */
            note?: null | string;
        };
        /** @description The text that a translation is made from. */
        FigureTextTranslationSource: {
            /**
             * @description Its language.
             * @example nl
             */
            language: string;
            /** @description The text; absent if there is none yet. */
            text?: components["schemas"]["FigureText"];
        };
        /** @description What a translator needs: the source text beside the translation, and what changed in the source since. */
        FigureTextTranslationWork: {
            /**
             * @description The state of each field, by member. Fields that neither language has are left out.
             * @example {
             *       "title": {
             *         "state": "outdated",
             *         "from": "nl",
             *         "changedSince": {
             *           "revision": 3,
             *           "at": "2025-01-10T09:00:00.000Z"
             *         }
             *       }
             *     }
             */
            fields: {
                [key: string]: components["schemas"]["TranslationField"];
            };
            /**
             * @description The language of the translation.
             * @example fr
             */
            language: string;
            /** @description The text to translate from; absent if the language is the one that the report is written in first. */
            source?: components["schemas"]["FigureTextTranslationSource"];
            /** @description The translation as PUT takes it back; absent as long as there is none. */
            target?: components["schemas"]["FigureText"];
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
        /** @description What to change of a `FocalPoint`: members given are set, null removes, all else stays. */
        FocalPointPatch: {
            /**
             * Format: double
             * @description From the left, 0 to 1.
             * @example 0.5
             */
            x?: number;
            /**
             * Format: double
             * @description From the top, 0 to 1.
             * @example 0.25
             */
            y?: number;
        };
        /** @description What a table of terms changed, or would change. */
        GlossaryImport: {
            /**
             * Format: int32
             * @description How many terms were there and differ now.
             * @example 0
             */
            changed: number;
            /**
             * Format: int32
             * @description How many terms are new.
             * @example 1
             */
            created: number;
            /**
             * @description Whether nothing was written, because it was only asked what would happen.
             * @example false
             */
            dryRun: boolean;
            /**
             * Format: int32
             * @description How many terms were there already as they are in the table.
             * @example 0
             */
            unchanged: number;
        };
        /** @description A term of the glossary, as it is written. */
        GlossaryTermRequest: {
            /**
             * @description Other translations that are right, such as other forms of the word: at most 10.
             * @example [
             *       "chargée d’affaires"
             *     ]
             */
            alternatives?: string[];
            /**
             * @description Translations that are wrong: at most 10.
             * @example [
             *       "chargé des affaires"
             *     ]
             */
            forbidden?: string[];
            /**
             * @description What translators have to know of it, 1 to 1,000 characters.
             * @example The head of a mission while there is no ambassador
             */
            note?: string;
            /**
             * @description The term, 1 to 200 characters. It is there once for two languages, whatever its capitals.
             * @example zaakgelastigde
             */
            source: string;
            /**
             * @description The language of the term.
             * @example nl
             */
            sourceLanguage: string;
            /**
             * @description Its translation, 1 to 200 characters.
             * @example chargé d’affaires
             */
            target: string;
            /**
             * @description The language of the translation: another one.
             * @example fr
             */
            targetLanguage: string;
        };
        /** @description A term of the glossary. */
        GlossaryTermView: {
            /**
             * @description Other translations that are right; absent if there are none.
             * @example [
             *       "chargée d’affaires"
             *     ]
             */
            alternatives?: string[];
            /**
             * Format: date-time
             * @description When it was changed last.
             * @example 2025-03-03T08:00:00.000Z
             */
            changedAt: string;
            /**
             * @description Who changed it last.
             * @example Els
             */
            changedBy: string;
            /**
             * @description Translations that are wrong; absent if there are none.
             * @example [
             *       "chargé des affaires"
             *     ]
             */
            forbidden?: string[];
            /**
             * Format: uuid
             * @description Its id.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description What translators have to know of it; absent if there is nothing.
             * @example The head of a mission while there is no ambassador
             */
            note?: string;
            /**
             * @description The term.
             * @example zaakgelastigde
             */
            source: string;
            /**
             * @description The language of the term.
             * @example nl
             */
            sourceLanguage: string;
            /**
             * @description Its translation.
             * @example chargé d’affaires
             */
            target: string;
            /**
             * @description The language of the translation.
             * @example fr
             */
            targetLanguage: string;
            /**
             * Format: int32
             * @description How often it was changed, from 1. It is its `ETag` too.
             * @example 1
             */
            version: number;
        };
        /** @description A page of a list, with the address of the next one. */
        GlossaryTermViewPage: {
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["GlossaryTermView"][];
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
        /** @description A role to be granted, to an actor or to a claim. */
        GrantRequest: {
            /**
             * Format: uuid
             * @description Who gets it.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            actor?: string;
            /**
             * @description Or the claim whose bearers get it: its type, `=` and its value, as in the tokens of the identity provider.
             * @example groups=report-editors
             */
            claim?: string;
            /**
             * @description The languages of a translator; absent for all. Other roles have none.
             * @example [
             *       "fr",
             *       "nl"
             *     ]
             */
            languages?: string[];
            /**
             * @description Why, 1 to 1,000 characters.
             * @example Joins the editors of 2024
             */
            reason: string;
            /**
             * @description The slug of the report that it is for; absent for all reports. Records officers and administrators have all.
             * @example 2024
             */
            report?: string;
            /** @description The role. */
            role: components["schemas"]["Role"];
        };
        /** @description A role that somebody has. */
        GrantView: {
            /**
             * Format: uuid
             * @description Who has it; absent where a claim has it.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            actor?: string;
            /**
             * @description The claim whose bearers have it; absent where an actor has it.
             * @example groups=report-editors
             */
            claim?: string;
            /**
             * Format: date-time
             * @description Since when it does not hold any more; absent while it holds.
             * @example 2025-03-03T08:00:00.000Z
             */
            endedAt?: string;
            /**
             * @description Who ended it.
             * @example Els
             */
            endedBy?: string;
            /**
             * @description Why it was ended.
             * @example Works for another department
             */
            endReason?: string;
            /**
             * Format: date-time
             * @description Since when.
             * @example 2025-03-03T08:00:00.000Z
             */
            grantedAt: string;
            /**
             * @description Who granted it.
             * @example Els
             */
            grantedBy: string;
            /**
             * Format: uuid
             * @description The id.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description The languages of a translator; absent for all.
             * @example [
             *       "fr",
             *       "nl"
             *     ]
             */
            languages?: string[];
            /**
             * @description Why it was granted.
             * @example Joins the editors of 2024
             */
            reason?: string;
            /**
             * @description The slug of the report that it is for; absent for all reports and what belongs to none.
             * @example 2024
             */
            report?: string;
            /** @description The role. */
            role: components["schemas"]["Role"];
        };
        /** @description A page of a list, with the address of the next one. */
        GrantViewPage: {
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["GrantView"][];
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
        /** @description A highlight to be saved. */
        HighlightDraft: {
            /** @description The fields, which are the same in every language. */
            fields: components["schemas"]["HighlightFields"];
            /**
             * @description The slug of the report that the entry belongs to. Needed for kinds under a report, absent for others. It can't change after the entry was created.
             * @example 2024
             */
            report?: string;
            /**
             * @description The entry's name in URLs: lower-case letters, digits and single hyphens, 1 to 100 characters. It can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug: string;
            /** @description The texts by language tag (BCP 47), in any of the configured languages. A draft can be saved without any. */
            translations?: {
                [key: string]: components["schemas"]["HighlightText"];
            };
        };
        /** @description An entry as editors see it: its newest revision, and which languages are public. */
        HighlightDraftEdited: {
            /** @description The content, in the form that PUT takes. */
            draft: components["schemas"]["HighlightDraft"];
            /**
             * Format: uuid
             * @description The entry's id; it never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description The kind of content.
             * @example highlight
             */
            kind: string;
            /** @description The status of each language that has a text or was ever public. */
            languages: {
                [key: string]: components["schemas"]["LanguageStatus"];
            };
            /** @description The planned and scheduled releases that it is in, the earliest first; absent if there are none. */
            releases?: components["schemas"]["EntryRelease"][];
            /**
             * Format: int32
             * @description The newest revision, from 1; it is also the `ETag`.
             * @example 7
             */
            revision: number;
            /**
             * Format: date-time
             * @description When that revision was saved.
             * @example 2025-03-03T08:00:00.000Z
             */
            savedAt: string;
            /**
             * @description The name of the key that saved it.
             * @example Newsroom
             */
            savedBy: string;
            /** @description The status of the entry as a whole. */
            status: components["schemas"]["EntryStatus"];
            /** @description After saving: what was cleaned in the texts, and what will keep them from being published; absent if there is nothing, and when the entry is only read. */
            warnings?: components["schemas"]["SaveWarning"][];
        };
        /** @description A revision as a whole. */
        HighlightDraftRevisionView: {
            /** @description The content, in the form that PUT takes. */
            draft: components["schemas"]["HighlightDraft"];
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
             * @description The note of the person who saved it.
             * @example Chiffres mis à jour.
             */
            note?: string;
            /**
             * Format: int32
             * @description Its number, from 1 for each entry.
             * @example 7
             */
            revision: number;
            /**
             * Format: date-time
             * @description When it was saved.
             * @example 2025-03-03T08:00:00.000Z
             */
            savedAt: string;
            /**
             * @description The name of the key that saved it; `the system` if it was saved without a key.
             * @example Newsroom
             */
            savedBy: string;
        };
        /** @description A highlight's fields that are the same in every language. */
        HighlightFields: {
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
            featured?: boolean;
            /** @description Its picture. */
            image?: components["schemas"]["ImageFields"];
            /** @description Pages on other sites for further reading; delivered as `links.related`. */
            links?: components["schemas"]["LinkFields"][];
            /**
             * @description Slugs of partners in the same report.
             * @example [
             *       "council-of-the-eu"
             *     ]
             */
            partners?: string[];
            /**
             * Format: int32
             * @description Its place in the order of the report's list, from 0.
             * @example 10
             */
            position?: number;
            /**
             * @description Slugs of priorities in the same report.
             * @example [
             *       "multilateralism"
             *     ]
             */
            priorities?: string[];
            /**
             * @description The slug of a section in the same report.
             * @example europe
             */
            section?: string;
            /**
             * @description Slugs of themes.
             * @example [
             *       "europe"
             *     ]
             */
            themes?: string[];
        };
        /** @description What to change of a `HighlightFields`: members given are set, null removes, all else stays. */
        HighlightFieldsPatch: {
            /**
             * @description The countries concerned (ISO 3166-1 alpha-2, and the installation's additions).
             * @example [
             *       "BE"
             *     ]
             */
            countries?: null | string[];
            /** @description When it happened. */
            date?: components["schemas"]["DateRangePatch"] | null;
            /**
             * @description Whether it stands out among the report's highlights.
             * @example true
             */
            featured?: null | boolean;
            /** @description Its picture. */
            image?: components["schemas"]["ImageFieldsPatch"] | null;
            /** @description Pages on other sites for further reading; delivered as `links.related`. */
            links?: null | components["schemas"]["LinkFields"][];
            /**
             * @description Slugs of partners in the same report.
             * @example [
             *       "council-of-the-eu"
             *     ]
             */
            partners?: null | string[];
            /**
             * Format: int32
             * @description Its place in the order of the report's list, from 0.
             * @example 10
             */
            position?: null | number;
            /**
             * @description Slugs of priorities in the same report.
             * @example [
             *       "multilateralism"
             *     ]
             */
            priorities?: null | string[];
            /**
             * @description The slug of a section in the same report.
             * @example europe
             */
            section?: null | string;
            /**
             * @description Slugs of themes.
             * @example [
             *       "europe"
             *     ]
             */
            themes?: null | string[];
        };
        /** @description What to change of a `HighlightDraft`: members given are set, null removes, all else stays. */
        HighlightPatch: {
            /** @description The fields, which are the same in every language. */
            fields?: components["schemas"]["HighlightFieldsPatch"];
            /**
             * @description The slug of the report that the entry belongs to. Needed for kinds under a report, absent for others. It can't change after the entry was created.
             * @example 2024
             */
            report?: null | string;
            /**
             * @description The entry's name in URLs: lower-case letters, digits and single hyphens, 1 to 100 characters. It can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug?: string;
            /** @description The texts by language tag (BCP 47), in any of the configured languages. A draft can be saved without any. */
            translations?: null | {
                [key: string]: components["schemas"]["HighlightTextPatch"] | null;
            };
        };
        /** @description A highlight's text in one language. */
        HighlightText: {
            /**
             * @description The text, in CommonMark.
             * @example ## Zes maanden
             *
             *     België zat de Raad *zes maanden* voor.
             */
            body?: string;
            /**
             * @description The picture's alternative text; needed to publish unless the picture is decorative.
             * @example Tekening: acht gouden stippen in een kring.
             */
            imageAlt?: string;
            /**
             * @description What happened, in plain text; needed to publish.
             * @example Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil.
             */
            summary?: string;
            /**
             * @description The title; needed to publish.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: string;
        };
        /** @description What to change of a `HighlightText`: members given are set, null removes, all else stays. */
        HighlightTextPatch: {
            /**
             * @description The text, in CommonMark.
             * @example ## Zes maanden
             *
             *     België zat de Raad *zes maanden* voor.
             */
            body?: null | string;
            /**
             * @description The picture's alternative text; needed to publish unless the picture is decorative.
             * @example Tekening: acht gouden stippen in een kring.
             */
            imageAlt?: null | string;
            /**
             * @description What happened, in plain text; needed to publish.
             * @example Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil.
             */
            summary?: null | string;
            /**
             * @description The title; needed to publish.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: null | string;
        };
        /** @description The text that a translation is made from. */
        HighlightTextTranslationSource: {
            /**
             * @description Its language.
             * @example nl
             */
            language: string;
            /** @description The text; absent if there is none yet. */
            text?: components["schemas"]["HighlightText"];
        };
        /** @description What a translator needs: the source text beside the translation, and what changed in the source since. */
        HighlightTextTranslationWork: {
            /**
             * @description The state of each field, by member. Fields that neither language has are left out.
             * @example {
             *       "title": {
             *         "state": "outdated",
             *         "from": "nl",
             *         "changedSince": {
             *           "revision": 3,
             *           "at": "2025-01-10T09:00:00.000Z"
             *         }
             *       }
             *     }
             */
            fields: {
                [key: string]: components["schemas"]["TranslationField"];
            };
            /**
             * @description The language of the translation.
             * @example fr
             */
            language: string;
            /** @description The text to translate from; absent if the language is the one that the report is written in first. */
            source?: components["schemas"]["HighlightTextTranslationSource"];
            /** @description The translation as PUT takes it back; absent as long as there is none. */
            target?: components["schemas"]["HighlightText"];
        };
        /** @description A picture of an entry, the same in every language. Its alternative text is in each translation. */
        ImageFields: {
            /** @description True if it tells readers nothing that the text doesn't. It needs no alternative text then. */
            decorative?: boolean;
            /** @description The point that has to stay visible when the picture is cropped. */
            focalPoint?: components["schemas"]["FocalPoint"];
            /**
             * Format: uuid
             * @description The id of the uploaded picture.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            media: string;
        };
        /** @description What to change of a `ImageFields`: members given are set, null removes, all else stays. */
        ImageFieldsPatch: {
            /** @description True if it tells readers nothing that the text doesn't. It needs no alternative text then. */
            decorative?: null | boolean;
            /** @description The point that has to stay visible when the picture is cropped. */
            focalPoint?: components["schemas"]["FocalPointPatch"] | null;
            /**
             * Format: uuid
             * @description The id of the uploaded picture.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            media?: string;
        };
        /** @description What became of the units of an entry. */
        ImportedEntry: {
            /**
             * @description The id of the file in the document: the entry's id.
             * @example 0193f0a0-0000-7000-8000-000000000000
             */
            id: string;
            /**
             * @description The entry's kind; null if the report has no such entry.
             * @example highlight
             */
            kind?: string;
            /**
             * Format: int32
             * @description The revision that was saved; null if none was.
             * @example 4
             */
            revision?: number;
            /**
             * @description The entry's slug; null if the report has no such entry.
             * @example eu-council-presidency
             */
            slug?: string;
            /** @description The units, in the order of the document. */
            units: components["schemas"]["ImportedUnit"][];
            /** @description What the texts that are saved say otherwise than the glossary; absent if there is nothing. */
            warnings?: components["schemas"]["SaveWarning"][];
        };
        /** @description What became of a unit. */
        ImportedUnit: {
            /** @description What became of it. */
            outcome: components["schemas"]["ImportOutcome"];
            /**
             * @description Why it was refused or left out; null for all others.
             * @example The source has changed since this was exported. Export it again.
             */
            reason?: string;
            /**
             * @description Its id in the file: the name of the field.
             * @example summary
             */
            unit: string;
        };
        /**
         * @description What became of a unit of a translation that was sent back.
         * @enum {string}
         */
        ImportOutcome: "saved" | "unchanged" | "left-out" | "refused";
        /** @description A key to be created. */
        KeyRequest: {
            /**
             * Format: uuid
             * @description Whom it stands for, if that person or machine is there already: it then may do what they may, and `role` adds nothing. Absent: a new machine of this name.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            actor?: string;
            /**
             * Format: date-time
             * @description When it stops working; absent: a year from now. At most five years from now.
             * @example 2025-03-03T08:00:00.000Z
             */
            expiresAt?: string;
            /**
             * @description The person or program that will use it.
             * @example Newsroom
             */
            name: string;
            /**
             * @description What it is for, 1 to 1,000 characters.
             * @example The newsroom's importer
             */
            note?: string;
            /** @description What it may do, in all reports and languages: `publisher` is editor, reviewer and publisher, `administrator` is all roles. Less is granted with `/manage/grants`. */
            role: components["schemas"]["Role"];
        };
        /** @description A key of management. The key itself is shown only when it is created. */
        KeyView: {
            /**
             * Format: uuid
             * @description The id of the person or machine that it stands for: who did what is kept by it.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            actor: string;
            /**
             * Format: date-time
             * @description When it was created.
             * @example 2025-03-03T08:00:00.000Z
             */
            createdAt: string;
            /**
             * @description Who created it.
             * @example Els
             */
            createdBy: string;
            /**
             * Format: date-time
             * @description When it stops working by itself; absent for a key that does not.
             * @example 2025-03-03T08:00:00.000Z
             */
            expiresAt?: string;
            /**
             * @description The name of the person or machine that it stands for, as it is now.
             * @example Newsroom
             */
            holder: string;
            /**
             * Format: uuid
             * @description The key's id.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description The key, which is shown once, when it is created.
             * @example ar_is-shown-once-and-only-here
             */
            key?: string;
            /**
             * Format: date-time
             * @description When it was used last, to the minute; absent if never.
             * @example 2025-03-03T08:00:00.000Z
             */
            lastUsedAt?: string;
            /**
             * @description What it is called.
             * @example Newsroom
             */
            name: string;
            /**
             * @description What it is for.
             * @example The newsroom's importer
             */
            note?: string;
            /**
             * @description Its first characters; absent for a key that the program did not make.
             * @example ar_Zx3kQ
             */
            prefix?: string;
            /**
             * Format: date-time
             * @description When it was revoked; absent while it was not.
             * @example 2025-03-03T08:00:00.000Z
             */
            revokedAt?: string;
            /**
             * @description Who revoked it; absent while it was not.
             * @example Els
             */
            revokedBy?: string;
            /** @description What a new machine was granted with it. A key for somebody who was known already may do what they may (`GET /manage/people`), whatever this says. */
            role: components["schemas"]["Role"];
        };
        /** @description A page of a list, with the address of the next one. */
        KeyViewPage: {
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["KeyView"][];
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
        /** @description How far a language is. */
        LanguageReadiness: {
            /**
             * Format: int32
             * @description How many are ready, published or changed.
             * @example 22
             */
            done: number;
            /**
             * @description The language.
             * @example fr
             */
            language: string;
            /**
             * Format: int32
             * @description The share of these, in percent, rounded down.
             * @example 91
             */
            percent: number;
            /**
             * @description How many texts are in each state, by its name. States without a text are left out.
             * @example {
             *       "missing": 2,
             *       "ready": 3,
             *       "published": 19
             *     }
             */
            states: {
                [key: string]: number;
            };
        };
        /** @description The status of one language of an entry. */
        LanguageStatus: {
            /** @description The state of each field of that text, by member; absent in lists. */
            fields?: {
                [key: string]: components["schemas"]["FieldFreshness"];
            };
            /**
             * Format: int32
             * @description The revision whose text is public; absent if none is.
             * @example 7
             */
            revision?: number;
            /**
             * Format: date-time
             * @description Since when it has had this public status; absent for a draft.
             * @example 2025-03-03T08:00:00.000Z
             */
            since?: string;
            /** @description The status. */
            status: components["schemas"]["EntryStatus"];
            /** @description How far the text of the newest revision is; absent in the answers to publishing and withdrawing. */
            translation?: components["schemas"]["TranslationState"];
            /** @description The earlier report from which its text was copied, as long as the text has not changed since; absent otherwise. */
            unchangedSince?: components["schemas"]["CopiedText"];
        };
        /** @description A link to a page on another site. */
        LinkFields: {
            /**
             * @description The page's name by language tag.
             * @example {
             *       "nl": "Het voorzitterschap van de Raad",
             *       "fr": "La présidence du Conseil"
             *     }
             */
            title?: {
                [key: string]: string;
            };
            /**
             * @description The http(s) address.
             * @example https://example.org/presidency
             */
            url: string;
        };
        /** @description With which account at the identity provider somebody signs in. */
        LinkRequest: {
            /**
             * Format: uuid
             * @description Who signs in with this account until now, by their id: the same person, who was made known twice. They are deactivated, and what they did counts as this person's where two are needed. Absent if nobody does.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            from?: string;
            /**
             * @description The identity provider, the claim `iss` of its tokens; 1 to 300 characters.
             * @example https://sign-in.example.org
             */
            issuer: string;
            /**
             * @description Why, 1 to 1,000 characters; the audit keeps it.
             * @example The person behind this key signs in from now on
             */
            reason: string;
            /**
             * @description The person's id there, the claim `sub` of their tokens; 1 to 255 characters.
             * @example 248289761001
             */
            subject: string;
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
        /** @description Which fields of a text a machine shall translate. */
        MachineRequest: {
            /**
             * @description The members of the text; absent: all that qualify.
             * @example [
             *       "title",
             *       "summary"
             *     ]
             */
            fields?: string[];
            /**
             * @description Whether fields whose source has changed are translated anew; absent: only those that are missing.
             * @example false
             */
            outdated?: boolean;
            /**
             * @description The language to translate from; absent: the source language of the report.
             * @example nl
             */
            source?: string;
        };
        /** @description A member that was not translated. */
        MachineSkipped: {
            /**
             * @description The member of the text.
             * @example body
             */
            field: string;
            /**
             * @description Why, in a sentence.
             * @example The machine lost, doubled or moved a mark: a link, code, a footnote or a figure. Translate it by hand.
             */
            reason: string;
        };
        /** @description What a machine translated. */
        MachineTranslated: {
            /**
             * Format: int32
             * @description The newest revision of the entry.
             * @example 2
             */
            revision: number;
            /** @description The members that stayed as they were, each with the reason. */
            skipped: components["schemas"]["MachineSkipped"][];
            /**
             * @description The members that were translated. They have to be confirmed by a person before they are published.
             * @example [
             *       "title",
             *       "summary"
             *     ]
             */
            translated: string[];
        };
        /** @description How a long text will look. */
        MarkdownPreview: {
            /**
             * @description The HTML that publishing the text would make, with the numbers of the newest drafts of figures. A quote of an unknown figure is left as it was written.
             * @example <h2>Diplomatie</h2>
             */
            html: string;
            /**
             * Format: int32
             * @description How many characters the text has, as the limit counts them, after it was cleaned.
             * @example 62
             */
            length: number;
            /** @description What saving the text would change in it, and what would keep it from being published, each with its place. */
            warnings: components["schemas"]["TextWarning"][];
        };
        /** @description A long text that is shown as the public will see it, before it is saved. */
        MarkdownPreviewRequest: {
            /**
             * @description The kind of entry that it is for, as a segment of addresses; needed with `member`.
             * @example highlights
             */
            kind?: string;
            /**
             * @description The language of the text.
             * @example fr
             */
            language: string;
            /**
             * @description The member of the text that it is: `summary`, `body` or `foreword`; absent for the long text. A summary is plain text, in which figures are quoted too.
             * @example body
             */
            member?: string;
            /**
             * @description The slug of the report that the text is for. Figures that it quotes and links to entries are looked up there. It is absent for a text that belongs to no report yet.
             * @example 2024
             */
            report?: string;
            /**
             * @description The text, at most 200,000 characters: the Markdown of a draft, or a summary.
             * @example ## Diplomatie
             *
             *     In 2024 waren wij met **{{figure:staff-total}}**.
             */
            text: string;
        };
        /** @description A file as editors see it. Nothing of it can change but its name. */
        MediaCard: {
            /**
             * Format: int64
             * @description Its size in bytes.
             * @example 7512
             */
            bytes: number;
            /**
             * Format: int32
             * @description For a picture: its height in pixels, as it is shown.
             * @example 1067
             */
            height?: number;
            /**
             * Format: uuid
             * @description Its id, to which drafts refer. It is made from its bytes, so the same file has the same id in every installation.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description Its name, at most 200 characters, with the extension of its type. Unsafe characters are replaced.
             * @example plein.jpg
             */
            name: string;
            /** @description For a PDF: what was found in it. */
            pdf?: components["schemas"]["PdfFacts"];
            /**
             * @description SHA-256 of the bytes that were uploaded. It differs from `sha256` if metadata, such as where a picture was taken, was removed, and if a drawing (SVG) was written again. The answer to an upload has the hash of that upload; other answers have that of the first upload.
             * @example 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
             */
            sentSha256: string;
            /**
             * @description SHA-256 of its bytes, in lower-case hexadecimal.
             * @example 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
             */
            sha256: string;
            /**
             * @description For a picture: the address of a small one, relative to the host, for lists to choose from. It needs a key as `url` does.
             * @example /media/44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a/plein.jpg?w=320
             */
            thumbnail?: string;
            /**
             * @description Its media type, which is recognised from its bytes.
             * @example image/jpeg
             */
            type: string;
            /**
             * Format: date-time
             * @description When it was uploaded.
             * @example 2025-03-03T08:00:00.000Z
             */
            uploadedAt: string;
            /**
             * @description The name of the key that uploaded it.
             * @example Newsroom
             */
            uploadedBy: string;
            /**
             * @description Its address, relative to the host. It needs a key or a preview link until something public refers to the file.
             * @example /media/44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a/plein.jpg
             */
            url: string;
            /**
             * @description Remarks for the person who uploaded it, in English: what was removed from a drawing, and what may disturb readers of a PDF. Only in the answer to an upload.
             * @example [
             *       "It runs JavaScript when it is opened."
             *     ]
             */
            warnings?: string[];
            /**
             * Format: int32
             * @description For a picture: its width in pixels, as it is shown.
             * @example 1600
             */
            width?: number;
        };
        /** @description A page of a list, with the address of the next one. */
        MediaCardPage: {
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["MediaCard"][];
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
        /** @description A new name for a file, as JSON Merge Patch. */
        MediaPatch: {
            /**
             * @description The name, with or without the extension of its type.
             * @example plein.jpg
             */
            name: string;
        };
        /** @description A file to be uploaded, as `multipart/form-data`. */
        MediaUpload: {
            /**
             * Format: binary
             * @description The file: JPEG, PNG, WebP, SVG, PDF, CSV or XLSX. It has to be the last part of the body.
             */
            file: string;
        };
        /** @description An entry that refers to a file. */
        MediaUse: {
            /**
             * Format: uuid
             * @description The entry's id.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /** @description The versions of the entry that refer to the file. */
            in: components["schemas"]["MediaUsedIn"];
            /**
             * @description The kind of content.
             * @example highlight
             */
            kind: string;
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
             * @description The title of its newest draft; absent if it has none.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: string;
        };
        /**
         * @description A version of an entry that refers to a file.
         * @enum {string}
         */
        MediaUsedIn: "draft" | "public" | "past" | "release";
        /** @description A file, with the entries that use it. */
        MediaView: {
            /**
             * Format: int64
             * @description Its size in bytes.
             * @example 7512
             */
            bytes: number;
            /**
             * Format: int32
             * @description For a picture: its height in pixels, as it is shown.
             * @example 1067
             */
            height?: number;
            /**
             * Format: uuid
             * @description Its id, to which drafts refer. It is made from its bytes, so the same file has the same id in every installation.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description Its name, at most 200 characters, with the extension of its type. Unsafe characters are replaced.
             * @example plein.jpg
             */
            name: string;
            /** @description For a PDF: what was found in it. */
            pdf?: components["schemas"]["PdfFacts"];
            /**
             * @description SHA-256 of the bytes that were uploaded. It differs from `sha256` if metadata, such as where a picture was taken, was removed, and if a drawing (SVG) was written again. The answer to an upload has the hash of that upload; other answers have that of the first upload.
             * @example 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
             */
            sentSha256: string;
            /**
             * @description SHA-256 of its bytes, in lower-case hexadecimal.
             * @example 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
             */
            sha256: string;
            /**
             * @description For a picture: the address of a small one, relative to the host, for lists to choose from. It needs a key as `url` does.
             * @example /media/44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a/plein.jpg?w=320
             */
            thumbnail?: string;
            /**
             * @description Its media type, which is recognised from its bytes.
             * @example image/jpeg
             */
            type: string;
            /**
             * Format: date-time
             * @description When it was uploaded.
             * @example 2025-03-03T08:00:00.000Z
             */
            uploadedAt: string;
            /**
             * @description The name of the key that uploaded it.
             * @example Newsroom
             */
            uploadedBy: string;
            /**
             * @description Its address, relative to the host. It needs a key or a preview link until something public refers to the file.
             * @example /media/44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a/plein.jpg
             */
            url: string;
            /** @description The entries that refer to it: in their newest drafts, in what is or was public, and in what a release will publish. As long as there are any, the file can't be deleted. */
            uses: components["schemas"]["MediaUse"][];
            /**
             * @description Remarks for the person who uploaded it, in English: what was removed from a drawing, and what may disturb readers of a PDF. Only in the answer to an upload.
             * @example [
             *       "It runs JavaScript when it is opened."
             *     ]
             */
            warnings?: string[];
            /**
             * Format: int32
             * @description For a picture: its width in pixels, as it is shown.
             * @example 1600
             */
            width?: number;
        };
        /** @description An earlier translation of a paragraph that is the same or similar. */
        MemoryMatch: {
            /** @description What differs, word by word: from the paragraph that was translated to the one that was asked for. Absent if they are the same. */
            difference?: components["schemas"]["WordChange"][];
            /** @description Where it was translated. */
            from: components["schemas"]["MemoryPlace"];
            /**
             * Format: int32
             * @description How similar the paragraphs are, from 60 to 100, counted in words. 100 are the same.
             * @example 100
             */
            percent: number;
            /**
             * @description The paragraph that was translated.
             * @example Klimaatdiplomatie: van Bonn tot Bakoe
             */
            source: string;
            /**
             * @description Its translation.
             * @example Diplomatie climatique : de Bonn à Bakou
             */
            target: string;
        };
        /** @description A paragraph, and how such ones were translated before. */
        MemoryParagraph: {
            /** @description Earlier translations, at most 5: the most similar first, then the newest. Empty if there are none. */
            matches: components["schemas"]["MemoryMatch"][];
            /**
             * @description The paragraph, as it was asked for.
             * @example Klimaatdiplomatie: van Bonn tot Bakoe
             */
            text: string;
        };
        /** @description A page of a list, with the address of the next one. */
        MemoryParagraphPage: {
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["MemoryParagraph"][];
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
        /** @description Where a paragraph was translated. */
        MemoryPlace: {
            /**
             * Format: date-time
             * @description When it was saved.
             * @example 2025-03-03T08:00:00.000Z
             */
            at: string;
            /**
             * Format: uuid
             * @description The id of the entry.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            entry: string;
            /**
             * @description Its kind.
             * @example highlight
             */
            kind: string;
            /**
             * @description The member of the text that the paragraph is in.
             * @example title
             */
            member: string;
            /**
             * @description The slug of its report; absent for what belongs to none.
             * @example 2024
             */
            report?: string;
            /**
             * Format: int32
             * @description The revision that brought the translation.
             * @example 1
             */
            revision: number;
            /**
             * @description Its slug.
             * @example climate-diplomacy
             */
            slug: string;
            /**
             * @description Its title; absent if it has none.
             * @example Klimaatdiplomatie: van Bonn tot Bakoe
             */
            title?: string;
        };
        /** @description Paragraphs for which earlier translations are asked. */
        MemoryRequest: {
            /**
             * @description The language of the paragraphs.
             * @example nl
             */
            source: string;
            /**
             * @description The language to translate into.
             * @example fr
             */
            target: string;
            /**
             * @description The paragraphs: 1 to 100, each of at most 4,000 characters.
             * @example [
             *       "Klimaatdiplomatie: van Bonn tot Bakoe"
             *     ]
             */
            texts: string[];
        };
        /** @description Who you are, and what you may do. */
        MeView: {
            /** @description The keys that expire within 30 days and have no successor: all for an administrator, otherwise your own. */
            expiring: components["schemas"]["ExpiringKey"][];
            /** @description Your roles, with where they hold. */
            grants: components["schemas"]["GrantView"][];
            /**
             * Format: uuid
             * @description Your id.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * Format: uuid
             * @description The id of the key that you use; absent if you have signed in.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            key?: string;
            /**
             * @description What you may do, in words.
             * @example [
             *       "read drafts, their revisions and files"
             *     ]
             */
            may: string[];
            /**
             * @description Your name.
             * @example An Peeters
             */
            name: string;
            /** @description How you signed in at the identity provider; absent if you use a key. */
            signIn?: components["schemas"]["SignInView"];
            /**
             * Format: date-time
             * @description Until when the key or the sign-in works; absent for a key that does not expire.
             * @example 2025-03-03T08:00:00.000Z
             */
            until?: string;
            /** @description The open releases with items that wait for your approval. */
            waiting: components["schemas"]["WaitingRelease"][];
        };
        /** @description An edition just named. */
        NamedEdition: {
            /**
             * Format: date-time
             * @description The instant of its last record.
             * @example 2025-03-03T08:00:00.000Z
             */
            at: string;
            /**
             * Format: int32
             * @description How many texts it has.
             * @example 52
             */
            count: number;
            /**
             * @description SHA-256 of its manifest. Keep it somewhere else too: it proves something only if nobody can change both.
             * @example 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
             */
            digest: string;
            /**
             * @description Its label.
             * @example As tabled in parliament
             */
            label?: string;
            /**
             * @description Its notes by language.
             * @example {
             *       "nl": "Het voorzitterschap van de Raad",
             *       "fr": "La présidence du Conseil"
             *     }
             */
            note: {
                [key: string]: string;
            };
            /**
             * Format: int32
             * @description Its number.
             * @example 1
             */
            number: number;
            /**
             * Format: int64
             * @description Its position in the publication log.
             * @example 42
             */
            sequence: number;
            /**
             * @description Its address, relative to the host.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr
             */
            url: string;
        };
        /** @description Allows, this once, that languages are not published together. */
        Override: {
            /**
             * @description The reason, which is recorded in the publication log: 1 to 1,000 characters.
             * @example It named a person who asked for erasure.
             */
            reason: string;
        };
        /** @description What to change of a `Override`: members given are set, null removes, all else stays. */
        OverridePatch: {
            /**
             * @description The reason, which is recorded in the publication log: 1 to 1,000 characters.
             * @example It named a person who asked for erasure.
             */
            reason?: string;
        };
        /** @description A partner to be saved. */
        PartnerDraft: {
            /** @description The fields, which are the same in every language. */
            fields: components["schemas"]["PartnerFields"];
            /**
             * @description The slug of the report that the entry belongs to. Needed for kinds under a report, absent for others. It can't change after the entry was created.
             * @example 2024
             */
            report?: string;
            /**
             * @description The entry's name in URLs: lower-case letters, digits and single hyphens, 1 to 100 characters. It can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug: string;
            /** @description The texts by language tag (BCP 47), in any of the configured languages. A draft can be saved without any. */
            translations?: {
                [key: string]: components["schemas"]["PartnerText"];
            };
        };
        /** @description An entry as editors see it: its newest revision, and which languages are public. */
        PartnerDraftEdited: {
            /** @description The content, in the form that PUT takes. */
            draft: components["schemas"]["PartnerDraft"];
            /**
             * Format: uuid
             * @description The entry's id; it never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description The kind of content.
             * @example highlight
             */
            kind: string;
            /** @description The status of each language that has a text or was ever public. */
            languages: {
                [key: string]: components["schemas"]["LanguageStatus"];
            };
            /** @description The planned and scheduled releases that it is in, the earliest first; absent if there are none. */
            releases?: components["schemas"]["EntryRelease"][];
            /**
             * Format: int32
             * @description The newest revision, from 1; it is also the `ETag`.
             * @example 7
             */
            revision: number;
            /**
             * Format: date-time
             * @description When that revision was saved.
             * @example 2025-03-03T08:00:00.000Z
             */
            savedAt: string;
            /**
             * @description The name of the key that saved it.
             * @example Newsroom
             */
            savedBy: string;
            /** @description The status of the entry as a whole. */
            status: components["schemas"]["EntryStatus"];
            /** @description After saving: what was cleaned in the texts, and what will keep them from being published; absent if there is nothing, and when the entry is only read. */
            warnings?: components["schemas"]["SaveWarning"][];
        };
        /** @description A revision as a whole. */
        PartnerDraftRevisionView: {
            /** @description The content, in the form that PUT takes. */
            draft: components["schemas"]["PartnerDraft"];
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
             * @description The note of the person who saved it.
             * @example Chiffres mis à jour.
             */
            note?: string;
            /**
             * Format: int32
             * @description Its number, from 1 for each entry.
             * @example 7
             */
            revision: number;
            /**
             * Format: date-time
             * @description When it was saved.
             * @example 2025-03-03T08:00:00.000Z
             */
            savedAt: string;
            /**
             * @description The name of the key that saved it; `the system` if it was saved without a key.
             * @example Newsroom
             */
            savedBy: string;
        };
        /** @description A partner's fields that are the same in every language. */
        PartnerFields: {
            /** @description The type of organisation; needed to publish. */
            group?: components["schemas"]["PartnerGroup"];
            /** @description Its logo. */
            logo?: components["schemas"]["ImageFields"];
            /**
             * Format: int32
             * @description Its place in the order of the report's list, from 0.
             * @example 10
             */
            position?: number;
            /**
             * @description Its own website, http or https.
             * @example https://www.consilium.europa.eu/
             */
            website?: string;
        };
        /** @description What to change of a `PartnerFields`: members given are set, null removes, all else stays. */
        PartnerFieldsPatch: {
            /** @description The type of organisation; needed to publish. */
            group?: components["schemas"]["PartnerGroup"] | null;
            /** @description Its logo. */
            logo?: components["schemas"]["ImageFieldsPatch"] | null;
            /**
             * Format: int32
             * @description Its place in the order of the report's list, from 0.
             * @example 10
             */
            position?: null | number;
            /**
             * @description Its own website, http or https.
             * @example https://www.consilium.europa.eu/
             */
            website?: null | string;
        };
        /**
         * @description The type of an organisation.
         * @enum {string}
         */
        PartnerGroup: "european" | "united-nations" | "civil-society" | "other";
        /** @description What to change of a `PartnerDraft`: members given are set, null removes, all else stays. */
        PartnerPatch: {
            /** @description The fields, which are the same in every language. */
            fields?: components["schemas"]["PartnerFieldsPatch"];
            /**
             * @description The slug of the report that the entry belongs to. Needed for kinds under a report, absent for others. It can't change after the entry was created.
             * @example 2024
             */
            report?: null | string;
            /**
             * @description The entry's name in URLs: lower-case letters, digits and single hyphens, 1 to 100 characters. It can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug?: string;
            /** @description The texts by language tag (BCP 47), in any of the configured languages. A draft can be saved without any. */
            translations?: null | {
                [key: string]: components["schemas"]["PartnerTextPatch"] | null;
            };
        };
        /** @description A partner's text in one language. */
        PartnerText: {
            /**
             * @description The logo's alternative text; needed to publish unless the logo is decorative.
             * @example Le logo du partenaire
             */
            logoAlt?: string;
            /**
             * @description The name; needed to publish.
             * @example Multilateralisme
             */
            name?: string;
            /**
             * @description Who the partner is and what was done together, in plain text.
             * @example Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil.
             */
            summary?: string;
        };
        /** @description What to change of a `PartnerText`: members given are set, null removes, all else stays. */
        PartnerTextPatch: {
            /**
             * @description The logo's alternative text; needed to publish unless the logo is decorative.
             * @example Le logo du partenaire
             */
            logoAlt?: null | string;
            /**
             * @description The name; needed to publish.
             * @example Multilateralisme
             */
            name?: null | string;
            /**
             * @description Who the partner is and what was done together, in plain text.
             * @example Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil.
             */
            summary?: null | string;
        };
        /** @description The text that a translation is made from. */
        PartnerTextTranslationSource: {
            /**
             * @description Its language.
             * @example nl
             */
            language: string;
            /** @description The text; absent if there is none yet. */
            text?: components["schemas"]["PartnerText"];
        };
        /** @description What a translator needs: the source text beside the translation, and what changed in the source since. */
        PartnerTextTranslationWork: {
            /**
             * @description The state of each field, by member. Fields that neither language has are left out.
             * @example {
             *       "title": {
             *         "state": "outdated",
             *         "from": "nl",
             *         "changedSince": {
             *           "revision": 3,
             *           "at": "2025-01-10T09:00:00.000Z"
             *         }
             *       }
             *     }
             */
            fields: {
                [key: string]: components["schemas"]["TranslationField"];
            };
            /**
             * @description The language of the translation.
             * @example fr
             */
            language: string;
            /** @description The text to translate from; absent if the language is the one that the report is written in first. */
            source?: components["schemas"]["PartnerTextTranslationSource"];
            /** @description The translation as PUT takes it back; absent as long as there is none. */
            target?: components["schemas"]["PartnerText"];
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
        /** @description A person or machine to be made known, before grants and keys are given to it. */
        PersonRequest: {
            /**
             * @description The identity provider that the person will sign in at; with `subject`.
             * @example https://sign-in.example.org
             */
            issuer?: string;
            /** @description A person or a machine. */
            kind: components["schemas"]["ActorKind"];
            /**
             * @description The name that is shown, 1 to 100 characters. Nobody gets one that somebody else has or had.
             * @example An Peeters
             */
            name: string;
            /**
             * @description The person's id there, the claim `sub` of their tokens.
             * @example 248289761001
             */
            subject?: string;
        };
        /** @description A person or a machine. It stays listed after it was deactivated, because what it did names it. */
        PersonView: {
            /**
             * Format: date-time
             * @description Since when it is known here.
             * @example 2025-03-03T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Since when its keys and sign-ins do not work; absent while they do.
             * @example 2025-03-03T08:00:00.000Z
             */
            deactivatedAt?: string;
            /** @description What it may do now. What its sign-in says in claims comes on top. */
            grants: components["schemas"]["GrantView"][];
            /**
             * Format: uuid
             * @description The id, which never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description The identity provider that the person signs in at; absent for those who have keys alone.
             * @example https://sign-in.example.org
             */
            issuer?: string;
            /** @description Whether it is a person or a machine. */
            kind: components["schemas"]["ActorKind"];
            /**
             * @description The name that is shown.
             * @example Newsroom
             */
            name: string;
            /**
             * Format: uuid
             * @description Who it turned out to be, when its sign-in was linked to somebody else, by their id.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            sameAs?: string;
            /**
             * @description The person's id there.
             * @example 248289761001
             */
            subject?: string;
        };
        /** @description A page of a list, with the address of the next one. */
        PersonViewPage: {
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["PersonView"][];
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
        /** @description Whether a release could be published now. */
        Preflight: {
            /** @description What it would do. */
            items: components["schemas"]["ReleaseItemView"][];
            /** @description Everything that would stop it. */
            problems: components["schemas"]["ReleaseProblem"][];
            /**
             * @description Whether nothing stops it.
             * @example true
             */
            ready: boolean;
            /** @description What would not stop it but may disturb readers; absent if there is nothing. */
            warnings?: components["schemas"]["PublicationWarning"][];
        };
        /** @description A preview link to be created. It shows drafts of one report, in the form of the public API, to anyone who has it. */
        PreviewLinkRequest: {
            /**
             * @description When it expires: in the future, at most 90 days from now; if it is absent, in 7 days. A time without an offset is on the clocks of the report's time zone.
             * @example 2027-06-15T09:00
             */
            expiresAt?: string;
            /**
             * @description Its name, such as who it is for: 1 to 100 characters.
             * @example Multilateralisme
             */
            name: string;
            /**
             * Format: uuid
             * @description The id of a release that is not public yet: the preview shows what will be public with it. If it is absent, the preview shows the newest drafts of all entries.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            release?: string;
            /**
             * @description The report's slug. The report itself may be a draft.
             * @example 2024
             */
            report: string;
        };
        /** @description A preview link. Its token is shown only when it is created. */
        PreviewLinkView: {
            /**
             * Format: date-time
             * @description When it was created.
             * @example 2025-03-03T08:00:00.000Z
             */
            createdAt: string;
            /**
             * @description The name of the key that created it.
             * @example Newsroom
             */
            createdBy: string;
            /**
             * Format: date-time
             * @description When it expires.
             * @example 2025-03-03T08:00:00.000Z
             */
            expiresAt: string;
            /**
             * @description The same instant on the clocks of the report's time zone, with its offset.
             * @example 2027-06-15T09:00:00.000+02:00
             */
            expiresAtLocal: string;
            /**
             * Format: uuid
             * @description The link's id.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * Format: date-time
             * @description When it was last used; absent if it never was.
             * @example 2025-03-03T08:00:00.000Z
             */
            lastUsedAt?: string;
            /**
             * @description Its name, such as who it is for.
             * @example Multilateralisme
             */
            name: string;
            /**
             * @description The pages that people read, by language: absolute addresses with the token, or those of the separate frontend if one is configured for previews. Shown once, when the link is created.
             * @example {
             *       "nl": "https://reports.example/reports/2024?lang=nl&preview=example-token"
             *     }
             */
            pages?: {
                [key: string]: string;
            };
            /**
             * @description The same address as a QR code, to be opened on another device: a PNG picture as a `data:` address. It is in the language of that device. Shown once, when the link is created.
             * @example data:image/png;base64,iVBORw0KGgo=
             */
            qrCode?: string;
            /**
             * Format: uuid
             * @description The release that it shows; absent if it shows the newest drafts.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            release?: string;
            /**
             * @description The report's slug.
             * @example 2024
             */
            report: string;
            /**
             * Format: date-time
             * @description When it was revoked; absent if it was not.
             * @example 2025-03-03T08:00:00.000Z
             */
            revokedAt?: string;
            /**
             * @description That time zone (IANA).
             * @example Europe/Brussels
             */
            timeZone: string;
            /**
             * @description The token, which is shown once, when the link is created: 256 random bits in base64url (RFC 4648 section 5), to be sent as `?preview=`.
             * @example TOKEN-is-shown-once
             */
            token?: string;
            /**
             * @description Addresses to begin with, relative to the host, which are shown once: the report, the list of each kind under it, and the bundle, which contains everything.
             * @example {
             *       "report": "/api/v1/reports/2024?preview=TOKEN",
             *       "bundle": "/api/v1/reports/2024/bundle?preview=TOKEN"
             *     }
             */
            urls?: {
                [key: string]: string;
            };
            /**
             * Format: int32
             * @description How many requests it has answered.
             * @example 3
             */
            uses: number;
        };
        /** @description A page of a list, with the address of the next one. */
        PreviewLinkViewPage: {
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["PreviewLinkView"][];
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
        /** @description A priority to be saved. */
        PriorityDraft: {
            /** @description The fields, which are the same in every language. */
            fields: components["schemas"]["PriorityFields"];
            /**
             * @description The slug of the report that the entry belongs to. Needed for kinds under a report, absent for others. It can't change after the entry was created.
             * @example 2024
             */
            report?: string;
            /**
             * @description The entry's name in URLs: lower-case letters, digits and single hyphens, 1 to 100 characters. It can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug: string;
            /** @description The texts by language tag (BCP 47), in any of the configured languages. A draft can be saved without any. */
            translations?: {
                [key: string]: components["schemas"]["PriorityText"];
            };
        };
        /** @description An entry as editors see it: its newest revision, and which languages are public. */
        PriorityDraftEdited: {
            /** @description The content, in the form that PUT takes. */
            draft: components["schemas"]["PriorityDraft"];
            /**
             * Format: uuid
             * @description The entry's id; it never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description The kind of content.
             * @example highlight
             */
            kind: string;
            /** @description The status of each language that has a text or was ever public. */
            languages: {
                [key: string]: components["schemas"]["LanguageStatus"];
            };
            /** @description The planned and scheduled releases that it is in, the earliest first; absent if there are none. */
            releases?: components["schemas"]["EntryRelease"][];
            /**
             * Format: int32
             * @description The newest revision, from 1; it is also the `ETag`.
             * @example 7
             */
            revision: number;
            /**
             * Format: date-time
             * @description When that revision was saved.
             * @example 2025-03-03T08:00:00.000Z
             */
            savedAt: string;
            /**
             * @description The name of the key that saved it.
             * @example Newsroom
             */
            savedBy: string;
            /** @description The status of the entry as a whole. */
            status: components["schemas"]["EntryStatus"];
            /** @description After saving: what was cleaned in the texts, and what will keep them from being published; absent if there is nothing, and when the entry is only read. */
            warnings?: components["schemas"]["SaveWarning"][];
        };
        /** @description A revision as a whole. */
        PriorityDraftRevisionView: {
            /** @description The content, in the form that PUT takes. */
            draft: components["schemas"]["PriorityDraft"];
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
             * @description The note of the person who saved it.
             * @example Chiffres mis à jour.
             */
            note?: string;
            /**
             * Format: int32
             * @description Its number, from 1 for each entry.
             * @example 7
             */
            revision: number;
            /**
             * Format: date-time
             * @description When it was saved.
             * @example 2025-03-03T08:00:00.000Z
             */
            savedAt: string;
            /**
             * @description The name of the key that saved it; `the system` if it was saved without a key.
             * @example Newsroom
             */
            savedBy: string;
        };
        /** @description A priority's fields that are the same in every language. */
        PriorityFields: {
            /** @description Its picture. */
            image?: components["schemas"]["ImageFields"];
            /**
             * Format: int32
             * @description Its place in the order of the report's list, from 0.
             * @example 10
             */
            position?: number;
        };
        /** @description What to change of a `PriorityFields`: members given are set, null removes, all else stays. */
        PriorityFieldsPatch: {
            /** @description Its picture. */
            image?: components["schemas"]["ImageFieldsPatch"] | null;
            /**
             * Format: int32
             * @description Its place in the order of the report's list, from 0.
             * @example 10
             */
            position?: null | number;
        };
        /** @description What to change of a `PriorityDraft`: members given are set, null removes, all else stays. */
        PriorityPatch: {
            /** @description The fields, which are the same in every language. */
            fields?: components["schemas"]["PriorityFieldsPatch"];
            /**
             * @description The slug of the report that the entry belongs to. Needed for kinds under a report, absent for others. It can't change after the entry was created.
             * @example 2024
             */
            report?: null | string;
            /**
             * @description The entry's name in URLs: lower-case letters, digits and single hyphens, 1 to 100 characters. It can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug?: string;
            /** @description The texts by language tag (BCP 47), in any of the configured languages. A draft can be saved without any. */
            translations?: null | {
                [key: string]: components["schemas"]["PriorityTextPatch"] | null;
            };
        };
        /** @description A priority's text in one language. */
        PriorityText: {
            /**
             * @description The text, in CommonMark.
             * @example ## Zes maanden
             *
             *     België zat de Raad *zes maanden* voor.
             */
            body?: string;
            /**
             * @description The picture's alternative text; needed to publish unless the picture is decorative.
             * @example Tekening: acht gouden stippen in een kring.
             */
            imageAlt?: string;
            /**
             * @description What the priority aims at, in plain text; needed to publish.
             * @example Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil.
             */
            summary?: string;
            /**
             * @description The title; needed to publish.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: string;
        };
        /** @description What to change of a `PriorityText`: members given are set, null removes, all else stays. */
        PriorityTextPatch: {
            /**
             * @description The text, in CommonMark.
             * @example ## Zes maanden
             *
             *     België zat de Raad *zes maanden* voor.
             */
            body?: null | string;
            /**
             * @description The picture's alternative text; needed to publish unless the picture is decorative.
             * @example Tekening: acht gouden stippen in een kring.
             */
            imageAlt?: null | string;
            /**
             * @description What the priority aims at, in plain text; needed to publish.
             * @example Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil.
             */
            summary?: null | string;
            /**
             * @description The title; needed to publish.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: null | string;
        };
        /** @description The text that a translation is made from. */
        PriorityTextTranslationSource: {
            /**
             * @description Its language.
             * @example nl
             */
            language: string;
            /** @description The text; absent if there is none yet. */
            text?: components["schemas"]["PriorityText"];
        };
        /** @description What a translator needs: the source text beside the translation, and what changed in the source since. */
        PriorityTextTranslationWork: {
            /**
             * @description The state of each field, by member. Fields that neither language has are left out.
             * @example {
             *       "title": {
             *         "state": "outdated",
             *         "from": "nl",
             *         "changedSince": {
             *           "revision": 3,
             *           "at": "2025-01-10T09:00:00.000Z"
             *         }
             *       }
             *     }
             */
            fields: {
                [key: string]: components["schemas"]["TranslationField"];
            };
            /**
             * @description The language of the translation.
             * @example fr
             */
            language: string;
            /** @description The text to translate from; absent if the language is the one that the report is written in first. */
            source?: components["schemas"]["PriorityTextTranslationSource"];
            /** @description The translation as PUT takes it back; absent as long as there is none. */
            target?: components["schemas"]["PriorityText"];
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
        /** @description The result of publishing or withdrawing. */
        PublicationResult: {
            /**
             * Format: uuid
             * @description The entry's id.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /** @description The status of each language now. */
            languages: {
                [key: string]: components["schemas"]["LanguageStatus"];
            };
            /** @description The records that were added to the publication log; empty if there was nothing to change. */
            records: components["schemas"]["RecordView"][];
            /**
             * @description The addresses of public texts that quote it and now show another number, relative to the host; absent if there are none.
             * @example [
             *       "/api/v1/reports/2024/sections/personnel?lang=fr"
             *     ]
             */
            refreshed?: string[];
            /**
             * Format: int32
             * @description The revision that was published, or that was public when it was withdrawn.
             * @example 7
             */
            revision: number;
            /**
             * @description After withdrawing: the languages in which it is still public; absent if there are none.
             * @example [
             *       "de"
             *     ]
             */
            staysPublic?: string[];
            /** @description Flaws in what was published that may disturb readers, such as a PDF without tags or a text that its source has left behind, and notes and reasons that are shown nowhere; absent if there are none. */
            warnings?: components["schemas"]["PublicationWarning"][];
        };
        /** @description Something that does not stop publishing: a flaw that may disturb readers, or a note that they will not see. */
        PublicationWarning: {
            /**
             * @description The entry, such as `reports/2024`; for a note of a whole release, `releases/` and its id.
             * @example reports/2024
             */
            entry: string;
            /**
             * Format: uuid
             * @description The entry's id.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id?: string;
            /**
             * @description What is wrong, and what to do.
             * @example 'scan.pdf' is not tagged: screen readers can’t tell its structure.
             */
            message: string;
            /**
             * @description A JSON pointer (RFC 6901) into the entry's draft; for a note, `/changeNote/…` or `/reason/…` of the request, or `/items/…` of the release.
             * @example /translations/fr/downloads/0/media
             */
            pointer: string;
            /**
             * @description The entry's title for editors: the title of the draft that was checked.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: string;
        };
        /** @description The publisher. */
        PublisherFields: {
            /**
             * @description The name by language tag.
             * @example {
             *       "nl": "Ministerie van Buitenlandse Zaken",
             *       "fr": "Ministère des Affaires étrangères"
             *     }
             */
            name?: {
                [key: string]: string;
            };
            /**
             * @description The publisher's website, http or https.
             * @example https://example.org
             */
            url?: string;
        };
        /** @description What to change of a `PublisherFields`: members given are set, null removes, all else stays. */
        PublisherFieldsPatch: {
            /**
             * @description The name by language tag.
             * @example {
             *       "nl": "Ministerie van Buitenlandse Zaken",
             *       "fr": "Ministère des Affaires étrangères"
             *     }
             */
            name?: null | {
                [key: string]: null | string;
            };
            /**
             * @description The publisher's website, http or https.
             * @example https://example.org
             */
            url?: null | string;
        };
        /** @description Something that would stop publishing an entry. */
        PublishingBlocker: {
            /**
             * @description Where it is mended, relative to the host: the entry, or one of its translations.
             * @example /api/v1/manage/highlights/0193f0a0-0000-7000-8000-000000000001/translations/fr
             */
            href: string;
            /**
             * @description The language of the text that it is about; absent if it is about all of the entry.
             * @example fr
             */
            language?: string;
            /**
             * @description What is wrong.
             * @example This is needed to publish.
             */
            message: string;
            /**
             * @description The place in the draft, as a JSON pointer (RFC 6901).
             * @example /translations/fr/title
             */
            pointer: string;
        };
        /** @description What to publish of an entry's newest revision. */
        PublishRequest: {
            /** @description How much changed; if it is absent, the change is minor. */
            changeKind?: components["schemas"]["ChangeKind"];
            /**
             * @description What changed, for the public, by language. A major change needs a note in every language that is published.
             * @example {
             *       "nl": "Cijfers bijgewerkt.",
             *       "fr": "Chiffres mis à jour."
             *     }
             */
            changeNote?: {
                [key: string]: string;
            };
            /**
             * @description The languages to publish, in one transaction; `all` for those that have a text.
             * @example all
             */
            languages: "all" | string[];
            /** @description Allows, this once, that languages are not published together. The reason is recorded in the log. */
            override?: components["schemas"]["Override"];
        };
        /** @description A record of the publication log. */
        RecordView: {
            /**
             * @description What happened: `published`, `refreshed`, `withdrawn`, `redacted` or `configured`.
             * @example published
             */
            action: string;
            /**
             * Format: date-time
             * @description The instant. It is strictly later than that of any earlier transaction.
             * @example 2025-03-03T08:00:00.000Z
             */
            at: string;
            /**
             * @description The language.
             * @example fr
             */
            language: string;
            /**
             * Format: int64
             * @description Its number in the log, from 1, without gaps.
             * @example 42
             */
            sequence: number;
            /**
             * @description The address of the text now, relative to the host; absent if it was withdrawn.
             * @example /api/v1/reports/2024/highlights/eu-council-presidency?lang=fr
             */
            url?: string;
        };
        /** @description Texts of an entry's past to erase, because the law requires it. This can't be undone. */
        RedactionRequest: {
            /**
             * @description Who decided it, 1 to 1,000 characters. It is public.
             * @example Data protection officer
             */
            authority: string;
            /**
             * Format: uuid
             * @description The entry's id. The entry may be deleted.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            entry: string;
            /**
             * @description The language whose public texts are erased (BCP 47).
             * @example fr
             */
            language: string;
            /**
             * @description The reason, 1 to 1,000 characters. It is public.
             * @example It named a person who asked for erasure.
             */
            reason: string;
            /**
             * @description Only these revisions of the entry. A revision contains all languages.
             * @example [
             *       1,
             *       2
             *     ]
             */
            revisions?: number[];
            /**
             * @description Only these records of the log, which have to be of this entry and language. Without these and `revisions`, everything of the past.
             * @example [
             *       41
             *     ]
             */
            sequences?: number[];
        };
        /** @description A record in the log that something was erased, and why. */
        RedactionView: {
            /**
             * Format: date-time
             * @description When it was erased.
             * @example 2025-03-03T08:00:00.000Z
             */
            at: string;
            /**
             * @description Who decided it. It is public.
             * @example Data protection officer
             */
            authority: string;
            /**
             * @description The name of the key that requested it; for a command, `the system`.
             * @example Administrator
             */
            by: string;
            /** @description The entry. */
            entry: components["schemas"]["EntryName"];
            /**
             * @description The hashes (SHA-256) of the files that it showed and that were erased.
             * @example [
             *       "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
             *     ]
             */
            files?: string[];
            /**
             * @description The language whose public texts were erased; empty if a file was erased.
             * @example fr
             */
            language: string;
            /**
             * @description The reason. It is public.
             * @example It named a person who asked for erasure.
             */
            reason: string;
            /**
             * @description The revisions that were erased.
             * @example [
             *       1,
             *       2
             *     ]
             */
            revisions: number[];
            /**
             * Format: int64
             * @description The record's number in the log.
             * @example 42
             */
            sequence: number;
            /**
             * @description The records whose body and note were erased. Their hashes stay.
             * @example [
             *       41
             *     ]
             */
            sequences: number[];
        };
        /** @description A page of a list, with the address of the next one. */
        RedactionViewPage: {
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["RedactionView"][];
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
         * @description What a release does with an entry.
         * @enum {string}
         */
        ReleaseAction: "publish" | "withdraw";
        /** @description A release in a list. */
        ReleaseCard: {
            /**
             * Format: date-time
             * @description When it is or was due.
             * @example 2025-03-03T08:00:00.000Z
             */
            at?: string;
            /**
             * @description The same instant on the clocks of the report's time zone, with its offset; absent if the release is not about reports in a single time zone.
             * @example 2027-06-15T09:00:00.000+02:00
             */
            atLocal?: string;
            /**
             * Format: date-time
             * @description When it was created.
             * @example 2025-03-03T08:00:00.000Z
             */
            createdAt: string;
            /**
             * @description The name of the key that created it.
             * @example Newsroom
             */
            createdBy: string;
            /**
             * Format: uuid
             * @description Its id, which its records in the log name.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * Format: int32
             * @description How many things would stop it, while it is scheduled, or did stop it when it was due; absent if there are none.
             * @example 2
             */
            problemCount?: number;
            /** @description What would stop it, while it is scheduled. This is checked when it is scheduled, and every minute of its last 24 hours. For a failed release: why it failed. A list contains the first ten. */
            problems?: components["schemas"]["ReleaseProblem"][];
            /**
             * Format: date-time
             * @description When it was published: the instant of its records in the log.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt?: string;
            /**
             * @description The report, if the release is of a whole one.
             * @example 2024
             */
            report?: string;
            /** @description Its status. */
            state: components["schemas"]["ReleaseState"];
            /**
             * @description That time zone (IANA).
             * @example Europe/Brussels
             */
            timeZone?: string;
            /**
             * @description Its title, for editors.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: string;
            /**
             * Format: int32
             * @description The number of its revision, raised by each change; also the `ETag`.
             * @example 3
             */
            version: number;
        };
        /** @description A page of a list, with the address of the next one. */
        ReleaseCardPage: {
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["ReleaseCard"][];
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
        /** @description What a release does to one entry. */
        ReleaseItemDraft: {
            /** @description To publish, unless it says `withdraw`. */
            action?: components["schemas"]["ReleaseAction"];
            /** @description How much changed; absent if the release says it. */
            changeKind?: components["schemas"]["ChangeKind"];
            /**
             * @description What changed, or the reason for withdrawing it, for the public, by language; absent if the release says it.
             * @example {
             *       "nl": "Cijfers bijgewerkt.",
             *       "fr": "Chiffres mis à jour."
             *     }
             */
            changeNote?: {
                [key: string]: string;
            };
            /**
             * Format: uuid
             * @description The entry's id.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            entry: string;
            /**
             * @description The languages. `all` means, at the time of publishing, those in which the revision has texts, or, to withdraw, all that are public.
             * @example all
             */
            languages: "all" | string[];
            /**
             * Format: int32
             * @description The revision. If it is absent, the newest one when the release is scheduled, or otherwise when it is published.
             * @example 7
             */
            revision?: number;
        };
        /** @description What a release does to one entry. */
        ReleaseItemView: {
            /** @description What is done with the entry. */
            action: components["schemas"]["ReleaseAction"];
            /**
             * @description The name of the key that approved exactly this revision. It is removed when the item or the revision changes.
             * @example Head of communications
             */
            approvedBy?: string;
            /** @description How much changed. */
            changeKind: components["schemas"]["ChangeKind"];
            /**
             * @description What changed, or the reason, by language.
             * @example {
             *       "nl": "Cijfers bijgewerkt.",
             *       "fr": "Chiffres mis à jour."
             *     }
             */
            changeNote?: {
                [key: string]: string;
            };
            /**
             * Format: uuid
             * @description The entry's id.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            entry: string;
            /**
             * @description Its kind.
             * @example highlight
             */
            kind: string;
            /**
             * @description The languages.
             * @example [
             *       "fr",
             *       "nl"
             *     ]
             */
            languages: string[];
            /**
             * Format: int32
             * @description The newest revision, if it is newer than the one in the release; absent otherwise.
             * @example 4
             */
            newestRevision?: number;
            /**
             * Format: int32
             * @description The revision; absent if it is the newest one at the time of publishing.
             * @example 7
             */
            revision?: number;
            /**
             * @description Its slug.
             * @example eu-council-presidency
             */
            slug: string;
            /**
             * @description If it is withdrawn: the languages in which it stays public; absent if there are none.
             * @example [
             *       "de"
             *     ]
             */
            staysPublic?: string[];
            /**
             * @description The entry's title for editors: that of the revision that is published, or, if it is withdrawn, of its newest draft.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: string;
        };
        /** @description Something that stops a release. */
        ReleaseProblem: {
            /**
             * @description What is wrong, and what to do.
             * @example It is public in: fr, nl.
             */
            detail: string;
            /**
             * @description The entry, such as `highlights/eu-council-presidency`; absent if it is about more than one.
             * @example highlights/eu-council-presidency
             */
            entry?: string;
            /**
             * Format: uuid
             * @description The entry's id.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id?: string;
            /**
             * @description A JSON pointer into the entry's draft (RFC 6901).
             * @example /translations/fr/title
             */
            pointer?: string;
            /**
             * Format: int32
             * @description The status with which publishing would be refused.
             * @example 422
             */
            status: number;
            /**
             * @description The entry's title for editors: that of its newest draft.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: string;
            /**
             * @description For a fault of the server: the id under which the program's log has the details.
             * @example 4bf92f3577b34da6a3ce929d0e0e4736
             */
            traceId?: string;
            /**
             * @description The type of the problem, `/problems/…`.
             * @example /problems/not-publishable
             */
            type: string;
        };
        /** @description A release to be created: entries that are published together, all or none. It has either `items` or a whole `report`. */
        ReleaseRequest: {
            /**
             * @description When to publish it. This schedules the release and pins each item to its newest revision. It has to be an instant in the future (RFC 3339). Without an offset it is on the clocks of the report's time zone; a release about no report, or about reports in several time zones, needs an offset.
             * @example 2027-06-15T09:00
             */
            at?: string;
            /** @description How much changed, for items that do not say so; if it is absent, the changes are minor. */
            changeKind?: components["schemas"]["ChangeKind"];
            /**
             * @description What changed, for the public, by language, for items that do not say so.
             * @example {
             *       "nl": "Cijfers bijgewerkt.",
             *       "fr": "Chiffres mis à jour."
             *     }
             */
            changeNote?: {
                [key: string]: string;
            };
            /** @description Whether to name the report's public state an edition, in the same transaction. */
            edition?: boolean;
            /**
             * @description The edition's label, up to 200 characters.
             * @example As tabled in parliament
             */
            editionLabel?: string;
            /**
             * @description The edition's notes, by language.
             * @example {
             *       "nl": "Het voorzitterschap van de Raad",
             *       "fr": "La présidence du Conseil"
             *     }
             */
            editionNote?: {
                [key: string]: string;
            };
            /** @description With `at`: schedules the release although something would stop it now, such as a missing text. The obstacles are listed in `problems`, which is kept up to date. */
            force?: boolean;
            /** @description What to publish and withdraw; only without `report`. Items can be added later. */
            items?: components["schemas"]["ReleaseItemDraft"][];
            /**
             * @description For a whole report: the languages; absent or `all` for all configured ones.
             * @example all
             */
            languages?: "all" | string[];
            /** @description Allows, this once, that languages are not published together. The reason is recorded in the log. */
            override?: components["schemas"]["Override"];
            /**
             * @description A report's slug: everything of it that has changed since it was last public, including the entries under it. Only without `items`.
             * @example 2024
             */
            report?: string;
            /**
             * @description Its title for editors, up to 200 characters.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: string;
        };
        /** @description What to change of a `ReleaseRequest`: members given are set, null removes, all else stays. */
        ReleaseRequestPatch: {
            /**
             * @description When to publish it. This schedules the release and pins each item to its newest revision. It has to be an instant in the future (RFC 3339). Without an offset it is on the clocks of the report's time zone; a release about no report, or about reports in several time zones, needs an offset.
             * @example 2027-06-15T09:00
             */
            at?: null | string;
            /** @description How much changed, for items that do not say so; if it is absent, the changes are minor. */
            changeKind?: components["schemas"]["ChangeKind"] | null;
            /**
             * @description What changed, for the public, by language, for items that do not say so.
             * @example {
             *       "nl": "Cijfers bijgewerkt.",
             *       "fr": "Chiffres mis à jour."
             *     }
             */
            changeNote?: null | {
                [key: string]: null | string;
            };
            /** @description Whether to name the report's public state an edition, in the same transaction. */
            edition?: null | boolean;
            /**
             * @description The edition's label, up to 200 characters.
             * @example As tabled in parliament
             */
            editionLabel?: null | string;
            /**
             * @description The edition's notes, by language.
             * @example {
             *       "nl": "Het voorzitterschap van de Raad",
             *       "fr": "La présidence du Conseil"
             *     }
             */
            editionNote?: null | {
                [key: string]: null | string;
            };
            /** @description With `at`: schedules the release although something would stop it now, such as a missing text. The obstacles are listed in `problems`, which is kept up to date. */
            force?: null | boolean;
            /** @description What to publish and withdraw; only without `report`. Items can be added later. */
            items?: null | components["schemas"]["ReleaseItemDraft"][];
            /** @description For a whole report: the languages; absent or `all` for all configured ones. */
            languages?: ("all" | string[]) | null;
            /** @description Allows, this once, that languages are not published together. The reason is recorded in the log. */
            override?: components["schemas"]["OverridePatch"] | null;
            /**
             * @description A report's slug: everything of it that has changed since it was last public, including the entries under it. Only without `items`.
             * @example 2024
             */
            report?: null | string;
            /**
             * @description Its title for editors, up to 200 characters.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: null | string;
        };
        /**
         * @description The state of a release.
         * @enum {string}
         */
        ReleaseState: "planned" | "scheduled" | "published" | "cancelled" | "failed";
        /** @description A release with its items. */
        ReleaseView: {
            /**
             * Format: date-time
             * @description When it is or was due.
             * @example 2025-03-03T08:00:00.000Z
             */
            at?: string;
            /**
             * @description The same instant on the clocks of the report's time zone, with its offset; absent if the release is not about reports in a single time zone.
             * @example 2027-06-15T09:00:00.000+02:00
             */
            atLocal?: string;
            /** @description How much changed, for items that do not say so. */
            changeKind: components["schemas"]["ChangeKind"];
            /**
             * @description What changed, by language, for items that do not say so.
             * @example {
             *       "nl": "Cijfers bijgewerkt.",
             *       "fr": "Chiffres mis à jour."
             *     }
             */
            changeNote?: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @description When it was created.
             * @example 2025-03-03T08:00:00.000Z
             */
            createdAt: string;
            /**
             * @description The name of the key that created it.
             * @example Newsroom
             */
            createdBy: string;
            /** @description Whether it names an edition. */
            edition: boolean;
            /**
             * @description The edition's label.
             * @example As tabled in parliament
             */
            editionLabel?: string;
            /**
             * @description The edition's notes, by language.
             * @example {
             *       "nl": "Het voorzitterschap van de Raad",
             *       "fr": "La présidence du Conseil"
             *     }
             */
            editionNote?: {
                [key: string]: string;
            };
            /**
             * Format: uuid
             * @description Its id, which its records in the log name.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /** @description What it does. If the release is of a whole report and is not scheduled yet, what it would do now. */
            items: components["schemas"]["ReleaseItemView"][];
            /**
             * @description For a whole report: the languages.
             * @example [
             *       "fr",
             *       "nl"
             *     ]
             */
            languages?: string[];
            /** @description Why languages need not be published together. */
            override?: components["schemas"]["Override"];
            /**
             * Format: int32
             * @description How many things would stop it, while it is scheduled, or did stop it when it was due; absent if there are none.
             * @example 2
             */
            problemCount?: number;
            /** @description What would stop it, while it is scheduled. This is checked when it is scheduled, and every minute of its last 24 hours. For a failed release: why it failed. A list contains the first ten. */
            problems?: components["schemas"]["ReleaseProblem"][];
            /**
             * Format: date-time
             * @description When it was published: the instant of its records in the log.
             * @example 2025-03-03T08:00:00.000Z
             */
            publishedAt?: string;
            /**
             * @description The report, if the release is of a whole one.
             * @example 2024
             */
            report?: string;
            /**
             * Format: int64
             * @description The last record of the log that it added.
             * @example 42
             */
            sequence?: number;
            /** @description Its status. */
            state: components["schemas"]["ReleaseState"];
            /**
             * @description That time zone (IANA).
             * @example Europe/Brussels
             */
            timeZone?: string;
            /**
             * @description Its title, for editors.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: string;
            /**
             * Format: int32
             * @description The number of its revision, raised by each change; also the `ETag`.
             * @example 3
             */
            version: number;
            /** @description What does not stop it, but should be known: for example that a newer revision was saved since, or that a note is shown nowhere; absent if there is nothing. */
            warnings?: components["schemas"]["PublicationWarning"][];
        };
        /** @description A report to be saved. */
        ReportDraft: {
            /** @description The fields, which are the same in every language. */
            fields: components["schemas"]["ReportFields"];
            /**
             * @description The slug of the report that the entry belongs to. Needed for kinds under a report, absent for others. It can't change after the entry was created.
             * @example 2024
             */
            report?: string;
            /**
             * @description The entry's name in URLs: lower-case letters, digits and single hyphens, 1 to 100 characters. It can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug: string;
            /** @description The texts by language tag (BCP 47), in any of the configured languages. A draft can be saved without any. */
            translations?: {
                [key: string]: components["schemas"]["ReportText"];
            };
        };
        /** @description An entry as editors see it: its newest revision, and which languages are public. */
        ReportDraftEdited: {
            /** @description The content, in the form that PUT takes. */
            draft: components["schemas"]["ReportDraft"];
            /**
             * Format: uuid
             * @description The entry's id; it never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description The kind of content.
             * @example highlight
             */
            kind: string;
            /** @description The status of each language that has a text or was ever public. */
            languages: {
                [key: string]: components["schemas"]["LanguageStatus"];
            };
            /** @description The planned and scheduled releases that it is in, the earliest first; absent if there are none. */
            releases?: components["schemas"]["EntryRelease"][];
            /**
             * Format: int32
             * @description The newest revision, from 1; it is also the `ETag`.
             * @example 7
             */
            revision: number;
            /**
             * Format: date-time
             * @description When that revision was saved.
             * @example 2025-03-03T08:00:00.000Z
             */
            savedAt: string;
            /**
             * @description The name of the key that saved it.
             * @example Newsroom
             */
            savedBy: string;
            /** @description The status of the entry as a whole. */
            status: components["schemas"]["EntryStatus"];
            /** @description After saving: what was cleaned in the texts, and what will keep them from being published; absent if there is nothing, and when the entry is only read. */
            warnings?: components["schemas"]["SaveWarning"][];
        };
        /** @description A revision as a whole. */
        ReportDraftRevisionView: {
            /** @description The content, in the form that PUT takes. */
            draft: components["schemas"]["ReportDraft"];
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
             * @description The note of the person who saved it.
             * @example Chiffres mis à jour.
             */
            note?: string;
            /**
             * Format: int32
             * @description Its number, from 1 for each entry.
             * @example 7
             */
            revision: number;
            /**
             * Format: date-time
             * @description When it was saved.
             * @example 2025-03-03T08:00:00.000Z
             */
            savedAt: string;
            /**
             * @description The name of the key that saved it; `the system` if it was saved without a key.
             * @example Newsroom
             */
            savedBy: string;
        };
        /** @description A report's fields that are the same in every language. */
        ReportFields: {
            /** @description The picture on the cover. */
            coverImage?: components["schemas"]["ImageFields"];
            /**
             * @description The number of the legal deposit.
             * @example D/2025/0218/4
             */
            depositNumber?: string;
            /**
             * @description International Standard Book Number (ISO 2108): 13 digits, with or without hyphens. Its check digit is checked.
             * @example 978-3-16-148410-0
             */
            isbn?: string;
            /**
             * @description International Standard Serial Number (ISO 3297), such as `1234-5679`. Its check digit is checked.
             * @example 1234-5679
             */
            issn?: string;
            /**
             * @description The licence, as the http(s) URI that identifies it.
             * @example https://creativecommons.org/licenses/by/4.0/
             */
            licence?: string;
            /**
             * @description The languages that have to be published together; if it is absent, the official ones.
             * @example [
             *       "nl",
             *       "fr"
             *     ]
             */
            parityLanguages?: string[];
            /** @description The days that the report covers. */
            period?: components["schemas"]["DateRange"];
            /** @description The publisher. */
            publisher?: components["schemas"]["PublisherFields"];
            /**
             * @description The language that texts are written in first and translated from; if it is absent, the default language. It is not public.
             * @example nl
             */
            sourceLanguage?: string;
            /**
             * @description The report's time zone (IANA, such as `Europe/Brussels`), in which its days begin and end.
             * @example Europe/Brussels
             */
            timeZone?: string;
            /**
             * Format: int32
             * @description The year of the report; no two reports have the same. It can't change once the report has been public.
             * @example 2024
             */
            year: number;
        };
        /** @description What to change of a `ReportFields`: members given are set, null removes, all else stays. */
        ReportFieldsPatch: {
            /** @description The picture on the cover. */
            coverImage?: components["schemas"]["ImageFieldsPatch"] | null;
            /**
             * @description The number of the legal deposit.
             * @example D/2025/0218/4
             */
            depositNumber?: null | string;
            /**
             * @description International Standard Book Number (ISO 2108): 13 digits, with or without hyphens. Its check digit is checked.
             * @example 978-3-16-148410-0
             */
            isbn?: null | string;
            /**
             * @description International Standard Serial Number (ISO 3297), such as `1234-5679`. Its check digit is checked.
             * @example 1234-5679
             */
            issn?: null | string;
            /**
             * @description The licence, as the http(s) URI that identifies it.
             * @example https://creativecommons.org/licenses/by/4.0/
             */
            licence?: null | string;
            /**
             * @description The languages that have to be published together; if it is absent, the official ones.
             * @example [
             *       "nl",
             *       "fr"
             *     ]
             */
            parityLanguages?: null | string[];
            /** @description The days that the report covers. */
            period?: components["schemas"]["DateRangePatch"] | null;
            /** @description The publisher. */
            publisher?: components["schemas"]["PublisherFieldsPatch"] | null;
            /**
             * @description The language that texts are written in first and translated from; if it is absent, the default language. It is not public.
             * @example nl
             */
            sourceLanguage?: null | string;
            /**
             * @description The report's time zone (IANA, such as `Europe/Brussels`), in which its days begin and end.
             * @example Europe/Brussels
             */
            timeZone?: null | string;
            /**
             * Format: int32
             * @description The year of the report; no two reports have the same. It can't change once the report has been public.
             * @example 2024
             */
            year?: number;
        };
        /** @description What to change of a `ReportDraft`: members given are set, null removes, all else stays. */
        ReportPatch: {
            /** @description The fields, which are the same in every language. */
            fields?: components["schemas"]["ReportFieldsPatch"];
            /**
             * @description The slug of the report that the entry belongs to. Needed for kinds under a report, absent for others. It can't change after the entry was created.
             * @example 2024
             */
            report?: null | string;
            /**
             * @description The entry's name in URLs: lower-case letters, digits and single hyphens, 1 to 100 characters. It can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug?: string;
            /** @description The texts by language tag (BCP 47), in any of the configured languages. A draft can be saved without any. */
            translations?: null | {
                [key: string]: components["schemas"]["ReportTextPatch"] | null;
            };
        };
        /** @description How far all texts of a report are, in all languages. */
        ReportReadiness: {
            /**
             * Format: int32
             * @description How many things would stop publishing, whatever the filter.
             * @example 3
             */
            blockers: number;
            /** @description The report itself, everything in it, and the themes that it uses. */
            entries: components["schemas"]["EntryReadiness"][];
            /**
             * Format: uuid
             * @description The report.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /** @description The languages, with how many texts are in which state. Filters of states do not change these numbers. */
            languages: components["schemas"]["LanguageReadiness"][];
            /**
             * @description Its slug.
             * @example 2024
             */
            report: string;
            /**
             * @description The language that the report is written in first.
             * @example nl
             */
            sourceLanguage: string;
            /**
             * Format: int32
             * @description How many entries there are, whatever the filter.
             * @example 24
             */
            total: number;
        };
        /** @description A report's text in one language. */
        ReportText: {
            /**
             * @description The alternative text of the cover picture; needed to publish unless the picture is decorative.
             * @example Rode en groene cirkels rond een middelpunt, naast het jaartal 2023.
             */
            coverImageAlt?: string;
            /** @description Files in this language, such as the whole report as PDF; at most 30. */
            downloads?: components["schemas"]["DownloadFields"][];
            /**
             * @description The foreword, in CommonMark.
             * @example Beste lezer,
             *
             *     Dit verslag gaat over 2024.
             */
            foreword?: string;
            /**
             * @description The subtitle.
             * @example Diplomatie au quotidien
             */
            subtitle?: string;
            /**
             * @description What the report is about, in plain text; needed to publish.
             * @example Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil.
             */
            summary?: string;
            /**
             * @description The title; needed to publish.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: string;
        };
        /** @description What to change of a `ReportText`: members given are set, null removes, all else stays. */
        ReportTextPatch: {
            /**
             * @description The alternative text of the cover picture; needed to publish unless the picture is decorative.
             * @example Rode en groene cirkels rond een middelpunt, naast het jaartal 2023.
             */
            coverImageAlt?: null | string;
            /** @description Files in this language, such as the whole report as PDF; at most 30. */
            downloads?: null | components["schemas"]["DownloadFields"][];
            /**
             * @description The foreword, in CommonMark.
             * @example Beste lezer,
             *
             *     Dit verslag gaat over 2024.
             */
            foreword?: null | string;
            /**
             * @description The subtitle.
             * @example Diplomatie au quotidien
             */
            subtitle?: null | string;
            /**
             * @description What the report is about, in plain text; needed to publish.
             * @example Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil.
             */
            summary?: null | string;
            /**
             * @description The title; needed to publish.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: null | string;
        };
        /** @description The text that a translation is made from. */
        ReportTextTranslationSource: {
            /**
             * @description Its language.
             * @example nl
             */
            language: string;
            /** @description The text; absent if there is none yet. */
            text?: components["schemas"]["ReportText"];
        };
        /** @description What a translator needs: the source text beside the translation, and what changed in the source since. */
        ReportTextTranslationWork: {
            /**
             * @description The state of each field, by member. Fields that neither language has are left out.
             * @example {
             *       "title": {
             *         "state": "outdated",
             *         "from": "nl",
             *         "changedSince": {
             *           "revision": 3,
             *           "at": "2025-01-10T09:00:00.000Z"
             *         }
             *       }
             *     }
             */
            fields: {
                [key: string]: components["schemas"]["TranslationField"];
            };
            /**
             * @description The language of the translation.
             * @example fr
             */
            language: string;
            /** @description The text to translate from; absent if the language is the one that the report is written in first. */
            source?: components["schemas"]["ReportTextTranslationSource"];
            /** @description The translation as PUT takes it back; absent as long as there is none. */
            target?: components["schemas"]["ReportText"];
        };
        /** @description A revision in the list of an entry's history. */
        RevisionCard: {
            /**
             * @description What changed since the revision before, in a line: `nl: title, body; fields: countries`. Absent if either was erased.
             * @example fr
             */
            changed?: string;
            /** @description Whether its text and note were erased because the law required it. Its number stays. */
            erased: boolean;
            /**
             * @description The languages in which it has texts.
             * @example [
             *       "fr",
             *       "nl"
             *     ]
             */
            languages: string[];
            /**
             * @description The note of the person who saved it: one line of up to 1,000 characters.
             * @example Chiffres mis à jour.
             */
            note?: string;
            /** @description Who published or withdrew it, the newest first, up to 1,000 on a page; absent if nobody did. */
            publications?: components["schemas"]["RevisionPublication"][];
            /**
             * @description The languages whose public text is from this revision now.
             * @example [
             *       "fr",
             *       "nl"
             *     ]
             */
            publicIn: string[];
            /**
             * Format: int32
             * @description Its number. The revisions of an entry are numbered from 1, without gaps.
             * @example 7
             */
            revision: number;
            /**
             * Format: date-time
             * @description When it was saved.
             * @example 2025-03-03T08:00:00.000Z
             */
            savedAt: string;
            /**
             * @description The name of the key that saved it; `the system` if it was saved without a key.
             * @example Newsroom
             */
            savedBy: string;
            /**
             * @description The languages whose public text was from this revision, and no longer is.
             * @example [
             *       "fr"
             *     ]
             */
            wasPublicIn: string[];
        };
        /** @description A page of a list, with the address of the next one. */
        RevisionCardPage: {
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["RevisionCard"][];
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
        /** @description The differences between two revisions of an entry. */
        RevisionDiff: {
            /**
             * Format: int32
             * @description The earlier revision; 0 means an empty draft.
             * @example 6
             */
            against: number;
            /**
             * @description The changes in a line.
             * @example fr
             */
            changed: string;
            /** @description The changes, member by member: the slug, the fields, then the languages one by one. */
            changes: components["schemas"]["FieldChange"][];
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
             * Format: int32
             * @description The later revision.
             * @example 7
             */
            revision: number;
        };
        /** @description A record of the publication log about a revision. */
        RevisionPublication: {
            /**
             * @description What happened: `published` or `withdrawn`.
             * @example published
             */
            action: string;
            /**
             * Format: date-time
             * @description When.
             * @example 2025-03-03T08:00:00.000Z
             */
            at: string;
            /**
             * @description Who did it; of a scheduled release, who scheduled it.
             * @example Els
             */
            by: string;
            /**
             * @description The language.
             * @example nl
             */
            language: string;
            /**
             * Format: int64
             * @description Its number in the log.
             * @example 42
             */
            sequence: number;
        };
        /**
         * @description What people do. A role is granted in all reports or in one; roles add up, and none contains another.
         * @enum {string}
         */
        Role: "viewer" | "translator" | "editor" | "reviewer" | "publisher" | "records-officer" | "administrator";
        /** @description A remark about a draft. The draft was saved all the same. */
        SaveWarning: {
            /**
             * Format: int32
             * @description The character of that line, from 1.
             * @example 1
             */
            column?: number;
            /**
             * @description What was changed there, or what to correct before it is published.
             * @example '•' and a tab at the beginning of the line became an item of a list.
             */
            detail: string;
            /**
             * Format: int32
             * @description The line of the text, from 1; absent if the place has no lines.
             * @example 3
             */
            line?: number;
            /**
             * @description The place, as a JSON pointer into the draft.
             * @example /translations/nl/body
             */
            pointer: string;
        };
        /** @description A section to be saved. */
        SectionDraft: {
            /** @description The fields, which are the same in every language. */
            fields: components["schemas"]["SectionFields"];
            /**
             * @description The slug of the report that the entry belongs to. Needed for kinds under a report, absent for others. It can't change after the entry was created.
             * @example 2024
             */
            report?: string;
            /**
             * @description The entry's name in URLs: lower-case letters, digits and single hyphens, 1 to 100 characters. It can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug: string;
            /** @description The texts by language tag (BCP 47), in any of the configured languages. A draft can be saved without any. */
            translations?: {
                [key: string]: components["schemas"]["SectionText"];
            };
        };
        /** @description An entry as editors see it: its newest revision, and which languages are public. */
        SectionDraftEdited: {
            /** @description The content, in the form that PUT takes. */
            draft: components["schemas"]["SectionDraft"];
            /**
             * Format: uuid
             * @description The entry's id; it never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description The kind of content.
             * @example highlight
             */
            kind: string;
            /** @description The status of each language that has a text or was ever public. */
            languages: {
                [key: string]: components["schemas"]["LanguageStatus"];
            };
            /** @description The planned and scheduled releases that it is in, the earliest first; absent if there are none. */
            releases?: components["schemas"]["EntryRelease"][];
            /**
             * Format: int32
             * @description The newest revision, from 1; it is also the `ETag`.
             * @example 7
             */
            revision: number;
            /**
             * Format: date-time
             * @description When that revision was saved.
             * @example 2025-03-03T08:00:00.000Z
             */
            savedAt: string;
            /**
             * @description The name of the key that saved it.
             * @example Newsroom
             */
            savedBy: string;
            /** @description The status of the entry as a whole. */
            status: components["schemas"]["EntryStatus"];
            /** @description After saving: what was cleaned in the texts, and what will keep them from being published; absent if there is nothing, and when the entry is only read. */
            warnings?: components["schemas"]["SaveWarning"][];
        };
        /** @description A revision as a whole. */
        SectionDraftRevisionView: {
            /** @description The content, in the form that PUT takes. */
            draft: components["schemas"]["SectionDraft"];
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
             * @description The note of the person who saved it.
             * @example Chiffres mis à jour.
             */
            note?: string;
            /**
             * Format: int32
             * @description Its number, from 1 for each entry.
             * @example 7
             */
            revision: number;
            /**
             * Format: date-time
             * @description When it was saved.
             * @example 2025-03-03T08:00:00.000Z
             */
            savedAt: string;
            /**
             * @description The name of the key that saved it; `the system` if it was saved without a key.
             * @example Newsroom
             */
            savedBy: string;
        };
        /** @description A section's fields that are the same in every language. */
        SectionFields: {
            /**
             * @description Slugs of figures in the same report that belong to it.
             * @example [
             *       "budget-total"
             *     ]
             */
            figures?: string[];
            /** @description Its picture. */
            image?: components["schemas"]["ImageFields"];
            /**
             * @description The slug of its parent section, in the same report. The tree has at most 6 levels.
             * @example europe
             */
            parent?: string;
            /**
             * Format: int32
             * @description Its place in the order of its siblings, from 0.
             * @example 10
             */
            position?: number;
        };
        /** @description What to change of a `SectionFields`: members given are set, null removes, all else stays. */
        SectionFieldsPatch: {
            /**
             * @description Slugs of figures in the same report that belong to it.
             * @example [
             *       "budget-total"
             *     ]
             */
            figures?: null | string[];
            /** @description Its picture. */
            image?: components["schemas"]["ImageFieldsPatch"] | null;
            /**
             * @description The slug of its parent section, in the same report. The tree has at most 6 levels.
             * @example europe
             */
            parent?: null | string;
            /**
             * Format: int32
             * @description Its place in the order of its siblings, from 0.
             * @example 10
             */
            position?: null | number;
        };
        /** @description The order of a report's sections: the whole tree, each section exactly once. */
        SectionOrder: {
            /** @description The sections at the top level, in order. */
            items: components["schemas"]["SectionPlace"][];
        };
        /** @description What to change of a `SectionDraft`: members given are set, null removes, all else stays. */
        SectionPatch: {
            /** @description The fields, which are the same in every language. */
            fields?: components["schemas"]["SectionFieldsPatch"];
            /**
             * @description The slug of the report that the entry belongs to. Needed for kinds under a report, absent for others. It can't change after the entry was created.
             * @example 2024
             */
            report?: null | string;
            /**
             * @description The entry's name in URLs: lower-case letters, digits and single hyphens, 1 to 100 characters. It can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug?: string;
            /** @description The texts by language tag (BCP 47), in any of the configured languages. A draft can be saved without any. */
            translations?: null | {
                [key: string]: components["schemas"]["SectionTextPatch"] | null;
            };
        };
        /** @description A section's place in the tree. */
        SectionPlace: {
            /** @description Its child sections, in order; absent if there are none. */
            children?: components["schemas"]["SectionPlace"][];
            /**
             * @description The section's slug.
             * @example eu-council-presidency
             */
            slug: string;
        };
        /** @description A section's text in one language. */
        SectionText: {
            /**
             * @description The text, in CommonMark.
             * @example ## Zes maanden
             *
             *     België zat de Raad *zes maanden* voor.
             */
            body?: string;
            /**
             * @description The picture's alternative text; needed to publish unless the picture is decorative.
             * @example Tekening: acht gouden stippen in een kring.
             */
            imageAlt?: string;
            /**
             * @description What the section is about, in plain text; needed to publish.
             * @example Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil.
             */
            summary?: string;
            /**
             * @description The title; needed to publish.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: string;
        };
        /** @description What to change of a `SectionText`: members given are set, null removes, all else stays. */
        SectionTextPatch: {
            /**
             * @description The text, in CommonMark.
             * @example ## Zes maanden
             *
             *     België zat de Raad *zes maanden* voor.
             */
            body?: null | string;
            /**
             * @description The picture's alternative text; needed to publish unless the picture is decorative.
             * @example Tekening: acht gouden stippen in een kring.
             */
            imageAlt?: null | string;
            /**
             * @description What the section is about, in plain text; needed to publish.
             * @example Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil.
             */
            summary?: null | string;
            /**
             * @description The title; needed to publish.
             * @example La présidence belge du Conseil de l’Union européenne
             */
            title?: null | string;
        };
        /** @description The text that a translation is made from. */
        SectionTextTranslationSource: {
            /**
             * @description Its language.
             * @example nl
             */
            language: string;
            /** @description The text; absent if there is none yet. */
            text?: components["schemas"]["SectionText"];
        };
        /** @description What a translator needs: the source text beside the translation, and what changed in the source since. */
        SectionTextTranslationWork: {
            /**
             * @description The state of each field, by member. Fields that neither language has are left out.
             * @example {
             *       "title": {
             *         "state": "outdated",
             *         "from": "nl",
             *         "changedSince": {
             *           "revision": 3,
             *           "at": "2025-01-10T09:00:00.000Z"
             *         }
             *       }
             *     }
             */
            fields: {
                [key: string]: components["schemas"]["TranslationField"];
            };
            /**
             * @description The language of the translation.
             * @example fr
             */
            language: string;
            /** @description The text to translate from; absent if the language is the one that the report is written in first. */
            source?: components["schemas"]["SectionTextTranslationSource"];
            /** @description The translation as PUT takes it back; absent as long as there is none. */
            target?: components["schemas"]["SectionText"];
        };
        /** @description A sign-in at an identity provider. */
        SignInView: {
            /**
             * Format: date-time
             * @description When you signed in, or when the token was made if the provider does not say.
             * @example 2025-03-03T08:00:00.000Z
             */
            at: string;
            /**
             * @description The identity provider.
             * @example https://sign-in.example.org
             */
            issuer: string;
            /**
             * @description Your id there.
             * @example 248289761001
             */
            subject: string;
        };
        /** @description The revision that a translation was made from. */
        SourceRevision: {
            /**
             * Format: date-time
             * @description When it was saved; absent if it was erased.
             * @example 2025-03-03T08:00:00.000Z
             */
            at?: string;
            /** @description Whether its text was erased by law, so that the difference can't be shown. */
            erased?: boolean;
            /**
             * Format: int32
             * @description Its number.
             * @example 7
             */
            revision: number;
        };
        /** @description A restatement to be saved. */
        SupersedesFields: {
            /**
             * @description Why, by language tag; needed in each language that is published.
             * @example {
             *       "nl": "Het voorzitterschap van de Raad",
             *       "fr": "La présidence du Conseil"
             *     }
             */
            reason?: {
                [key: string]: string;
            };
            /**
             * @description The slug of an earlier year's report that has this figure.
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
        /** @description What to change of a `SupersedesFields`: members given are set, null removes, all else stays. */
        SupersedesFieldsPatch: {
            /**
             * @description Why, by language tag; needed in each language that is published.
             * @example {
             *       "nl": "Het voorzitterschap van de Raad",
             *       "fr": "La présidence du Conseil"
             *     }
             */
            reason?: null | {
                [key: string]: null | string;
            };
            /**
             * @description The slug of an earlier year's report that has this figure.
             * @example 2024
             */
            report?: string;
            /**
             * Format: double
             * @description The corrected value, in this figure's unit and decimals.
             * @example 512400000
             */
            value?: number;
        };
        /** @description How far a text is. */
        TextReadiness: {
            /** @description The fields that are not fresh, by member; absent if all are, and if the whole text is missing. */
            fields?: {
                [key: string]: components["schemas"]["FieldFreshness"];
            };
            /** @description Its state. */
            state: components["schemas"]["TranslationState"];
        };
        /** @description A remark about a text, in the words of a save. */
        TextWarning: {
            /**
             * Format: int32
             * @description The character of that line, from 1.
             * @example 12
             */
            column?: number;
            /**
             * Format: int32
             * @description The line of the text, from 1; absent if the place has no line.
             * @example 3
             */
            line?: number;
            /**
             * @description What saving would change, or what to correct before it is published.
             * @example There is no figure 'staff' in this report.
             */
            message: string;
        };
        /** @description A theme to be saved. */
        ThemeDraft: {
            /** @description The fields, which are the same in every language. */
            fields: components["schemas"]["ThemeFields"];
            /**
             * @description The slug of the report that the entry belongs to. Needed for kinds under a report, absent for others. It can't change after the entry was created.
             * @example 2024
             */
            report?: string;
            /**
             * @description The entry's name in URLs: lower-case letters, digits and single hyphens, 1 to 100 characters. It can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug: string;
            /** @description The texts by language tag (BCP 47), in any of the configured languages. A draft can be saved without any. */
            translations?: {
                [key: string]: components["schemas"]["ThemeText"];
            };
        };
        /** @description An entry as editors see it: its newest revision, and which languages are public. */
        ThemeDraftEdited: {
            /** @description The content, in the form that PUT takes. */
            draft: components["schemas"]["ThemeDraft"];
            /**
             * Format: uuid
             * @description The entry's id; it never changes.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description The kind of content.
             * @example highlight
             */
            kind: string;
            /** @description The status of each language that has a text or was ever public. */
            languages: {
                [key: string]: components["schemas"]["LanguageStatus"];
            };
            /** @description The planned and scheduled releases that it is in, the earliest first; absent if there are none. */
            releases?: components["schemas"]["EntryRelease"][];
            /**
             * Format: int32
             * @description The newest revision, from 1; it is also the `ETag`.
             * @example 7
             */
            revision: number;
            /**
             * Format: date-time
             * @description When that revision was saved.
             * @example 2025-03-03T08:00:00.000Z
             */
            savedAt: string;
            /**
             * @description The name of the key that saved it.
             * @example Newsroom
             */
            savedBy: string;
            /** @description The status of the entry as a whole. */
            status: components["schemas"]["EntryStatus"];
            /** @description After saving: what was cleaned in the texts, and what will keep them from being published; absent if there is nothing, and when the entry is only read. */
            warnings?: components["schemas"]["SaveWarning"][];
        };
        /** @description A revision as a whole. */
        ThemeDraftRevisionView: {
            /** @description The content, in the form that PUT takes. */
            draft: components["schemas"]["ThemeDraft"];
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
             * @description The note of the person who saved it.
             * @example Chiffres mis à jour.
             */
            note?: string;
            /**
             * Format: int32
             * @description Its number, from 1 for each entry.
             * @example 7
             */
            revision: number;
            /**
             * Format: date-time
             * @description When it was saved.
             * @example 2025-03-03T08:00:00.000Z
             */
            savedAt: string;
            /**
             * @description The name of the key that saved it; `the system` if it was saved without a key.
             * @example Newsroom
             */
            savedBy: string;
        };
        /** @description A theme has no fields that are the same in every language. */
        ThemeFields: Record<string, never>;
        /** @description What to change of a `ThemeDraft`: members given are set, null removes, all else stays. */
        ThemePatch: {
            /** @description The fields, which are the same in every language. */
            fields?: components["schemas"]["ThemeFields"];
            /**
             * @description The slug of the report that the entry belongs to. Needed for kinds under a report, absent for others. It can't change after the entry was created.
             * @example 2024
             */
            report?: null | string;
            /**
             * @description The entry's name in URLs: lower-case letters, digits and single hyphens, 1 to 100 characters. It can't change once the entry has been public.
             * @example eu-council-presidency
             */
            slug?: string;
            /** @description The texts by language tag (BCP 47), in any of the configured languages. A draft can be saved without any. */
            translations?: null | {
                [key: string]: components["schemas"]["ThemeTextPatch"] | null;
            };
        };
        /** @description A theme's text in one language. */
        ThemeText: {
            /**
             * @description The name; needed to publish.
             * @example Multilateralisme
             */
            name?: string;
        };
        /** @description What to change of a `ThemeText`: members given are set, null removes, all else stays. */
        ThemeTextPatch: {
            /**
             * @description The name; needed to publish.
             * @example Multilateralisme
             */
            name?: null | string;
        };
        /** @description The text that a translation is made from. */
        ThemeTextTranslationSource: {
            /**
             * @description Its language.
             * @example nl
             */
            language: string;
            /** @description The text; absent if there is none yet. */
            text?: components["schemas"]["ThemeText"];
        };
        /** @description What a translator needs: the source text beside the translation, and what changed in the source since. */
        ThemeTextTranslationWork: {
            /**
             * @description The state of each field, by member. Fields that neither language has are left out.
             * @example {
             *       "title": {
             *         "state": "outdated",
             *         "from": "nl",
             *         "changedSince": {
             *           "revision": 3,
             *           "at": "2025-01-10T09:00:00.000Z"
             *         }
             *       }
             *     }
             */
            fields: {
                [key: string]: components["schemas"]["TranslationField"];
            };
            /**
             * @description The language of the translation.
             * @example fr
             */
            language: string;
            /** @description The text to translate from; absent if the language is the one that the report is written in first. */
            source?: components["schemas"]["ThemeTextTranslationSource"];
            /** @description The translation as PUT takes it back; absent as long as there is none. */
            target?: components["schemas"]["ThemeText"];
        };
        /** @description The state of a field of a translation, and what it was made from. */
        TranslationField: {
            /** @description The revision whose source text an outdated field was made from; absent if the field is not outdated, or if no revision of this entry has that text. */
            changedSince?: components["schemas"]["SourceRevision"];
            /** @description What changed in the source since that revision; absent if the field is not outdated, or if that text is not known any more. */
            difference?: components["schemas"]["FieldChange"][];
            /**
             * @description The language that it was made from; absent for an original, and where there is no text yet.
             * @example nl
             */
            from?: string;
            /** @description Whether it still matches its source. */
            state: components["schemas"]["FieldFreshness"];
        };
        /** @description What became of a translation that was sent back as XLIFF. */
        TranslationImport: {
            /** @description Whether this only says what would happen; then nothing was saved. */
            dryRun: boolean;
            /** @description The files of the document, each with its units. */
            entries: components["schemas"]["ImportedEntry"][];
            /**
             * Format: int32
             * @description How many units are not translated yet.
             * @example 1
             */
            leftOut: number;
            /**
             * Format: int32
             * @description How many units can't be saved.
             * @example 0
             */
            refused: number;
            /**
             * Format: int32
             * @description How many units were saved, or would be.
             * @example 12
             */
            saved: number;
            /**
             * @description The language that was translated from.
             * @example nl
             */
            source: string;
            /**
             * @description The language that was translated into.
             * @example fr
             */
            target: string;
            /**
             * Format: int32
             * @description How many units are as they were.
             * @example 3
             */
            unchanged: number;
        };
        /**
         * @description How far the text of an entry in a language is. The first that applies counts.
         * @enum {string}
         */
        TranslationState: "missing" | "outdated" | "machine" | "incomplete" | "ready" | "published" | "changed";
        /** @description The result of checking the publication log, what is live, the editions and the files. */
        VerificationResult: {
            /**
             * @description What is damaged: records first, in their order; then files, with the entries that show them; at most a hundred.
             * @example [
             *       "Record 42: its body is not the one that was published."
             *     ]
             */
            broken: string[];
            /**
             * Format: int32
             * @description How many of them have other bytes than were uploaded, or can't be read.
             * @example 0
             */
            changedFiles: number;
            /**
             * @description The hash of the last record. Keep it somewhere else: a chain of hashes proves something only against a digest that the keeper of the log can't change.
             * @example 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
             */
            digest: string;
            /**
             * Format: int32
             * @description How many editions there are.
             * @example 2
             */
            editions: number;
            /**
             * Format: int32
             * @description How many files were uploaded.
             * @example 42
             */
            files: number;
            /**
             * Format: int32
             * @description How many of them are missing from their folder.
             * @example 0
             */
            missingFiles: number;
            /**
             * Format: int64
             * @description How many records the log has.
             * @example 250
             */
            records: number;
            /**
             * Format: int32
             * @description How many texts were erased with a record that says so.
             * @example 1
             */
            redacted: number;
            /** @description Whether everything is intact. */
            sound: boolean;
        };
        /** @description A release that waits for an approval. */
        WaitingRelease: {
            /**
             * Format: date-time
             * @description When it is due; absent while it is not scheduled.
             * @example 2025-03-03T08:00:00.000Z
             */
            at?: string;
            /**
             * Format: uuid
             * @description The release's id.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * Format: int32
             * @description How many of its items nobody has approved.
             * @example 3
             */
            items: number;
            /**
             * @description What editors call it.
             * @example Launch of the report
             */
            title?: string;
        };
        /** @description What an event is about. Members that do not apply are absent. */
        WebhookData: {
            /**
             * Format: int32
             * @description The number of the edition.
             * @example 2
             */
            edition?: number;
            /** @description The entry. */
            entry?: components["schemas"]["LoggedEntry"];
            /**
             * Format: date-time
             * @description When it expires.
             * @example 2025-03-03T08:00:00.000Z
             */
            expiresAt?: string;
            /**
             * @description The fields of the text that are outdated.
             * @example [
             *       "title",
             *       "body"
             *     ]
             */
            fields?: string[];
            /**
             * Format: uuid
             * @description The id of the key that expires.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            key?: string;
            /**
             * @description The language of the text.
             * @example nl
             */
            language?: string;
            /**
             * Format: uuid
             * @description The id of the release that published it, or that failed.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            release?: string;
            /**
             * @description The slug of the report that the release or edition is of; absent if it is of several.
             * @example 2024
             */
            report?: string;
            /**
             * Format: int64
             * @description The position in the publication log.
             * @example 42
             */
            sequence?: number;
            /**
             * @description The language that the report is written in first.
             * @example nl
             */
            sourceLanguage?: string;
            /**
             * @description The values of `Surrogate-Key` of all answers that may have changed: purge them from a CDN, or revalidate what you tagged with them.
             * @example [
             *       "report-2024",
             *       "highlight",
             *       "0193f0a0-0000-7000-8000-000000000001",
             *       "feed",
             *       "search"
             *     ]
             */
            surrogateKeys: string[];
            /**
             * @description Where to read it now. It is absolute if the installation knows its public address, otherwise relative to the host.
             * @example https://reports.example/api/v1/reports/2024/highlights/eu-council-presidency?lang=nl
             */
            url?: string;
        };
        /** @description An event on its way to a webhook. */
        WebhookDeliveryCard: {
            /**
             * Format: int32
             * @description How many attempts there were since it was made, or sent again.
             * @example 1
             */
            attempts: number;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2025-03-03T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: int32
             * @description How long the last attempt took, in milliseconds.
             * @example 38
             */
            durationMs?: number;
            /**
             * @description What was wrong with the last attempt; absent if nothing was.
             * @example No answer within 15 seconds.
             */
            error?: string;
            /**
             * Format: uuid
             * @description Its id: the header `webhook-id`, the same on each attempt.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * Format: date-time
             * @description When the last attempt began; absent before the first one.
             * @example 2025-03-03T08:00:00.000Z
             */
            lastAttemptAt?: string;
            /**
             * Format: date-time
             * @description When the next attempt is due; absent if there is none.
             * @example 2025-03-03T08:00:00.000Z
             */
            nextAttemptAt?: string;
            /** @description How far it has come. */
            state: components["schemas"]["WebhookDeliveryState"];
            /**
             * Format: int32
             * @description The HTTP status of the last answer; absent if there was none.
             * @example 204
             */
            status?: number;
            /**
             * @description What it is about, such as the id of an entry. Events about the same are sent in their order.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            subject: string;
            /**
             * @description The type of the event.
             * @example entry.published
             */
            type: string;
        };
        /** @description A page of a list, with the address of the next one. */
        WebhookDeliveryCardPage: {
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["WebhookDeliveryCard"][];
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
         * @description How far a delivery has come.
         * @enum {string}
         */
        WebhookDeliveryState: "pending" | "delivered" | "failed";
        /** @description A delivery with what is sent and what the receiver said. */
        WebhookDeliveryView: {
            /**
             * Format: int32
             * @description How many attempts there were since it was made, or sent again.
             * @example 1
             */
            attempts: number;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2025-03-03T08:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: int32
             * @description How long the last attempt took, in milliseconds.
             * @example 38
             */
            durationMs?: number;
            /**
             * @description What was wrong with the last attempt; absent if nothing was.
             * @example No answer within 15 seconds.
             */
            error?: string;
            /** @description What is sent. */
            event: components["schemas"]["WebhookEvent"];
            /**
             * Format: uuid
             * @description Its id: the header `webhook-id`, the same on each attempt.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * Format: date-time
             * @description When the last attempt began; absent before the first one.
             * @example 2025-03-03T08:00:00.000Z
             */
            lastAttemptAt?: string;
            /**
             * Format: date-time
             * @description When the next attempt is due; absent if there is none.
             * @example 2025-03-03T08:00:00.000Z
             */
            nextAttemptAt?: string;
            /**
             * @description The beginning of the last answer's body, at most 1,000 characters.
             * @example ok
             */
            response?: string;
            /** @description How far it has come. */
            state: components["schemas"]["WebhookDeliveryState"];
            /**
             * Format: int32
             * @description The HTTP status of the last answer; absent if there was none.
             * @example 204
             */
            status?: number;
            /**
             * @description What it is about, such as the id of an entry. Events about the same are sent in their order.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            subject: string;
            /**
             * @description The trace of the last attempt, by which the operator finds it in the log.
             * @example 4bf92f3577b34da6a3ce929d0e0e4736
             */
            traceId?: string;
            /**
             * @description The type of the event.
             * @example entry.published
             */
            type: string;
        };
        /** @description What is posted to a webhook: what happened, with links. It contains no texts. */
        WebhookEvent: {
            /** @description What it happened to. */
            data: components["schemas"]["WebhookData"];
            /**
             * Format: date-time
             * @description When it happened.
             * @example 2025-03-03T08:00:00.000Z
             */
            timestamp: string;
            /**
             * @description What happened. Receivers ignore types that they don't know.
             * @example entry.published
             */
            type: string;
        };
        /** @description From where on events are sent again. */
        WebhookReplay: {
            /**
             * Format: int64
             * @description The position in the publication log: everything after this record. 0 for everything.
             * @example 42
             */
            since: number;
        };
        /** @description A webhook to be made, or what shall change of one. */
        WebhookRequest: {
            /**
             * @description What it is for, 1 to 200 characters.
             * @example Rebuilds the website
             */
            description?: string;
            /**
             * @description Whether events are sent; absent: true. What happens while it is false is kept, and sent once it is true again.
             * @example true
             */
            enabled?: boolean;
            /**
             * @description Of events of entries, only those of these kinds; absent for all.
             * @example [
             *       "highlight"
             *     ]
             */
            kinds?: string[];
            /**
             * @description Of events of entries, only those in these languages; absent for all.
             * @example [
             *       "nl",
             *       "fr"
             *     ]
             */
            languages?: string[];
            /**
             * @description Of entries, releases and editions, only those of the report with this slug; absent for all, also for those of no report.
             * @example 2024
             */
            report?: string;
            /**
             * @description The types of events that it wants; absent for all but the last two: `entry.published`, `entry.refreshed`, `entry.withdrawn`, `entry.redacted`, `languages.configured`, `release.published`, `release.failed`, `edition.named`, `key.expiring`, `translation.outdated`, `translation.ready`. These two tell of drafts, so they have to be named.
             * @example [
             *       "entry.published",
             *       "entry.refreshed",
             *       "entry.withdrawn",
             *       "release.published"
             *     ]
             */
            types?: string[];
            /**
             * @description Where events are posted: an https address without a name, password or fragment. Its query is never shown again, so a token belongs there. Outside development, http and addresses inside the network are refused.
             * @example https://hooks.example/reports?token=KEEP-THIS-SECRET
             */
            url: string;
        };
        /** @description What to change of a `WebhookRequest`: members given are set, null removes, all else stays. */
        WebhookRequestPatch: {
            /**
             * @description What it is for, 1 to 200 characters.
             * @example Rebuilds the website
             */
            description?: null | string;
            /**
             * @description Whether events are sent; absent: true. What happens while it is false is kept, and sent once it is true again.
             * @example true
             */
            enabled?: null | boolean;
            /**
             * @description Of events of entries, only those of these kinds; absent for all.
             * @example [
             *       "highlight"
             *     ]
             */
            kinds?: null | string[];
            /**
             * @description Of events of entries, only those in these languages; absent for all.
             * @example [
             *       "nl",
             *       "fr"
             *     ]
             */
            languages?: null | string[];
            /**
             * @description Of entries, releases and editions, only those of the report with this slug; absent for all, also for those of no report.
             * @example 2024
             */
            report?: null | string;
            /**
             * @description The types of events that it wants; absent for all but the last two: `entry.published`, `entry.refreshed`, `entry.withdrawn`, `entry.redacted`, `languages.configured`, `release.published`, `release.failed`, `edition.named`, `key.expiring`, `translation.outdated`, `translation.ready`. These two tell of drafts, so they have to be named.
             * @example [
             *       "entry.published",
             *       "entry.refreshed",
             *       "entry.withdrawn",
             *       "release.published"
             *     ]
             */
            types?: null | string[];
            /**
             * @description Where events are posted: an https address without a name, password or fragment. Its query is never shown again, so a token belongs there. Outside development, http and addresses inside the network are refused.
             * @example https://hooks.example/reports?token=KEEP-THIS-SECRET
             */
            url?: string;
        };
        /**
         * @description Why a webhook gets no events.
         * @enum {string}
         */
        WebhookStop: "by-hand" | "gone" | "failing";
        /** @description An address to which events are posted. */
        WebhookView: {
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2025-03-03T08:00:00.000Z
             */
            createdAt: string;
            /**
             * @description Who made it.
             * @example Els
             */
            createdBy: string;
            /**
             * @description What it is for.
             * @example Rebuilds the website
             */
            description?: string;
            /**
             * Format: date-time
             * @description When it was disabled; absent while it is enabled.
             * @example 2025-03-03T08:00:00.000Z
             */
            disabledAt?: string;
            /** @description Why it was disabled; absent while it is enabled. */
            disabledBecause?: components["schemas"]["WebhookStop"];
            /**
             * @description Whether events are sent.
             * @example true
             */
            enabled: boolean;
            /**
             * Format: date-time
             * @description Since when every attempt has failed; absent if the last one did not.
             * @example 2025-03-03T08:00:00.000Z
             */
            failingSince?: string;
            /**
             * @description Whether the address has a query, which is not shown.
             * @example true
             */
            hasQuery: boolean;
            /**
             * Format: uuid
             * @description Its id.
             * @example 0193f0a0-0000-7000-8000-000000000001
             */
            id: string;
            /**
             * @description The kinds of entries that it wants events of; absent for all.
             * @example [
             *       "highlight"
             *     ]
             */
            kinds?: string[];
            /**
             * @description The languages that it wants events of; absent for all.
             * @example [
             *       "nl",
             *       "fr"
             *     ]
             */
            languages?: string[];
            /**
             * Format: date-time
             * @description Until when events are also signed with the secret before; absent if they are not.
             * @example 2025-03-03T08:00:00.000Z
             */
            olderSecretUntil?: string;
            /**
             * Format: int32
             * @description How many events wait to be delivered.
             * @example 0
             */
            pending: number;
            /**
             * Format: int64
             * @description The last record of the publication log whose events it was given.
             * @example 42
             */
            position: number;
            /**
             * @description The slug of the report that it wants events of; absent for all.
             * @example 2024
             */
            report?: string;
            /**
             * Format: date-time
             * @description Until when nothing is sent, because the receiver asked for that, or because everything fails; absent if events are sent now.
             * @example 2026-11-24T09:05:00Z
             */
            restsUntil?: string;
            /**
             * @description The secret by which receivers check signatures (Standard Webhooks). It is shown once, when it is made.
             * @example whsec_THIS-IS-SHOWN-ONCE
             */
            secret?: string;
            /**
             * Format: date-time
             * @description When its newest secret was made.
             * @example 2025-03-03T08:00:00.000Z
             */
            secretCreatedAt: string;
            /**
             * @description The types of events that it wants; absent for all.
             * @example [
             *       "entry.published",
             *       "release.published"
             *     ]
             */
            types?: string[];
            /**
             * @description Where events are posted, without its query.
             * @example https://hooks.example/reports
             */
            url: string;
            /**
             * Format: int32
             * @description How often it was changed, from 1. It is also the `ETag`.
             * @example 1
             */
            version: number;
        };
        /** @description A page of a list, with the address of the next one. */
        WebhookViewPage: {
            /** @description The items of this page, in the list's order. */
            items: components["schemas"]["WebhookView"][];
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
        /** @description What to withdraw. */
        WithdrawRequest: {
            /**
             * @description The languages to withdraw, in one transaction; `all` for those that are public.
             * @example all
             */
            languages: "all" | string[];
            /** @description Allows, this once, that languages are not published together. The reason is recorded in the log. */
            override?: components["schemas"]["Override"];
            /**
             * @description The reason, for the public, in every language that is withdrawn.
             * @example {
             *       "nl": "Het voorzitterschap van de Raad",
             *       "fr": "La présidence du Conseil"
             *     }
             */
            reason: {
                [key: string]: string;
            };
        };
        /** @description A part of a text. */
        WordChange: {
            /** @description Whether it is in both texts, or in which one. */
            op: components["schemas"]["WordOp"];
            /**
             * @description The words, with the spaces and marks between them.
             * @example présidence
             */
            text: string;
        };
        /**
         * @description Which of two texts contains a part.
         * @enum {string}
         */
        WordOp: "same" | "removed" | "added";
    };
    responses: {
        /** @description `already-exists`: It exists already; `file-deleted`: A file was deleted meanwhile */
        "already-exists-or-file-deleted": {
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
        /** @description `file-deleted`: A file was deleted meanwhile */
        "file-deleted": {
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
        /** @description `file-deleted`: A file was deleted meanwhile; `fixed-once-public`: Its slug and year are fixed; `slug-taken`: The slug is taken; `still-referenced`: Others refer to it */
        "file-deleted-or-fixed-once-public-or-slug-taken-or-still-referenced": {
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
        /** @description `file-deleted`: A file was deleted meanwhile; `fixed-once-public`: Its slug and year are fixed; `slug-taken`: The slug is taken; `still-referenced`: Others refer to it; `year-taken`: The year is taken */
        "file-deleted-or-fixed-once-public-or-slug-taken-or-still-referenced-or-year-taken": {
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
        /** @description `file-deleted`: A file was deleted meanwhile; `slug-taken`: The slug is taken */
        "file-deleted-or-slug-taken": {
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
        /** @description `file-deleted`: A file was deleted meanwhile; `slug-taken`: The slug is taken; `year-taken`: The year is taken */
        "file-deleted-or-slug-taken-or-year-taken": {
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
        /** @description `file-too-large`: The file is too large; `too-large`: The body is too large */
        "file-too-large-or-too-large": {
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
        /** @description `fixed-once-public`: Its slug and year are fixed; `still-referenced`: Others refer to it */
        "fixed-once-public-or-still-referenced": {
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
        /** @description `forbidden`: You may not do that */
        forbidden: {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Referrer-Policy": components["headers"]["Referrer"];
                Vary: components["headers"]["Vary"];
                "WWW-Authenticate": components["headers"]["Challenge"];
                "X-Robots-Tag": components["headers"]["Robots"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
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
        /** @description `invalid`: The content is not valid; `not-publishable`: Not ready to be published */
        "invalid-or-not-publishable": {
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
        /** @description `invalid`: The content is not valid; `not-ready`: The release could not be published */
        "invalid-or-not-ready": {
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
        /** @description `invalid`: The content is not valid; `unsafe-file`: The file can't be trusted */
        "invalid-or-unsafe-file": {
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
        /** @description `language-parity`: These languages have to be published together; `not-public`: It is not public; `older-than-live`: A newer revision is public; `release-not-open`: The release can't be changed any more; `second-person-needed`: A second person is needed; `still-referenced`: Others refer to it */
        "language-parity-or-not-public-or-older-than-live-or-release-not-open-or-second-person-needed-or-still-referenced": {
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
        /** @description `language-parity`: These languages have to be published together; `not-public`: It is not public; `still-referenced`: Others refer to it */
        "language-parity-or-not-public-or-still-referenced": {
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
        /** @description `language-parity`: These languages have to be published together; `second-person-needed`: A second person is needed */
        "language-parity-or-second-person-needed": {
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
        /** @description `last-administrator`: Nobody could administer any more */
        "last-administrator": {
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
        /** @description `media-unavailable`: No file can be read at this moment; `unavailable`: Not available at this moment */
        "media-unavailable-or-unavailable": {
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
        /** @description `no-machine-translation`: No machine translates here; `not-found`: There is nothing here */
        "no-machine-translation-or-not-found": {
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
        /** @description `not-found`: There is nothing here */
        "not-found": {
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
        /** @description `not-public`: It is not public */
        "not-public": {
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
        /** @description `older-than-live`: A newer revision is public */
        "older-than-live": {
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
        /** @description `older-than-live`: A newer revision is public; `release-not-open`: The release can't be changed any more */
        "older-than-live-or-release-not-open": {
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
        /** @description `other-languages`: The languages have just changed; `unavailable`: Not available at this moment */
        "other-languages-or-unavailable": {
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
        /** @description `precondition-required`: Say which revision you change */
        "precondition-required": {
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
        /** @description `redacted`: It was erased */
        redacted: {
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
        /** @description `release-not-open`: The release can't be changed any more */
        "release-not-open": {
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
        /** @description `release-not-open`: The release can't be changed any more; `second-person-needed`: A second person is needed */
        "release-not-open-or-second-person-needed": {
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
        /** @description `stale-revision`: Someone saved in between */
        "stale-revision": {
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
        /** @description `still-referenced`: Others refer to it */
        "still-referenced": {
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
        /** @description `translation-unavailable`: No machine translates at this moment; `unavailable`: Not available at this moment */
        "translation-unavailable-or-unavailable": {
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
        /** @description `unauthorized`: A valid key is needed */
        unauthorized: {
            headers: {
                "Cache-Control": components["headers"]["NotKept"];
                "Content-Language": components["headers"]["ContentLanguage"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Referrer-Policy": components["headers"]["Referrer"];
                Vary: components["headers"]["Vary"];
                "WWW-Authenticate": components["headers"]["Challenge"];
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
        /** @description `unsupported-file`: This type of file is not accepted; `unsupported-media-type`: Not in this media type */
        "unsupported-file-or-unsupported-media-type": {
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
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description The media types that this resource reads (RFC 9110 section 15.5.16). */
        Accept: string;
        /** @description `Bearer` (RFC 6750 section 3). */
        Challenge: string;
        /** @description The language of the content; for a list, the negotiated language. */
        ContentLanguage: string;
        /** @description For a page: it may load and run nothing. */
        ContentSecurityPolicy: string;
        /** @description The address of the new resource. */
        Location: string;
        /** @description `rel="next"`: the next page (RFC 8288). */
        Next: string;
        /** @description `no-store`: drafts must not be cached. */
        NoStore: string;
        /** @description `no-store`: errors are never cached. */
        NotKept: string;
        /** @description Identifies what was read. Send it as `If-Match` to change it. It changes only when this part does. */
        Part: string;
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
        /** @description The revision, in quotation marks. Send it as `If-Match` to change what you have read. */
        Revision: string;
        /** @description `noindex`, for a preview. */
        Robots: string;
        /** @description For a table: the name under which browsers save it (RFC 6266). */
        SavedAs: string;
        /** @description What was cleaned in the text, and what will keep it from being published: a JSON array of the first ten `SaveWarning`, in ASCII; absent if there is nothing. */
        SaveWarnings: string;
        /** @description `Accept-Language`, if the address is public and has no `lang`; `Accept-Encoding`, if the content can be compressed; `Accept`, if there are several media types. */
        Vary: string;
    };
    pathItems: never;
};
export type $defs = Record<string, never>;
export interface operations {
    ListDraftAnnouncements: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next`, and not to be interpreted. */
                cursor?: string;
                /** @description Only entries with a text in this language, or the language that `status` is about. */
                language?: "nl" | "fr" | "de" | "en";
                /** @description The most items on a page. */
                limit?: number;
                /** @description Only those with all of these words, or words that begin so, in the slug and the titles in all languages. Capitals and accents don't count. */
                q?: string;
                /** @description The slug of a report: only entries below it. */
                report?: string;
                /** @description Only entries with this status; with `language`, in that language. */
                status?: "draft" | "published" | "changed" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All announcements, drafts too. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditedCardPage"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    CreateAnnouncement: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "slug": "new-announcement",
                 *       "fields": {
                 *         "date": "2025-05-05"
                 *       },
                 *       "report": "2024",
                 *       "translations": {
                 *         "nl": {
                 *           "title": "Een titel",
                 *           "body": "Wat er gebeurde, in één zin."
                 *         },
                 *         "fr": {
                 *           "title": "Un titre",
                 *           "body": "Ce qui s’est passé, en une phrase."
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AnnouncementDraft"];
            };
        };
        responses: {
            /** @description Create an announcement. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    Location: components["headers"]["Location"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted-or-slug-taken"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetDraftAnnouncement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example a3e9694d-8173-8396-a963-de96e0c66b90
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One announcement, its newest revision. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementDraftEdited"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ReplaceAnnouncement: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example a3e9694d-8173-8396-a963-de96e0c66b90
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "report": "2024",
                 *       "slug": "report-2024-published",
                 *       "fields": {
                 *         "date": "2025-06-02",
                 *         "links": [
                 *           {
                 *             "url": "https://diplomatie.belgium.be",
                 *             "title": {
                 *               "nl": "Website van het departement",
                 *               "fr": "Site du département",
                 *               "de": "Website des Departements",
                 *               "en": "Website of the department"
                 *             }
                 *           }
                 *         ]
                 *       },
                 *       "translations": {
                 *         "nl": {
                 *           "title": "Het jaarverslag 2024 is verschenen",
                 *           "body": "De FOD Buitenlandse Zaken publiceert vandaag zijn jaarverslag over 2024. Het is te lezen in het Nederlands en het Frans; delen ervan ook in het Duits en het Engels.\n\n## Een half jaar voorzitter\n\nHet [voorzitterschap van de Raad van de Europese Unie](entry:highlights/eu-council-presidency) nam de eerste helft van het jaar in beslag. Daarnaast leidde België de Benelux en stond het mensen bij in landen in crisis.\n\n## Voor wie verder wil lezen\n\nHet verslag begint met [het jaar in het kort](entry:sections/year-in-review) en noemt ook wat niet is gelukt. Teksten mogen worden overgenomen met vermelding van de bron."
                 *         },
                 *         "fr": {
                 *           "title": "Le rapport annuel 2024 est paru",
                 *           "body": "Le SPF Affaires étrangères publie aujourd’hui son rapport annuel sur 2024. Il se lit en français et en néerlandais, et pour une part en allemand et en anglais.\n\n## Six mois de présidence\n\nLa [présidence du Conseil de l’Union européenne](entry:highlights/eu-council-presidency) a occupé la première moitié de l’année. La Belgique a en outre dirigé le Benelux et porté assistance dans des pays en crise.\n\n## Pour aller plus loin\n\nLe rapport s’ouvre sur [l’année en bref](entry:sections/year-in-review) et dit aussi ce qui n’a pas réussi. Les textes peuvent être repris à condition d’en citer la source."
                 *         },
                 *         "de": {
                 *           "title": "Der Jahresbericht 2024 ist erschienen",
                 *           "body": "Der FÖD Auswärtige Angelegenheiten veröffentlicht heute seinen Jahresbericht über 2024. Er liegt auf Niederländisch und Französisch vor, in Teilen auch auf Deutsch und Englisch.\n\nDer [Vorsitz im Rat der Europäischen Union](entry:highlights/eu-council-presidency) bestimmte die erste Hälfte des Jahres. Der Bericht nennt auch, was nicht gelungen ist."
                 *         },
                 *         "en": {
                 *           "title": "The annual report for 2024 is out",
                 *           "body": "The FPS Foreign Affairs today publishes its annual report for 2024. It can be read in Dutch and French, and in part in German and English.\n\nThe [presidency of the Council of the European Union](entry:highlights/eu-council-presidency) took up the first half of the year. The report also says what did not succeed."
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AnnouncementDraft"];
            };
        };
        responses: {
            /** @description Save an announcement. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted-or-fixed-once-public-or-slug-taken-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    DeleteAnnouncement: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 9eaa6179-680d-8a1e-876c-8ac34641b572
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            409: components["responses"]["fixed-once-public-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            414: components["responses"]["uri-too-long"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    PatchAnnouncement: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example a3e9694d-8173-8396-a963-de96e0c66b90
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "translations": {
                 *         "fr": {
                 *           "title": "Le rapport annuel 2024 est paru (nouvelle version)"
                 *         }
                 *       }
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["AnnouncementPatch"];
            };
        };
        responses: {
            /** @description Save a part of an announcement. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted-or-fixed-once-public-or-slug-taken-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    PublishAnnouncement: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 9eaa6179-680d-8a1e-876c-8ac34641b572
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "languages": "all",
                 *       "changeKind": "minor"
                 *     }
                 */
                "application/json": components["schemas"]["PublishRequest"];
            };
        };
        responses: {
            /** @description Publish an announcement. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationResult"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["language-parity-or-second-person-needed"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid-or-not-publishable"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["other-languages-or-unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ListAnnouncementRevisions: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next`, and not to be interpreted. */
                cursor?: string;
                /** @description The most items on a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example a3e9694d-8173-8396-a963-de96e0c66b90
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an announcement was. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionCardPage"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetAnnouncementRevision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example a3e9694d-8173-8396-a963-de96e0c66b90
                 */
                id: string;
                /**
                 * @description The number of a revision, from 1.
                 * @example 1
                 */
                revision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One revision, whole. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementDraftRevisionView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    CompareAnnouncementRevisions: {
        parameters: {
            query?: {
                /** @description The revision to compare with; without it, the one before. 0 is an empty draft. */
                against?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example a3e9694d-8173-8396-a963-de96e0c66b90
                 */
                id: string;
                /**
                 * @description The number of a revision, from 1.
                 * @example 1
                 */
                revision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What changed in a revision. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionDiff"];
                    "text/html": string;
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    RestoreAnnouncementRevision: {
        parameters: {
            query?: {
                /** @description What this save is about, for the history: one line. */
                note?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example a3e9694d-8173-8396-a963-de96e0c66b90
                 */
                id: string;
                /**
                 * @description The number of a revision, from 1.
                 * @example 1
                 */
                revision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Go back to a revision. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            409: components["responses"]["file-deleted"];
            410: components["responses"]["redacted"];
            412: components["responses"]["stale-revision"];
            414: components["responses"]["uri-too-long"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetAnnouncementTranslation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example a3e9694d-8173-8396-a963-de96e0c66b90
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One translation. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementText"];
                    "text/markdown": string;
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    SaveAnnouncementTranslation: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header?: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "fr.c7bec89677fd2082"
                 */
                "If-Match"?: string;
                /** @description `*` in place of `If-Match`: write it only where there is none yet. */
                "If-None-Match"?: "*";
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example a3e9694d-8173-8396-a963-de96e0c66b90
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Le rapport annuel 2024 est paru",
                 *       "body": "Le SPF Affaires étrangères publie aujourd’hui son rapport annuel sur 2024. Il se lit en français et en néerlandais, et pour une part en allemand et en anglais.\n\n## Six mois de présidence\n\nLa [présidence du Conseil de l’Union européenne](entry:highlights/eu-council-presidency) a occupé la première moitié de l’année. La Belgique a en outre dirigé le Benelux et porté assistance dans des pays en crise.\n\n## Pour aller plus loin\n\nLe rapport s’ouvre sur [l’année en bref](entry:sections/year-in-review) et dit aussi ce qui n’a pas réussi. Les textes peuvent être repris à condition d’en citer la source."
                 *     }
                 */
                "application/json": components["schemas"]["AnnouncementText"];
                /**
                 * @example ---
                 *     title: Budget
                 *     summary: |-
                 *       Deux
                 *       lignes
                 *     ---
                 *     Le *texte*.
                 */
                "text/markdown": string;
            };
        };
        responses: {
            /** @description Save one translation. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Save-Warnings": components["headers"]["SaveWarnings"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementText"];
                    "text/markdown": string;
                };
            };
            /** @description Save one translation. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Save-Warnings": components["headers"]["SaveWarnings"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementText"];
                    "text/markdown": string;
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["already-exists-or-file-deleted"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ConfirmAnnouncementTranslation: {
        parameters: {
            query?: {
                /** @description What this save is about, for the history: one line. */
                note?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "fr.c7bec89677fd2082"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example a3e9694d-8173-8396-a963-de96e0c66b90
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "fields": [
                 *         "title"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            /** @description Confirm that a translation holds. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedTranslation"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    TranslateAnnouncementByMachine: {
        parameters: {
            query?: {
                /** @description What this save is about, for the history: one line. */
                note?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example a3e9694d-8173-8396-a963-de96e0c66b90
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outdated": false
                 *     }
                 */
                "application/json": components["schemas"]["MachineRequest"];
            };
        };
        responses: {
            /** @description Have a machine translate missing fields. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineTranslated"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no-machine-translation-or-not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["translation-unavailable-or-unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetAnnouncementTranslationWork: {
        parameters: {
            query?: {
                /**
                 * @description The language to translate from; by default the one that the report is written in first.
                 * @example nl
                 */
                source?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example a3e9694d-8173-8396-a963-de96e0c66b90
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A translation beside its source. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncementTextTranslationWork"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    WithdrawAnnouncement: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example a3e9694d-8173-8396-a963-de96e0c66b90
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "languages": "all",
                 *       "reason": {
                 *         "nl": "Dit was onjuist.",
                 *         "fr": "Ceci était erroné.",
                 *         "de": "Das war falsch.",
                 *         "en": "This was wrong."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WithdrawRequest"];
            };
        };
        responses: {
            /** @description Withdraw an announcement. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationResult"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["language-parity-or-not-public-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["other-languages-or-unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ListAudit: {
        parameters: {
            query?: {
                /** @description Only what was done to this person, machine or key, by id. */
                about?: string;
                /** @description Only what this person or machine did, by id. */
                actor?: string;
                /** @description Only what somebody did whose name has this in it. Names can be alike: `actor` is exact. */
                by?: string;
                /** @description Where the page begins; taken from `next`, and not to be interpreted. */
                cursor?: string;
                /** @description Only what was done to this entry, by id. */
                entry?: string;
                /** @description Only what happened at this instant (RFC 3339) or on this day in UTC, or later. */
                from?: string;
                /** @description Only what was done with this key, by id. */
                key?: string;
                /** @description The most items on a page. */
                limit?: number;
                /** @description Only this operation, by its id in the OpenAPI document. */
                operation?: string;
                /** @description Only what ended so. */
                outcome?: "done" | "forbidden" | "unauthenticated";
                /** @description Only what was done in the report with this slug. */
                report?: string;
                /** @description Only what happened before this instant (RFC 3339) or before this day in UTC. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who did what. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Disposition": components["headers"]["SavedAs"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                    Link: components["headers"]["Next"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryPage"];
                    "text/csv": string;
                    "text/html": string;
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListDraftFigures: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next`, and not to be interpreted. */
                cursor?: string;
                /** @description Only entries with a text in this language, or the language that `status` is about. */
                language?: "nl" | "fr" | "de" | "en";
                /** @description The most items on a page. */
                limit?: number;
                /** @description Only those with all of these words, or words that begin so, in the slug and the titles in all languages. Capitals and accents don't count. */
                q?: string;
                /** @description The slug of a report: only entries below it. */
                report?: string;
                /** @description Only entries with this status; with `language`, in that language. */
                status?: "draft" | "published" | "changed" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All figures, drafts too. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditedCardPage"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    CreateFigure: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "slug": "new-figure",
                 *       "fields": {
                 *         "category": "budget",
                 *         "unit": "EUR",
                 *         "decimals": 2,
                 *         "value": 1234567.5,
                 *         "position": 20
                 *       },
                 *       "report": "2024",
                 *       "translations": {
                 *         "nl": {
                 *           "label": "Een titel"
                 *         },
                 *         "fr": {
                 *           "label": "Un titre"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["FigureDraft"];
            };
        };
        responses: {
            /** @description Create a figure. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    Location: components["headers"]["Location"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted-or-slug-taken"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetDraftFigure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example f0941d20-2e35-88b0-a13b-a9924cd4f81e
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One figure, its newest revision. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureDraftEdited"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ReplaceFigure: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example f0941d20-2e35-88b0-a13b-a9924cd4f81e
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "report": "2024",
                 *       "slug": "budget-total",
                 *       "fields": {
                 *         "position": 1,
                 *         "category": "budget",
                 *         "unit": "EUR",
                 *         "decimals": 0,
                 *         "value": 531750000,
                 *         "asOf": "2024-12-31",
                 *         "breakdown": [
                 *           {
                 *             "key": "operation",
                 *             "value": 268900000
                 *           },
                 *           {
                 *             "key": "international",
                 *             "value": 102850000
                 *           },
                 *           {
                 *             "key": "development",
                 *             "value": 160000000
                 *           }
                 *         ]
                 *       },
                 *       "translations": {
                 *         "nl": {
                 *           "label": "Uitgaven van het departement",
                 *           "note": "Cijfer ter illustratie, verzonnen voor dit voorbeeld; geen officieel gegeven.",
                 *           "breakdownLabels": {
                 *             "operation": "Werking",
                 *             "international": "Internationale verplichtingen",
                 *             "development": "Ontwikkelingssamenwerking"
                 *           }
                 *         },
                 *         "fr": {
                 *           "label": "Dépenses du département",
                 *           "note": "Chiffre donné à titre d’illustration, inventé pour cet exemple ; ce n’est pas une donnée officielle.",
                 *           "breakdownLabels": {
                 *             "operation": "Fonctionnement",
                 *             "international": "Obligations internationales",
                 *             "development": "Coopération au développement"
                 *           }
                 *         },
                 *         "de": {
                 *           "label": "Ausgaben des FÖD",
                 *           "note": "Zahl zur Veranschaulichung, für dieses Beispiel erfunden; keine amtliche Angabe.",
                 *           "breakdownLabels": {
                 *             "operation": "Betrieb",
                 *             "international": "Internationale Verpflichtungen",
                 *             "development": "Entwicklungszusammenarbeit"
                 *           }
                 *         },
                 *         "en": {
                 *           "label": "Expenditure of the department",
                 *           "note": "An illustrative figure, made up for this example; not an official one.",
                 *           "breakdownLabels": {
                 *             "operation": "Operation",
                 *             "international": "International obligations",
                 *             "development": "Development cooperation"
                 *           }
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["FigureDraft"];
            };
        };
        responses: {
            /** @description Save a figure. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted-or-fixed-once-public-or-slug-taken-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    DeleteFigure: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example d3f705a6-b369-8f50-95cf-b4adf6d7b4d6
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            409: components["responses"]["fixed-once-public-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            414: components["responses"]["uri-too-long"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    PatchFigure: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example f0941d20-2e35-88b0-a13b-a9924cd4f81e
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "translations": {
                 *         "fr": {
                 *           "label": "Dépenses du département (nouvelle version)"
                 *         }
                 *       }
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["FigurePatch"];
            };
        };
        responses: {
            /** @description Save a part of a figure. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted-or-fixed-once-public-or-slug-taken-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    PublishFigure: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example d3f705a6-b369-8f50-95cf-b4adf6d7b4d6
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "languages": "all",
                 *       "changeKind": "minor"
                 *     }
                 */
                "application/json": components["schemas"]["PublishRequest"];
            };
        };
        responses: {
            /** @description Publish a figure. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationResult"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["language-parity-or-second-person-needed"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid-or-not-publishable"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["other-languages-or-unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ListFigureRevisions: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next`, and not to be interpreted. */
                cursor?: string;
                /** @description The most items on a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example f0941d20-2e35-88b0-a13b-a9924cd4f81e
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a figure was. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionCardPage"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetFigureRevision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example f0941d20-2e35-88b0-a13b-a9924cd4f81e
                 */
                id: string;
                /**
                 * @description The number of a revision, from 1.
                 * @example 1
                 */
                revision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One revision, whole. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureDraftRevisionView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    CompareFigureRevisions: {
        parameters: {
            query?: {
                /** @description The revision to compare with; without it, the one before. 0 is an empty draft. */
                against?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example f0941d20-2e35-88b0-a13b-a9924cd4f81e
                 */
                id: string;
                /**
                 * @description The number of a revision, from 1.
                 * @example 1
                 */
                revision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What changed in a revision. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionDiff"];
                    "text/html": string;
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    RestoreFigureRevision: {
        parameters: {
            query?: {
                /** @description What this save is about, for the history: one line. */
                note?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example f0941d20-2e35-88b0-a13b-a9924cd4f81e
                 */
                id: string;
                /**
                 * @description The number of a revision, from 1.
                 * @example 1
                 */
                revision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Go back to a revision. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            409: components["responses"]["file-deleted"];
            410: components["responses"]["redacted"];
            412: components["responses"]["stale-revision"];
            414: components["responses"]["uri-too-long"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetFigureTranslation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example f0941d20-2e35-88b0-a13b-a9924cd4f81e
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One translation. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureText"];
                    "text/markdown": string;
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    SaveFigureTranslation: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header?: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "fr.ecf5e247d0e58f5b"
                 */
                "If-Match"?: string;
                /** @description `*` in place of `If-Match`: write it only where there is none yet. */
                "If-None-Match"?: "*";
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example f0941d20-2e35-88b0-a13b-a9924cd4f81e
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "label": "Dépenses du département",
                 *       "note": "Chiffre donné à titre d’illustration, inventé pour cet exemple ; ce n’est pas une donnée officielle.",
                 *       "breakdownLabels": {
                 *         "operation": "Fonctionnement",
                 *         "international": "Obligations internationales",
                 *         "development": "Coopération au développement"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["FigureText"];
                /**
                 * @example ---
                 *     title: Budget
                 *     summary: |-
                 *       Deux
                 *       lignes
                 *     ---
                 *     Le *texte*.
                 */
                "text/markdown": string;
            };
        };
        responses: {
            /** @description Save one translation. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Save-Warnings": components["headers"]["SaveWarnings"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureText"];
                    "text/markdown": string;
                };
            };
            /** @description Save one translation. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Save-Warnings": components["headers"]["SaveWarnings"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureText"];
                    "text/markdown": string;
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["already-exists-or-file-deleted"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ConfirmFigureTranslation: {
        parameters: {
            query?: {
                /** @description What this save is about, for the history: one line. */
                note?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "fr.ecf5e247d0e58f5b"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example f0941d20-2e35-88b0-a13b-a9924cd4f81e
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "fields": [
                 *         "label"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            /** @description Confirm that a translation holds. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedTranslation"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    TranslateFigureByMachine: {
        parameters: {
            query?: {
                /** @description What this save is about, for the history: one line. */
                note?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example f0941d20-2e35-88b0-a13b-a9924cd4f81e
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outdated": false
                 *     }
                 */
                "application/json": components["schemas"]["MachineRequest"];
            };
        };
        responses: {
            /** @description Have a machine translate missing fields. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineTranslated"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no-machine-translation-or-not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["translation-unavailable-or-unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetFigureTranslationWork: {
        parameters: {
            query?: {
                /**
                 * @description The language to translate from; by default the one that the report is written in first.
                 * @example nl
                 */
                source?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example f0941d20-2e35-88b0-a13b-a9924cd4f81e
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A translation beside its source. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureTextTranslationWork"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    WithdrawFigure: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example c3a3aec6-cf73-81a1-ac96-1b1f834f8c0e
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "languages": [
                 *         "en"
                 *       ],
                 *       "reason": {
                 *         "en": "This translation was incomplete."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WithdrawRequest"];
            };
        };
        responses: {
            /** @description Withdraw a figure. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationResult"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["language-parity-or-not-public-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["other-languages-or-unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ListTerms: {
        parameters: {
            query?: {
                /** @description `true`: add `total`. */
                count?: "true" | "false";
                /** @description Where the page begins; taken from `next`, and not to be interpreted. */
                cursor?: string;
                /** @description The most items on a page. */
                limit?: number;
                /** @description Only those with all of these words, or words that begin so, in the term and its translations. Capitals and accents don't count. */
                q?: string;
                /** @description Only terms of this language. */
                sourceLanguage?: string;
                /** @description Only translations into this language. */
                targetLanguage?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The glossary. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Disposition": components["headers"]["SavedAs"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlossaryTermViewPage"];
                    "text/csv": string;
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    CreateTerm: {
        parameters: {
            query?: {
                /** @description `true`: a table is checked, and what it would change is counted; nothing is written. */
                dryRun?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sourceLanguage": "nl",
                 *       "targetLanguage": "fr",
                 *       "source": "ambassadeur",
                 *       "target": "ambassadeur",
                 *       "alternatives": [
                 *         "ambassadrice"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["GlossaryTermRequest"];
                /**
                 * @example sourceLanguage,targetLanguage,source,target,alternatives,forbidden,note
                 *     nl,fr,ambassaderaad,conseiller d’ambassade,conseillère d’ambassade,,
                 */
                "text/csv": string;
            };
        };
        responses: {
            /** @description Add a term, or a table of terms. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlossaryImport"];
                };
            };
            /** @description Add a term, or a table of terms. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    Location: components["headers"]["Location"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlossaryTermView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
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
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetTerm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example dda73203-314c-8308-8483-5dac087ff4b8
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One term. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlossaryTermView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ReplaceTerm: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example dda73203-314c-8308-8483-5dac087ff4b8
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sourceLanguage": "nl",
                 *       "targetLanguage": "fr",
                 *       "source": "ambassadeur",
                 *       "target": "ambassadeur",
                 *       "alternatives": [
                 *         "ambassadrice"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["GlossaryTermRequest"];
            };
        };
        responses: {
            /** @description Change a term. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlossaryTermView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    DeleteTerm: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example dda73203-314c-8308-8483-5dac087ff4b8
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            412: components["responses"]["stale-revision"];
            414: components["responses"]["uri-too-long"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ListGrants: {
        parameters: {
            query?: {
                /** @description Only what this person or machine has, by its id. */
                actor?: string;
                /** @description Only what the bearers of this claim have. */
                claim?: string;
                /** @description Where the page begins; taken from `next`, and not to be interpreted. */
                cursor?: string;
                /** @description Only grants that have ended, or only those that hold. */
                ended?: "true" | "false";
                /** @description The most items on a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who may do what. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantViewPage"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    Grant: {
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
                 *       "actor": "8d8d70c1-4cbc-8cae-ac95-3711218afb5a",
                 *       "role": "editor",
                 *       "report": "2024",
                 *       "reason": "Joins the editors of 2024"
                 *     }
                 */
                "application/json": components["schemas"]["GrantRequest"];
            };
        };
        responses: {
            /** @description Grant a role. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantView"];
                };
            };
            /** @description Grant a role. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
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
            507: components["responses"]["insufficient-storage"];
        };
    };
    EndGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 8d8d70c1-4cbc-8cae-ac95-3711218afb5a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Works for another department"
                 *     }
                 */
                "application/json": components["schemas"]["EndRequest"];
            };
        };
        responses: {
            /** @description End a grant. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["last-administrator"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ListDraftHighlights: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next`, and not to be interpreted. */
                cursor?: string;
                /** @description Only entries with a text in this language, or the language that `status` is about. */
                language?: "nl" | "fr" | "de" | "en";
                /** @description The most items on a page. */
                limit?: number;
                /** @description Only those with all of these words, or words that begin so, in the slug and the titles in all languages. Capitals and accents don't count. */
                q?: string;
                /** @description The slug of a report: only entries below it. */
                report?: string;
                /** @description Only entries with this status; with `language`, in that language. */
                status?: "draft" | "published" | "changed" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All highlights, drafts too. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditedCardPage"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    CreateHighlight: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "slug": "new-highlight",
                 *       "fields": {
                 *         "position": 20
                 *       },
                 *       "report": "2024",
                 *       "translations": {
                 *         "nl": {
                 *           "title": "Een titel",
                 *           "summary": "Wat er gebeurde, in één zin."
                 *         },
                 *         "fr": {
                 *           "title": "Un titre",
                 *           "summary": "Ce qui s’est passé, en une phrase."
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["HighlightDraft"];
            };
        };
        responses: {
            /** @description Create a highlight. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    Location: components["headers"]["Location"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HighlightDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted-or-slug-taken"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetDraftHighlight: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example bfff859e-5055-88e4-9a0b-b9e3539b6d96
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One highlight, its newest revision. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HighlightDraftEdited"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ReplaceHighlight: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example bfff859e-5055-88e4-9a0b-b9e3539b6d96
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "report": "2024",
                 *       "slug": "eu-council-presidency",
                 *       "fields": {
                 *         "position": 1,
                 *         "date": {
                 *           "from": "2024-01-01",
                 *           "to": "2024-06-30"
                 *         },
                 *         "countries": [
                 *           "BE"
                 *         ],
                 *         "themes": [
                 *           "europe"
                 *         ],
                 *         "priorities": [
                 *           "multilateralism",
                 *           "strategic-alliances"
                 *         ],
                 *         "partners": [
                 *           "council-of-the-eu",
                 *           "european-commission"
                 *         ],
                 *         "section": "multilateral-work",
                 *         "featured": true,
                 *         "links": [
                 *           {
                 *             "url": "https://belgian-presidency.consilium.europa.eu/",
                 *             "title": {
                 *               "nl": "Website van het Belgische voorzitterschap",
                 *               "fr": "Site de la présidence belge",
                 *               "de": "Website des belgischen Vorsitzes",
                 *               "en": "Website of the Belgian presidency"
                 *             }
                 *           },
                 *           {
                 *             "url": "https://www.consilium.europa.eu/",
                 *             "title": {
                 *               "nl": "Raad van de Europese Unie",
                 *               "fr": "Conseil de l’Union européenne",
                 *               "de": "Rat der Europäischen Union",
                 *               "en": "Council of the European Union"
                 *             }
                 *           }
                 *         ],
                 *         "image": {
                 *           "media": "965742cc-94c9-8a50-80a6-83c24a8761c1"
                 *         }
                 *       },
                 *       "translations": {
                 *         "nl": {
                 *           "title": "Het Belgische voorzitterschap van de Raad van de Europese Unie",
                 *           "summary": "Van 1 januari tot 30 juni 2024 zat België de Raad voor. Onder het motto ‘Beschermen, versterken, voorbereiden’ zocht het akkoorden tussen de lidstaten en met het Parlement.",
                 *           "imageAlt": "Tekening: twaalf gouden stippen rond een vergadertafel.",
                 *           "body": "België nam het voorzitterschap over aan het einde van een Europese legislatuur. Tot het Parlement in april voor het laatst samenkwam, moesten de onderhandelaars nog veel wetgeving afronden. Daarna verschoof het werk naar de voorbereiding van de volgende vijf jaar.\n\nVerschillende grote dossiers werden in die maanden aangenomen, waaronder het migratie- en asielpact, de verordening over artificiële intelligentie, de richtlijn over de zorgplicht van ondernemingen en de natuurherstelwet. Op 25 juni begonnen de toetredingsonderhandelingen met Oekraïne en Moldavië.\n\nEen voorzitterschap is ploegwerk. De gemeenschappen en de gewesten zaten een deel van de vergaderingen voor, en de Permanente Vertegenwoordiging in Brussel droeg het dagelijkse werk. Ons departement coördineerde de Belgische inbreng en ontving de buitenlandse delegaties.\n\nNiet alles is gelukt. In dossiers waarvoor eenparigheid nodig is, bleef een akkoord soms uit. Die dossiers gingen over naar het Hongaarse voorzitterschap."
                 *         },
                 *         "fr": {
                 *           "title": "La présidence belge du Conseil de l’Union européenne",
                 *           "summary": "Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil. Sous la devise « Protéger, renforcer, préparer », elle a cherché des accords entre les États membres et avec le Parlement.",
                 *           "imageAlt": "Dessin : douze points dorés autour d’une table de réunion.",
                 *           "body": "La Belgique a pris la présidence à la fin d’une législature européenne. Jusqu’à la dernière session du Parlement, en avril, les négociateurs avaient encore de nombreux textes à conclure. Le travail s’est ensuite déplacé vers la préparation des cinq années suivantes.\n\nPlusieurs grands dossiers ont été adoptés au cours de ces mois, dont le pacte sur la migration et l’asile, le règlement sur l’intelligence artificielle, la directive sur le devoir de vigilance des entreprises et le règlement sur la restauration de la nature. Le 25 juin, les négociations d’adhésion avec l’Ukraine et la Moldavie se sont ouvertes.\n\nUne présidence est un travail d’équipe. Les Communautés et les Régions ont présidé une partie des réunions, et la Représentation permanente à Bruxelles a porté le travail quotidien. Notre département a coordonné l’apport belge et accueilli les délégations étrangères.\n\nTout n’a pas abouti. Dans les dossiers qui exigent l’unanimité, un accord a parfois fait défaut. Ces dossiers ont été transmis à la présidence hongroise."
                 *         },
                 *         "de": {
                 *           "title": "Der belgische Vorsitz im Rat der Europäischen Union",
                 *           "summary": "Vom 1. Januar bis zum 30. Juni 2024 führte Belgien den Vorsitz im Rat und suchte nach Einigungen unter den Mitgliedstaaten und mit dem Parlament.",
                 *           "imageAlt": "Zeichnung: zwölf goldene Punkte um einen Sitzungstisch.",
                 *           "body": "Belgien übernahm den Vorsitz am Ende einer europäischen Wahlperiode. Bis zur letzten Tagung des Parlaments im April waren noch viele Gesetze abzuschließen. Danach ging es darum, die nächsten fünf Jahre vorzubereiten.\n\nIn diesen Monaten wurden mehrere große Vorhaben verabschiedet, darunter das Migrations- und Asylpaket, die Verordnung über künstliche Intelligenz, die „Lieferkettenrichtlinie“ und die Verordnung über die Wiederherstellung der Natur. Am 25. Juni begannen die Beitrittsverhandlungen mit der Ukraine und Moldau.\n\nNicht alles ist gelungen. Wo Einstimmigkeit nötig ist, kam eine Einigung manchmal nicht zustande. Diese Vorhaben gingen an den ungarischen Vorsitz über."
                 *         },
                 *         "en": {
                 *           "title": "The Belgian presidency of the Council of the European Union",
                 *           "summary": "From 1 January to 30 June 2024 Belgium chaired the Council, looking for agreement among the member states and with the Parliament.",
                 *           "imageAlt": "Drawing: twelve golden dots around a meeting table.",
                 *           "body": "Belgium took on the presidency at the end of a European legislative term. Until the Parliament’s last session in April, negotiators still had a great deal of legislation to complete. After that, the work shifted to preparing the next five years.\n\nSeveral major files were adopted in those months, among them the pact on migration and asylum, the regulation on artificial intelligence, the directive on corporate due diligence and the nature restoration law. On 25 June accession negotiations with Ukraine and Moldova opened.\n\nNot everything succeeded. Where unanimity is needed, agreement sometimes proved out of reach. Those files passed to the Hungarian presidency."
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["HighlightDraft"];
            };
        };
        responses: {
            /** @description Save a highlight. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HighlightDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted-or-fixed-once-public-or-slug-taken-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    DeleteHighlight: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 0a3abd51-4e9d-8b87-bba5-ae7ab8167e98
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            409: components["responses"]["fixed-once-public-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            414: components["responses"]["uri-too-long"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    PatchHighlight: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example bfff859e-5055-88e4-9a0b-b9e3539b6d96
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "translations": {
                 *         "fr": {
                 *           "title": "La présidence belge du Conseil de l’Union européenne (nouvelle version)"
                 *         }
                 *       }
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["HighlightPatch"];
            };
        };
        responses: {
            /** @description Save a part of a highlight. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HighlightDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted-or-fixed-once-public-or-slug-taken-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    PublishHighlight: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 0a3abd51-4e9d-8b87-bba5-ae7ab8167e98
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "languages": "all",
                 *       "changeKind": "minor"
                 *     }
                 */
                "application/json": components["schemas"]["PublishRequest"];
            };
        };
        responses: {
            /** @description Publish a highlight. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationResult"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["language-parity-or-second-person-needed"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid-or-not-publishable"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["other-languages-or-unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ListHighlightRevisions: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next`, and not to be interpreted. */
                cursor?: string;
                /** @description The most items on a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example bfff859e-5055-88e4-9a0b-b9e3539b6d96
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a highlight was. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionCardPage"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetHighlightRevision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example bfff859e-5055-88e4-9a0b-b9e3539b6d96
                 */
                id: string;
                /**
                 * @description The number of a revision, from 1.
                 * @example 1
                 */
                revision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One revision, whole. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HighlightDraftRevisionView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    CompareHighlightRevisions: {
        parameters: {
            query?: {
                /** @description The revision to compare with; without it, the one before. 0 is an empty draft. */
                against?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example bfff859e-5055-88e4-9a0b-b9e3539b6d96
                 */
                id: string;
                /**
                 * @description The number of a revision, from 1.
                 * @example 1
                 */
                revision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What changed in a revision. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionDiff"];
                    "text/html": string;
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    RestoreHighlightRevision: {
        parameters: {
            query?: {
                /** @description What this save is about, for the history: one line. */
                note?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example bfff859e-5055-88e4-9a0b-b9e3539b6d96
                 */
                id: string;
                /**
                 * @description The number of a revision, from 1.
                 * @example 1
                 */
                revision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Go back to a revision. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HighlightDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            409: components["responses"]["file-deleted"];
            410: components["responses"]["redacted"];
            412: components["responses"]["stale-revision"];
            414: components["responses"]["uri-too-long"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetHighlightTranslation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example bfff859e-5055-88e4-9a0b-b9e3539b6d96
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One translation. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HighlightText"];
                    "text/markdown": string;
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    SaveHighlightTranslation: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header?: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "fr.69a41d1ad06fd1b4"
                 */
                "If-Match"?: string;
                /** @description `*` in place of `If-Match`: write it only where there is none yet. */
                "If-None-Match"?: "*";
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example bfff859e-5055-88e4-9a0b-b9e3539b6d96
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "La présidence belge du Conseil de l’Union européenne",
                 *       "summary": "Du 1er janvier au 30 juin 2024, la Belgique a présidé le Conseil. Sous la devise « Protéger, renforcer, préparer », elle a cherché des accords entre les États membres et avec le Parlement.",
                 *       "imageAlt": "Dessin : douze points dorés autour d’une table de réunion.",
                 *       "body": "La Belgique a pris la présidence à la fin d’une législature européenne. Jusqu’à la dernière session du Parlement, en avril, les négociateurs avaient encore de nombreux textes à conclure. Le travail s’est ensuite déplacé vers la préparation des cinq années suivantes.\n\nPlusieurs grands dossiers ont été adoptés au cours de ces mois, dont le pacte sur la migration et l’asile, le règlement sur l’intelligence artificielle, la directive sur le devoir de vigilance des entreprises et le règlement sur la restauration de la nature. Le 25 juin, les négociations d’adhésion avec l’Ukraine et la Moldavie se sont ouvertes.\n\nUne présidence est un travail d’équipe. Les Communautés et les Régions ont présidé une partie des réunions, et la Représentation permanente à Bruxelles a porté le travail quotidien. Notre département a coordonné l’apport belge et accueilli les délégations étrangères.\n\nTout n’a pas abouti. Dans les dossiers qui exigent l’unanimité, un accord a parfois fait défaut. Ces dossiers ont été transmis à la présidence hongroise."
                 *     }
                 */
                "application/json": components["schemas"]["HighlightText"];
                /**
                 * @example ---
                 *     title: Budget
                 *     summary: |-
                 *       Deux
                 *       lignes
                 *     ---
                 *     Le *texte*.
                 */
                "text/markdown": string;
            };
        };
        responses: {
            /** @description Save one translation. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Save-Warnings": components["headers"]["SaveWarnings"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HighlightText"];
                    "text/markdown": string;
                };
            };
            /** @description Save one translation. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Save-Warnings": components["headers"]["SaveWarnings"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HighlightText"];
                    "text/markdown": string;
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["already-exists-or-file-deleted"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ConfirmHighlightTranslation: {
        parameters: {
            query?: {
                /** @description What this save is about, for the history: one line. */
                note?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "fr.69a41d1ad06fd1b4"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example bfff859e-5055-88e4-9a0b-b9e3539b6d96
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "fields": [
                 *         "title"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            /** @description Confirm that a translation holds. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedTranslation"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    TranslateHighlightByMachine: {
        parameters: {
            query?: {
                /** @description What this save is about, for the history: one line. */
                note?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example bfff859e-5055-88e4-9a0b-b9e3539b6d96
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outdated": false
                 *     }
                 */
                "application/json": components["schemas"]["MachineRequest"];
            };
        };
        responses: {
            /** @description Have a machine translate missing fields. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineTranslated"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no-machine-translation-or-not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["translation-unavailable-or-unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetHighlightTranslationWork: {
        parameters: {
            query?: {
                /**
                 * @description The language to translate from; by default the one that the report is written in first.
                 * @example nl
                 */
                source?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example bfff859e-5055-88e4-9a0b-b9e3539b6d96
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A translation beside its source. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HighlightTextTranslationWork"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    WithdrawHighlight: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 5a9cd4a7-5683-8ae1-825b-c82bc4977d32
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "languages": "all",
                 *       "reason": {
                 *         "nl": "Dit was onjuist.",
                 *         "fr": "Ceci était erroné.",
                 *         "de": "Das war falsch.",
                 *         "en": "This was wrong."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WithdrawRequest"];
            };
        };
        responses: {
            /** @description Withdraw a highlight. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationResult"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["language-parity-or-not-public-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["other-languages-or-unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ListKeys: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next`, and not to be interpreted. */
                cursor?: string;
                /** @description The most items on a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyViewPage"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    CreateKey: {
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
                 *       "name": "Newsroom",
                 *       "role": "editor"
                 *     }
                 */
                "application/json": components["schemas"]["KeyRequest"];
            };
        };
        responses: {
            /** @description Make a key. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
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
            507: components["responses"]["insufficient-storage"];
        };
    };
    RevokeKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 8d8d70c1-4cbc-8cae-ac95-3711218afb5a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            409: components["responses"]["last-administrator"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    RotateKey: {
        parameters: {
            query?: {
                /** @description For how many hours the old key goes on working. */
                overlap?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 8d8d70c1-4cbc-8cae-ac95-3711218afb5a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Replace a key. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who you are. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListMedia: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next`, and not to be interpreted. */
                cursor?: string;
                /** @description The most items on a page. */
                limit?: number;
                /** @description Only files whose name contains this text. */
                name?: string;
                /** @description Only those with all of these words, or words that begin so, in the name, or in the title of a PDF. Capitals and accents don't count. */
                q?: string;
                /** @description Only files of this media type, or of all types that begin with this: `image`. */
                type?: "image" | "image/jpeg" | "image/png" | "image/webp" | "image/svg+xml" | "application/pdf" | "text/csv" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All files. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaCardPage"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    UploadMedia: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["MediaUpload"];
            };
        };
        responses: {
            /** @description Upload a file. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaCard"];
                };
            };
            /** @description Upload a file. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Location: components["headers"]["Location"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaCard"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted"];
            413: components["responses"]["file-too-large-or-too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-file-or-unsupported-media-type"];
            422: components["responses"]["invalid-or-unsafe-file"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["media-unavailable-or-unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetMedia: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 2a84a481-a2ae-81c9-827d-de3a79a93502
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One file. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    DeleteMedia: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 174124b9-07b5-8b30-89b2-264d62ecf051
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            409: components["responses"]["still-referenced"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    RenameMedia: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 2a84a481-a2ae-81c9-827d-de3a79a93502
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Another name"
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["MediaPatch"];
            };
        };
        responses: {
            /** @description Rename a file. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
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
            507: components["responses"]["insufficient-storage"];
        };
    };
    ListDraftPartners: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next`, and not to be interpreted. */
                cursor?: string;
                /** @description Only entries with a text in this language, or the language that `status` is about. */
                language?: "nl" | "fr" | "de" | "en";
                /** @description The most items on a page. */
                limit?: number;
                /** @description Only those with all of these words, or words that begin so, in the slug and the titles in all languages. Capitals and accents don't count. */
                q?: string;
                /** @description The slug of a report: only entries below it. */
                report?: string;
                /** @description Only entries with this status; with `language`, in that language. */
                status?: "draft" | "published" | "changed" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All partners, drafts too. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditedCardPage"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    CreatePartner: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "slug": "new-partner",
                 *       "fields": {
                 *         "position": 20,
                 *         "group": "other"
                 *       },
                 *       "report": "2024",
                 *       "translations": {
                 *         "nl": {
                 *           "name": "Een titel",
                 *           "summary": "Wat er gebeurde, in één zin."
                 *         },
                 *         "fr": {
                 *           "name": "Un titre",
                 *           "summary": "Ce qui s’est passé, en une phrase."
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PartnerDraft"];
            };
        };
        responses: {
            /** @description Create a partner. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    Location: components["headers"]["Location"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted-or-slug-taken"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetDraftPartner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 5935e310-c972-8b2c-a252-05d569b3ba63
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One partner, its newest revision. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerDraftEdited"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ReplacePartner: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 5935e310-c972-8b2c-a252-05d569b3ba63
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "report": "2024",
                 *       "slug": "council-of-the-eu",
                 *       "fields": {
                 *         "group": "european",
                 *         "position": 1,
                 *         "website": "https://www.consilium.europa.eu/"
                 *       },
                 *       "translations": {
                 *         "nl": {
                 *           "name": "Raad van de Europese Unie",
                 *           "summary": "In de Raad onderhandelen de ministers van de zevenentwintig. In de eerste helft van 2024 zat België hem voor, met de steun van zijn secretariaat-generaal."
                 *         },
                 *         "fr": {
                 *           "name": "Conseil de l’Union européenne",
                 *           "summary": "Au Conseil, les ministres des Vingt-Sept négocient. La Belgique l’a présidé au premier semestre de 2024, avec l’appui de son secrétariat général."
                 *         },
                 *         "de": {
                 *           "name": "Rat der Europäischen Union",
                 *           "summary": "Im Rat verhandeln die Ministerinnen und Minister der Siebenundzwanzig. In der ersten Hälfte des Jahres 2024 hatte Belgien den Vorsitz, mit Unterstützung des Generalsekretariats."
                 *         },
                 *         "en": {
                 *           "name": "Council of the European Union",
                 *           "summary": "In the Council the ministers of the Twenty-Seven negotiate. In the first half of 2024 Belgium held its presidency, supported by its general secretariat."
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PartnerDraft"];
            };
        };
        responses: {
            /** @description Save a partner. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted-or-fixed-once-public-or-slug-taken-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    DeletePartner: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example c7f09987-7bfa-8437-8627-ca9a4bd85711
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            409: components["responses"]["fixed-once-public-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            414: components["responses"]["uri-too-long"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    PatchPartner: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 5935e310-c972-8b2c-a252-05d569b3ba63
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "translations": {
                 *         "fr": {
                 *           "name": "Conseil de l’Union européenne (nouvelle version)"
                 *         }
                 *       }
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["PartnerPatch"];
            };
        };
        responses: {
            /** @description Save a part of a partner. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted-or-fixed-once-public-or-slug-taken-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    PublishPartner: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example c7f09987-7bfa-8437-8627-ca9a4bd85711
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "languages": "all",
                 *       "changeKind": "minor"
                 *     }
                 */
                "application/json": components["schemas"]["PublishRequest"];
            };
        };
        responses: {
            /** @description Publish a partner. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationResult"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["language-parity-or-second-person-needed"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid-or-not-publishable"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["other-languages-or-unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ListPartnerRevisions: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next`, and not to be interpreted. */
                cursor?: string;
                /** @description The most items on a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 5935e310-c972-8b2c-a252-05d569b3ba63
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a partner was. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionCardPage"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetPartnerRevision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 5935e310-c972-8b2c-a252-05d569b3ba63
                 */
                id: string;
                /**
                 * @description The number of a revision, from 1.
                 * @example 1
                 */
                revision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One revision, whole. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerDraftRevisionView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ComparePartnerRevisions: {
        parameters: {
            query?: {
                /** @description The revision to compare with; without it, the one before. 0 is an empty draft. */
                against?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 5935e310-c972-8b2c-a252-05d569b3ba63
                 */
                id: string;
                /**
                 * @description The number of a revision, from 1.
                 * @example 1
                 */
                revision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What changed in a revision. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionDiff"];
                    "text/html": string;
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    RestorePartnerRevision: {
        parameters: {
            query?: {
                /** @description What this save is about, for the history: one line. */
                note?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 5935e310-c972-8b2c-a252-05d569b3ba63
                 */
                id: string;
                /**
                 * @description The number of a revision, from 1.
                 * @example 1
                 */
                revision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Go back to a revision. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            409: components["responses"]["file-deleted"];
            410: components["responses"]["redacted"];
            412: components["responses"]["stale-revision"];
            414: components["responses"]["uri-too-long"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetPartnerTranslation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 5935e310-c972-8b2c-a252-05d569b3ba63
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One translation. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerText"];
                    "text/markdown": string;
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    SavePartnerTranslation: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header?: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "fr.767af709cb04f576"
                 */
                "If-Match"?: string;
                /** @description `*` in place of `If-Match`: write it only where there is none yet. */
                "If-None-Match"?: "*";
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 5935e310-c972-8b2c-a252-05d569b3ba63
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Conseil de l’Union européenne",
                 *       "summary": "Au Conseil, les ministres des Vingt-Sept négocient. La Belgique l’a présidé au premier semestre de 2024, avec l’appui de son secrétariat général."
                 *     }
                 */
                "application/json": components["schemas"]["PartnerText"];
                /**
                 * @example ---
                 *     title: Budget
                 *     summary: |-
                 *       Deux
                 *       lignes
                 *     ---
                 *     Le *texte*.
                 */
                "text/markdown": string;
            };
        };
        responses: {
            /** @description Save one translation. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Save-Warnings": components["headers"]["SaveWarnings"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerText"];
                    "text/markdown": string;
                };
            };
            /** @description Save one translation. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Save-Warnings": components["headers"]["SaveWarnings"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerText"];
                    "text/markdown": string;
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["already-exists-or-file-deleted"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ConfirmPartnerTranslation: {
        parameters: {
            query?: {
                /** @description What this save is about, for the history: one line. */
                note?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "fr.767af709cb04f576"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 5935e310-c972-8b2c-a252-05d569b3ba63
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "fields": [
                 *         "name"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            /** @description Confirm that a translation holds. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedTranslation"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    TranslatePartnerByMachine: {
        parameters: {
            query?: {
                /** @description What this save is about, for the history: one line. */
                note?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 5935e310-c972-8b2c-a252-05d569b3ba63
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outdated": false
                 *     }
                 */
                "application/json": components["schemas"]["MachineRequest"];
            };
        };
        responses: {
            /** @description Have a machine translate missing fields. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineTranslated"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no-machine-translation-or-not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["translation-unavailable-or-unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetPartnerTranslationWork: {
        parameters: {
            query?: {
                /**
                 * @description The language to translate from; by default the one that the report is written in first.
                 * @example nl
                 */
                source?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 5935e310-c972-8b2c-a252-05d569b3ba63
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A translation beside its source. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerTextTranslationWork"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    WithdrawPartner: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example d517a596-e602-89aa-a9ed-63ed061ccccd
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "languages": "all",
                 *       "reason": {
                 *         "nl": "Dit was onjuist.",
                 *         "fr": "Ceci était erroné.",
                 *         "de": "Das war falsch.",
                 *         "en": "This was wrong."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WithdrawRequest"];
            };
        };
        responses: {
            /** @description Withdraw a partner. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationResult"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["language-parity-or-not-public-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["other-languages-or-unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ListPeople: {
        parameters: {
            query?: {
                /** @description Only those whose keys and sign-ins work, or only the others. */
                active?: "true" | "false";
                /** @description Where the page begins; taken from `next`, and not to be interpreted. */
                cursor?: string;
                /** @description The most items on a page. */
                limit?: number;
                /** @description Only those whose name has this in it. */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description People and machines. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonViewPage"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    AddPerson: {
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
                 *       "name": "An Peeters",
                 *       "kind": "person"
                 *     }
                 */
                "application/json": components["schemas"]["PersonRequest"];
            };
        };
        responses: {
            /** @description Make a person or machine known. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
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
            507: components["responses"]["insufficient-storage"];
        };
    };
    DeactivatePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 8d8d70c1-4cbc-8cae-ac95-3711218afb5a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Works for another department"
                 *     }
                 */
                "application/json": components["schemas"]["EndRequest"];
            };
        };
        responses: {
            /** @description Take everything from who leaves. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["last-administrator"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    LinkSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 8d8d70c1-4cbc-8cae-ac95-3711218afb5a
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "issuer": "https://sign-in.example.org",
                 *       "subject": "248289761001",
                 *       "reason": "Signs in from now on"
                 *     }
                 */
                "application/json": components["schemas"]["LinkRequest"];
            };
        };
        responses: {
            /** @description Link a sign-in to a person. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["last-administrator"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ListPreviewLinks: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next`, and not to be interpreted. */
                cursor?: string;
                /** @description The most items on a page. */
                limit?: number;
                /** @description The slug of a report: only its links. */
                report?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The preview links. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewLinkViewPage"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    CreatePreviewLink: {
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
                 *       "report": "2024",
                 *       "name": "Proofreaders"
                 *     }
                 */
                "application/json": components["schemas"]["PreviewLinkRequest"];
            };
        };
        responses: {
            /** @description Make a preview link. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewLinkView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["release-not-open"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    RevokePreviewLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 9f721415-eccf-8628-9231-d47e0bbf6043
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    PreviewMarkdown: {
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
                 *       "text": "In 2024 waren wij met **{{figure:staff-total}}**.",
                 *       "language": "nl",
                 *       "report": "2024"
                 *     }
                 */
                "application/json": components["schemas"]["MarkdownPreviewRequest"];
            };
        };
        responses: {
            /** @description See how a text will look. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkdownPreview"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
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
            507: components["responses"]["insufficient-storage"];
        };
    };
    ListDraftPriorities: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next`, and not to be interpreted. */
                cursor?: string;
                /** @description Only entries with a text in this language, or the language that `status` is about. */
                language?: "nl" | "fr" | "de" | "en";
                /** @description The most items on a page. */
                limit?: number;
                /** @description Only those with all of these words, or words that begin so, in the slug and the titles in all languages. Capitals and accents don't count. */
                q?: string;
                /** @description The slug of a report: only entries below it. */
                report?: string;
                /** @description Only entries with this status; with `language`, in that language. */
                status?: "draft" | "published" | "changed" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All priorities, drafts too. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditedCardPage"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    CreatePriority: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "slug": "new-priority",
                 *       "fields": {
                 *         "position": 20
                 *       },
                 *       "report": "2024",
                 *       "translations": {
                 *         "nl": {
                 *           "title": "Een titel",
                 *           "summary": "Wat er gebeurde, in één zin."
                 *         },
                 *         "fr": {
                 *           "title": "Un titre",
                 *           "summary": "Ce qui s’est passé, en une phrase."
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PriorityDraft"];
            };
        };
        responses: {
            /** @description Create a priority. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    Location: components["headers"]["Location"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriorityDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted-or-slug-taken"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetDraftPriority: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example cbaf9b3a-9e55-8419-a686-db07acda92b3
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One priority, its newest revision. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriorityDraftEdited"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ReplacePriority: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example cbaf9b3a-9e55-8419-a686-db07acda92b3
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "report": "2024",
                 *       "slug": "multilateralism",
                 *       "fields": {
                 *         "position": 1,
                 *         "image": {
                 *           "media": "2ce2e348-3241-8305-a48c-feb73ae4a4eb",
                 *           "decorative": true
                 *         }
                 *       },
                 *       "translations": {
                 *         "nl": {
                 *           "title": "Een multilaterale orde op basis van regels",
                 *           "summary": "België verdedigt een wereldorde waarin afspraken gelden voor grote en kleine landen, en waarin geschillen zonder geweld worden beslecht.",
                 *           "body": "Het Handvest van de Verenigde Naties verbiedt het gebruik van geweld om grenzen te verleggen. Dat verbod stond ook in 2024 onder druk. België heeft het verdedigd in alle organisaties waarvan het lid is, en wil daarbij in elk conflict dezelfde maatstaf hanteren.\n\nRegels zijn maar zoveel waard als de instellingen die erover waken. Daarom gaat er veel werk naar de internationale gerechten, de Mensenrechtenraad en de Wereldhandelsorganisatie, en naar de hervorming van instellingen die niet meer bij deze tijd passen.\n\nHet [EU-voorzitterschap](entry:highlights/eu-council-presidency) en het [nieuwe verdrag tegen straffeloosheid](entry:highlights/convention-against-impunity) waren in 2024 de duidelijkste voorbeelden van die inzet."
                 *         },
                 *         "fr": {
                 *           "title": "Un ordre multilatéral fondé sur des règles",
                 *           "summary": "La Belgique défend un ordre mondial où les règles valent pour les grands comme pour les petits et où les différends se règlent sans violence.",
                 *           "body": "La Charte des Nations unies interdit de recourir à la force pour déplacer des frontières. En 2024, cette interdiction a de nouveau été mise à mal. La Belgique l’a défendue dans toutes les organisations dont elle est membre, en s’efforçant d’appliquer la même mesure à chaque conflit.\n\nLes règles ne valent que par les institutions qui veillent à leur respect. C’est pourquoi beaucoup de travail est consacré aux juridictions internationales, au Conseil des droits de l’homme et à l’Organisation mondiale du commerce, ainsi qu’à la réforme d’institutions qui ne correspondent plus à leur époque.\n\nLa [présidence du Conseil de l’UE](entry:highlights/eu-council-presidency) et la [nouvelle convention contre l’impunité](entry:highlights/convention-against-impunity) en ont été, en 2024, les exemples les plus nets."
                 *         },
                 *         "de": {
                 *           "title": "Eine regelbasierte multilaterale Ordnung",
                 *           "summary": "Belgien tritt für eine Weltordnung ein, in der Regeln für Große und Kleine gelten und Streit ohne Gewalt beigelegt wird.",
                 *           "body": "Die Charta der Vereinten Nationen verbietet es, Grenzen mit Gewalt zu verschieben. Auch 2024 stand dieses Verbot unter Druck. Belgien hat es in allen Organisationen verteidigt, denen es angehört, und will dabei in jedem Konflikt denselben Maßstab anlegen.\n\nRegeln sind nur so viel wert wie die Institutionen, die über sie wachen. Deshalb fließt viel Arbeit in die internationalen Gerichte, den Menschenrechtsrat und die Welthandelsorganisation."
                 *         },
                 *         "en": {
                 *           "title": "A rules-based multilateral order",
                 *           "summary": "Belgium stands for a world order in which rules apply to large and small countries alike and disputes are settled without violence.",
                 *           "body": "The Charter of the United Nations forbids the use of force to move borders. In 2024 that prohibition was again under pressure. Belgium defended it in every organisation of which it is a member, and seeks to apply the same standard in every conflict.\n\nRules are only worth as much as the institutions that watch over them. That is why a great deal of work goes into the international courts, the Human Rights Council and the World Trade Organization."
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PriorityDraft"];
            };
        };
        responses: {
            /** @description Save a priority. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriorityDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted-or-fixed-once-public-or-slug-taken-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    DeletePriority: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 9c78cad2-aaf4-8177-8ba0-aee79e76cd07
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            409: components["responses"]["fixed-once-public-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            414: components["responses"]["uri-too-long"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    PatchPriority: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example cbaf9b3a-9e55-8419-a686-db07acda92b3
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "translations": {
                 *         "fr": {
                 *           "title": "Un ordre multilatéral fondé sur des règles (nouvelle version)"
                 *         }
                 *       }
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["PriorityPatch"];
            };
        };
        responses: {
            /** @description Save a part of a priority. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriorityDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted-or-fixed-once-public-or-slug-taken-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    PublishPriority: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 9c78cad2-aaf4-8177-8ba0-aee79e76cd07
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "languages": "all",
                 *       "changeKind": "minor"
                 *     }
                 */
                "application/json": components["schemas"]["PublishRequest"];
            };
        };
        responses: {
            /** @description Publish a priority. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationResult"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["language-parity-or-second-person-needed"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid-or-not-publishable"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["other-languages-or-unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ListPriorityRevisions: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next`, and not to be interpreted. */
                cursor?: string;
                /** @description The most items on a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example cbaf9b3a-9e55-8419-a686-db07acda92b3
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a priority was. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionCardPage"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetPriorityRevision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example cbaf9b3a-9e55-8419-a686-db07acda92b3
                 */
                id: string;
                /**
                 * @description The number of a revision, from 1.
                 * @example 1
                 */
                revision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One revision, whole. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriorityDraftRevisionView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ComparePriorityRevisions: {
        parameters: {
            query?: {
                /** @description The revision to compare with; without it, the one before. 0 is an empty draft. */
                against?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example cbaf9b3a-9e55-8419-a686-db07acda92b3
                 */
                id: string;
                /**
                 * @description The number of a revision, from 1.
                 * @example 1
                 */
                revision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What changed in a revision. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionDiff"];
                    "text/html": string;
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    RestorePriorityRevision: {
        parameters: {
            query?: {
                /** @description What this save is about, for the history: one line. */
                note?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example cbaf9b3a-9e55-8419-a686-db07acda92b3
                 */
                id: string;
                /**
                 * @description The number of a revision, from 1.
                 * @example 1
                 */
                revision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Go back to a revision. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriorityDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            409: components["responses"]["file-deleted"];
            410: components["responses"]["redacted"];
            412: components["responses"]["stale-revision"];
            414: components["responses"]["uri-too-long"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetPriorityTranslation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example cbaf9b3a-9e55-8419-a686-db07acda92b3
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One translation. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriorityText"];
                    "text/markdown": string;
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    SavePriorityTranslation: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header?: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "fr.5c21bd3ed907275b"
                 */
                "If-Match"?: string;
                /** @description `*` in place of `If-Match`: write it only where there is none yet. */
                "If-None-Match"?: "*";
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example cbaf9b3a-9e55-8419-a686-db07acda92b3
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Un ordre multilatéral fondé sur des règles",
                 *       "summary": "La Belgique défend un ordre mondial où les règles valent pour les grands comme pour les petits et où les différends se règlent sans violence.",
                 *       "body": "La Charte des Nations unies interdit de recourir à la force pour déplacer des frontières. En 2024, cette interdiction a de nouveau été mise à mal. La Belgique l’a défendue dans toutes les organisations dont elle est membre, en s’efforçant d’appliquer la même mesure à chaque conflit.\n\nLes règles ne valent que par les institutions qui veillent à leur respect. C’est pourquoi beaucoup de travail est consacré aux juridictions internationales, au Conseil des droits de l’homme et à l’Organisation mondiale du commerce, ainsi qu’à la réforme d’institutions qui ne correspondent plus à leur époque.\n\nLa [présidence du Conseil de l’UE](entry:highlights/eu-council-presidency) et la [nouvelle convention contre l’impunité](entry:highlights/convention-against-impunity) en ont été, en 2024, les exemples les plus nets."
                 *     }
                 */
                "application/json": components["schemas"]["PriorityText"];
                /**
                 * @example ---
                 *     title: Budget
                 *     summary: |-
                 *       Deux
                 *       lignes
                 *     ---
                 *     Le *texte*.
                 */
                "text/markdown": string;
            };
        };
        responses: {
            /** @description Save one translation. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Save-Warnings": components["headers"]["SaveWarnings"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriorityText"];
                    "text/markdown": string;
                };
            };
            /** @description Save one translation. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Save-Warnings": components["headers"]["SaveWarnings"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriorityText"];
                    "text/markdown": string;
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["already-exists-or-file-deleted"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ConfirmPriorityTranslation: {
        parameters: {
            query?: {
                /** @description What this save is about, for the history: one line. */
                note?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "fr.5c21bd3ed907275b"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example cbaf9b3a-9e55-8419-a686-db07acda92b3
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "fields": [
                 *         "title"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            /** @description Confirm that a translation holds. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedTranslation"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    TranslatePriorityByMachine: {
        parameters: {
            query?: {
                /** @description What this save is about, for the history: one line. */
                note?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example cbaf9b3a-9e55-8419-a686-db07acda92b3
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outdated": false
                 *     }
                 */
                "application/json": components["schemas"]["MachineRequest"];
            };
        };
        responses: {
            /** @description Have a machine translate missing fields. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineTranslated"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no-machine-translation-or-not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["translation-unavailable-or-unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetPriorityTranslationWork: {
        parameters: {
            query?: {
                /**
                 * @description The language to translate from; by default the one that the report is written in first.
                 * @example nl
                 */
                source?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example cbaf9b3a-9e55-8419-a686-db07acda92b3
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A translation beside its source. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriorityTextTranslationWork"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    WithdrawPriority: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example cbaf9b3a-9e55-8419-a686-db07acda92b3
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "languages": [
                 *         "en"
                 *       ],
                 *       "reason": {
                 *         "en": "This translation was incomplete."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WithdrawRequest"];
            };
        };
        responses: {
            /** @description Withdraw a priority. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationResult"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["language-parity-or-not-public-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["other-languages-or-unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ListRedactions: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next`, and not to be interpreted. */
                cursor?: string;
                /** @description The most items on a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was erased. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedactionViewPage"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    Redact: {
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
                 *       "entry": "60a06d1c-ceb3-8495-b633-e238f2423967",
                 *       "language": "nl",
                 *       "reason": "It named a person who asked for erasure.",
                 *       "authority": "Data protection officer"
                 *     }
                 */
                "application/json": components["schemas"]["RedactionRequest"];
            };
        };
        responses: {
            /** @description Erase from an entry's past. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedactionView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["other-languages-or-unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ListReleases: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next`, and not to be interpreted. */
                cursor?: string;
                /** @description The most items on a page. */
                limit?: number;
                /** @description `true`: only releases that something would stop; `false`: only the others. */
                problems?: "true" | "false";
                /** @description Only those with all of these words, or words that begin so, in the title. Capitals and accents don't count. */
                q?: string;
                /** @description Only releases in one of these states, separated by commas. */
                state?: ("planned" | "scheduled" | "published" | "cancelled" | "failed")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All releases. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseCardPage"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    CreateRelease: {
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
                 *       "title": "All that is new",
                 *       "report": "2024",
                 *       "languages": "all"
                 *     }
                 */
                "application/json": components["schemas"]["ReleaseRequest"];
            };
        };
        responses: {
            /** @description Plan a release. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    Location: components["headers"]["Location"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["older-than-live"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid-or-not-ready"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example f6374dda-ae26-8fe2-bcf7-2747565c68e1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One release. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ChangeRelease: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example f6374dda-ae26-8fe2-bcf7-2747565c68e1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Online services, in spring",
                 *       "at": "2099-03-01T08:00:00Z"
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ReleaseRequestPatch"];
            };
        };
        responses: {
            /** @description Change or schedule a release. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["older-than-live-or-release-not-open"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid-or-not-ready"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    CancelRelease: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example f6374dda-ae26-8fe2-bcf7-2747565c68e1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Give up a release for good. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            409: components["responses"]["release-not-open"];
            412: components["responses"]["stale-revision"];
            414: components["responses"]["uri-too-long"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    PutReleaseItem: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The entry's id: a UUID.
                 * @example 0a3abd51-4e9d-8b87-bba5-ae7ab8167e98
                 */
                entry: string;
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example f6374dda-ae26-8fe2-bcf7-2747565c68e1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "entry": "0a3abd51-4e9d-8b87-bba5-ae7ab8167e98",
                 *       "languages": [
                 *         "nl",
                 *         "fr"
                 *       ],
                 *       "revision": 1
                 *     }
                 */
                "application/json": components["schemas"]["ReleaseItemDraft"];
            };
        };
        responses: {
            /** @description Add or replace an item. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["older-than-live-or-release-not-open"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    DeleteReleaseItem: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The entry's id: a UUID.
                 * @example 0a3abd51-4e9d-8b87-bba5-ae7ab8167e98
                 */
                entry: string;
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example f6374dda-ae26-8fe2-bcf7-2747565c68e1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Remove an item. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            409: components["responses"]["release-not-open"];
            412: components["responses"]["stale-revision"];
            414: components["responses"]["uri-too-long"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ApproveReleaseItem: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The entry's id: a UUID.
                 * @example 0a3abd51-4e9d-8b87-bba5-ae7ab8167e98
                 */
                entry: string;
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example f6374dda-ae26-8fe2-bcf7-2747565c68e1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Approve an item. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            409: components["responses"]["release-not-open-or-second-person-needed"];
            412: components["responses"]["stale-revision"];
            414: components["responses"]["uri-too-long"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    PreflightRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example f6374dda-ae26-8fe2-bcf7-2747565c68e1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What would stop a release. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preflight"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    PublishRelease: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example f6374dda-ae26-8fe2-bcf7-2747565c68e1
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Publish a release now. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            409: components["responses"]["language-parity-or-not-public-or-older-than-live-or-release-not-open-or-second-person-needed-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            414: components["responses"]["uri-too-long"];
            422: components["responses"]["invalid-or-not-publishable"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["other-languages-or-unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ListDraftReports: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next`, and not to be interpreted. */
                cursor?: string;
                /** @description Only entries with a text in this language, or the language that `status` is about. */
                language?: "nl" | "fr" | "de" | "en";
                /** @description The most items on a page. */
                limit?: number;
                /** @description Only those with all of these words, or words that begin so, in the slug and the titles in all languages. Capitals and accents don't count. */
                q?: string;
                /** @description Only entries with this status; with `language`, in that language. */
                status?: "draft" | "published" | "changed" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All reports, drafts too. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditedCardPage"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    CreateReport: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "slug": "new-report",
                 *       "fields": {
                 *         "year": 2030
                 *       },
                 *       "translations": {
                 *         "nl": {
                 *           "title": "Een titel",
                 *           "summary": "Wat er gebeurde, in één zin."
                 *         },
                 *         "fr": {
                 *           "title": "Un titre",
                 *           "summary": "Ce qui s’est passé, en une phrase."
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ReportDraft"];
            };
        };
        responses: {
            /** @description Create a report. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    Location: components["headers"]["Location"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted-or-slug-taken-or-year-taken"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetDraftReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 01cffc54-a1d2-8fe2-b5ca-ab7433d7c1be
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One report, its newest revision. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDraftEdited"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ReplaceReport: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 01cffc54-a1d2-8fe2-b5ca-ab7433d7c1be
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "slug": "2024",
                 *       "fields": {
                 *         "year": 2024,
                 *         "period": {
                 *           "from": "2024-01-01",
                 *           "to": "2024-12-31"
                 *         },
                 *         "timeZone": "Europe/Brussels",
                 *         "parityLanguages": [
                 *           "fr",
                 *           "nl"
                 *         ],
                 *         "publisher": {
                 *           "name": {
                 *             "nl": "FOD Buitenlandse Zaken",
                 *             "fr": "SPF Affaires étrangères",
                 *             "de": "FÖD Auswärtige Angelegenheiten",
                 *             "en": "FPS Foreign Affairs"
                 *           },
                 *           "url": "https://diplomatie.belgium.be"
                 *         },
                 *         "licence": "https://creativecommons.org/licenses/by/4.0/",
                 *         "coverImage": {
                 *           "media": "f77c2492-eb3e-8949-8bc6-d0ede1184e78"
                 *         }
                 *       },
                 *       "translations": {
                 *         "nl": {
                 *           "title": "Jaarverslag 2024",
                 *           "subtitle": "Een jaar van voorzitterschappen, crisissen en verkiezingen",
                 *           "summary": "Wat de FOD Buitenlandse Zaken in 2024 heeft gedaan, met welke prioriteiten, samen met welke partners en met welke middelen.",
                 *           "coverImageAlt": "Gekleurde cirkels rond een middelpunt, naast het jaartal 2024.",
                 *           "downloads": [
                 *             {
                 *               "kind": "full-report",
                 *               "title": "Jaarverslag 2024, beknopte versie (PDF)",
                 *               "media": "9ffb1aff-bd99-8003-8119-f7f930388250"
                 *             },
                 *             {
                 *               "kind": "data",
                 *               "title": "De hoofdstukken van het verslag (CSV)",
                 *               "media": "2465e4e7-cb83-8e51-9f69-7bb1010c88a8"
                 *             }
                 *           ],
                 *           "foreword": "2024 was voor ons departement een jaar met twee snelheden. Tot eind juni stond bijna alles in het teken van het [Belgische voorzitterschap van de Raad van de Europese Unie](entry:highlights/eu-council-presidency). Daarna werd het werk niet minder, maar wel anders: de federale regering was na de verkiezingen van 9 juni in lopende zaken, terwijl de wereld om ons heen niet stilstond.\n\nDe oorlog in Oekraïne ging zijn derde jaar in. In Gaza, Libanon en Soedan betaalden burgers een zware prijs. Onze posten en onze diensten in Brussel stonden landgenoten bij die plots in gevaar kwamen, en ze bleven tegelijk het gewone werk doen: paspoorten afleveren, bedrijven wegwijs maken, onderhandelen, verslag uitbrengen.\n\nOok de verkiezingen zelf waren voor een deel ons werk. Belgen die in het buitenland wonen, konden [op verschillende manieren hun stem uitbrengen](entry:highlights/elections-abroad). Dat vroeg maanden voorbereiding.\n\nDit verslag legt rekenschap af van dat jaar. Het begint bij de hoogtepunten en de prioriteiten, gaat dan in op de samenwerking met onze partners en eindigt met de werking van het departement: begroting, personeel en ICT.\n\n*Deze tekst is een voorbeeld, geschreven voor AnnualReports. Het is geen officiële publicatie.*"
                 *         },
                 *         "fr": {
                 *           "title": "Rapport annuel 2024",
                 *           "subtitle": "Une année de présidences, de crises et d’élections",
                 *           "summary": "Ce que le SPF Affaires étrangères a fait en 2024, selon quelles priorités, avec quels partenaires et avec quels moyens.",
                 *           "coverImageAlt": "Des cercles de couleur autour d’un centre, à côté de l’année 2024.",
                 *           "downloads": [
                 *             {
                 *               "kind": "full-report",
                 *               "title": "Rapport annuel 2024, version abrégée (PDF)",
                 *               "media": "e7ee25ef-c3b0-8daa-9415-5990dd955be1"
                 *             },
                 *             {
                 *               "kind": "data",
                 *               "title": "Les chapitres du rapport (CSV)",
                 *               "media": "2465e4e7-cb83-8e51-9f69-7bb1010c88a8"
                 *             }
                 *           ],
                 *           "foreword": "Pour notre département, 2024 a été une année à deux rythmes. Jusqu’à la fin du mois de juin, presque tout a tourné autour de la [présidence belge du Conseil de l’Union européenne](entry:highlights/eu-council-presidency). Ensuite, le travail n’a pas diminué, mais il a changé de nature : après les élections du 9 juin, le gouvernement fédéral était en affaires courantes, alors que le monde, lui, ne s’arrêtait pas.\n\nLa guerre en Ukraine est entrée dans sa troisième année. À Gaza, au Liban et au Soudan, les civils ont payé un lourd tribut. Nos postes et nos services à Bruxelles ont assisté les compatriotes qui se trouvaient soudain en danger, sans délaisser le travail de tous les jours : délivrer des passeports, orienter les entreprises, négocier, rendre compte.\n\nLes élections elles-mêmes ont été en partie notre affaire. Les Belges qui résident à l’étranger ont pu [voter de plusieurs manières](entry:highlights/elections-abroad), au terme de longs mois de préparation.\n\nLe présent rapport rend compte de cette année. Il s’ouvre sur les faits marquants et les priorités, se poursuit par la coopération avec nos partenaires et se termine par le fonctionnement du département : budget, personnel et ICT.\n\n*Ce texte est un exemple rédigé pour AnnualReports. Il ne s’agit pas d’une publication officielle.*"
                 *         },
                 *         "de": {
                 *           "title": "Jahresbericht 2024",
                 *           "subtitle": "Ein Jahr der Vorsitze, Krisen und Wahlen",
                 *           "summary": "Was der FÖD Auswärtige Angelegenheiten 2024 getan hat, mit welchen Prioritäten, mit welchen Partnern und mit welchen Mitteln.",
                 *           "coverImageAlt": "Farbige Kreise um einen Mittelpunkt, neben der Jahreszahl 2024.",
                 *           "foreword": "Für unser Haus hatte das Jahr 2024 zwei Hälften. Bis Ende Juni drehte sich fast alles um den [belgischen Vorsitz im Rat der Europäischen Union](entry:highlights/eu-council-presidency). Danach wurde die Arbeit nicht weniger, aber anders: Nach den Wahlen vom 9. Juni war die Föderalregierung nur noch geschäftsführend im Amt, während die Krisen in der Welt keine Pause machten.\n\nDer Krieg in der Ukraine ging in sein drittes Jahr. In Gaza, im Libanon und im Sudan zahlten Zivilpersonen einen hohen Preis. Unsere Vertretungen und unsere Dienste in Brüssel standen Landsleuten bei, die plötzlich in Gefahr geraten waren, und erledigten zugleich ihre gewohnte Arbeit.\n\nDieser Bericht legt Rechenschaft über das Jahr ab: über Höhepunkte und Prioritäten, über die Arbeit mit unseren Partnern und über Haushalt, Personal und IKT.\n\n*Dieser Text ist ein Beispiel, das für AnnualReports verfasst wurde. Er ist keine amtliche Veröffentlichung.*"
                 *         },
                 *         "en": {
                 *           "title": "Annual report 2024",
                 *           "subtitle": "A year of presidencies, crises and elections",
                 *           "summary": "What the FPS Foreign Affairs did in 2024, with which priorities, with which partners and with what means.",
                 *           "coverImageAlt": "Coloured circles around a centre, beside the year 2024.",
                 *           "foreword": "For our department, 2024 was a year in two halves. Until the end of June, almost everything revolved around the [Belgian presidency of the Council of the European Union](entry:highlights/eu-council-presidency). After that there was no less work, but it was of a different kind: following the elections of 9 June the federal government was in a caretaker role, while events in the world did not wait.\n\nThe war in Ukraine entered its third year. In Gaza, Lebanon and Sudan, civilians paid a heavy price. Our missions and our services in Brussels helped fellow citizens who suddenly found themselves in danger, and carried on with their everyday work at the same time.\n\nThis report accounts for that year. It starts with the highlights and the priorities, moves on to our work with partners and ends with the operation of the department: budget, personnel and ICT.\n\n*This text is an example written for AnnualReports. It is not an official publication.*"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ReportDraft"];
            };
        };
        responses: {
            /** @description Save a report. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted-or-fixed-once-public-or-slug-taken-or-still-referenced-or-year-taken"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    DeleteReport: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 6a870679-74de-80e5-97a1-64651d0d6ff3
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            409: components["responses"]["fixed-once-public-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            414: components["responses"]["uri-too-long"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    PatchReport: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 01cffc54-a1d2-8fe2-b5ca-ab7433d7c1be
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "translations": {
                 *         "fr": {
                 *           "title": "Rapport annuel 2024 (nouvelle version)"
                 *         }
                 *       }
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ReportPatch"];
            };
        };
        responses: {
            /** @description Save a part of a report. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted-or-fixed-once-public-or-slug-taken-or-still-referenced-or-year-taken"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    CopyReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 01cffc54-a1d2-8fe2-b5ca-ab7433d7c1be
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "slug": "2026",
                 *       "year": 2026
                 *     }
                 */
                "application/json": components["schemas"]["CopyRequest"];
            };
        };
        responses: {
            /** @description Begin next year's report. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Location: components["headers"]["Location"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CopyResult"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted-or-slug-taken-or-year-taken"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    NameEdition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 01cffc54-a1d2-8fe2-b5ca-ab7433d7c1be
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "label": "As tabled in parliament",
                 *       "note": {
                 *         "nl": "Zoals ingediend bij het parlement.",
                 *         "fr": "Tel que déposé au parlement."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EditionRequest"];
            };
        };
        responses: {
            /** @description Name an edition. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Location: components["headers"]["Location"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedEdition"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["not-public"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    PublishReport: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 6a870679-74de-80e5-97a1-64651d0d6ff3
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "languages": "all",
                 *       "changeKind": "minor"
                 *     }
                 */
                "application/json": components["schemas"]["PublishRequest"];
            };
        };
        responses: {
            /** @description Publish a report. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationResult"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["language-parity-or-second-person-needed"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid-or-not-publishable"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["other-languages-or-unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetReportReadiness: {
        parameters: {
            query?: {
                /** @description Only these languages, separated by commas. */
                language?: ("nl" | "fr" | "de" | "en")[];
                /** @description Only entries with a text in one of these states, separated by commas. */
                state?: ("missing" | "outdated" | "machine" | "incomplete" | "ready" | "published" | "changed")[];
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 01cffc54-a1d2-8fe2-b5ca-ab7433d7c1be
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far all translations are. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportReadiness"];
                    "text/html": string;
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListReportRevisions: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next`, and not to be interpreted. */
                cursor?: string;
                /** @description The most items on a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 01cffc54-a1d2-8fe2-b5ca-ab7433d7c1be
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a report was. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionCardPage"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetReportRevision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 01cffc54-a1d2-8fe2-b5ca-ab7433d7c1be
                 */
                id: string;
                /**
                 * @description The number of a revision, from 1.
                 * @example 1
                 */
                revision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One revision, whole. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDraftRevisionView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    CompareReportRevisions: {
        parameters: {
            query?: {
                /** @description The revision to compare with; without it, the one before. 0 is an empty draft. */
                against?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 01cffc54-a1d2-8fe2-b5ca-ab7433d7c1be
                 */
                id: string;
                /**
                 * @description The number of a revision, from 1.
                 * @example 1
                 */
                revision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What changed in a revision. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionDiff"];
                    "text/html": string;
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    RestoreReportRevision: {
        parameters: {
            query?: {
                /** @description What this save is about, for the history: one line. */
                note?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 01cffc54-a1d2-8fe2-b5ca-ab7433d7c1be
                 */
                id: string;
                /**
                 * @description The number of a revision, from 1.
                 * @example 1
                 */
                revision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Go back to a revision. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            409: components["responses"]["file-deleted"];
            410: components["responses"]["redacted"];
            412: components["responses"]["stale-revision"];
            414: components["responses"]["uri-too-long"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetSectionOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 01cffc54-a1d2-8fe2-b5ca-ab7433d7c1be
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order of a report's sections. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectionOrder"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    SetSectionOrder: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "order.30e103812d317913"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 01cffc54-a1d2-8fe2-b5ca-ab7433d7c1be
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "slug": "year-in-review"
                 *         },
                 *         {
                 *           "slug": "crises",
                 *           "children": [
                 *             {
                 *               "slug": "consular-assistance"
                 *             }
                 *           ]
                 *         },
                 *         {
                 *           "slug": "security"
                 *         },
                 *         {
                 *           "slug": "multilateral-work",
                 *           "children": [
                 *             {
                 *               "slug": "human-rights"
                 *             }
                 *           ]
                 *         },
                 *         {
                 *           "slug": "economic-diplomacy"
                 *         },
                 *         {
                 *           "slug": "development-cooperation"
                 *         },
                 *         {
                 *           "slug": "partners",
                 *           "children": [
                 *             {
                 *               "slug": "european",
                 *               "children": [
                 *                 {
                 *                   "slug": "benelux"
                 *                 }
                 *               ]
                 *             },
                 *             {
                 *               "slug": "united-nations"
                 *             },
                 *             {
                 *               "slug": "civil-society"
                 *             }
                 *           ]
                 *         },
                 *         {
                 *           "slug": "operation",
                 *           "children": [
                 *             {
                 *               "slug": "budget"
                 *             },
                 *             {
                 *               "slug": "personnel"
                 *             },
                 *             {
                 *               "slug": "ict",
                 *               "children": [
                 *                 {
                 *                   "slug": "information-security"
                 *                 }
                 *               ]
                 *             }
                 *           ]
                 *         },
                 *         {
                 *           "slug": "outlook"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["SectionOrder"];
            };
        };
        responses: {
            /** @description Order a report's sections. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectionOrder"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ExportTranslations: {
        parameters: {
            query: {
                /**
                 * @description The language to translate from; by default the report's source language.
                 * @example nl
                 */
                source?: string;
                /** @description Only fields in these states: `missing` in the language, `outdated` since the source has changed, translated by a `machine` and not confirmed, or `fresh`. By default `missing,outdated`. */
                state?: ("missing" | "outdated" | "machine" | "fresh")[];
                /**
                 * @description The language to translate into.
                 * @example fr
                 */
                target: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 01cffc54-a1d2-8fe2-b5ca-ab7433d7c1be
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Texts to translate, as XLIFF. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Disposition": components["headers"]["SavedAs"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/xliff+xml": string;
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            422: components["responses"]["invalid"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ImportTranslations: {
        parameters: {
            query?: {
                /** @description Says what would happen, and saves nothing. */
                dryRun?: "true" | "false";
                /** @description Whether a machine translated it. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 01cffc54-a1d2-8fe2-b5ca-ab7433d7c1be
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="nl" trgLang="fr">
                 *       <file id="0193f0a0-0000-7000-8000-000000000000" canResegment="no">
                 *         <unit id="title">
                 *           <segment id="s1" state="translated"><source>Begroting</source><target>Budget</target></segment>
                 *         </unit>
                 *       </file>
                 *     </xliff>
                 */
                "application/xliff+xml": string;
            };
        };
        responses: {
            /** @description Take translations back. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TranslationImport"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
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
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetReportTranslation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 01cffc54-a1d2-8fe2-b5ca-ab7433d7c1be
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One translation. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportText"];
                    "text/markdown": string;
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    SaveReportTranslation: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header?: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "fr.50892d77828cab15"
                 */
                "If-Match"?: string;
                /** @description `*` in place of `If-Match`: write it only where there is none yet. */
                "If-None-Match"?: "*";
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 01cffc54-a1d2-8fe2-b5ca-ab7433d7c1be
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Rapport annuel 2024",
                 *       "subtitle": "Une année de présidences, de crises et d’élections",
                 *       "summary": "Ce que le SPF Affaires étrangères a fait en 2024, selon quelles priorités, avec quels partenaires et avec quels moyens.",
                 *       "coverImageAlt": "Des cercles de couleur autour d’un centre, à côté de l’année 2024.",
                 *       "downloads": [
                 *         {
                 *           "kind": "full-report",
                 *           "title": "Rapport annuel 2024, version abrégée (PDF)",
                 *           "media": "e7ee25ef-c3b0-8daa-9415-5990dd955be1"
                 *         },
                 *         {
                 *           "kind": "data",
                 *           "title": "Les chapitres du rapport (CSV)",
                 *           "media": "2465e4e7-cb83-8e51-9f69-7bb1010c88a8"
                 *         }
                 *       ],
                 *       "foreword": "Pour notre département, 2024 a été une année à deux rythmes. Jusqu’à la fin du mois de juin, presque tout a tourné autour de la [présidence belge du Conseil de l’Union européenne](entry:highlights/eu-council-presidency). Ensuite, le travail n’a pas diminué, mais il a changé de nature : après les élections du 9 juin, le gouvernement fédéral était en affaires courantes, alors que le monde, lui, ne s’arrêtait pas.\n\nLa guerre en Ukraine est entrée dans sa troisième année. À Gaza, au Liban et au Soudan, les civils ont payé un lourd tribut. Nos postes et nos services à Bruxelles ont assisté les compatriotes qui se trouvaient soudain en danger, sans délaisser le travail de tous les jours : délivrer des passeports, orienter les entreprises, négocier, rendre compte.\n\nLes élections elles-mêmes ont été en partie notre affaire. Les Belges qui résident à l’étranger ont pu [voter de plusieurs manières](entry:highlights/elections-abroad), au terme de longs mois de préparation.\n\nLe présent rapport rend compte de cette année. Il s’ouvre sur les faits marquants et les priorités, se poursuit par la coopération avec nos partenaires et se termine par le fonctionnement du département : budget, personnel et ICT.\n\n*Ce texte est un exemple rédigé pour AnnualReports. Il ne s’agit pas d’une publication officielle.*"
                 *     }
                 */
                "application/json": components["schemas"]["ReportText"];
                /**
                 * @example ---
                 *     title: Budget
                 *     summary: |-
                 *       Deux
                 *       lignes
                 *     ---
                 *     Le *texte*.
                 */
                "text/markdown": string;
            };
        };
        responses: {
            /** @description Save one translation. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Save-Warnings": components["headers"]["SaveWarnings"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportText"];
                    "text/markdown": string;
                };
            };
            /** @description Save one translation. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Save-Warnings": components["headers"]["SaveWarnings"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportText"];
                    "text/markdown": string;
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["already-exists-or-file-deleted"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ConfirmReportTranslation: {
        parameters: {
            query?: {
                /** @description What this save is about, for the history: one line. */
                note?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "fr.50892d77828cab15"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 01cffc54-a1d2-8fe2-b5ca-ab7433d7c1be
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "fields": [
                 *         "title"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            /** @description Confirm that a translation holds. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedTranslation"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    TranslateReportByMachine: {
        parameters: {
            query?: {
                /** @description What this save is about, for the history: one line. */
                note?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 01cffc54-a1d2-8fe2-b5ca-ab7433d7c1be
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outdated": false
                 *     }
                 */
                "application/json": components["schemas"]["MachineRequest"];
            };
        };
        responses: {
            /** @description Have a machine translate missing fields. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineTranslated"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no-machine-translation-or-not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["translation-unavailable-or-unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetReportTranslationWork: {
        parameters: {
            query?: {
                /**
                 * @description The language to translate from; by default the one that the report is written in first.
                 * @example nl
                 */
                source?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 01cffc54-a1d2-8fe2-b5ca-ab7433d7c1be
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A translation beside its source. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportTextTranslationWork"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    WithdrawReport: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 01cffc54-a1d2-8fe2-b5ca-ab7433d7c1be
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "languages": [
                 *         "en"
                 *       ],
                 *       "reason": {
                 *         "en": "This translation was incomplete."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WithdrawRequest"];
            };
        };
        responses: {
            /** @description Withdraw a report. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationResult"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["language-parity-or-not-public-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["other-languages-or-unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ListDraftSections: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next`, and not to be interpreted. */
                cursor?: string;
                /** @description Only entries with a text in this language, or the language that `status` is about. */
                language?: "nl" | "fr" | "de" | "en";
                /** @description The most items on a page. */
                limit?: number;
                /** @description Only those with all of these words, or words that begin so, in the slug and the titles in all languages. Capitals and accents don't count. */
                q?: string;
                /** @description The slug of a report: only entries below it. */
                report?: string;
                /** @description Only entries with this status; with `language`, in that language. */
                status?: "draft" | "published" | "changed" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All sections, drafts too. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditedCardPage"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    CreateSection: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "slug": "new-section",
                 *       "fields": {
                 *         "position": 20
                 *       },
                 *       "report": "2024",
                 *       "translations": {
                 *         "nl": {
                 *           "title": "Een titel",
                 *           "summary": "Wat er gebeurde, in één zin."
                 *         },
                 *         "fr": {
                 *           "title": "Un titre",
                 *           "summary": "Ce qui s’est passé, en une phrase."
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SectionDraft"];
            };
        };
        responses: {
            /** @description Create a section. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    Location: components["headers"]["Location"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectionDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted-or-slug-taken"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetDraftSection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 0b59e1a4-d8b2-8e07-a2b6-3cdc5c3b6266
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One section, its newest revision. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectionDraftEdited"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ReplaceSection: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 0b59e1a4-d8b2-8e07-a2b6-3cdc5c3b6266
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "report": "2024",
                 *       "slug": "year-in-review",
                 *       "fields": {
                 *         "position": 1,
                 *         "image": {
                 *           "media": "c7de9489-e436-8687-838c-59ecc579eec3",
                 *           "decorative": true
                 *         }
                 *       },
                 *       "translations": {
                 *         "nl": {
                 *           "title": "Het jaar in het kort",
                 *           "summary": "Twee voorzitterschappen in de eerste jaarhelft, verkiezingen op 9 juni en een jaar lang crisissen: een overzicht van 2024.",
                 *           "body": "Op 1 januari nam België het voorzitterschap van de Raad van de Europese Unie over van Spanje; op 1 juli gaf het de taak door aan Hongarije. In dezelfde maanden moest het Europees Parlement de lopende wetgeving nog voor de Europese verkiezingen afronden. Dat legde veel druk op de eerste weken van het jaar.\n\nOp 9 juni kozen de Belgen een nieuw federaal, regionaal en Europees parlement. Het departement zorgde ervoor dat ook wie in het buitenland woont, kon stemmen. Na de verkiezingen bleef de regering aan in lopende zaken. Nieuwe beleidskeuzes moesten wachten; verbintenissen die al waren aangegaan, werden uitgevoerd.\n\n## Het jaar in enkele data\n\n| Wanneer | Wat |\n| --- | --- |\n| 1 januari | Begin van het Belgische EU-voorzitterschap |\n| 14 februari | Ondertekening van het Verdrag van Ljubljana-Den Haag |\n| 18 en 19 maart | Europees Humanitair Forum in Brussel |\n| 9 juni | Verkiezingen in België en in andere EU-lidstaten |\n| 25 juni | Begin van de toetredingsonderhandelingen met Oekraïne en Moldavië |\n| 30 juni | Einde van het Belgische EU-voorzitterschap |\n| 22 september | Aanneming van het Pact voor de Toekomst in New York |\n| november | Klimaatconferentie COP29 in Bakoe |"
                 *         },
                 *         "fr": {
                 *           "title": "L’année en bref",
                 *           "summary": "Deux présidences au premier semestre, des élections le 9 juin et des crises tout au long de l’année : aperçu de 2024.",
                 *           "body": "Le 1er janvier, la Belgique a succédé à l’Espagne à la présidence du Conseil de l’Union européenne ; le 1er juillet, elle a passé le relais à la Hongrie. Durant les mêmes mois, le Parlement européen devait encore clore les dossiers législatifs en cours avant les élections européennes. Les premières semaines de l’année ont donc été particulièrement chargées.\n\nLe 9 juin, les Belges ont élu leurs parlements fédéral, régionaux et européen. Le département a fait en sorte que les Belges de l’étranger puissent voter, eux aussi. Après les élections, le gouvernement est resté en place en affaires courantes. Les nouveaux choix politiques ont dû attendre ; les engagements déjà pris ont été exécutés.\n\n## L’année en quelques dates\n\n| Date | Événement |\n| --- | --- |\n| 1er janvier | Début de la présidence belge du Conseil de l’UE |\n| 14 février | Signature de la Convention de Ljubljana-La Haye |\n| 18 et 19 mars | Forum humanitaire européen à Bruxelles |\n| 9 juin | Élections en Belgique et dans d’autres États membres de l’UE |\n| 25 juin | Ouverture des négociations d’adhésion avec l’Ukraine et la Moldavie |\n| 30 juin | Fin de la présidence belge du Conseil de l’UE |\n| 22 septembre | Adoption du Pacte pour l’avenir à New York |\n| novembre | Conférence sur le climat COP29 à Bakou |"
                 *         },
                 *         "de": {
                 *           "title": "Das Jahr im Überblick",
                 *           "summary": "Zwei Vorsitze, Wahlen am 9. Juni und Krisen das ganze Jahr über: ein Überblick über 2024.",
                 *           "body": "Am 1. Januar übernahm Belgien von Spanien den Vorsitz im Rat der Europäischen Union, am 1. Juli gab es ihn an Ungarn weiter. In denselben Monaten musste das Europäische Parlament die laufenden Gesetzgebungsverfahren noch vor den Europawahlen abschließen. Entsprechend groß war der Druck in den ersten Wochen des Jahres.\n\nAm 9. Juni wählten die Belgierinnen und Belgier ihre föderalen und regionalen Parlamente sowie das Europäische Parlament. Danach blieb die Regierung geschäftsführend im Amt. Neue politische Weichenstellungen mussten warten; bereits eingegangene Verpflichtungen wurden erfüllt."
                 *         },
                 *         "en": {
                 *           "title": "The year in review",
                 *           "summary": "Two presidencies, elections on 9 June and crises throughout the year: an overview of 2024.",
                 *           "body": "On 1 January Belgium took over the presidency of the Council of the European Union from Spain; on 1 July it handed the task on to Hungary. In those same months the European Parliament had to complete its pending legislation before the European elections. That put a great deal of pressure on the first weeks of the year.\n\nOn 9 June Belgians elected their federal and regional parliaments and the European Parliament. The government then stayed on in a caretaker role. New policy choices had to wait; commitments already made were carried out."
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["SectionDraft"];
            };
        };
        responses: {
            /** @description Save a section. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectionDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted-or-fixed-once-public-or-slug-taken-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    DeleteSection: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 660ea521-7bd7-89d9-b259-a6c99e0204a5
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            409: components["responses"]["fixed-once-public-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            414: components["responses"]["uri-too-long"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    PatchSection: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 0b59e1a4-d8b2-8e07-a2b6-3cdc5c3b6266
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "translations": {
                 *         "fr": {
                 *           "title": "L’année en bref (nouvelle version)"
                 *         }
                 *       }
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["SectionPatch"];
            };
        };
        responses: {
            /** @description Save a part of a section. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectionDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted-or-fixed-once-public-or-slug-taken-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    PublishSection: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 660ea521-7bd7-89d9-b259-a6c99e0204a5
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "languages": "all",
                 *       "changeKind": "minor"
                 *     }
                 */
                "application/json": components["schemas"]["PublishRequest"];
            };
        };
        responses: {
            /** @description Publish a section. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationResult"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["language-parity-or-second-person-needed"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid-or-not-publishable"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["other-languages-or-unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ListSectionRevisions: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next`, and not to be interpreted. */
                cursor?: string;
                /** @description The most items on a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 0b59e1a4-d8b2-8e07-a2b6-3cdc5c3b6266
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a section was. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionCardPage"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetSectionRevision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 0b59e1a4-d8b2-8e07-a2b6-3cdc5c3b6266
                 */
                id: string;
                /**
                 * @description The number of a revision, from 1.
                 * @example 1
                 */
                revision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One revision, whole. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectionDraftRevisionView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    CompareSectionRevisions: {
        parameters: {
            query?: {
                /** @description The revision to compare with; without it, the one before. 0 is an empty draft. */
                against?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 0b59e1a4-d8b2-8e07-a2b6-3cdc5c3b6266
                 */
                id: string;
                /**
                 * @description The number of a revision, from 1.
                 * @example 1
                 */
                revision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What changed in a revision. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionDiff"];
                    "text/html": string;
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    RestoreSectionRevision: {
        parameters: {
            query?: {
                /** @description What this save is about, for the history: one line. */
                note?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 0b59e1a4-d8b2-8e07-a2b6-3cdc5c3b6266
                 */
                id: string;
                /**
                 * @description The number of a revision, from 1.
                 * @example 1
                 */
                revision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Go back to a revision. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectionDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            409: components["responses"]["file-deleted"];
            410: components["responses"]["redacted"];
            412: components["responses"]["stale-revision"];
            414: components["responses"]["uri-too-long"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetSectionTranslation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 0b59e1a4-d8b2-8e07-a2b6-3cdc5c3b6266
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One translation. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectionText"];
                    "text/markdown": string;
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    SaveSectionTranslation: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header?: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "fr.f8f857f74ae504f0"
                 */
                "If-Match"?: string;
                /** @description `*` in place of `If-Match`: write it only where there is none yet. */
                "If-None-Match"?: "*";
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 0b59e1a4-d8b2-8e07-a2b6-3cdc5c3b6266
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "L’année en bref",
                 *       "summary": "Deux présidences au premier semestre, des élections le 9 juin et des crises tout au long de l’année : aperçu de 2024.",
                 *       "body": "Le 1er janvier, la Belgique a succédé à l’Espagne à la présidence du Conseil de l’Union européenne ; le 1er juillet, elle a passé le relais à la Hongrie. Durant les mêmes mois, le Parlement européen devait encore clore les dossiers législatifs en cours avant les élections européennes. Les premières semaines de l’année ont donc été particulièrement chargées.\n\nLe 9 juin, les Belges ont élu leurs parlements fédéral, régionaux et européen. Le département a fait en sorte que les Belges de l’étranger puissent voter, eux aussi. Après les élections, le gouvernement est resté en place en affaires courantes. Les nouveaux choix politiques ont dû attendre ; les engagements déjà pris ont été exécutés.\n\n## L’année en quelques dates\n\n| Date | Événement |\n| --- | --- |\n| 1er janvier | Début de la présidence belge du Conseil de l’UE |\n| 14 février | Signature de la Convention de Ljubljana-La Haye |\n| 18 et 19 mars | Forum humanitaire européen à Bruxelles |\n| 9 juin | Élections en Belgique et dans d’autres États membres de l’UE |\n| 25 juin | Ouverture des négociations d’adhésion avec l’Ukraine et la Moldavie |\n| 30 juin | Fin de la présidence belge du Conseil de l’UE |\n| 22 septembre | Adoption du Pacte pour l’avenir à New York |\n| novembre | Conférence sur le climat COP29 à Bakou |"
                 *     }
                 */
                "application/json": components["schemas"]["SectionText"];
                /**
                 * @example ---
                 *     title: Budget
                 *     summary: |-
                 *       Deux
                 *       lignes
                 *     ---
                 *     Le *texte*.
                 */
                "text/markdown": string;
            };
        };
        responses: {
            /** @description Save one translation. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Save-Warnings": components["headers"]["SaveWarnings"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectionText"];
                    "text/markdown": string;
                };
            };
            /** @description Save one translation. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Save-Warnings": components["headers"]["SaveWarnings"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectionText"];
                    "text/markdown": string;
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["already-exists-or-file-deleted"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ConfirmSectionTranslation: {
        parameters: {
            query?: {
                /** @description What this save is about, for the history: one line. */
                note?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "fr.f8f857f74ae504f0"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 0b59e1a4-d8b2-8e07-a2b6-3cdc5c3b6266
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "fields": [
                 *         "title"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            /** @description Confirm that a translation holds. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedTranslation"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    TranslateSectionByMachine: {
        parameters: {
            query?: {
                /** @description What this save is about, for the history: one line. */
                note?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 0b59e1a4-d8b2-8e07-a2b6-3cdc5c3b6266
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outdated": false
                 *     }
                 */
                "application/json": components["schemas"]["MachineRequest"];
            };
        };
        responses: {
            /** @description Have a machine translate missing fields. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineTranslated"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no-machine-translation-or-not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["translation-unavailable-or-unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetSectionTranslationWork: {
        parameters: {
            query?: {
                /**
                 * @description The language to translate from; by default the one that the report is written in first.
                 * @example nl
                 */
                source?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 0b59e1a4-d8b2-8e07-a2b6-3cdc5c3b6266
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A translation beside its source. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectionTextTranslationWork"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    WithdrawSection: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example e5810e68-c245-8a68-8dd8-e45ee6d83b76
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "languages": "all",
                 *       "reason": {
                 *         "nl": "Dit was onjuist.",
                 *         "fr": "Ceci était erroné.",
                 *         "de": "Das war falsch.",
                 *         "en": "This was wrong."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WithdrawRequest"];
            };
        };
        responses: {
            /** @description Withdraw a section. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationResult"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["language-parity-or-not-public-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["other-languages-or-unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ListDraftThemes: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next`, and not to be interpreted. */
                cursor?: string;
                /** @description Only entries with a text in this language, or the language that `status` is about. */
                language?: "nl" | "fr" | "de" | "en";
                /** @description The most items on a page. */
                limit?: number;
                /** @description Only those with all of these words, or words that begin so, in the slug and the titles in all languages. Capitals and accents don't count. */
                q?: string;
                /** @description Only entries with this status; with `language`, in that language. */
                status?: "draft" | "published" | "changed" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All themes, drafts too. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditedCardPage"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    CreateTheme: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "slug": "new-theme",
                 *       "fields": {},
                 *       "translations": {
                 *         "nl": {
                 *           "name": "Een titel"
                 *         },
                 *         "fr": {
                 *           "name": "Un titre"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ThemeDraft"];
            };
        };
        responses: {
            /** @description Create a theme. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    Location: components["headers"]["Location"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted-or-slug-taken"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetDraftTheme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 600b6973-a5a7-87f5-813b-9253c16f9031
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One theme, its newest revision. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeDraftEdited"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ReplaceTheme: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 600b6973-a5a7-87f5-813b-9253c16f9031
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "slug": "europe",
                 *       "fields": {},
                 *       "translations": {
                 *         "nl": {
                 *           "name": "Europa"
                 *         },
                 *         "fr": {
                 *           "name": "Europe"
                 *         },
                 *         "de": {
                 *           "name": "Europa"
                 *         },
                 *         "en": {
                 *           "name": "Europe"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ThemeDraft"];
            };
        };
        responses: {
            /** @description Save a theme. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted-or-fixed-once-public-or-slug-taken-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    DeleteTheme: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example a6c114a7-c5f3-8281-ba50-fa7765def139
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            409: components["responses"]["fixed-once-public-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            414: components["responses"]["uri-too-long"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    PatchTheme: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 600b6973-a5a7-87f5-813b-9253c16f9031
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "translations": {
                 *         "fr": {
                 *           "name": "Europe (nouvelle version)"
                 *         }
                 *       }
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ThemePatch"];
            };
        };
        responses: {
            /** @description Save a part of a theme. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted-or-fixed-once-public-or-slug-taken-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    PublishTheme: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example a6c114a7-c5f3-8281-ba50-fa7765def139
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "languages": "all",
                 *       "changeKind": "minor"
                 *     }
                 */
                "application/json": components["schemas"]["PublishRequest"];
            };
        };
        responses: {
            /** @description Publish a theme. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationResult"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["language-parity-or-second-person-needed"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid-or-not-publishable"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["other-languages-or-unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ListThemeRevisions: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next`, and not to be interpreted. */
                cursor?: string;
                /** @description The most items on a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 600b6973-a5a7-87f5-813b-9253c16f9031
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a theme was. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionCardPage"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetThemeRevision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 600b6973-a5a7-87f5-813b-9253c16f9031
                 */
                id: string;
                /**
                 * @description The number of a revision, from 1.
                 * @example 1
                 */
                revision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One revision, whole. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeDraftRevisionView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    CompareThemeRevisions: {
        parameters: {
            query?: {
                /** @description The revision to compare with; without it, the one before. 0 is an empty draft. */
                against?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 600b6973-a5a7-87f5-813b-9253c16f9031
                 */
                id: string;
                /**
                 * @description The number of a revision, from 1.
                 * @example 1
                 */
                revision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What changed in a revision. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    "Content-Security-Policy": components["headers"]["ContentSecurityPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionDiff"];
                    "text/html": string;
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            410: components["responses"]["redacted"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    RestoreThemeRevision: {
        parameters: {
            query?: {
                /** @description What this save is about, for the history: one line. */
                note?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 600b6973-a5a7-87f5-813b-9253c16f9031
                 */
                id: string;
                /**
                 * @description The number of a revision, from 1.
                 * @example 1
                 */
                revision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Go back to a revision. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeDraftEdited"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            409: components["responses"]["file-deleted"];
            410: components["responses"]["redacted"];
            412: components["responses"]["stale-revision"];
            414: components["responses"]["uri-too-long"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetThemeTranslation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 600b6973-a5a7-87f5-813b-9253c16f9031
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One translation. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeText"];
                    "text/markdown": string;
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    SaveThemeTranslation: {
        parameters: {
            query?: {
                /** @description Whether a machine translated the changed texts. Such a text can't be published before somebody has confirmed it. */
                machine?: "true" | "false";
                /** @description What this save is about, for the history: one line. */
                note?: string;
                /**
                 * @description The language that the changed texts were made from; by default the report's source language. Name the language of a text itself if it is an original.
                 * @example nl
                 */
                source?: string;
            };
            header?: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "fr.7f13954568d1f64b"
                 */
                "If-Match"?: string;
                /** @description `*` in place of `If-Match`: write it only where there is none yet. */
                "If-None-Match"?: "*";
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 600b6973-a5a7-87f5-813b-9253c16f9031
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Europe"
                 *     }
                 */
                "application/json": components["schemas"]["ThemeText"];
                /**
                 * @example ---
                 *     title: Budget
                 *     summary: |-
                 *       Deux
                 *       lignes
                 *     ---
                 *     Le *texte*.
                 */
                "text/markdown": string;
            };
        };
        responses: {
            /** @description Save one translation. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Save-Warnings": components["headers"]["SaveWarnings"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeText"];
                    "text/markdown": string;
                };
            };
            /** @description Save one translation. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    "Save-Warnings": components["headers"]["SaveWarnings"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeText"];
                    "text/markdown": string;
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["already-exists-or-file-deleted"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ConfirmThemeTranslation: {
        parameters: {
            query?: {
                /** @description What this save is about, for the history: one line. */
                note?: string;
            };
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "fr.7f13954568d1f64b"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 600b6973-a5a7-87f5-813b-9253c16f9031
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "fields": [
                 *         "name"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            /** @description Confirm that a translation holds. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedTranslation"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    TranslateThemeByMachine: {
        parameters: {
            query?: {
                /** @description What this save is about, for the history: one line. */
                note?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 600b6973-a5a7-87f5-813b-9253c16f9031
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outdated": false
                 *     }
                 */
                "application/json": components["schemas"]["MachineRequest"];
            };
        };
        responses: {
            /** @description Have a machine translate missing fields. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineTranslated"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["no-machine-translation-or-not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["file-deleted"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["translation-unavailable-or-unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetThemeTranslationWork: {
        parameters: {
            query?: {
                /**
                 * @description The language to translate from; by default the one that the report is written in first.
                 * @example nl
                 */
                source?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 600b6973-a5a7-87f5-813b-9253c16f9031
                 */
                id: string;
                /**
                 * @description A configured language (BCP 47).
                 * @example fr
                 */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A translation beside its source. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    "Content-Language": components["headers"]["ContentLanguage"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeTextTranslationWork"];
                };
            };
            /** @description What the client has is what there is. */
            304: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Part"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    WithdrawTheme: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 600b6973-a5a7-87f5-813b-9253c16f9031
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "languages": [
                 *         "en"
                 *       ],
                 *       "reason": {
                 *         "en": "This translation was incomplete."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WithdrawRequest"];
            };
        };
        responses: {
            /** @description Withdraw a theme. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationResult"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            409: components["responses"]["language-parity-or-not-public-or-still-referenced"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["other-languages-or-unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    FindTranslations: {
        parameters: {
            query: {
                /**
                 * @description The language of the paragraph.
                 * @example nl
                 */
                source: string;
                /**
                 * @description The language to translate into.
                 * @example fr
                 */
                target: string;
                /**
                 * @description The paragraph to be translated.
                 * @example Klimaatdiplomatie: van Bonn tot Bakoe
                 */
                text: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How a paragraph was translated before. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemoryParagraphPage"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    FindManyTranslations: {
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
                 *       "source": "nl",
                 *       "target": "fr",
                 *       "texts": [
                 *         "Klimaatdiplomatie: van Bonn tot Bakoe"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["MemoryRequest"];
            };
        };
        responses: {
            /** @description How paragraphs were translated before. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemoryParagraphPage"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request-or-unknown-language"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
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
            507: components["responses"]["insufficient-storage"];
        };
    };
    Verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Verify the archive. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationResult"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    ListWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All webhooks. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookViewPage"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    CreateWebhook: {
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
                 *       "url": "https://hooks.example/reports?token=KEEP-THIS-SECRET",
                 *       "types": [
                 *         "entry.published",
                 *         "entry.withdrawn"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["WebhookRequest"];
            };
        };
        responses: {
            /** @description Make a webhook. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    Location: components["headers"]["Location"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
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
            507: components["responses"]["insufficient-storage"];
        };
    };
    GetWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 87348f9e-05ca-8f63-a11c-fbc6a6bea6a9
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One webhook. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    DeleteWebhook: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 87348f9e-05ca-8f63-a11c-fbc6a6bea6a9
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            412: components["responses"]["stale-revision"];
            414: components["responses"]["uri-too-long"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ChangeWebhook: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` that the last read or save answered, in quotes. A new draft begins with `"1"`.
                 * @example "1"
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 87348f9e-05ca-8f63-a11c-fbc6a6bea6a9
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "description": "Rebuilds the website",
                 *       "types": [
                 *         "release.published"
                 *       ]
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["WebhookRequestPatch"];
            };
        };
        responses: {
            /** @description Change, enable or disable a webhook. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            408: components["responses"]["too-slow"];
            412: components["responses"]["stale-revision"];
            413: components["responses"]["too-large"];
            414: components["responses"]["uri-too-long"];
            415: components["responses"]["unsupported-media-type"];
            422: components["responses"]["invalid"];
            428: components["responses"]["precondition-required"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ListWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next`, and not to be interpreted. */
                cursor?: string;
                /** @description The most items on a page. */
                limit?: number;
                /** @description Only those in this state. */
                state?: "pending" | "delivered" | "failed";
                /** @description Only events of this type. */
                type?: "entry.published" | "entry.refreshed" | "entry.withdrawn" | "entry.redacted" | "languages.configured" | "release.published" | "release.failed" | "edition.named" | "key.expiring" | "translation.outdated" | "translation.ready" | "webhook.ping";
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 87348f9e-05ca-8f63-a11c-fbc6a6bea6a9
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was and will be sent. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryCardPage"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    GetWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 26b7205a-7bc8-89fd-b5ec-3965dd07a8aa */
                delivery: string;
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 87348f9e-05ca-8f63-a11c-fbc6a6bea6a9
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One delivery. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    RedeliverWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 26b7205a-7bc8-89fd-b5ec-3965dd07a8aa */
                delivery: string;
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 87348f9e-05ca-8f63-a11c-fbc6a6bea6a9
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send a delivery again. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    PingWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 87348f9e-05ca-8f63-a11c-fbc6a6bea6a9
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send a test. */
            201: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    Location: components["headers"]["Location"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
    ReplayWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 87348f9e-05ca-8f63-a11c-fbc6a6bea6a9
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "since": 1
                 *     }
                 */
                "application/json": components["schemas"]["WebhookReplay"];
            };
        };
        responses: {
            /** @description Send everything again from a position. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
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
            507: components["responses"]["insufficient-storage"];
        };
    };
    RotateWebhookSecret: {
        parameters: {
            query?: {
                /** @description For how many hours events are also signed with the secret before, so that the receiver can change over. */
                overlapHours?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The id, a UUID: from the answer to creating it, or from the list.
                 * @example 87348f9e-05ca-8f63-a11c-fbc6a6bea6a9
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Make a new secret. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    ETag: components["headers"]["Revision"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            400: components["responses"]["invalid-parameter-or-malformed-request"];
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            406: components["responses"]["not-acceptable"];
            414: components["responses"]["uri-too-long"];
            429: components["responses"]["too-many-requests"];
            431: components["responses"]["headers-too-large"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
            507: components["responses"]["insufficient-storage"];
        };
    };
}
