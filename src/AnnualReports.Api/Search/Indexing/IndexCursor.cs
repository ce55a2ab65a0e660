using System.Globalization;
using System.Text;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Search.Indexing;

/// <summary>How far an index came, as it is stored in each of its commits together with what it did.</summary>
/// <param name="Sequence">The last record of the log that it has handled.</param>
/// <param name="Hash">The hash of that record, by which a restored store is recognised.</param>
/// <param name="Languages">The languages that were configured, in which texts answer.</param>
/// <param name="BuiltTo">While it is built: the last entry that it has; null once it is complete.</param>
sealed record IndexCursor(long Sequence, string Hash, Languages Languages, long? BuiltTo)
{
    const string SequenceName = "sequence",
        HashName = "hash",
        LanguagesName = "languages",
        BuiltToName = "builtTo";

    public Dictionary<string, string> Write() =>
        new()
        {
            [SequenceName] = Sequence.ToString(CultureInfo.InvariantCulture),
            [HashName] = Hash,
            [LanguagesName] = Text(Languages),
            [BuiltToName] = BuiltTo?.ToString(CultureInfo.InvariantCulture) ?? "",
        };

    /// <summary>Reads the cursor of a commit; null if it has none.</summary>
    public static IndexCursor? Read(IDictionary<string, string> stored) =>
        stored.TryGetValue(SequenceName, out var sequence)
        && stored.TryGetValue(HashName, out var hash)
        && stored.TryGetValue(LanguagesName, out var languages)
        && stored.TryGetValue(BuiltToName, out var builtTo)
            ? new(
                long.Parse(sequence, CultureInfo.InvariantCulture),
                hash,
                Languages.Parse(Encoding.UTF8.GetBytes(languages)),
                builtTo.Length == 0 ? null : long.Parse(builtTo, CultureInfo.InvariantCulture)
            )
            : null;

    /// <summary>Whether these languages answer as those of the index do.</summary>
    public bool HasLanguages(Languages others) => Text(Languages) == Text(others);

    static string Text(Languages languages) => Encoding.UTF8.GetString(languages.Serialize());
}
