using System.Security.Cryptography;
using System.Text.Json;

namespace AnnualReports.Api.Content;

/// <summary>Renders the bodies that a set of changes makes public.</summary>
sealed class PublicationBodies(KindSet kinds, PublicState state, StateAfter after)
{
    /// <summary>The body that a language shows after the set.</summary>
    public Body Render(Plan plan, string language, JsonElement fields, JsonElement text)
    {
        var before = plan.State.Languages.GetValueOrDefault(language);
        return kinds[plan.Entry.Kind]
            .Render(
                new(
                    plan.Entry,
                    ReportOf(plan),
                    language,
                    plan.After,
                    plan.TextRevision(language),
                    before?.FirstAt ?? state.At,
                    plan.Publish.ContainsKey(language) ? state.At : before!.PublishedAt,
                    fields,
                    text
                )
                {
                    Files = state.Files,
                    Quotes = after.QuotedIn(plan, text, language),
                }
            );
    }

    string? ReportOf(Plan plan) => state.Reports.GetValueOrDefault(plan.Entry.ReportNo);

    /// <summary>
    /// Whether the bytes of a language that stays public change. If rendering the state before gives the same bytes as
    /// the state after, the program has changed and not the content; such texts are refreshed with their shape, and not
    /// by other publications.
    /// </summary>
    public bool ShowsOther(Plan plan, string language, Body body)
    {
        var before = plan.State.Languages[language];
        if (SHA256.HashData(body.Bytes).AsSpan().SequenceEqual(before.BodyHash))
            return false;
        if (
            body.Bytes.Length == 0
            || plan.State.Drafts.GetValueOrDefault(before.FieldsRevision) is not { } fields
            || plan.State.Drafts.GetValueOrDefault(before.Revision)?.Text(language) is not { } text
        )
            return true;
        var was = kinds[plan.Entry.Kind]
            .Render(
                new(
                    plan.Entry,
                    ReportOf(plan),
                    language,
                    plan.State.Languages.PublicLanguages(),
                    before.Revision,
                    before.FirstAt,
                    before.PublishedAt,
                    fields.Fields,
                    text
                )
                {
                    Files = state.Files,
                    Quotes = after.QuotedBefore(plan, text, language),
                }
            );
        return !was.Bytes.AsSpan().SequenceEqual(body.Bytes);
    }
}
