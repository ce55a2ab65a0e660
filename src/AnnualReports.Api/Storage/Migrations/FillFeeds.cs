namespace AnnualReports.Api.Storage.Migrations;

/// <summary>Fills what feeds and histories are read by in a store that is older than that: T-SQL and SQL of SQLite alike.</summary>
static class FillFeeds
{
    /// <summary>The last record that published each text, for rows that another language does not stand in for.</summary>
    public const string Published = """
        UPDATE [Live] SET [Published] = COALESCE((SELECT MAX(p.[Sequence]) FROM [Publications] p
            WHERE p.[EntryNo] = [Live].[EntryNo] AND p.[Language] = [Live].[Language] AND p.[Sequence] <= [Live].[Sequence] AND p.[Action] = 'published'), [Sequence])
        WHERE [IsFallback] = 0 AND [Gone] = 0;
        """;

    /// <summary>In which report's history the public is told of a record.</summary>
    public const string ToldIn = """
        UPDATE [Publications] SET [ToldIn] = (SELECT CASE WHEN e.[Kind] = 'report' THEN e.[No] ELSE e.[ReportNo] END FROM [Entries] e WHERE e.[No] = [Publications].[EntryNo])
        WHERE [EntryNo] IS NOT NULL AND [NoteHash] IS NOT NULL AND ([ChangeKind] IS NULL OR [ChangeKind] <> 'minor');
        """;
}
