using System.Text.RegularExpressions;

namespace AnnualReports.Tests;

/// <summary>
/// Documents for developers name classes and files of the program. A name that is no longer in the code misleads, so
/// every name, file and link has to exist.
/// </summary>
public sealed partial class DocumentationTests
{
    static readonly string[] Documents =
    [
        .. Directory.EnumerateFiles(Checkout.Root, "*.md"),
        .. Directory
            .EnumerateFiles(Path.Combine(Checkout.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The documents that explain the code, whose words in code letters are names in it.</summary>
    static readonly string[] AboutCode =
    [
        .. new[] { "architecture.md", "glossary.md", "life-of-a-request.md" }.Select(name =>
            Path.Combine(Checkout.Root, "docs", name)
        ),
        .. Directory.EnumerateFiles(Path.Combine(Checkout.Root, "docs", "decisions"), "*.md"),
    ];

    /// <summary>Classes of .NET and of other packages that these documents mention.</summary>
    static readonly string[] Foreign = ["HybridCache"];

    static readonly string[] Roots = ["", "src/AnnualReports.Api", "tests/AnnualReports.Tests"];

    static string Name(string document) => Path.GetRelativePath(Checkout.Root, document);

    /// <summary>The text without blocks of code, which belong to other tests.</summary>
    static string Prose(string document) => Blocks().Replace(File.ReadAllText(document), "");

    [Fact]
    public void Every_name_in_them_is_in_the_code()
    {
        var names = Sources().SelectMany(code => Words().Matches(code)).Select(m => m.Value).ToHashSet();
        var unknown = AboutCode.SelectMany(document =>
            Quoted()
                .Matches(Prose(document))
                .Where(quoted => !quoted.Groups[1].Value.EndsWith(".cs", StringComparison.Ordinal))
                .SelectMany(quoted => Words().Matches(quoted.Groups[1].Value))
                .Select(word => word.Value)
                .Where(word => ClassName().IsMatch(word) && !names.Contains(word) && !Foreign.Contains(word))
                .Select(word => $"{Name(document)}: {word}")
        );
        Assert.Empty(unknown.Distinct());
    }

    [Fact]
    public void Every_source_file_that_they_name_exists() =>
        Assert.Empty(
            Documents
                .Where(document => Name(document) is not ("CHANGELOG.md" or "docs/adding-a-kind.md"))
                .SelectMany(document =>
                    SourceFile()
                        .Matches(Prose(document))
                        .Select(m => m.Groups[1].Value)
                        .Where(file => !Roots.Any(root => File.Exists(Path.Combine(Checkout.Root, root, file))))
                        .Select(file => $"{Name(document)}: {file}")
                )
        );

    [Fact]
    public void Every_link_to_a_file_leads_to_one() =>
        Assert.Empty(
            Documents.SelectMany(document =>
                Link()
                    .Matches(Quoted().Replace(Prose(document), ""))
                    .Select(m => m.Groups[1].Value)
                    .Where(path => !Path.Exists(Path.Combine(Path.GetDirectoryName(document)!, path)))
                    .Select(path => $"{Name(document)}: {path}")
            )
        );

    /// <summary>The program and its tests, without comments, where names of the past may stand.</summary>
    static IEnumerable<string> Sources() =>
        new[] { "src", "tests" }
            .SelectMany(folder =>
                Directory.EnumerateFiles(Path.Combine(Checkout.Root, folder), "*.cs", SearchOption.AllDirectories)
            )
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Select(file => Comments().Replace(File.ReadAllText(file), ""));

    [GeneratedRegex("^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Blocks();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();

    /// <summary>A word that begins with a capital and has a small letter after it.</summary>
    [GeneratedRegex(@"^[A-Z][a-z]\w*$")]
    private static partial Regex ClassName();

    [GeneratedRegex(@"`([A-Za-z][\w./-]*/[\w.-]+\.cs)`")]
    private static partial Regex SourceFile();

    /// <summary>A link that is neither an absolute address nor a place in the same document.</summary>
    [GeneratedRegex(@"\]\((?!https?:|#)([^)#\s]+)(?:#[^)\s]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comments();
}
