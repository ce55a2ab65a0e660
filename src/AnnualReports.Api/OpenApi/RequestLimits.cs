using AnnualReports.Api.Content;
using AnnualReports.Contracts;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace AnnualReports.Api.OpenApi;

/// <summary>
/// The lengths of texts in requests that no validator checks, for the documents. A test sends a text that is longer by
/// one, so each number is that of the check.
/// </summary>
sealed class RequestLimits : ISchemaFilter
{
    static readonly Dictionary<Type, (string Member, int Length)[]> Lengths = new()
    {
        [typeof(ReleaseRequest)] =
        [
            (nameof(ReleaseRequest.Title), Limits.Title),
            (nameof(ReleaseRequest.Report), Limits.Slug),
            (nameof(ReleaseRequest.EditionLabel), Limits.Title),
            (nameof(ReleaseRequest.ChangeNote), Limits.Note),
            (nameof(ReleaseRequest.EditionNote), Limits.Note),
        ],
        [typeof(ReleaseItemDraft)] = [(nameof(ReleaseItemDraft.ChangeNote), Limits.Note)],
        [typeof(PublishRequest)] = [(nameof(PublishRequest.ChangeNote), Limits.Note)],
        [typeof(WithdrawRequest)] = [(nameof(WithdrawRequest.Reason), Limits.Note)],
        [typeof(Override)] = [(nameof(Override.Reason), Limits.Note)],
        [typeof(EditionRequest)] =
        [
            (nameof(EditionRequest.Label), Limits.Title),
            (nameof(EditionRequest.Note), Limits.Note),
        ],
        [typeof(CopyRequest)] = [(nameof(CopyRequest.Slug), Limits.Slug)],
        [typeof(RedactionRequest)] =
        [
            (nameof(RedactionRequest.Reason), Limits.Note),
            (nameof(RedactionRequest.Authority), Limits.Note),
            (nameof(RedactionRequest.Phrase), Limits.Sought),
        ],
        [typeof(BatchOperation)] =
        [
            (nameof(BatchOperation.IfMatch), Limits.EntryTag),
            (nameof(BatchOperation.From), Limits.Url),
            (nameof(BatchOperation.To), Limits.Url),
            (nameof(BatchOperation.Note), Limits.Note),
        ],
        [typeof(ReplaceRequest)] =
        [
            (nameof(ReplaceRequest.Find), Limits.Sought),
            (nameof(ReplaceRequest.Replace), Limits.Note),
            (nameof(ReplaceRequest.Tag), Limits.EntryTag),
            (nameof(ReplaceRequest.Note), Limits.Note),
        ],
        [typeof(PreviewLinkRequest)] =
        [
            (nameof(PreviewLinkRequest.Name), Limits.KeyName),
            (nameof(PreviewLinkRequest.Report), Limits.Slug),
        ],
        [typeof(KeyRequest)] = [(nameof(KeyRequest.Name), Limits.KeyName), (nameof(KeyRequest.Note), Limits.Note)],
        [typeof(PersonRequest)] =
        [
            (nameof(PersonRequest.Name), Limits.KeyName),
            (nameof(PersonRequest.Issuer), Limits.Issuer),
            (nameof(PersonRequest.Subject), Limits.Subject),
        ],
        [typeof(LinkRequest)] =
        [
            (nameof(LinkRequest.Issuer), Limits.Issuer),
            (nameof(LinkRequest.Subject), Limits.Subject),
            (nameof(LinkRequest.Reason), Limits.Note),
        ],
        [typeof(EndRequest)] = [(nameof(EndRequest.Reason), Limits.Note)],
        [typeof(GrantRequest)] =
        [
            (nameof(GrantRequest.Claim), Limits.Claim),
            (nameof(GrantRequest.Report), Limits.Slug),
            (nameof(GrantRequest.Reason), Limits.Note),
        ],
        [typeof(AlertSettings)] = [(nameof(AlertSettings.Address), Limits.MailAddress)],
        [typeof(WebhookRequest)] =
        [
            (nameof(WebhookRequest.Url), Limits.Url),
            (nameof(WebhookRequest.Description), Limits.Title),
            (nameof(WebhookRequest.Report), Limits.Slug),
        ],
        [typeof(MediaSettings)] = [(nameof(MediaSettings.Tags), Limits.Tag), (nameof(MediaSettings.Alt), Limits.Alt)],
        [typeof(MediaReplaceRequest)] = [(nameof(MediaReplaceRequest.Note), Limits.Note)],
        [typeof(GlossaryTermRequest)] =
        [
            (nameof(GlossaryTermRequest.Source), Limits.Term),
            (nameof(GlossaryTermRequest.Target), Limits.Term),
            (nameof(GlossaryTermRequest.Alternatives), Limits.Term),
            (nameof(GlossaryTermRequest.Forbidden), Limits.Term),
            (nameof(GlossaryTermRequest.Note), Limits.Note),
        ],
        [typeof(ConfirmRequest)] = [(nameof(ConfirmRequest.Fields), Limits.Identifier)],
        [typeof(MachineRequest)] = [(nameof(MachineRequest.Fields), Limits.Identifier)],
        [typeof(CommentRequest)] =
        [
            (nameof(CommentRequest.Text), Limits.Comment),
            (nameof(CommentRequest.Field), Limits.Field),
            (nameof(CommentRequest.Quote), Limits.Quote),
        ],
        [typeof(ReleaseCommentRequest)] = [(nameof(ReleaseCommentRequest.Text), Limits.Comment)],
        [typeof(ReplyRequest)] = [(nameof(ReplyRequest.Text), Limits.Comment)],
        [typeof(CommentErasure)] = [(nameof(CommentErasure.Reason), Limits.Note)],
        [typeof(Rejection)] = [(nameof(Rejection.Reason), Limits.Comment)],
        [typeof(ReleaseRejection)] = [(nameof(ReleaseRejection.Reason), Limits.Comment)],
        [typeof(MemoryRequest)] = [(nameof(MemoryRequest.Texts), Limits.Paragraph)],
        [typeof(MarkdownPreviewRequest)] =
        [
            (nameof(MarkdownPreviewRequest.Text), Limits.LongText),
            (nameof(MarkdownPreviewRequest.Report), Limits.Slug),
        ],
    };

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema.Properties is null || !Lengths.TryGetValue(context.Type, out var lengths))
            return;
        foreach (var (member, length) in lengths)
            if (schema.Properties![Wire.Json.PropertyNamingPolicy!.ConvertName(member)] is OpenApiSchema property)
                (
                    property.AdditionalProperties as OpenApiSchema
                    ?? property.Items as OpenApiSchema
                    ?? property
                ).MaxLength = length;
    }
}
