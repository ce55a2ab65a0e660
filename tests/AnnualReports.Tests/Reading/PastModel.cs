namespace AnnualReports.Tests.Reading;

/// <summary>What a step of a random history does.</summary>
enum PastAction
{
    Save,
    Restore,
    Publish,
    Release,
    Withdraw,
    Edition,
}

/// <summary>
/// A step: what to do, to which of two entries, in which languages (one bit for each), and how long after the previous
/// step.
/// </summary>
sealed record PastStep(PastAction What, int Entry, int Mask, int Wait)
{
    public string[] Chosen => [.. PastModel.Languages.Where((_, i) => (Mask >> i & 1) == 1)];
}

/// <summary>What the model knows about an entry.</summary>
sealed class PastModel(Made made)
{
    public static readonly string[] Languages = ["nl", "fr", "de", "en"];

    static readonly Dictionary<string, string[]> Chains = new()
    {
        ["nl"] = ["nl"],
        ["fr"] = ["fr"],
        ["de"] = ["de", "fr", "nl"],
        ["en"] = ["en", "nl", "fr"],
    };

    public Made Made => made;

    public int Revision { get; set; } = 1;

    /// <summary>The titles of each revision, for restoring.</summary>
    public List<Dictionary<string, string>> Drafts { get; } = [new()];

    public Dictionary<string, string> Draft => Drafts[^1];

    public Dictionary<string, string> Public { get; } = [];

    public HashSet<string> Withdrawn { get; } = [];

    /// <summary>The address of the entry, below its report.</summary>
    public string Address(string asked, bool strict) =>
        $"{Made.Segment}/{Made.Slug}?lang={asked}{(strict ? "&fallback=none" : "")}";

    /// <summary>The expected answer for the entry in a language, now.</summary>
    public PastExpectation Expect(string asked, bool strict)
    {
        var chain = strict ? [asked] : Chains[asked];
        var found = chain.FirstOrDefault(Public.ContainsKey);
        return new(
            found is null ? null : Public[found],
            found is null && chain.Any(Withdrawn.Contains),
            [.. Public.Keys.Order(StringComparer.Ordinal)]
        );
    }
}

/// <summary>What the model expects for an entry and a language: the title, or the status of a problem.</summary>
sealed record PastExpectation(string? Title, bool Gone, string[] Own);

/// <summary>A point in time at which something public had changed.</summary>
sealed record PastMoment(DateTime At, Dictionary<string, PastExpectation> Expected, Dictionary<string, Answer> Seen);
