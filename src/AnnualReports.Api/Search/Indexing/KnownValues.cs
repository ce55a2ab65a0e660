using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace AnnualReports.Api.Search.Indexing;

/// <summary>
/// The values of the parts of an index. Each part is read once, before any search sees it, and forgotten together with
/// the part.
/// </summary>
sealed class KnownValues(string[] fields) : IndexWriter.IndexReaderWarmer
{
    readonly ConditionalWeakTable<object, PartValues> known = [];

    public PartValues Of(AtomicReader part) => known.GetValue(part.CoreCacheKey, _ => new(part, fields));

    /// <summary>Reads those of a part that was made of others, while the others still answer.</summary>
    public override void Warm(AtomicReader reader) => Of(reader);
}
