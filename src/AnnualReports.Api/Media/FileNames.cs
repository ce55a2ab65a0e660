using System.Globalization;
using System.Text;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Media;

/// <summary>
/// Makes the names of files harmless: without a path, without control or direction characters, without names of
/// devices, with the extension of the type, and not too long.
/// </summary>
static class FileNames
{
    const string Nameless = "file";

    static readonly string[] Devices =
    [
        "CON",
        "PRN",
        "AUX",
        "NUL",
        "CONIN$",
        "CONOUT$",
        .. "0123456789¹²³".SelectMany(n => new[] { $"COM{n}", $"LPT{n}" }),
    ];

    public static string Clean(string? name, FileType type)
    {
        // Everything before the last slash or backslash is a path on the sender's machine.
        var last = Valid(name ?? "")[((name ?? "").LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = new StringBuilder();
        foreach (var rune in last.Normalize(NormalizationForm.FormC).EnumerateRunes())
            kept.Append(
                IsHarmless(rune) ? rune.ToString()
                : Rune.IsWhiteSpace(rune) ? " "
                : ""
            );
        var words = string.Join(' ', kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var ending = type.Endings.FirstOrDefault(e => words.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        var stem = Cut(
                words[..(words.Length - (ending?.Length ?? 0))].Trim('.', ' '),
                Limits.FileName - type.Endings[0].Length - 1
            )
            .TrimEnd('.', ' ');
        if (stem.Length == 0)
            stem = Nameless;
        // A device name counts as one whatever follows its first dot.
        if (Devices.Contains(stem.Split('.')[0].TrimEnd(), StringComparer.OrdinalIgnoreCase))
            stem = "_" + stem;
        return stem + (ending ?? type.Endings[0]).ToLowerInvariant();
    }

    /// <summary>Unpaired surrogates would not survive any encoding, and noncharacters can't be normalised.</summary>
    static string Valid(string name) =>
        string.Concat(
            name.Select(
                (c, i) =>
                    c is '\uFFFE' or '\uFFFF' ? '_'
                    : char.IsSurrogate(c)
                    && !(char.IsHighSurrogate(c) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1]))
                    && !(char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(name[i - 1]))
                        ? '_'
                    : c
            )
        );

    static bool IsHarmless(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.SpaceSeparator
            )
        && !"<>:\"|?*\\/%;`$".Contains(rune.ToString(), StringComparison.Ordinal);

    /// <summary>The beginning of a text, without cutting a character in two.</summary>
    static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
