using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace AnnualReports.Tests;

/// <summary>No name in the program is a word that docs/glossary.md says to avoid.</summary>
public sealed partial class GlossaryTests
{
    /// <summary>The words of the first column that can be names of types: one word, with a capital letter.</summary>
    static readonly string[] WordsToAvoid =
    [
        .. File.ReadLines(Path.Combine(Checkout.Root, "docs", "glossary.md"))
            .SkipWhile(line => line != "## Words to avoid")
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .SelectMany(line => line.Split('|')[1].Split(','))
            .Select(word => word.Trim())
            .Where(word => word.Length > 0 && char.IsUpper(word[0]) && word.All(char.IsLetter)),
    ];

    /// <summary>
    /// Those of them that say nothing as a part of a longer name either. The others have a meaning there: a
    /// <c>PublicAnswer</c> is an answer, and a <c>StoredBody</c> is stored.
    /// </summary>
    static readonly string[] PartsToAvoid = ["Reading", "Readings", "Asked", "Standing", "Standings", "Occasion"];

    /// <summary>Those that may be a part of a longer name of a member, but say nothing as the whole of it.</summary>
    static readonly string[] MembersToAvoid =
    [
        "Asking",
        "Deliver",
        "Following",
        "Front",
        "HeadOf",
        "Kept",
        "Projecting",
        "Questions",
        "Showing",
        "Taking",
    ];

    /// <summary>The services of the folder Reading, whose name stays.</summary>
    static readonly string[] OfTheFolder = ["ReadingRegistration", "AddReading"];

    [Fact]
    public void No_name_has_a_part_that_says_nothing()
    {
        const BindingFlags Own =
            BindingFlags.DeclaredOnly
            | BindingFlags.Public
            | BindingFlags.NonPublic
            | BindingFlags.Instance
            | BindingFlags.Static;
        var names = typeof(Api.Content.Kind)
            .Assembly.GetTypes()
            .Where(t => t.Namespace is { } space && space.StartsWith("AnnualReports", StringComparison.Ordinal))
            .SelectMany(t =>
                t.GetMembers(Own).Select(m => (Where: $"{t.FullName}.{m.Name}", m.Name)).Append((Where: t.FullName!, t.Name))
            )
            // The name of an explicit implementation begins with that of its interface and namespace.
            .Select(n => (n.Where, Name: n.Name[(n.Name.LastIndexOf('.') + 1)..]))
            .Where(n => !n.Name.Contains('<', StringComparison.Ordinal) && !OfTheFolder.Contains(n.Name))
            .ToList();
        Assert.True(names.Count > 5_000);
        Assert.Empty(
            names
                .Where(n =>
                    MembersToAvoid.Contains(n.Name)
                    || Words().Matches(n.Name).Any(w => PartsToAvoid.Contains(w.Value, StringComparer.OrdinalIgnoreCase))
                )
                .Select(n => n.Where)
        );
    }

    /// <summary>The words of a name: all but the first begin with a capital letter.</summary>
    [GeneratedRegex("[A-Z]?[a-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [Fact]
    public void No_type_is_named_by_a_word_to_avoid()
    {
        Assert.True(WordsToAvoid.Length > 40);
        var wrong = typeof(Api.Content.Kind)
            .Assembly.GetTypes()
            .Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
            .Where(t => WordsToAvoid.Contains(t.Name.Split('`')[0]))
            .Select(t => t.FullName);
        Assert.Empty(wrong);
    }
}
