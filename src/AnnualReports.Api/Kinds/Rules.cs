using AnnualReports.Api.Content;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Prose;
using AnnualReports.Contracts;
using FluentValidation;
using FluentValidation.Internal;
using FluentValidation.Results;

namespace AnnualReports.Api.Kinds;

/// <summary>
/// What rules are made of. Rules outside any set must hold to save a draft; rules in the set <see cref="Publish"/> must
/// hold to publish it in a language.
/// </summary>
static class Rules
{
    public const string Publish = "publish";

    /// <summary>The rules for publishing that only another value can satisfy, such as that a country exists.</summary>
    public const string Values = "values";

    const string LanguageKey = "language";

    /// <summary>The faults that a validator finds, with JSON pointers below a prefix.</summary>
    public static IEnumerable<Fault> Faults<T>(
        this IValidator<T> rules,
        T subject,
        string prefix,
        string? language = null,
        string? set = null
    )
    {
        string[] sets = set is null
            ? [RulesetValidatorSelector.DefaultRuleSetName]
            : [RulesetValidatorSelector.DefaultRuleSetName, set];
        var context = new ValidationContext<T>(subject, null, new RulesetValidatorSelector(sets));
        if (language is not null)
            context.RootContextData[LanguageKey] = language;
        return rules.Validate(context).Errors.Select(e => new Fault(prefix + Pointer(e.PropertyName), e.ErrorMessage));
    }

    /// <summary>The language that is being published; null where the rule does not depend on one.</summary>
    public static string? Language<T>(this ValidationContext<T> context) =>
        context.RootContextData.TryGetValue(LanguageKey, out var language) ? language as string : null;

    /// <summary>
    /// Texts by language, each with at most this many characters. The pointer of a fault ends in the language.
    /// </summary>
    public static void Each<T>(this IRuleBuilder<T, IReadOnlyDictionary<string, string>?> rule, int length) =>
        rule.Custom(
            (texts, context) =>
            {
                foreach (var (language, text) in texts ?? new Dictionary<string, string>())
                    if (text.Length > length)
                        context.AddFailure(
                            new ValidationFailure(
                                $"{context.PropertyPath}.{language}",
                                $"At most {length} characters; these are {text.Length}."
                            )
                        );
            }
        );

    /// <summary>
    /// The JSON pointer of a property: <c>/date/from</c> of <c>Date.From</c>, <c>/links/0/url</c> of
    /// <c>Links[0].Url</c>.
    /// </summary>
    static string Pointer(string property) =>
        string.Concat(
            property
                .Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries)
                .Select(part => "/" + char.ToLowerInvariant(part[0]) + part[1..])
        );

    public static IRuleBuilderOptions<T, string?> Complete<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => !Blank.Is(text)).WithMessage("This is needed to publish.").WithErrorCode(FormHints.ToPublish);

    public static IRuleBuilderOptions<T, string?> AtMost<T>(this IRuleBuilder<T, string?> rule, int length) =>
        rule.MaximumLength(length).WithMessage("At most {MaxLength} characters; these are {TotalLength}.");

    /// <summary>
    /// Long text. Brackets and bars are limited, because a parser would need minutes for very many of them.
    /// </summary>
    public static IRuleBuilderOptions<T, string?> Prose<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Bounded()
            .Must((_, text, context) => Read(text, context))
            .WithMessage("{Refused}")
            .WithErrorCode(FormHints.Markdown);

    /// <summary>Long text that is not too long to be parsed.</summary>
    public static IRuleBuilderOptions<T, string?> Bounded<T>(this IRuleBuilder<T, string?> rule) =>
        rule.AtMost(Limits.LongText)
            .Must(text => text is null || text.AsSpan().Count('[') <= Limits.Brackets)
            .WithMessage($"At most {Limits.Brackets} opening brackets.")
            .Must(text => text is null || text.AsSpan().Count('|') <= Limits.Pipes)
            .WithMessage($"At most {Limits.Pipes} bars of tables.")
            .WithErrorCode(FormHints.Markdown);

    /// <summary>
    /// Whether a text can be parsed and shown. Only such a text is saved, so that previews and lists never fail.
    /// </summary>
    static bool Read<T>(string? text, ValidationContext<T> context)
    {
        if (text is null or { Length: > Limits.LongText } || Markdown.Refused(text) is not { } refused)
            return true;
        context.MessageFormatter.AppendArgument("Refused", refused);
        return false;
    }

    /// <summary>Plain text on one line.</summary>
    public static IRuleBuilderOptions<T, string?> OneLine<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null || !text.Contains('\n', StringComparison.Ordinal))
            .WithMessage("One line, please.")
            .WithErrorCode(FormHints.OneLine);

    public static IRuleBuilderOptions<T, string?> Web<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(url =>
                url is null
                || (
                    Uri.TryCreate(url, UriKind.Absolute, out var uri)
                    && uri.Scheme is "http" or "https"
                    && uri.Host.Length > 0
                    && uri.UserInfo.Length == 0
                    && !url.Any(char.IsWhiteSpace)
                )
            )
            .WithMessage("An absolute http or https address, such as https://example.org/page.");

    public static IRuleBuilderOptions<T, string?> Reference<T>(this IRuleBuilder<T, string?> rule) =>
        rule.SetValidator(new SlugRule<T>());

    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> AtMost<T, TItem>(
        this IRuleBuilder<T, IReadOnlyList<TItem>?> rule,
        int count
    ) => rule.SetValidator(new CountRule<T, TItem>(count));

    public static IRuleBuilderOptions<T, IReadOnlyList<string>?> Distinct<T>(
        this IRuleBuilder<T, IReadOnlyList<string>?> rule
    ) =>
        rule.Must(list => list is null || list.Distinct().Count() == list.Count)
            .WithMessage("The same item is here twice.");

    public static IRuleBuilderOptions<T, int> Position<T>(this IRuleBuilder<T, int> rule) =>
        rule.InclusiveBetween(0, Limits.Position).WithMessage("A whole number from {From} to {To}.");

    public static IRuleBuilderOptions<T, DateRange?> Span<T>(this IRuleBuilder<T, DateRange?> rule) =>
        rule.Must(d => d is null || d.From is not null)
            .WithMessage("A date needs `from`.")
            .Must(d => d is not { From: { } from, To: { } to } || from <= to)
            .WithMessage("`to` is before `from`.");
}
