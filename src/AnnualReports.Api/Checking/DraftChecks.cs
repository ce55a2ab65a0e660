using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Checking;

/// <summary>
/// Looks through drafts for what readers would stumble over: first it reads what the checks need to know, with few
/// statements for many drafts, and then it decides without the store.
/// </summary>
sealed class DraftChecks(ReportsDb db, KindSet kinds, Languages languages, LinkTargets targets) : IDraftChecks
{
    /// <summary>How many figures of a report are compared with its texts. No report has so many.</summary>
    const int MostFigures = 2_000;

    public async Task<IReadOnlyList<IReadOnlyList<Flaw>>> Of(
        IReadOnlyList<CheckedDraft> drafts,
        CancellationToken ct,
        IReadOnlyDictionary<Guid, StoredFile>? known = null,
        bool arePublic = false,
        bool together = true
    )
    {
        if (drafts.Count == 0)
            return [];
        var uses = drafts.SelectMany(FilesOf).Select(u => u.Id).ToList();
        var files = known is not null && uses.TrueForAll(known.ContainsKey) ? known : await db.FilesOf(uses, ct);
        var figures = await Figures([.. drafts.Where(MayHaveFigures).Select(ReportOf).Where(no => no != 0).Distinct()], ct);
        var links = drafts
            .Select(d => new LinkTargets.Linking(
                d,
                [.. DraftLinks.In(d)],
                [.. FilesOf(d).Select(u => files.GetValueOrDefault(u.Id)?.Sha256).OfType<string>()]
            ))
            .ToList();
        var dead = await targets.Dead(links, together, arePublic, ct);
        return
        [
            .. drafts.Select(
                (draft, i) =>
                    (IReadOnlyList<Flaw>)
                        [
                            .. Texts(draft, figures.GetValueOrDefault(ReportOf(draft)) ?? new([]), files),
                            .. links[i].Links.SelectMany(l => l.TextFlaws()),
                            .. links[i].Links.Select(dead).OfType<Flaw>(),
                        ]
            ),
        ];
    }

    /// <summary>The files that a draft names in the languages that count.</summary>
    static IEnumerable<FileUse> FilesOf(CheckedDraft draft) =>
        draft
            .Kind.Files(draft.Draft.Fields)
            .Concat(draft.Languages.SelectMany(l => draft.Draft.Text(l) is { } text ? draft.Kind.Files(text, l) : []));

    static bool MayHaveFigures(CheckedDraft draft) =>
        Prose(draft).Any(p => UnboundFigures.MayBeIn(p.Text, p.Language));

    /// <summary>The texts of a draft in which figures can be quoted.</summary>
    static IEnumerable<(string Language, string Member, string Text, bool IsMarkdown)> Prose(CheckedDraft draft)
    {
        foreach (var language in draft.Languages.Order(StringComparer.Ordinal))
            foreach (var (member, isMarkdown) in ProseMembers.Members)
                if (
                    draft.Draft.Text(language) is { } text
                    && text.TryGetProperty(member, out var value)
                    && value.GetString() is { Length: > 0 } prose
                )
                    yield return (language, member, prose, isMarkdown);
    }

    /// <summary>The number of the report that a draft is of or belongs to; 0 if there is none.</summary>
    static long ReportOf(CheckedDraft draft) => draft.Kind.IsReport ? draft.Entry.No : draft.Entry.ReportNo;

    IEnumerable<Flaw> Texts(CheckedDraft draft, UnboundFigures figures, IReadOnlyDictionary<Guid, StoredFile> files)
    {
        foreach (var (language, member, text, isMarkdown) in Prose(draft))
        {
            var checks = new ProseChecks($"/translations/{language}/{member}", language, [.. languages.Tags], figures);
            foreach (var flaw in isMarkdown ? checks.OfMarkdown(text) : checks.OfPlain(text))
                yield return flaw;
        }
        foreach (var language in draft.Languages.Order(StringComparer.Ordinal))
        {
            if (draft.Draft.Text(language) is not { } text)
                continue;
            foreach (var flaw in Alternatives.In(draft, text, language, files))
                yield return flaw;
            foreach (var fault in draft.Kind.Warnings(text, language, files))
                yield return new(CheckNames.Pdf, fault.Pointer, fault.Message);
        }
    }

    /// <summary>The figures of reports, as their newest drafts have them.</summary>
    async Task<Dictionary<long, UnboundFigures>> Figures(long[] reports, CancellationToken ct)
    {
        var (quoted, found) = (kinds.Quoted.Name, new Dictionary<long, UnboundFigures>());
        foreach (var no in reports)
        {
            var drafts = await db.WithNewest(
                    db.Entries.AsNoTracking()
                        .Existing()
                        .Where(e => e.Kind == quoted && e.ReportNo == no)
                        .OrderBy(e => e.No)
                        .Take(MostFigures)
                )
                .Select(n => new { n.Entry.Slug, n.Revision.Content })
                .ToListAsync(ct);
            found[no] = new(
                drafts
                    .Select(d =>
                        (d.Slug, Quantity: d.Content is null ? null : kinds.Quoted.Quantity(Draft.Parse(d.Content).Fields))
                    )
                    .Where(d => d.Quantity is not null)
                    .Select(d => new NamedQuantity(d.Slug, d.Quantity!))
            );
        }
        return found;
    }
}
