using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Security;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Translating.Machine;

/// <summary>The management routes of machine translation, one for each kind.</summary>
static class MachineEndpoints
{
    public static void MapMachine(this IEndpointRouteBuilder manage, KindSet kinds)
    {
        foreach (var kind in kinds.All)
            kind.Visit(new Routes(manage));
    }

    sealed class Routes(IEndpointRouteBuilder manage) : IKindVisitor
    {
        public void Visit<TDraft, TText, TCard, TView>(Kind kind)
            where TDraft : class
            where TText : class
            where TCard : class
            where TView : class, TCard =>
            manage
                .MapLazyPost(
                    $"/{kind.Segment}/{{id}}/translations/{{language}}/machine",
                    new MachineHandlers<TText>(kind).Translate
                )
                .Describe(
                    $"Manage {kind.Segment}",
                    $"Translate{kind.Singular()}ByMachine",
                    "Have a machine translate missing fields",
                    "Sends the fields that are missing, and with `outdated` those whose source has changed, to the machine "
                        + "translation that is configured, and saves what comes back. Such a field is `machine` until a "
                        + "person confirms it, and can't be published before. Links, code, footnotes and figures are kept as "
                        + "they are; a field in which the machine damaged one stays as it was."
                )
                .Reads(typeof(MachineRequest), example: JsonNode.Parse("""{ "outdated": false }"""))
                .Takes(SaveNote.Note)
                .Shows(kind.Name)
                .Answers(Headers.Part, Headers.ContentLanguage)
                .IsHeavy(Heavy.Exports)
                .Refuses(ProblemTypes.NotFound, ProblemTypes.UnknownLanguage, ProblemTypes.TranslationUnavailable)
                .Refuses(ProblemTypes.NoMachineTranslation, ProblemTypes.FileDeleted)
                .Needs(Permission.Translate)
                .Produces<MachineTranslated>();
    }
}
