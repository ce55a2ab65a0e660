using System.Globalization;
using System.Text.RegularExpressions;
using AnnualReports.Api.Publishing;
using AnnualReports.Contracts;
using AnnualReports.Contracts.Client;
using AnnualReports.Tests.Reviewing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Browser;

/// <summary>The steps of a launch, as an officer and a lawyer do them.</summary>
sealed class LaunchStory(ApiFixture api, Clock clock, string report, IReadOnlyList<Made> highlights, LaunchPerson officer, LaunchPerson lawyer)
    : IAsyncDisposable
{
    const int Highlights = 42;

    const string Report = "Jaarverslag van de lancering",
        Launch = "Launch of the report";

    Made Rejected => highlights[7];

    static string Title(int number) => $"Hoogtepunt {number + 1}";

    public static async Task<LaunchStory> Begin(ApiFixture api, Clock clock)
    {
        // The officer wrote it all, so what is rejected waits for them.
        var officer = await LaunchPerson.New(api, "officer", Role.Editor, Role.Publisher);
        var report = await officer.Client.Post(
            "/manage/reports",
            new ReportDraft
            {
                Slug = Given.NewSlug("launch"),
                Fields = new() { Year = api.NewYear(), ParityLanguages = [] },
                Translations = new Dictionary<string, ReportText> { ["nl"] = new() { Title = Report, Summary = "Samenvatting." } },
            }
        );
        var slug = report.Ok().Json.GetProperty("draft").GetProperty("slug").GetString()!;
        var highlights = new List<Made>();
        for (var i = 0; i < Highlights; i++)
            highlights.Add(await Highlight(officer, slug, i));
        return new(api, clock, slug, highlights, officer, await LaunchPerson.New(api, "lawyer", Role.Reviewer));
    }

    static async Task<Made> Highlight(LaunchPerson officer, string report, int number)
    {
        var draft = new HighlightDraft
        {
            Report = report,
            Slug = Given.NewSlug("highlight"),
            Fields = new() { Position = number },
            Translations = new Dictionary<string, HighlightText>
            {
                ["nl"] = Given.HighlightIn("nl", "Het contract is geheim.") with { Title = Title(number) },
            },
        };
        var made = (await officer.Client.Post("/manage/highlights", draft)).Ok();
        return Given.Existing(ContentKinds.Highlights, made.Text("id"), report, draft.Slug);
    }

    public async Task IsPlannedAndAskedFor()
    {
        await officer.Waits();
        await lawyer.Waits();
        await officer.Swagger.Filter("CreateRelease");
        var plan = await officer.Swagger.Expand("CreateRelease");
        await plan.Member("/title").ClickAsync();
        await officer.Keys.TypeAsync(Launch);
        await plan.Member("/report").ClickAsync();
        await officer.Keys.TypeAsync("lancering");
        await plan.Form.Locator("li[role=option]").Filter(new() { HasText = Report }).First.ClickAsync();
        await plan.ClickExecute();
        await Expect(plan.Next).ToContainTextAsync("Done:");
        await officer.Window.Picture("planned");

        await plan.Step("Ask for a review").ClickAsync();
        var ask = officer.Swagger.Operation("RequestReleaseReview");
        await Expect(ask.Member("/people")).ToBeFocusedAsync();
        await officer.Keys.TypeAsync(lawyer.Name);
        await ask.Form.Locator("li[role=option]").Filter(new() { HasText = lawyer.Name }).First.ClickAsync();
        await ask.Member("/due").FillAsync(Local(clock.GetUtcNow().AddDays(2)));
        await officer.Window.Picture("asks");
        await ask.ClickExecute();
        await Expect(ask.Next).ToContainTextAsync("not decided yet: 43");
        await officer.Window.Picture("asked-for");
        await officer.Waits();
    }

    /// <summary>An instant as the field for it takes it; the browser's clock is in the same zone as the test's.</summary>
    static string Local(DateTimeOffset at) => at.ToLocalTime().ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    public async Task IsCommentedAndRejected()
    {
        var me = await lawyer.Waits(Launch);
        await Expect(me.Next.GetByRole(AriaRole.Listitem)).ToContainTextAsync("entries: 43");
        await Expect(me.Next.GetByRole(AriaRole.Listitem)).ToContainTextAsync($"asked by {officer.Name}");
        await AccessibilityTests.HindersNobody(lawyer.Window);
        await lawyer.Window.Picture("waits");
        await me.Step($"Review “{Launch}”").ClickAsync();
        var review = lawyer.Swagger.Operation("GetReleaseReview");
        await Expect(review.Next).ToContainTextAsync("not decided yet: 43");
        await Expect(review.Next.Locator(".reviewed > li")).ToHaveCountAsync(43);
        await lawyer.Window.Picture("review");
        await AccessibilityTests.HindersNobody(lawyer.Window);
        foreach (var number in new[] { 0, 1 })
            await Comments(review, number);

        await review.Next.GetByRole(AriaRole.Button, new() { Name = Title(7), Exact = true }).ClickAsync();
        await review.Next.Locator(".entry-read").GetByRole(AriaRole.Button, new() { Name = "Reject it" }).ClickAsync();
        var reject = lawyer.Swagger.Operation("RejectHighlight");
        await Expect(reject.Held).ToContainTextAsync(Title(7));
        await Expect(reject.Member("/reason")).ToBeFocusedAsync();
        await lawyer.Keys.TypeAsync("The contract is secret.");
        await lawyer.Sends(reject, Title(7));
        await Expect(reject.Next).ToContainTextAsync("Done:");
        await reject.Step($"Back to the review of “{Launch}”").ClickAsync();
        await Expect(review.Next).ToContainTextAsync("rejected: 1, not decided yet: 42");
        await Expect(review.Next.Locator(".mark[data-state=rejected]")).ToHaveCountAsync(1);
        await Expect(review.Next).ToContainTextAsync("The contract is secret.");
        await lawyer.Window.Picture("rejected");
        var waiting = await lawyer.Waits(Launch);
        await Expect(waiting.Next.GetByRole(AriaRole.Listitem)).ToContainTextAsync("entries: 42");
    }

    /// <summary>Reads an entry of the review as a page, marks a passage, and comments on it.</summary>
    async Task Comments(SwaggerOperation review, int number)
    {
        await review.Next.GetByRole(AriaRole.Button, new() { Name = Title(number), Exact = true }).ClickAsync();
        var read = review.Next.Locator(".entry-read");
        await Expect(read.Locator("iframe").ContentFrame.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync(Title(number));
        await lawyer.Window.Picture("entry");
        await read.GetByRole(AriaRole.Button, new() { Name = "Comment on it" }).ClickAsync();
        var comment = lawyer.Swagger.Operation("CommentHighlight");
        await Expect(comment.Held).ToContainTextAsync(Title(number));
        await Expect(comment.Member("/text")).ToBeFocusedAsync();
        await lawyer.Keys.TypeAsync("Is this certain?");
        // A passage is marked by a double click, or with the keyboard.
        var text = comment.Form.Locator(".marked").Filter(new() { HasText = "Text" }).GetByRole(AriaRole.Textbox);
        if (number == 0)
            await text.DblClickAsync(new() { Position = new() { X = 60, Y = 18 } });
        else
        {
            await text.FocusAsync();
            await lawyer.Keys.PressAsync("Control+Home");
            await lawyer.Keys.PressAsync("Shift+End");
        }
        await Expect(comment.Member("/language")).ToHaveValueAsync("nl");
        await Expect(comment.Member("/field")).ToHaveValueAsync("body");
        await Expect(comment.Member("/quote")).ToHaveValueAsync(number == 0 ? "contract" : "Het contract is geheim.");
        await lawyer.Window.Picture("passage");
        await AccessibilityTests.HindersNobody(lawyer.Window, ".desk");
        await comment.ClickExecute();
        await Expect(comment.Next.Locator(".thread")).ToContainTextAsync("Is this certain?");
        await lawyer.Window.Picture("commented");
        await comment.Step($"Back to the review of “{Launch}”").ClickAsync();
        await Expect(review.Next.Locator(".reviewed > li").Filter(new() { HasText = "open comments: 1" }))
            .ToHaveCountAsync(number + 1);
    }

    public async Task IsMended()
    {
        var me = await officer.Waits(Title(7));
        await me.Step($"Mend “{Title(7)}”").ClickAsync();
        var mend = officer.Swagger.Operation("PatchHighlight");
        await Expect(mend.Held).ToContainTextAsync(Title(7));
        await Expect(mend.Threads).ToContainTextAsync("The contract is secret.");
        await officer.Window.Picture("to-mend");
        await AccessibilityTests.HindersNobody(officer.Window);
        await mend.Member("/translations/nl/body").FillAsync("Zonder contract.");
        await mend.ClickExecute();
        await Expect(mend.Next).ToContainTextAsync("Done:");
        await Resolves(mend, "Left out.");
        await officer.Window.Picture("mended");

        await mend.Step($"Back to the review of “{Launch}”").ClickAsync();
        var review = officer.Swagger.Operation("GetReleaseReview");
        await review.Step("With open comments: 2").ClickAsync();
        await officer.Window.Picture("with-comments");
        foreach (var number in new[] { 0, 1 })
        {
            await review.Next.GetByRole(AriaRole.Button, new() { Name = Title(number), Exact = true }).ClickAsync();
            await review
                .Next.Locator(".entry-read")
                .GetByRole(AriaRole.Button, new() { Name = "Write on" })
                .ClickAsync();
            await Expect(mend.Held).ToContainTextAsync(Title(number));
            await mend.Threads.GetByRole(AriaRole.Button, new() { Name = "Dutch › Text" }).ClickAsync();
            await Expect(mend.Member("/translations/nl/body")).ToBeFocusedAsync();
            // The passage is marked, so that what is typed takes its place.
            await officer.Keys.TypeAsync(number == 0 ? "akkoord" : "Het akkoord is openbaar.");
            await mend.ClickExecute();
            await Expect(mend.Next).ToContainTextAsync("Done:");
            await Expect(mend.Threads).ToContainTextAsync("This passage was changed since:");
            await Resolves(mend, "Changed.");
            await mend.Step($"Back to the review of “{Launch}”").ClickAsync();
        }
        await Expect(review.Next).Not.ToContainTextAsync("open comments:");
        await officer.Waits();
        var waiting = await lawyer.Waits(Launch);
        await Expect(waiting.Next.GetByRole(AriaRole.Listitem)).ToContainTextAsync("entries: 43");
    }

    async Task Resolves(SwaggerOperation save, string answer)
    {
        await save.Threads.GetByLabel("Your answer").First.ClickAsync();
        await officer.Keys.TypeAsync(answer);
        await save.Threads.GetByRole(AriaRole.Button, new() { Name = "Answer: it is dealt with" }).First.ClickAsync();
        await Expect(save.Threads.GetByRole(AriaRole.Heading)).ToHaveTextAsync("No comment is open.");
        await Expect(save.Threads.GetByRole(AriaRole.Heading)).ToBeFocusedAsync();
    }

    public async Task IsApprovedAtOnce()
    {
        var me = lawyer.Swagger.Operation("GetMe");
        await me.Step($"Review “{Launch}”").ClickAsync();
        var review = lawyer.Swagger.Operation("GetReleaseReview");
        await Expect(review.Next).ToContainTextAsync("rejected: 0, not decided yet: 43");
        await lawyer.Window.Picture("mended-review");
        // Somebody saves meanwhile, so it is not what the lawyer has read.
        await api.Save(highlights[20], new { translations = new { nl = new { summary = "Laat gewijzigd." } } });
        await review.Step("Approve what is in it").ClickAsync();
        var approve = lawyer.Swagger.Operation("ApproveRelease");
        await Expect(approve.Held).ToContainTextAsync(Launch);
        await lawyer.Window.Picture("approve");
        await lawyer.Sends(approve, "43");
        await Expect(approve.Next.GetByRole(AriaRole.Heading, new() { Name = "Somebody saved something after you had read it" }))
            .ToBeFocusedAsync();
        await approve.Step($"See what changed in “{Title(20)}”").ClickAsync();
        await Expect(approve.Next.Locator("iframe").ContentFrame.Locator("ins").First).ToBeVisibleAsync();
        await lawyer.Window.Picture("overtaken");
        await AccessibilityTests.HindersNobody(lawyer.Window);
        await approve.Step("I have read it: go on").ClickAsync();
        await lawyer.Sends(approve, "43");
        await Expect(approve.Next).ToContainTextAsync("approved: 43, rejected: 0, not decided yet: 0");
        await lawyer.Window.Picture("approved");
        await lawyer.Waits();
        await officer.Waits();
    }

    public async Task IsScheduledAndPublished()
    {
        await officer.Swagger.Filter("GetReleaseReview");
        var review = await officer.Swagger.Expand("GetReleaseReview");
        await review.ClickExecute();
        await Expect(review.Next).ToContainTextAsync("approved: 43");
        await officer.Window.Picture("all-approved");
        await review.Step("Plan when it becomes public").ClickAsync();
        var schedule = officer.Swagger.Operation("ChangeRelease");
        await Expect(schedule.Held).ToContainTextAsync(Launch);
        await Expect(schedule.Member("/at")).ToBeFocusedAsync();
        await schedule.Member("/at").FillAsync(Local(clock.GetUtcNow().AddDays(1)));
        await officer.Window.Picture("schedules");
        await officer.Sends(schedule, Launch);
        await Expect(schedule.Next).ToContainTextAsync("It becomes public on");
        await officer.Window.Picture("scheduled");
        await officer.Waits();
        await lawyer.Waits();

        clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await api.Services.GetRequiredService<ReleaseScheduler>().PublishDue(CancellationToken.None));
        await using var reader = await Chromium.Open();
        await reader.GoTo(api.Address, $"/highlights/{report}/{Rejected.Slug}?lang=nl");
        await Expect(reader.Page.Locator("main")).ToContainTextAsync("Zonder contract.");
        await reader.GoTo(api.Address, $"/highlights/{report}/{highlights[0].Slug}?lang=nl");
        await Expect(reader.Page.Locator("main")).ToContainTextAsync("Het akkoord is geheim.");
        await officer.Waits();
        await lawyer.Waits();
    }

    public async Task TellsItsClicks()
    {
        foreach (var person in new[] { officer, lawyer })
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{person.Name}: {await person.Clicks.SoFar()} clicks");
            // Nobody had to read an id.
            var seen = await person.Window.Page.Locator("body").InnerTextAsync();
            Assert.DoesNotMatch(new Regex("[0-9a-f]{8}-[0-9a-f]{4}-"), seen);
            Assert.DoesNotContain(person.Window.Complaints, c => !c.Contains("412", StringComparison.Ordinal));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await officer.DisposeAsync();
        await lawyer.DisposeAsync();
    }
}
