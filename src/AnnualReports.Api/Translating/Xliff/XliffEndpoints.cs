using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Security;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Translating.Xliff;

/// <summary>The management routes by which a report's texts go out to translators and come back, as XLIFF 2.1.</summary>
static class XliffEndpoints
{
    const string Tag = "Manage reports";
    const string Report = "report";

    static readonly Parameter Source = new(
        "source",
        "The language to translate from; by default the report's source language."
    )
    {
        MaxLength = Limits.LanguageTag,
        Example = "nl",
    };

    static readonly Parameter Target = new("target", "The language to translate into.")
    {
        MaxLength = Limits.LanguageTag,
        IsRequired = true,
        Example = "fr",
    };

    static readonly string[] StateNames = [.. Enum.GetNames<FieldState>().Select(n => n.ToLowerInvariant())];

    static readonly Parameter States = new(
        "state",
        "Only fields in these states: `missing` in the language, `outdated` since the source has changed, translated by a "
            + "`machine` and not confirmed, or `fresh`. By default `missing,outdated`.",
        StateNames
    )
    {
        Most = StateNames.Length,
    };

    static readonly Parameter DryRun = new("dryRun", "Says what would happen, and saves nothing.", "true", "false")
    {
        Default = "false",
    };

    static readonly Parameter Machine = new(
        SaveSource.Machine.Name,
        "Whether a machine translated it. Such a text can't be published before somebody has confirmed it.",
        "true",
        "false"
    )
    {
        Default = "false",
    };

    public static void MapXliff(this IEndpointRouteBuilder manage)
    {
        const string Path = "/reports/{id}/translations.xlf";
        manage
            .MapLazyGet(Path, Export)
            .Describe(
                Tag,
                "ExportTranslations",
                "Texts to translate, as XLIFF",
                "An XLIFF 2.1 document for a translator's tool: a file for each entry of the report, a unit for each field, "
                    + "and a segment for each paragraph. Links, emphasis, code and figures are placeholders. Send it back "
                    + "with `ImportTranslations`."
            )
            .Takes(Source, Target, States)
            .Shows(Report)
            .AlsoAs(XliffNames.MediaType)
            .Answers(Headers.SavedAs)
            .Refuses(
                ProblemTypes.NotFound,
                ProblemTypes.MalformedRequest,
                ProblemTypes.UnknownLanguage,
                ProblemTypes.Invalid
            )
            .IsHeavy(Heavy.Exports)
            .Needs(Permission.ReadDrafts)
            .Produces<string>(StatusCodes.Status200OK, XliffNames.MediaType);
        manage
            .MapLazyPost(Path, Import)
            .Describe(
                Tag,
                "ImportTranslations",
                "Take translations back",
                "The document of `ExportTranslations` with translations: each field whose segments are all translated is "
                    + "saved, unless its source has changed since or its placeholders are broken; the answer says what became "
                    + "of each unit. Each entry gets one revision. What was saved stays if the rest fails: send it again."
            )
            .Reads(typeof(string), XliffNames.MediaType, JsonValue.Create(Example))
            .Takes(DryRun, Machine, SaveNote.Note)
            .Shows(Report)
            .Refuses(ProblemTypes.NotFound, ProblemTypes.UnknownLanguage)
            .IsHeavy(Heavy.Uploads)
            .Needs(Permission.Translate)
            .Produces<TranslationImport>();
    }

    const string Example = """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="nl" trgLang="fr">
          <file id="0193f0a0-0000-7000-8000-000000000000" canResegment="no">
            <unit id="title">
              <segment id="s1" state="translated"><source>Begroting</source><target>Budget</target></segment>
            </unit>
          </file>
        </xliff>
        """;

    static async Task<PushStreamHttpResult> Export(
        string id,
        HttpContext http,
        DraftStore drafts,
        KindSet kinds,
        Languages languages,
        PublicUrl url,
        ReportsDb db,
        XliffExport export,
        CancellationToken ct
    )
    {
        var (report, query) = (Ids.Parse(id), Query.Of(http.Request));
        var newest = await drafts.Newest(kinds.Report, report, ct);
        if (query.Text(Target.Name) is not { } wanted)
            throw ProblemException.Parameter(
                "Name the language to translate into: `target`.",
                Target.Name,
                languages.Tags
            );
        var target = Negotiation.Configured(wanted, languages).Tag;
        var source = Negotiation.Configured(query.Text(Source.Name) ?? newest.SourceLanguage, languages).Tag;
        MustDiffer(source, target);
        var states = query.List(States.Name);
        var order = new XliffOrder(
            newest,
            source,
            target,
            states.Length == 0
                ? [FieldState.Missing, FieldState.Outdated]
                : [.. states.Select(s => Enum.Parse<FieldState>(s, ignoreCase: true))],
            url.OriginFor(http.Request)
        );
        // Drafts of a whole report leave the program as one file: the audit tells of it, as of other exports.
        await db.WriteAudit(
            AuditOutcomes.Done,
            new()
            {
                EntryNo = newest.Row.No,
                ReportNo = newest.Row.No,
                Detail = $"{source} → {target}",
            },
            ct
        );
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{newest.Row.Slug}.{source}-{target}.xlf\"";
        return TypedResults.Stream(stream => export.Write(stream, order, ct), XliffNames.MediaType);
    }

    /// <summary>
    /// A language of a document. Some tools know languages with a region alone (<c>fr-BE</c>), which means the one without.
    /// </summary>
    static string Named(string tag, Languages languages)
    {
        var end = tag.Length <= Limits.LanguageTag ? tag.Length : 0;
        while (end > 0 && languages.Find(tag.AsSpan(0, end)) is null)
            end = Math.Max(0, tag.LastIndexOf('-', end - 1));
        return Negotiation.Configured(end > 0 ? tag[..end] : tag, languages).Tag;
    }

    static void MustDiffer(string source, string target)
    {
        if (source == target)
            throw new ProblemException(
                ProblemTypes.Invalid,
                $"'{source}' can't be translated into itself: source and target have to be two languages."
            );
    }

    static async Task<JsonHttpResult<TranslationImport>> Import(
        string id,
        HttpContext http,
        DraftStore drafts,
        KindSet kinds,
        Languages languages,
        ReportsDb db,
        XliffImport import,
        CancellationToken ct
    )
    {
        var (report, query, note) = (Ids.Parse(id), Query.Of(http.Request), SaveNote.Of(http.Request));
        var (isDryRun, isMachine) = (query.Flag(DryRun.Name), query.Flag(Machine.Name));
        var newest = await drafts.Newest(kinds.Report, report, ct);
        var sent = await http.ReadWhileItArrives(XliffNames.MediaType, Limits.XliffBytes, XliffReader.Read, ct);
        var (source, target) = (Named(sent.Source, languages), Named(sent.Target, languages));
        db.Act.Scope.Demand(newest.Row.GrantedIn, target);
        MustDiffer(source, target);
        if (sent.Report is { } from && from != newest.Row.Id.ToString())
            throw new ProblemException(
                ProblemTypes.Invalid,
                $"The document was exported from the report {Excerpt.Of(from)}, not from this one. Send it there."
            );
        var made = new Translating(source, target, isMachine);
        var entries = await import.Take(newest, sent.Files, made, note, isDryRun, ct);
        int Count(ImportOutcome outcome) => entries.Sum(e => e.Units.Count(u => u.Outcome == outcome));
        return TypedResults.Json(
            new TranslationImport
            {
                Source = source,
                Target = target,
                DryRun = isDryRun,
                Saved = Count(ImportOutcome.Saved),
                Unchanged = Count(ImportOutcome.Unchanged),
                LeftOut = Count(ImportOutcome.LeftOut),
                Refused = Count(ImportOutcome.Refused),
                Entries = entries,
            },
            Wire.Json
        );
    }
}
