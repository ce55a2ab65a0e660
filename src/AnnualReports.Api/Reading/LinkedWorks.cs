using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Lists;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Reading;

/// <summary>
/// Answers single entries as linked data (JSON-LD) in the vocabulary of schema.org: the entry itself, and the entries
/// around it.
/// </summary>
sealed class LinkedWorks(
    ReportsDb db,
    KindSet kinds,
    PublicEntries published,
    PublicAnswers answers,
    AnswerTags tags,
    Languages languages,
    PublicUrl at
)
{
    public const string Told =
        " As `application/ld+json`, or with `.jsonld` at the end of the path, it is linked data in the vocabulary of schema.org.";

    const string Context = "https://schema.org";

    /// <summary>The kinds whose entries are parts of a report.</summary>
    IEnumerable<(Kind Kind, string Type)> Parts =>
        from kind in kinds.All
        let part = kind as ILinkedPart
        where part is not null
        select (kind, part.PartType);

    /// <summary>An entry as it was found, and its address in the API.</summary>
    sealed record FoundEntry(Kind Kind, FoundRequest Found, StoredEntry Entry, string Address)
    {
        public ReportRef Report => Found.Report;
    }

    public async Task<PublicAnswer> One(Kind kind, PublicRequest request, CancellationToken ct) =>
        request.Include.Count > 0
            ? throw ProblemException.Parameter(
                $"'{ListParameters.Include}' is of {JsonBody.Json} alone; linked data brings what it names.",
                ListParameters.Include,
                [JsonBody.Json]
            )
            : await answers.OfReport(request, (found, token) => Plan(kind, found, token), ct);

    async Task<PlannedAnswer> Plan(Kind kind, FoundRequest found, CancellationToken ct)
    {
        var slug = kind.IsReport ? found.Report.Slug : found.Request.Slug!;
        var entry = await published.One(kind, found.Report, slug, found.Options, ct);
        var subject = new FoundEntry(kind, found, entry, found.Time.Address(kind, found.Report, slug));
        return new(
            await Represent(subject, ct),
            async token => new(JsonSerializer.SerializeToUtf8Bytes(await Work(subject, token), Wire.Json))
        )
        {
            DependsOn = kind.IsReport ? found.Report : null,
        };
    }

    async Task<Representation> Represent(FoundEntry subject, CancellationToken ct)
    {
        var (kind, found, entry, path) = subject;
        var (report, linked) = (found.Report, path + MediaTypes.Extension(MediaTypes.JsonLd));
        // The names of other entries are in the language asked for; the entry's own text may be in another.
        var address = linked + found.Suffix;
        // A highlight names themes, which stand under no report, and its report, whose text may be in any language.
        var state = kind.IsReport
            ? await tags.State(found, [report.No], ct)
            : await tags.State(
                found,
                [report.No, Scope.Beside],
                await published.LanguagesOfAnyText([report], found.Options, ct),
                ct
            );
        return found.Represent(AnswerTags.Of(state, at.Of(address))) with
        {
            MediaType = MediaTypes.JsonLd,
            Language = entry.Language,
            ContentLocation = found.Request.NamesMediaType && !report.ByLatest ? null : address,
            Links = EntryAnswers.Alternates(linked, found.Time, Cards.Texts(entry.Body, "languages"u8), entry.Language),
            Keys =
            [
                $"report-{report.Slug}",
                kind.Name,
                .. Cards.Texts(entry.Body, "id"u8),
                .. kind.IsReport ? Parts.Select(p => p.Kind.Name) : kind.Roles.Select(r => r.Target).Distinct(),
            ],
            Digested = false,
        };
    }

    async Task<LinkedWork> Work(FoundEntry subject, CancellationToken ct)
    {
        var work = ((ILinked)subject.Kind).Work(subject.Entry.Body, at);
        var (official, others) = Versions(subject, work.Type);
        // Official texts are equal. A text in any other language is a translation of them.
        var isEqual = official.Count == 0 || languages.Find(subject.Entry.Language) is { Official: true };
        work = work with
        {
            Context = Context,
            Id = Address(subject, subject.Entry.Language),
            WorkTranslation = isEqual && official.Count + others.Count > 0 ? [.. official, .. others] : null,
            TranslationOfWork = isEqual ? null : official,
        };
        return subject.Kind.IsReport
            ? work with
            {
                HasPart = await PartsOf(subject, ct),
            }
            : await Around(work, subject, ct);
    }

    string Address(FoundEntry subject, string language) =>
        at.Of($"{subject.Address}?lang={language}{subject.Found.Time.Suffix}");

    /// <summary>The other languages in which it is public: the official ones and the others.</summary>
    (List<LinkedWork> Official, List<LinkedWork> Others) Versions(FoundEntry subject, string type)
    {
        var versions = Cards
            .Texts(subject.Entry.Body, "languages"u8)
            .Where(l => l != subject.Entry.Language)
            .Select(l => new LinkedWork
            {
                Type = type,
                Id = Address(subject, l),
                InLanguage = l,
            })
            .ToLookup(v => languages.Find(v.InLanguage!) is { Official: true });
        return ([.. versions[true]], [.. versions[false]]);
    }

    /// <summary>The report that it is part of, and the names of what it refers to.</summary>
    async Task<LinkedWork> Around(LinkedWork work, FoundEntry subject, CancellationToken ct)
    {
        var text = await published.AnyText(subject.Report, subject.Found.Options, ct);
        var report = text?.Body is { } body ? ((ILinked)kinds.Report).Work(body, at) : null;
        return work with
        {
            IsPartOf = report is null
                ? null
                : new()
                {
                    Type = report.Type,
                    Id = report.Id,
                    Name = report.Name,
                },
            Publisher = report?.Publisher,
            License = report?.License,
            About = await Things(subject, isSubject: true, ct),
            Mentions = await Things(subject, isSubject: false, ct),
        };
    }

    /// <summary>The entries that it refers to: either its subjects, or those that it only mentions.</summary>
    async Task<LinkedThing[]?> Things(FoundEntry subject, bool isSubject, CancellationToken ct)
    {
        var things = new List<LinkedThing>();
        foreach (var role in subject.Kind.Roles)
        {
            var kind = kinds[role.Target];
            if (kind is not ILinkedThing linked || linked.IsSubject != isSubject)
                continue;
            var found = await ListReader
                .In(db)
                .Referred([subject.Entry.EntryNo], role.Name, kind, subject.Found.Options, ct);
            things.AddRange(
                found
                    .Select(row => Cards.Json(row.Body, row.CardLength))
                    .Select(card => new LinkedThing
                    {
                        Type = linked.ThingType,
                        Id = Self(card),
                        Name = kind.Title(card),
                        Url = card.TryGetProperty("website", out var site) ? site.GetString() : null,
                    })
            );
        }
        return things.Count == 0 ? null : [.. things];
    }

    /// <summary>The first parts of each kind, in the order of their lists. Of a tree, only the top level.</summary>
    async Task<LinkedWork[]> PartsOf(FoundEntry subject, CancellationToken ct)
    {
        var parts = new List<LinkedWork>();
        foreach (var (kind, type) in Parts)
        {
            var rows = await ListReader.In(db).Page(InReport(kind, subject), ct);
            parts.AddRange(
                rows.Select(row => Cards.Json(row.Body, row.CardLength))
                    .Where(card => kind.TreeRole is not { } parent || !card.TryGetProperty(parent, out _))
                    .Take(Limits.Page)
                    .Select(card => new LinkedWork
                    {
                        Type = type,
                        Id = Self(card),
                        Name = kind.Title(card),
                        InLanguage = card.GetProperty("language").GetString(),
                    })
            );
        }
        return [.. parts];
    }

    static ListQuery InReport(Kind kind, FoundEntry subject) =>
        new()
        {
            Kind = kind.Name,
            Reports = [new(subject.Report.No, subject.Report.Year)],
            Language = subject.Found.Options.Language,
            Fallback = subject.Found.Options.Fallback,
            Sorting = Sorting.Of(kind, inOneReport: true, Sorting.Standard(kind, overAll: false)),
            Time = subject.Found.Options.Position is null ? ListTime.Now : ListTime.Past,
            Position = subject.Found.Options.Position ?? 0,
            // Which entries are at the top of a tree is known only when they have been read.
            Take = kind.TreeRole is null ? Limits.Page : int.MaxValue,
        };

    string Self(JsonElement card) => at.Of(card.GetProperty("links").GetProperty("self").GetString()!);
}
