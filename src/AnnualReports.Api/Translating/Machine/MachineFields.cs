using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Prose;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Translating.Machine;

/// <summary>What a machine made of fields, and the fields that stay as they were.</summary>
/// <param name="Values">The translations, by member.</param>
/// <param name="Skipped">The other members, with the reasons.</param>
sealed record MachineResult(Dictionary<string, string> Values, List<MachineSkipped> Skipped);

/// <summary>
/// Has fields of a text translated, part by part, with marks in place of what must not be touched. A field whose marks or
/// form do not come back as they were is not taken.
/// </summary>
sealed class MachineFields(MachineTranslator machine, Glossary glossary)
{
    /// <summary>A field on its way: its parts, and those that have words to translate.</summary>
    sealed record Field(string Member, string Value, bool IsMarkdown, IReadOnlyList<ShieldedText> Parts)
    {
        public IEnumerable<ShieldedText> Sent => Parts.Where(HasWords);

        public static bool HasWords(ShieldedText part) => part.Text.Any(char.IsLetter);
    }

    /// <summary>Translates these members of a text.</summary>
    public async Task<MachineResult> Translate(
        Kind kind,
        JsonElement source,
        string from,
        string to,
        IReadOnlyList<string> members,
        CancellationToken ct
    )
    {
        var (result, fields) = (new MachineResult([], []), new List<Field>());
        foreach (var member in members)
        {
            var value = source.GetProperty(member).GetString()!;
            var parts = kind.Paragraphs(member, value).Select(p => ProseShields.Of(p, kind.IsLong(member))).ToList();
            if (parts.Any(p => p is null))
                result.Skipped.Add(
                    new()
                    {
                        Field = member,
                        Reason =
                            $"It has the characters {ProseShields.Opening} or {ProseShields.Closing}, which mark what a machine must not touch.",
                    }
                );
            else
                fields.Add(new(member, value, kind.IsLong(member), parts!));
        }
        var sent = fields.SelectMany(f => f.Sent).Select(p => p.Text).ToList();
        var answered = new Queue<string>(
            sent.Count == 0
                ? []
                : await machine.Translate(from, to, sent, await glossary.Between(from, to, ct), ct)
        );
        foreach (var field in fields)
            if (Whole(field, answered) is { } value)
                result.Values[field.Member] = value;
            else
                result.Skipped.Add(
                    new()
                    {
                        Field = field.Member,
                        Reason =
                            "The machine lost, doubled or moved a mark: a link, code, a footnote or a figure. Translate it by hand.",
                    }
                );
        return result;
    }

    /// <summary>The field with its translated parts; null if it is not whole any more.</summary>
    static string? Whole(Field field, Queue<string> answered)
    {
        // All parts are taken from the answer, also where one of them is broken.
        var parts = field
            .Parts.Select(p =>
                Field.HasWords(p) ? ProseShields.Restored(OneLine(answered.Dequeue()), p) : ProseShields.Restored(p.Text, p)
            )
            .ToList();
        if (parts.Any(string.IsNullOrWhiteSpace))
            return null;
        if (!field.IsMarkdown)
            return parts[0];
        var whole = ProseParts.Replaced(field.Value, [.. parts.Select(p => p!)]);
        return ProseShape.AreAlike(field.Value, whole) ? whole : null;
    }

    /// <summary>A part is sent as one line, and line ends that the machine adds mean nothing.</summary>
    static string OneLine(string text) =>
        string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
