using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Security;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Publishing;

/// <summary>Publishing and withdrawing one entry, all languages in one transaction.</summary>
static class PublishingEndpoints
{
    const string Tag = "Publishing";

    public static void MapPublishing(this IEndpointRouteBuilder manage, KindSet kinds)
    {
        foreach (var kind in kinds.All)
        {
            MapPublish(manage, kind);
            MapWithdraw(manage, kind);
        }
    }

    static void MapPublish(IEndpointRouteBuilder manage, Kind kind) =>
        manage
            .MapLazyPost($"/{kind.Segment}/{{id}}/publish", new Handlers(kind).Publish)
            .Describe(
                Tag,
                $"Publish{kind.Singular()}",
                $"Publish {kind.One()}",
                "Publishes the revision that `If-Match` names, in the languages that are listed or in all "
                    + "that it has, at one instant. Texts that are public already stay as they are, without a "
                    + "record."
            )
            .Reads(typeof(PublishRequest))
            .NeedsIfMatch()
            .Shows(kind.Name, neverPublic: true)
            .Answers(Headers.Revision)
            .Refuses(
                ProblemTypes.NotFound,
                ProblemTypes.NotPublishable,
                ProblemTypes.LanguageParity,
                ProblemTypes.SecondPersonNeeded,
                ProblemTypes.ReviewNeeded,
                ProblemTypes.UnknownLanguage,
                ProblemTypes.OtherLanguages
            )
            .Leads($"GetDraft{kind.Singular()}", "Read it", ("id", "$request.path.id"))
            .Needs(Permission.Publish)
            .Produces<PublicationResult>()
            .Confirms(
                new(
                    "Publish",
                    "Readers see it at once, and the record of it stays for good.",
                    "id",
                    "If-Match",
                    "/languages"
                )
                {
                    Reads = [$"GetDraft{kind.Singular()}"],
                }
            );

    static void MapWithdraw(IEndpointRouteBuilder manage, Kind kind) =>
        manage
            .MapLazyPost($"/{kind.Segment}/{{id}}/withdraw", new Handlers(kind).Withdraw)
            .Describe(
                Tag,
                $"Withdraw{kind.Singular()}",
                $"Withdraw {kind.One()}",
                "Withdraws languages, with a reason in each; `languages` may be `all`. Readers then get 410 "
                    + "with the reason; the past can still be cited. The answer lists the languages that stay "
                    + "public (`staysPublic`)."
            )
            .Reads(typeof(WithdrawRequest))
            .NeedsIfMatch()
            .Shows(kind.Name, unreferenced: true)
            .Answers(Headers.Revision)
            .Refuses(
                ProblemTypes.NotFound,
                ProblemTypes.NotPublic,
                ProblemTypes.StillReferenced,
                ProblemTypes.LanguageParity,
                ProblemTypes.UnknownLanguage,
                ProblemTypes.OtherLanguages
            )
            .Needs(Permission.Publish)
            .Produces<PublicationResult>()
            .Confirms(
                new(
                    "Withdraw",
                    "Readers lose it at once, and are shown the reason. The record of it stays for good.",
                    "id",
                    "If-Match",
                    "/languages",
                    "/reason"
                )
                {
                    Reads = [$"GetDraft{kind.Singular()}"],
                }
            );

    /// <summary>The handlers of one kind's routes.</summary>
    sealed class Handlers(Kind kind)
    {
        public Task<JsonHttpResult<PublicationResult>> Publish(
            string id,
            HttpContext http,
            Publisher publisher,
            CancellationToken ct
        ) => publisher.Publish(kind, id, http, ct);

        public Task<JsonHttpResult<PublicationResult>> Withdraw(
            string id,
            HttpContext http,
            Publisher publisher,
            CancellationToken ct
        ) => publisher.Withdraw(kind, id, http, ct);
    }
}
