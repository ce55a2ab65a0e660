using System.Text.Json;
using System.Text.RegularExpressions;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Checking;

/// <summary>
/// Checks alternative texts. An entry has no caption besides its title and its summary, which stand beside its picture.
/// </summary>
static partial class Alternatives
{
    public static IEnumerable<Flaw> In(
        CheckedDraft draft,
        JsonElement text,
        string language,
        IReadOnlyDictionary<Guid, StoredFile> files
    )
    {
        string[] beside = [draft.Kind.Title(text) ?? "", .. Texts(text, ["summary", "subtitle", "label"])];
        foreach (var member in text.EnumerateObject().Where(m => m.Name.EndsWith(Pictures.Alt, StringComparison.Ordinal)))
        {
            if (member.Value.ValueKind != JsonValueKind.String || Blank.Is(member.Value.GetString()))
                continue;
            var (pointer, alt) = ($"/translations/{language}/{member.Name}", member.Value.GetString()!);
            var names = draft
                .Kind.Files(draft.Draft.Fields)
                .Where(u => u.IsPicture)
                .Select(u => files.GetValueOrDefault(u.Id)?.Name)
                .OfType<string>();
            if (IsFileName(alt, names))
                yield return new(
                    CheckNames.FileNameAlt,
                    pointer,
                    "The alternative text is the name of a file. Write what the picture shows.",
                    Excerpt.Of(alt)
                );
            else if (beside.Any(b => Same(b, alt)))
                yield return new(
                    CheckNames.RepeatingAlt,
                    pointer,
                    "The alternative text repeats what stands beside the picture. Write what it shows, or mark it as decorative.",
                    Excerpt.Of(alt)
                );
        }
    }

    static IEnumerable<string> Texts(JsonElement text, string[] members) =>
        members
            .Where(m => text.TryGetProperty(m, out var value) && value.ValueKind == JsonValueKind.String)
            .Select(m => text.GetProperty(m).GetString()!);

    static bool IsFileName(string alt, IEnumerable<string> names) =>
        FileName().IsMatch(alt.Trim())
        || names.Any(n => Same(n, alt) || (Path.GetFileNameWithoutExtension(n) is var bare && bare.Any(c => c is '-' or '_') && Same(bare, alt)));

    static bool Same(string one, string other) => Words(one) is { Length: > 0 } words && words == Words(other);

    static string Words(string text) =>
        string.Join(' ', Word().Matches(text).Select(w => w.Value)).ToLowerInvariant();

    /// <summary>A name with the extension of a picture, or as cameras give them.</summary>
    [GeneratedRegex(
        @"^(?:\S+\.(?:jpe?g|png|webp|svg|gif|tiff?|heic|bmp|avif)|(?:IMG|DSC|DSCN|DSCF|PXL|P)[_-]?\d{3,}\S*)\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex FileName();

    [GeneratedRegex(@"[\p{L}\p{Nd}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
