using AnnualReports.Api.Storage.Database;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace AnnualReports.Tests.Storage.Database;

/// <summary>The statement that locks the audit's head, with and without the condition that whoever writes still may.</summary>
public sealed class HeldAuthoritySqlTests
{
    [Theory, InlineData(-1), InlineData(0), InlineData(1), InlineData(7)]
    public void SQL_Server_can_read_it(int grants)
    {
        var condition =
            grants < 0
                ? null
                : HeldAuthority.Condition(new([.. Enumerable.Range(0, grants).Select(_ => Guid.NewGuid())], false));
        using var text = new StringReader(Dialect.SqlServer.MoveAuditHead(condition));
        var script = new TSql160Parser(initialQuotedIdentifiers: true).Parse(text, out var faults);
        Assert.Empty(faults.Select(f => f.Message));
        var batch = Assert.Single(Assert.IsType<TSqlScript>(script).Batches);
        var update = Assert.IsType<UpdateStatement>(Assert.Single(batch.Statements)).UpdateSpecification;
        Assert.Equal(2, update.OutputClause.SelectColumns.Count);
        Assert.NotNull(update.WhereClause);
    }
}
