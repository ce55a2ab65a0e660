using AnnualReports.Contracts;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace AnnualReports.Tests;

/// <summary>Who may refer to whom (docs/architecture.md). Each rule first asserts that it has something to say.</summary>
public sealed class ArchitectureTests
{
    const string Root = "AnnualReports.Api";

    static readonly Architecture Program = new ArchLoader().LoadAssemblies(typeof(Api.Content.Kind).Assembly, typeof(Wire).Assembly).Build();

    static readonly string[] Kinds = ["Reports", "Figures", "Sections", "Highlights", "Priorities", "Partners", "Announcements", "Themes"];

    static readonly string[] Features = ["Delivery", "Editing", "Publishing", "Translating", "Importing", "Sampling", "Previews", "Media", "Embeds", "Feeds", "Health"];

    /// <summary>What every feature stands on.</summary>
    static readonly string[] Foundations = ["Contracts", "Content", "Storage", "Http", "Security", "OpenApi", "Kinds"];

    /// <summary>What these words of the core mean is known at the edge too: how to read, in which languages, and that something was refused.</summary>
    static readonly string[] WordsOfTheEdge =
        ["Reading", "Languages", "Language", "Refusal", "RefusalReason", "Fault", "Notice", "Blank", "Limits", "Slugs", "Instants"];

    /// <summary>The framework's own routes, mapped lazily: they stand beside the program so that they come before the framework's, and know nothing of it.</summary>
    const string Routing = Root + ".LazyRoutes";

    static string Area(IType type) => type.FullName.StartsWith(Routing, StringComparison.Ordinal) ? "Http" : type.FullName.StartsWith(Root + ".", StringComparison.Ordinal) && type.FullName[(Root.Length + 1)..].Split('.') is { Length: > 1 } parts
        ? parts[0]
        : type.FullName.StartsWith("AnnualReports.Contracts", StringComparison.Ordinal) ? "Contracts" : type.FullName.StartsWith(Root, StringComparison.Ordinal) ? "Program" : "";

    static List<IType> Types(string area)
    {
        var types = Program.Types.Where(t => Area(t) == area).ToList();
        Assert.NotEmpty(types);
        return types;
    }

    static void MayReferTo(string area, params string[] allowed)
    {
        var wrong = Types(area).SelectMany(t => t.Dependencies.Select(d => (From: t.FullName, To: d.Target)))
            .Where(d => Area(d.To) is { Length: > 0 } target && target != area && !allowed.Contains(target))
            .Select(d => $"{d.From} -> {d.To.FullName}").Distinct();
        Assert.Empty(wrong);
    }

    [Fact]
    public void Contracts_refer_to_nothing() => MayReferTo("Contracts");

    [Fact]
    public void The_core_knows_only_the_base_library()
    {
        MayReferTo("Content");
        var references = Types("Content").SelectMany(t => t.Dependencies).Select(d => d.Target.FullName).Where(n => n.StartsWith("Microsoft.", StringComparison.Ordinal) || n.StartsWith("FluentValidation", StringComparison.Ordinal)).ToList();
        Assert.Empty(references);
    }

    [Fact]
    public void Storage_knows_the_core_alone() => MayReferTo("Storage", "Content");

    [Fact]
    public void The_edge_knows_of_the_core_how_to_read_and_no_feature()
    {
        foreach (var edge in new[] { "Http", "Security", "OpenApi" })
        {
            MayReferTo(edge, "Contracts", "Content", "Storage", "Http", "OpenApi", "Security");
            var words = Types(edge).SelectMany(t => t.Dependencies).Where(d => Area(d.Target) == "Content").Select(d => d.Target.Name.Split('+', '`')[0]).Distinct();
            Assert.Empty(words.Except(WordsOfTheEdge));
        }
    }

    [Fact]
    public void What_kinds_are_made_of_knows_no_kind_and_no_feature() => MayReferTo("Kinds", "Contracts", "Content", "Http", "OpenApi");

    [Fact]
    public void Kinds_and_features_do_not_know_one_another()
    {
        foreach (var area in Kinds.Concat(Features).Except(["Embeds", "Feeds"]))
            MayReferTo(area, Foundations);
    }

    [Fact]
    public void Pages_read_what_delivery_answers_and_feeds_say_it_in_the_words_of_pages()
    {
        MayReferTo("Embeds", [.. Foundations, "Delivery"]);
        MayReferTo("Feeds", [.. Foundations, "Delivery", "Embeds"]);
    }

    [Fact]
    public void Nothing_refers_to_the_program()
    {
        var wrong = Program.Types.Where(t => Area(t) is not ("" or "Program" or "Commands"))
            .SelectMany(t => t.Dependencies.Where(d => Area(d.Target) is "Program" or "Commands").Select(d => $"{t.FullName} -> {d.Target.FullName}"));
        Assert.Empty(wrong);
        Assert.NotEmpty(Types("Program"));
    }

    [Fact]
    public void Settings_are_read_in_one_place()
    {
        // README's table is compared with what Settings reads.
        var readers = Program.Types.Where(t => t.Dependencies.Any(d => d.Target.FullName == "Microsoft.Extensions.Configuration.IConfiguration")).Select(t => t.FullName.Split('+', '/', '<')[0]).Distinct();
        Assert.Equal(["AnnualReports.Api.Settings"], readers);
    }

    [Fact]
    public void Every_area_is_ruled()
    {
        string[] known = ["", "Program", "Commands", "Contracts", "Content", "Storage", "Http", "Security", "OpenApi", "Kinds", .. Kinds, .. Features];
        Assert.Empty(Program.Types.Select(Area).Distinct().Except(known));
    }
}
