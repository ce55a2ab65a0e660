using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Contracts;
using FluentValidation;

namespace AnnualReports.Api.Kinds;

/// <summary>Files attached to a text.</summary>
static class AttachedFiles
{
    public static IReadOnlyList<DownloadView>? Views(Rendering rendering, IReadOnlyList<DownloadFields>? downloads)
    {
        DownloadView[] views =
        [
            .. (downloads ?? [])
                .Select(d => (Download: d, File: rendering.Files.Known.GetValueOrDefault(d.Media)))
                .Where(d => d.File is { IsErased: false })
                .Select(d => new DownloadView
                {
                    Kind = d.Download.Kind,
                    Title = d.Download.Title ?? d.File!.Name,
                    Url = Url(rendering, d.File!),
                    Type = d.File!.Type,
                    Bytes = d.File.Bytes,
                    Sha256 = d.File.Sha256,
                    Pdf = Facts(d.File),
                }),
        ];
        return views.Length == 0 ? null : views;
    }

    /// <summary>
    /// The address of a file. In a preview it carries the token, because a file of a draft may not be public yet.
    /// </summary>
    public static string Url(Rendering rendering, StoredFile file) =>
        rendering.Preview is { } preview ? $"{file.Url}?preview={preview.Token}" : file.Url;

    /// <summary>The facts about a PDF, as the API shows them.</summary>
    public static PdfFacts? Facts(StoredFile file) =>
        file.Pdf is { } pdf
            ? new()
            {
                Pages = pdf.Pages,
                Tagged = pdf.Tagged,
                Language = pdf.Language,
                Title = pdf.Title,
                Encrypted = pdf.Encrypted,
            }
            : null;

    /// <summary>The files that a text names. The rest of the text is not read.</summary>
    public static IEnumerable<FileUse> Uses(JsonElement text, string member, string language) =>
        !text.TryGetProperty(member, out var downloads)
            ? []
            : downloads
                .EnumerateArray()
                .Index()
                .Where(d => d.Item.TryGetProperty("media", out _))
                .Select(d => new FileUse(
                    d.Item.GetProperty("media").GetGuid(),
                    IsPicture: false,
                    $"/translations/{language}/{member}/{d.Index}/media"
                ));

    /// <summary>Warnings about the PDFs that a text names, such as one that screen readers can't read.</summary>
    public static IEnumerable<Fault> Warnings(
        IEnumerable<FileUse> uses,
        string language,
        IReadOnlyDictionary<Guid, StoredFile> files
    ) =>
        uses.SelectMany(use =>
            files.GetValueOrDefault(use.Id) is { Pdf: { } pdf } file
                ? Warnings(file.Name, pdf, language).Select(w => new Fault(use.Pointer, w))
                : []
        );

    static IEnumerable<string> Warnings(string name, PdfFound pdf, string language)
    {
        if (pdf.Encrypted)
            yield return $"'{name}' is encrypted: not everybody can open it, and assistive technology may be kept out. Save it without protection.";
        if (pdf.Tagged is false)
            yield return $"'{name}' is not tagged: screen readers can't tell its structure. Make it again as a tagged PDF (PDF/UA).";
        if (pdf.Tagged is true && pdf.Language is null)
            yield return $"'{name}' does not say which language it is in; the text is in '{language}'.";
        if (
            pdf.Language is { } said
            && !said.Split('-', '_')[0].Equals(language.Split('-')[0], StringComparison.OrdinalIgnoreCase)
        )
            yield return $"'{name}' says that it is in '{said}', but the text is in '{language}'. Attach the file of this language, or correct what it says.";
    }

    /// <summary>The hashes of the attached files, which are stored as terms of the live row.</summary>
    public static IEnumerable<string?> Hashes(IReadOnlyList<DownloadView>? downloads) =>
        (downloads ?? []).Select(d => d.Sha256);

    /// <summary>
    /// The rules of a list of files: at most one is the whole report in this language, and each needs a title to be
    /// published.
    /// </summary>
    public static void Downloads<T>(
        this AbstractValidator<T> rules,
        System.Linq.Expressions.Expression<Func<T, IReadOnlyList<DownloadFields>?>> downloads,
        System.Linq.Expressions.Expression<Func<T, IEnumerable<DownloadFields>>> each
    )
    {
        rules
            .RuleFor(downloads)
            .AtMost(Limits.Downloads)
            .Must(list => list is null || list.Count(d => d.Kind == DownloadKind.FullReport) <= 1)
            .WithMessage("Only one file is the whole report in this language.");
        rules.RuleForEach(each).ChildRules(download => download.RuleFor(d => d.Title).AtMost(Limits.Title).OneLine());
        rules.RuleSet(
            Rules.Publish,
            () =>
                rules
                    .RuleForEach(each)
                    .ChildRules(download =>
                        download.RuleSet(Rules.Publish, () => download.RuleFor(d => d.Title).Complete())
                    )
        );
    }
}
