using AnnualReports.Api.Content;
using AnnualReports.Api.Prose;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Editing.Batches;

/// <summary>Judges requests for batches: what each operation needs, and what it has no use for.</summary>
static class BatchRequests
{
    public static IEnumerable<Fault> Faults(BatchRequest request)
    {
        if (request.Operations.Count is 0 or > Limits.Batch)
            yield return new("/operations", $"1 to {Limits.Batch} operations.");
        var seen = new Dictionary<Guid, int>();
        foreach (var (index, operation) in request.Operations.Index())
        {
            if (!seen.TryAdd(operation.Id, index))
                yield return new(
                    $"/operations/{index}/id",
                    $"Operation {seen[operation.Id]} is on this entry too. Put both into one patch, or send them after one another."
                );
            foreach (var fault in Faults(operation))
                yield return fault with { Pointer = $"/operations/{index}{fault.Pointer}" };
        }
    }

    static IEnumerable<Fault> Faults(BatchOperation operation)
    {
        if (operation.IfMatch.Length is 0 or > Limits.EntryTag)
            yield return new("/ifMatch", "The ETag of the entry's newest revision is needed, such as \"3\" with its quotation marks.");
        if (operation.Note is { } note && (Blank.Is(note) || note.Length > Limits.Note || note.Any(char.IsControl)))
            yield return new("/note", $"One line of 1 to {Limits.Note} characters, or leave it out.");
        (string Member, object? Value, bool IsNeeded)[] members =
        [
            ("draft", operation.Draft, operation.Action is BatchAction.Patch or BatchAction.Put),
            ("from", operation.From, operation.Action is BatchAction.ReplaceLink),
            ("to", operation.To, operation.Action is BatchAction.ReplaceLink or BatchAction.ReferTo),
            ("language", operation.Language, operation.Action is BatchAction.Confirm),
        ];
        foreach (var (member, value, isNeeded) in members)
            if (isNeeded && value is null)
                yield return new($"/{member}", "This operation needs it.");
            else if (!isNeeded && value is not null)
                yield return new($"/{member}", "This operation has no use for it. Leave it out.");
        if (operation.Fields is not null && operation.Action is not BatchAction.Confirm)
            yield return new("/fields", "This operation has no use for it. Leave it out.");
        foreach (var (member, value) in new[] { ("from", operation.From), ("to", operation.To) })
            if (value is not null && (value.Length is 0 or > Limits.Url || value.Any(c => char.IsWhiteSpace(c) || c is '<' or '>')))
                yield return new($"/{member}", $"An address of 1 to {Limits.Url} characters, without blanks.");
            else if (member == "to" && value is not null && operation.Action == BatchAction.ReplaceLink && Markdown.AddressFault(value) is { } wrong)
                yield return new($"/{member}", wrong);
    }

    public static IEnumerable<Fault> Faults(ReplaceRequest request, Languages languages)
    {
        if (Blank.Is(request.Find) || request.Find.Length > Limits.Sought)
            yield return new("/find", $"A phrase of 1 to {Limits.Sought} characters.");
        if (request.Replace.Length > Limits.Note)
            yield return new("/replace", $"At most {Limits.Note} characters.");
        if (request.Languages is { Count: 0 })
            yield return new("/languages", "Name at least one language, or leave this out.");
        foreach (var (index, tag) in (request.Languages ?? []).Index())
            if (languages.Find(tag)?.Tag != tag)
                yield return new($"/languages/{index}", $"Use configured languages: {string.Join(", ", languages.Tags)}.");
        if (request.Tag is { Length: 0 or > Limits.EntryTag })
            yield return new("/tag", "The tag of a preview, or leave it out.");
        if (request.Note is { } note && (Blank.Is(note) || note.Length > Limits.Note || note.Any(char.IsControl)))
            yield return new("/note", $"One line of 1 to {Limits.Note} characters, or leave it out.");
    }
}
