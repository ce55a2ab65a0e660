using System.Text;
using AnnualReports.Api.Content;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Lists;
using BenchmarkDotNet.Attributes;

namespace AnnualReports.Benchmarks.Hot;

/// <summary>Makes an answer from stored bytes.</summary>
[MemoryDiagnoser]
public class Answering
{
    const string List = "/api/v1/reports/2024/highlights?lang=fr";

    readonly (byte[] Body, int CardLength)[] cards = [.. Enumerable.Range(1, 20).Select(StoredCard)];
    readonly ListCursor place = new(1234, new ListPlace([20], 4321));
    readonly string cursor = new ListCursor(1234, new ListPlace([20], 4321)).Encode(List);

    /// <summary>A body of 7 KB, of which a card contains 700 bytes.</summary>
    static (byte[], int) StoredCard(int number)
    {
        var (title, summary) = (new string('t', 60), new string('s', 500));
        var card =
            $$"""{"id":"018f0000-0000-7000-8000-{{number:D12}}","language":"fr","languages":["fr","nl","de"],"""
            + $"\"title\":\"{title}\",\"summary\":\"{summary}\"";
        return (
            Encoding.UTF8.GetBytes($"{card},\"body\":\"{new string('b', 6300)}\"}}"),
            Encoding.UTF8.GetByteCount(card)
        );
    }

    [Benchmark(Description = "a list of 20 cards from stored bytes")]
    public int CardsOfStoredBytes() =>
        Cards.List(cards, "/api/v1/reports/2024/highlights?lang=fr&limit=20&cursor=abc", 100).Length;

    [Benchmark(Description = "the languages in a stored body")]
    public int LanguagesOfBody() => Cards.Texts(cards[0].Body, "languages"u8).Count;

    [Benchmark(Description = "writing a cursor")]
    public string WriteCursor() => place.Encode(List);

    [Benchmark(Description = "reading a cursor")]
    public object? ReadCursor() => ListCursor.Decode(cursor, List, [new(SortColumn.Order)]);
}
