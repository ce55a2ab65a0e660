using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Delivery;

/// <summary>Answers single entries as linked data (JSON-LD), in the words of schema.org: what they say of themselves, and what stands around them.</summary>
sealed class LinkedWorks(ReportsDb db, KindSet kinds, Published published, Past past, Languages languages, PublicUrl at)
{
    public const string Told = " As `application/ld+json`, or with `.jsonld` at the end of the path, it is linked data in the words of schema.org.";

    const string Context = "https://schema.org";

    /// <summary>What a report is made of, by the names of schema.org.</summary>
    static readonly (string Kind, string Type)[] Parts = [("section", "Chapter"), ("highlight", "Article")];

    /// <summary>An entry as it was found: when, how it is read, and where it stands.</summary>
    sealed record Asked(Kind Kind, Moment Moment, Reading Reading, ReportRef Report, Stored Found, string Address);

    public async Task<StoredBody<TView>> One<TView>(Kind kind, HttpContext http, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        if (query.Text(ListParameters.Include) is not null)
            throw ProblemException.Parameter($"'{ListParameters.Include}' is of {JsonReading.Json} alone; linked data brings what it names.", ListParameters.Include, [JsonReading.Json]);
        return await db.ReadTogether(async token =>
        {
            var moment = await past.Of(http, query, token);
            var reading = moment.Reading(http.Request, query, languages);
            var report = moment.Report ?? await published.Report(Deliver.Route(http, "report"), reading, token);
            var slug = kind.IsReport ? report.Slug : Deliver.Route(http, "slug");
            var asked = new Asked(kind, moment, reading, report, await published.One(kind, report, slug, reading, token), moment.Address(kind, report, slug));
            var representation = await Represent(asked, http, token);
            return representation.NotModified(http.Request)
                ? new StoredBody<TView>(default, representation)
                : new(JsonSerializer.SerializeToUtf8Bytes(await Work(asked, token), Wire.Json), representation);
        }, ct);
    }

    async Task<Representation> Represent(Asked asked, HttpContext http, CancellationToken ct)
    {
        var (kind, moment, reading, report, found, path) = asked;
        var (linked, isNamed) = (path + MediaTypes.Extension(MediaTypes.JsonLd), http.Features.Get<MediaTypeByAddress>() is not null);
        // What it names is in the language asked for, which its own need not be.
        var address = $"{linked}?lang={reading.Language}{(reading.Fallback ? "" : "&fallback=none")}{moment.Suffix}";
        // A highlight names themes, which are of no report, and its report by a text that may be in any language.
        var state = kind.IsReport ? await published.States.Tag(moment, [report.No], reading.Language, ct)
            : await published.States.Tag(moment, [report.No, Scope.Beside], await published.Telling([report], reading, ct), ct);
        return new()
        {
            MediaType = MediaTypes.JsonLd,
            ETag = Composed.Tag(state, at.Of(address)),
            Language = found.Language,
            ContentLocation = isNamed && !report.ByLatest ? null : address,
            Links = Deliver.Alternates(linked, moment, Cards.Texts(found.Body, "languages"u8), found.Language),
            Keys = [$"report-{report.Slug}", kind.Name, .. Cards.Texts(found.Body, "id"u8), .. kind.IsReport ? Parts.Select(p => p.Kind) : kind.Roles.Select(r => r.Target).Distinct()],
            CacheControl = moment.CacheControl,
            ValidFor = kind.IsReport ? await published.States.Depends(moment, report, ct)
                : moment.HadLanguages ? new(Scope.All, await published.States.LastSequence(Scope.All, ct)) : null,
        };
    }

    async Task<LinkedWork> Work(Asked asked, CancellationToken ct)
    {
        var work = ((ILinked)asked.Kind).Work(asked.Found.Body, at);
        var (official, others) = Versions(asked, work.Type);
        // Official texts are equals; what stands in another language translates them.
        var isEqual = official.Count == 0 || languages.Find(asked.Found.Language) is { Official: true };
        work = work with
        {
            Context = Context,
            Id = Address(asked, asked.Found.Language),
            WorkTranslation = isEqual && official.Count + others.Count > 0 ? [.. official, .. others] : null,
            TranslationOfWork = isEqual ? null : official,
        };
        return asked.Kind.IsReport
            ? work with { HasPart = await PartsOf(asked, ct) }
            : await Around(work, asked, ct);
    }

    string Address(Asked asked, string language) => at.Of($"{asked.Address}?lang={language}{asked.Moment.Suffix}");

    /// <summary>The other languages that it is public in, official and not.</summary>
    (List<LinkedWork> Official, List<LinkedWork> Others) Versions(Asked asked, string type)
    {
        var versions = Cards.Texts(asked.Found.Body, "languages"u8).Where(l => l != asked.Found.Language)
            .Select(l => new LinkedWork { Type = type, Id = Address(asked, l), InLanguage = l }).ToLookup(v => languages.Find(v.InLanguage!) is { Official: true });
        return ([.. versions[true]], [.. versions[false]]);
    }

    /// <summary>The report that it is part of, and what it refers to, by name.</summary>
    async Task<LinkedWork> Around(LinkedWork work, Asked asked, CancellationToken ct)
    {
        var text = await published.AnyText(asked.Report, asked.Reading, ct);
        var report = text?.Body is { } body ? ((ILinked)kinds.Report).Work(body, at) : null;
        return work with
        {
            IsPartOf = report is null ? null : new() { Type = report.Type, Id = report.Id, Name = report.Name },
            Publisher = report?.Publisher,
            License = report?.License,
            About = await Things(asked, "theme", "DefinedTerm", ct),
            Mentions = await Things(asked, "partner", "Organization", ct),
        };
    }

    async Task<LinkedThing[]?> Things(Asked asked, string target, string type, CancellationToken ct)
    {
        var (kind, found) = (kinds[target], new List<Listed>());
        foreach (var role in asked.Kind.Roles.Where(r => r.Target == target))
            found.AddRange(await Lists.In(db).Referred([asked.Found.EntryNo], role.Name, kind, asked.Reading, ct));
        return found.Count == 0 ? null : [.. found.Select(row =>
        {
            var card = Cards.Json(row.Body, row.CardLength);
            return new LinkedThing { Type = type, Id = Self(card), Name = kind.Title(card), Url = card.TryGetProperty("website", out var site) ? site.GetString() : null };
        })];
    }

    /// <summary>The first parts of each kind, in the order of their lists; of a tree, those at the top.</summary>
    async Task<LinkedWork[]> PartsOf(Asked asked, CancellationToken ct)
    {
        var parts = new List<LinkedWork>();
        foreach (var (name, type) in Parts)
        {
            var kind = kinds[name];
            var rows = await Lists.In(db).Page(InReport(kind, asked), ct);
            parts.AddRange(rows.Select(row => Cards.Json(row.Body, row.CardLength)).Where(card => kind.TreeRole is not { } parent || !card.TryGetProperty(parent, out _)).Take(Limits.Page)
                .Select(card => new LinkedWork { Type = type, Id = Self(card), Name = kind.Title(card), InLanguage = card.GetProperty("language").GetString() }));
        }
        return [.. parts];
    }

    static ListQuery InReport(Kind kind, Asked asked) => new()
    {
        Kind = kind.Name,
        Reports = [asked.Report.No],
        Language = asked.Reading.Language,
        Fallback = asked.Reading.Fallback,
        Sorting = Sorting.Of(kind, inOneReport: true, Sorting.Standard(kind, overAll: false)),
        Time = asked.Reading.Position is null ? ListTime.Now : ListTime.Past,
        Position = asked.Reading.Position ?? 0,
        // Which are at the top of a tree is seen when they are read.
        Take = kind.TreeRole is null ? Limits.Page : int.MaxValue,
    };

    string Self(JsonElement card) => at.Of(card.GetProperty("links").GetProperty("self").GetString()!);
}
