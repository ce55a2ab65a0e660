using AnnualReports.Contracts.Client;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AnnualReports.Tests.Clients;

/// <summary>
/// The compiler's errors for programs that use the package, with strict settings: nullable enabled, and warnings as
/// errors.
/// </summary>
public sealed class CompilingTests
{
    const string Program = """
        using AnnualReports.Contracts;
        using AnnualReports.Contracts.Client;

        using var http = new HttpClient { BaseAddress = new("http://localhost:5080") };
        var reports = new ReportsClient(http);
        var highlights = reports.Drafts(ContentKinds.Highlights);
        var highlight = (await reports.Get(ContentKinds.Highlights.At("2024", "elections-abroad"), new() { Language = Language.French })).Value;

        """;

    /// <summary>The usings that a project with implicit usings has.</summary>
    const string Usings =
        "global using System; global using System.Collections.Generic; global using System.IO; "
        + "global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(f => Path.GetFileName(f).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(ReportsClient).Assembly.Location)
            .Select(f => MetadataReference.CreateFromFile(f)),
    ];

    [Fact]
    public async Task What_the_readme_shows_compiles()
    {
        var shown = (await ClientReadmeTests.Shown()).ToList();
        Assert.NotEmpty(shown);
        Assert.Empty(Complaints(string.Concat(shown)));
    }

    [Theory]
    [InlineData("""Console.WriteLine(highlight.Title + highlight.Body?.Html);""")]
    [InlineData(
        """await reports.Get(Resources.Bundle("latest"), new() { Language = Language.Tag("pt"), NoFallback = true });"""
    )]
    [InlineData("""await highlights.Translate(highlight.Id, Language.German, null, new() { Title = "Titel" });""")]
    [InlineData(
        "await highlights.Change(await highlights.Get(highlight.Id), d => d with { Fields = d.Fields with { Section = null }, "
            + "Translations = d.Translations.Without(Language.German) });"
    )]
    [InlineData(
        """await highlights.Publish(highlight.Id, "\"1\"", new() { Languages = [Language.Dutch, Language.French] });"""
    )]
    [InlineData(
        """await foreach (var draft in highlights.List("2024", EntryStatus.Changed, Language.French)) Console.WriteLine(draft.Title);"""
    )]
    public void It_compiles(string line) => Assert.Empty(Complaints(Program + line));

    /// <summary>Each differs in one place from a program that compiles.</summary>
    [Theory]
    [InlineData("CS1061", """Console.WriteLine(highlight.Titel);""")]
    [InlineData("CS8602", """Console.WriteLine(highlight.Body.Html);""")]
    [InlineData(
        "CS1061",
        """await foreach (var card in reports.List(ContentKinds.Highlights.In("latest"))) Console.WriteLine(card.Body);"""
    )]
    [InlineData(
        "CS0117",
        """await highlights.Translate(highlight.Id, Language.German, null, new() { Titel = "Titel" });"""
    )]
    [InlineData("CS9035", """await highlights.Create(new() { Slug = "new" });""")]
    [InlineData(
        "CS1061",
        """await highlights.Change(await highlights.Get(highlight.Id), d => d with { Fields = d.Feilds });"""
    )]
    public void A_field_that_does_not_exist_or_is_missing_is_an_error(string code, string line) =>
        Assert.Equal([code], Complaints(Program + line));

    [Theory]
    [InlineData("CS0029", """await reports.Get(Resources.Bundle("latest"), new() { Language = "fr" });""")]
    [InlineData("CS0117", """await reports.Get(Resources.Bundle("latest"), new() { Language = Language.Italian });""")]
    [InlineData("CS1503", """await highlights.Translate(highlight.Id, "de", null, new() { Title = "Titel" });""")]
    [InlineData("CS1503", """await highlights.Translation(highlight.Id, "de");""")]
    [InlineData(
        "CS1503",
        """await highlights.Change(await highlights.Get(highlight.Id), d => d with { Translations = d.Translations.Without("de") });"""
    )]
    public void A_language_that_is_a_text_or_does_not_exist_is_an_error(string code, string line) =>
        Assert.Equal([code], Complaints(Program + line));

    [Theory]
    [InlineData("CS1061", """await reports.Get(ContentKinds.Figures.All);""")]
    [InlineData("CS1061", """await reports.Get(ContentKinds.Themes.In("latest"));""")]
    [InlineData("CS1501", """await reports.Get(ContentKinds.Highlights.At("elections-abroad"));""")]
    [InlineData("CS0117", """Console.WriteLine(highlights.List(EntryStatus.Public));""")]
    public void An_address_or_a_status_that_does_not_exist_is_an_error(string code, string line) =>
        Assert.Equal([code], Complaints(Program + line));

    static IEnumerable<string> Complaints(string program)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.ConsoleApplication,
            nullableContextOptions: NullableContextOptions.Enable,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 9999
        );
        var parsed = new CSharpParseOptions(LanguageVersion.CSharp14);
        var trees = new[] { Usings, program }.Select(source => CSharpSyntaxTree.ParseText(source, parsed));
        return CSharpCompilation
            .Create("Program", trees, References, options)
            .GetDiagnostics()
            .Where(d => d.Severity >= DiagnosticSeverity.Warning)
            .Select(d => d.Id);
    }
}
