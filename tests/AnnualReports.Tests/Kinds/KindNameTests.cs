using AnnualReports.Api.Content;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AnnualReports.Tests.Kinds;

/// <summary>
/// A kind is a folder, so its name is written nowhere else in the program. Code that needs one kind asks for what the
/// kind can do (<c>ILinked</c>, <c>Kind.IsQuoted</c>), or finds it by a type of its contract
/// (<c>kinds.OfContract&lt;PriorityView&gt;()</c>).
/// </summary>
public sealed class KindNameTests
{
    static readonly string Program = Path.Combine(Checkout.Root, "src", "AnnualReports.Api");

    static readonly Type[] Kinds =
    [
        .. typeof(Kind).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Kind)) && !t.IsAbstract),
    ];

    /// <summary>The names in the kinds' own files, where each kind says what it is called.</summary>
    static readonly Dictionary<string, string> Names = Kinds.ToDictionary(
        kind => Literals(File.ReadAllText(Path.Combine(FolderOf(kind), $"{kind.Name}.cs"))).First(IsNameOfKind).Token.ValueText,
        FolderOf
    );

    static string FolderOf(Type kind) => Path.Combine(Program, kind.Namespace!.Split('.')[^1]);

    static IEnumerable<LiteralExpressionSyntax> Literals(string code) =>
        CSharpSyntaxTree
            .ParseText(code)
            .GetRoot()
            .DescendantNodes()
            .OfType<LiteralExpressionSyntax>()
            .Where(l => l.IsKind(SyntaxKind.StringLiteralExpression));

    static bool IsNameOfKind(LiteralExpressionSyntax literal) =>
        literal.Parent?.Parent is PropertyDeclarationSyntax { Identifier.ValueText: nameof(Kind.Name) };

    [Fact]
    public void A_kind_is_named_only_in_the_folders_of_kinds()
    {
        Assert.Equal(Kinds.Length, Names.Count);
        var elsewhere = Directory
            .EnumerateFiles(Program, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Names.ContainsValue(Path.GetDirectoryName(file)!))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "Migrations"));
        Assert.Empty(
            elsewhere.SelectMany(file =>
                NamesIn(File.ReadAllText(file)).Select(line => $"{Path.GetRelativePath(Program, file)}:{line}")
            )
        );
    }

    [Theory]
    [InlineData("""x = kinds["figure"];""", true)]
    [InlineData("""x = entry.Kind == "figure";""", true)]
    [InlineData("""const string Target = "theme";""", true)]
    [InlineData("""x = entry.Kind != "report";""", true)]
    [InlineData("""x = entry is { Kind: "report" };""", true)]
    [InlineData("""route.Shows("report");""", true)]
    [InlineData("""x = query.Text("report");""", false)]
    [InlineData("""x = new() { ["section"] = 1 };""", false)]
    [InlineData("""x = "/priorities/{slug}/timeline";""", false)]
    public void Names_are_found_in_code(string code, bool isFound) => Assert.Equal(isFound, NamesIn(code).Any());

    /// <summary>The lines, from 1, on which a kind is named.</summary>
    static IEnumerable<string> NamesIn(string code) =>
        Literals(code)
            .Where(l => Names.ContainsKey(l.Token.ValueText) && !IsMember(l))
            // Entries name their report in a member and a parameter of this name, so the word alone is no sign.
            .Where(l => l.Token.ValueText != "report" || NamesAKind(l))
            .Select(l => $"{l.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {l}");

    /// <summary>Whether it is the name of a JSON member in an initializer: <c>["section"] = …</c>.</summary>
    static bool IsMember(LiteralExpressionSyntax literal) =>
        literal.Parent?.Parent?.Parent is ImplicitElementAccessSyntax;

    static bool NamesAKind(LiteralExpressionSyntax literal) =>
        literal.Parent switch
        {
            BinaryExpressionSyntax compared => $"{compared.Left} {compared.Right}".Contains(
                nameof(Kind),
                StringComparison.Ordinal
            ),
            ConstantPatternSyntax { Parent: SubpatternSyntax of } => $"{of.NameColon?.Name}" == nameof(Kind),
            ArgumentSyntax { Parent.Parent: ElementAccessExpressionSyntax { Expression: var of } } => $"{of}" == "kinds",
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } all } argument =>
                all.Arguments[0] == argument
                    && call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Shows" or "Named" },
            _ => false,
        };
}
