using System.Collections.Immutable;
using System.Text;
using AnnualReports.Api.Content;
using AnnualReports.Api.Reports;
using AnnualReports.Contracts;

namespace AnnualReports.Tests.Content;

/// <summary>The core, without a host.</summary>
public sealed class CoreTests
{
    static readonly Languages Shipped = new(
        "nl",
        [
            new("nl", "Nederlands", true, []),
            new("fr", "Français", true, []),
            new("de", "Deutsch", false, ["fr", "nl"]),
            new("en", "English", false, ["nl", "fr"]),
        ]
    );

    static LanguageState State(string language, long sequence, bool isPublic = true) =>
        new()
        {
            Language = language,
            IsPublic = isPublic,
            Sequence = sequence,
            Published = sequence,
            Revision = 1,
            FieldsRevision = 1,
            FirstAt = DateTime.UnixEpoch,
            PublishedAt = DateTime.UnixEpoch,
            At = DateTime.UnixEpoch,
        };

    static string[] Answers(params LanguageState[] states) =>
        [
            .. Live.Answers(Shipped, states.ToImmutableDictionary(s => s.Language))
                .Select(a => $"{a.Language}={a.Sequence}{(a.IsFallback ? " fallback" : "")}{(a.Gone ? " gone" : "")}"),
        ];

    [Fact]
    public void Fallback_follows_the_chain_in_order_and_wins_over_withdrawn()
    {
        Assert.Equal(["nl=1", "de=1 fallback", "en=1 fallback"], Answers(State("nl", 1)));
        Assert.Equal(["nl=1", "fr=2", "de=2 fallback", "en=1 fallback"], Answers(State("nl", 1), State("fr", 2)));
        Assert.Equal(
            ["nl=1", "de=1 fallback", "en=1 fallback"],
            Answers(State("nl", 1), State("de", 3, isPublic: false))
        );
        Assert.Equal(
            ["nl=1 gone", "fr=2", "de=2 fallback", "en=2 fallback"],
            Answers(State("nl", 1, isPublic: false), State("fr", 2))
        );
        Assert.Equal(["de=3 gone"], Answers(State("de", 3, isPublic: false)));
        Assert.Empty(Answers());
    }

    [Fact]
    public void The_canonical_form_of_a_record_never_changes()
    {
        var entry = new Entry(7, Guid.Parse("0193f0a0-0000-7000-8000-000000000001"), "highlight", 1, "x", 2024);
        var end = new LogEnd(
            41,
            new(2024, 12, 31, 23, 59, 59, 999, DateTimeKind.Utc),
            [.. Enumerable.Repeat((byte)1, 32)]
        );
        var record = Assert.Single(
            end.Chain(
                [
                    new()
                    {
                        Entry = entry,
                        Language = "nl",
                        Action = PublicationAction.Published,
                        Revision = 3,
                        FieldsRevision = 4,
                        Shape = 1,
                        Body = "{}"u8.ToArray(),
                        ChangeKind = "major",
                        Note = "{\"nl\":\"n\"}",
                    },
                ],
                new(2025, 1, 2, 3, 4, 5, 6, DateTimeKind.Utc),
                Guid.NewGuid(),
                null
            )
        );
        var form =
            string.Join(
                '\n',
                "annual-reports-record/1",
                "sequence:42",
                "entry:0193f0a0-0000-7000-8000-000000000001",
                "language:nl",
                "action:published",
                "revision:3",
                "fields-revision:4",
                "shape:1",
                "at:2025-01-02T03:04:05.006Z",
                "release:",
                "change:major",
                $"note:{Sha("{\"nl\":\"n\"}")}",
                $"body:{Sha("{}")}",
                $"previous:{string.Concat(Enumerable.Repeat("01", 32))}"
            ) + "\n";
        Assert.Equal(Sha(form), Convert.ToHexStringLower(record.RecordHash));
        Assert.Equal(
            "66fa586adc6cf275f814806938086b4fcb70f39ed56c62e5da77d9c62832b62f",
            Convert.ToHexStringLower(record.RecordHash)
        );
    }

    static string Sha(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_records_person_is_in_no_hash()
    {
        PendingRecord pending = new() { Action = PublicationAction.Configured, Body = [1] };
        var (at, one) = (DateTime.UnixEpoch, LogEnd.Start);
        Assert.Equal(
            one.Chain([pending], at, Guid.NewGuid(), null)[0].RecordHash,
            one.Chain([pending], at, Guid.NewGuid(), null)[0].RecordHash
        );
    }

    [Fact]
    public void The_next_instant_is_later_than_the_last_even_when_the_clock_went_back()
    {
        var last = new DateTime(2025, 1, 1, 0, 0, 0, 5, DateTimeKind.Utc);
        Assert.Equal(last.AddMilliseconds(1), Instants.After(last, last.AddHours(-1)));
        Assert.Equal(last.AddMilliseconds(1), Instants.After(last, last));
        Assert.Equal(last.AddHours(1), Instants.After(last, last.AddHours(1)));
    }

    [Theory]
    [InlineData("eu-council-presidency", true)]
    [InlineData("2024", true)]
    [InlineData("a--b", false)]
    [InlineData("-a", false)]
    [InlineData("A", false)]
    [InlineData("a\n", false)]
    [InlineData("", false)]
    public void Slugs_have_one_form(string text, bool expected) => Assert.Equal(expected, Slugs.IsSlug(text));

    [Fact]
    public void A_slug_has_at_most_100_characters() =>
        Assert.Equal((true, false), (Slugs.IsSlug(new('a', 100)), Slugs.IsSlug(new('a', 101))));

    [Theory]
    [InlineData("0378-5955", true)]
    [InlineData("0378-5954", false)]
    [InlineData("2434-561X", true)]
    [InlineData("03785955", false)]
    public void ISSNs_are_checked(string text, bool expected) => Assert.Equal(expected, Identifiers.IsIssn(text));

    [Theory]
    [InlineData("978-3-16-148410-0", true)]
    [InlineData("9783161484101", false)]
    [InlineData("3-16-148410-0", false)]
    public void ISBNs_are_checked(string text, bool expected) => Assert.Equal(expected, Identifiers.IsIsbn(text));

    [Fact]
    public void Every_refusal_has_its_problem_type() =>
        Assert.All(
            Enum.GetValues<RefusalReason>(),
            reason =>
                Assert.Contains(
                    System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString()),
                    ProblemTypes.All.Keys
                )
        );
}
