using AnnualReports.Api.Search.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace AnnualReports.Api.Search.Indexing;

/// <summary>What the index showed at a position of the log.</summary>
sealed class SearchView(DirectoryReader reader, long position, LanguageAnalysis analysis)
{
    public DirectoryReader Reader { get; } = reader;

    /// <summary>The last record of the log that it shows.</summary>
    public long Position { get; } = position;

    public LanguageAnalysis Analysis { get; } = analysis;

    public IndexSearcher Searcher { get; } = new(reader) { Similarity = new BM25Similarity() };
}
