using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AnnualReports.Tests;

/// <summary>
/// Every wait and every time limit in the tests is multiplied by the factor of the run: none is a bare number.
/// </summary>
public sealed class PatienceTests
{
    /// <summary>The calls that give up after a time.</summary>
    static readonly string[] GivesUp =
    [
        "WaitAsync",
        "CancelAfter",
        "Poll",
        "SetDefaultTimeout",
        "SetDefaultExpectTimeout",
        "SetDefaultNavigationTimeout",
        "WaitForExit",
        "Wait",
        "WaitOne",
        "TryEnter",
        "SpinUntil",
    ];

    static readonly string Tests = Path.Combine(Checkout.Root, "tests", "AnnualReports.Tests");

    [Fact]
    public async Task No_test_waits_by_a_number_of_its_own()
    {
        var (files, faults) = (0, new List<string>());
        foreach (var file in Directory.GetFiles(Tests, "*.cs", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(Tests, file);
            if (name.Split(Path.DirectorySeparatorChar)[0] is "obj" or "bin" or "Patience.cs")
                continue;
            files++;
            faults.AddRange(Faults(await File.ReadAllTextAsync(file)).Select(f => $"{name} {f}"));
        }
        Assert.True(files > 150, $"only {files} files");
        Assert.True(
            faults.Count == 0,
            $"Say Patience.Seconds(…) or Patience.Until(…), which {Patience.Variable} holds for:\n{string.Join('\n', faults)}"
        );
    }

    [Theory]
    [InlineData("await task.WaitAsync(TimeSpan.FromSeconds(30));")]
    [InlineData("await task.WaitAsync(Most);")]
    [InlineData("stop.CancelAfter(500);")]
    [InlineData("using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(2));")]
    [InlineData("using CancellationTokenSource stop = new(5_000);")]
    [InlineData("using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(1) };")]
    [InlineData("client.Timeout = Most;")]
    [InlineData("for (var i = 0; i < 100; i++) await Task.Delay(10);")]
    [InlineData("while (!done) Thread.Sleep(10);")]
    [InlineData("for (var i = 0; i < 100 && !done; i++) await Patience.Rest(10);")]
    [InlineData("for (var i = 0; !done; i++) { Assert.True(i < 1_500); await Patience.Rest(20); }")]
    [InlineData("var i = 0; while (!done && i++ < 50) await Patience.Rest(10);")]
    [InlineData("Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(8));")]
    [InlineData("Assert.InRange(watch.Elapsed, TimeSpan.Zero, Most);")]
    [InlineData("Assert.True(watch.Elapsed < TimeSpan.FromSeconds(8));")]
    [InlineData("Assert.True(watch.ElapsedMilliseconds < 800);")]
    [InlineData("var until = Environment.TickCount64 + 1000;")]
    [InlineData("process.WaitForExit(1000);")]
    public void A_bare_number_is_found(string statement) => Assert.NotEmpty(Faults(InMethod(statement)));

    [Theory]
    [InlineData("await task.WaitAsync(Patience.Seconds(30));")]
    [InlineData("await task.WaitAsync(ct);")]
    [InlineData("await process.WaitForExitAsync();")]
    [InlineData("using var stop = new CancellationTokenSource();")]
    [InlineData("using var client = new HttpClient { Timeout = Patience.Seconds(60) };")]
    [InlineData("while (!done) await Patience.Rest(10);")]
    [InlineData("for (var sent = 0; sent < all; sent += 8) await Patience.Rest(1_000);")]
    [InlineData("clock.Advance(TimeSpan.FromSeconds(8));")]
    [InlineData("Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience.Seconds(8));")]
    [InlineData("Assert.InRange(count, 1, 3);")]
    public void What_follows_the_factor_is_not(string statement) => Assert.Empty(Faults(InMethod(statement)));

    [Fact]
    public void A_limit_of_time_on_a_test_is_found() =>
        Assert.NotEmpty(Faults("class C { [Fact(Timeout = 1000)] public void M() { } }"));

    [Theory]
    [InlineData(null, 1)]
    [InlineData("", 1)]
    [InlineData("3", 3)]
    [InlineData("1.5", 1.5)]
    public void The_factor_is_a_number_from_one_up(string? text, double factor) =>
        Assert.Equal(factor, Patience.Read(text));

    [Theory]
    [InlineData("0")]
    [InlineData("-2")]
    [InlineData("1,5")]
    [InlineData("much")]
    public void Another_factor_is_refused_by_its_name(string text) =>
        Assert.Contains(
            Patience.Variable,
            Assert.Throws<InvalidOperationException>(() => Patience.Read(text)).Message,
            StringComparison.Ordinal
        );

    static string InMethod(string statement) =>
        $"class C {{ static readonly TimeSpan Most = TimeSpan.FromSeconds(10); async Task M() {{ {statement} }} }}";

    static IEnumerable<string> Faults(string code)
    {
        var root = CSharpSyntaxTree.ParseText(code).GetRoot();
        var fixedTimes = root.DescendantNodes()
            .OfType<VariableDeclaratorSyntax>()
            .Where(v => v.Initializer is { } value && IsBare(value.Value, []))
            .Select(v => v.Identifier.Text)
            .ToHashSet();
        return root.DescendantNodes()
            .Where(n => IsFault(n, fixedTimes))
            .Select(n => $"line {n.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {n}");
    }

    static bool IsFault(SyntaxNode node, HashSet<string> fixedTimes) =>
        node switch
        {
            InvocationExpressionSyntax call => IsImpatient(call, fixedTimes),
            BaseObjectCreationExpressionSyntax made when TypeOf(made) == "CancellationTokenSource" => made.ArgumentList
                is { Arguments.Count: > 0 } given
                && !IsPatient(given),
            AssignmentExpressionSyntax set when Name(set.Left) == "Timeout" => !IsPatient(set.Right)
                && Name(set.Right) != "Timeout",
            AttributeArgumentSyntax { NameEquals.Name.Identifier.Text: "Timeout" } => true,
            BinaryExpressionSyntax compared when IsComparison(compared) => Either(
                compared,
                side => IsBare(side, fixedTimes)
            ) || (compared.ToString().Contains("Elapsed", StringComparison.Ordinal) && Either(compared, IsNumber)),
            MemberAccessExpressionSyntax { Name.Identifier.Text: "TickCount" or "TickCount64" } => true,
            _ => false,
        };

    static bool IsImpatient(InvocationExpressionSyntax call, HashSet<string> fixedTimes)
    {
        var arguments = call.ArgumentList.Arguments.Select(a => a.Expression);
        return call.Expression.ToString() switch
        {
            "Task.Delay" or "Thread.Sleep" => IsInLoop(call),
            "Patience.Rest" => IsCounted(call),
            "Assert.InRange" => arguments.Any(a => IsBare(a, fixedTimes)),
            _ => GivesUp.Contains(Name(call.Expression)) && arguments.Any(a => IsBare(a, fixedTimes) || IsNumber(a)),
        };
    }

    /// <summary>
    /// Whether it is in a loop that counts its rounds until something holds, and so gives up after a number of them.
    /// </summary>
    static bool IsCounted(SyntaxNode node)
    {
        var loop = node.Ancestors()
            .TakeWhile(n => n is not MemberDeclarationSyntax)
            .FirstOrDefault(n => n is ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax);
        var counted = loop
            ?.DescendantNodes()
            .Select(n =>
                n switch
                {
                    PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression } up => up.Operand,
                    PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression } up => up.Operand,
                    _ => null,
                }
            )
            .OfType<IdentifierNameSyntax>()
            .Select(i => i.Identifier.Text)
            .ToHashSet();
        return loop
                ?.DescendantNodes()
                .OfType<BinaryExpressionSyntax>()
                .Any(b => IsComparison(b) && Either(b, IsCounter) && Either(b, IsNumber))
            ?? false;

        bool IsCounter(ExpressionSyntax side) =>
            side.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(i => counted!.Contains(i.Identifier.Text));
    }

    static string? Name(ExpressionSyntax expression) =>
        expression switch
        {
            MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
            IdentifierNameSyntax own => own.Identifier.Text,
            _ => null,
        };

    static string? TypeOf(BaseObjectCreationExpressionSyntax made) =>
        made is ObjectCreationExpressionSyntax { Type: var type }
            ? type.ToString()
            : made.FirstAncestorOrSelf<VariableDeclarationSyntax>()?.Type.ToString();

    static bool IsInLoop(SyntaxNode node) =>
        node.Ancestors()
            .TakeWhile(n => n is not MemberDeclarationSyntax)
            .Any(n => n is ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ForEachStatementSyntax);

    static bool IsPatient(SyntaxNode node) => node.ToString().Contains("Patience.", StringComparison.Ordinal);

    /// <summary>Whether it is a time that was written as a number, here or where its variable is defined.</summary>
    static bool IsBare(ExpressionSyntax expression, HashSet<string> fixedTimes) =>
        !IsPatient(expression)
        && expression switch
        {
            InvocationExpressionSyntax call => call.Expression.ToString()
                is "TimeSpan.FromMilliseconds"
                    or "TimeSpan.FromSeconds"
                    or "TimeSpan.FromMinutes",
            IdentifierNameSyntax name => fixedTimes.Contains(name.Identifier.Text),
            _ => false,
        };

    static bool IsNumber(ExpressionSyntax expression) => expression.IsKind(SyntaxKind.NumericLiteralExpression);

    static bool IsComparison(BinaryExpressionSyntax expression) =>
        expression.Kind()
            is SyntaxKind.LessThanExpression
                or SyntaxKind.LessThanOrEqualExpression
                or SyntaxKind.GreaterThanExpression
                or SyntaxKind.GreaterThanOrEqualExpression;

    static bool Either(BinaryExpressionSyntax expression, Func<ExpressionSyntax, bool> holds) =>
        holds(expression.Left) || holds(expression.Right);
}
