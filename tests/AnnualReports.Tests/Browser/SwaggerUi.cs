using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnualReports.Tests.Browser;

/// <summary>Uses Swagger UI as a person does: clicks, types and reads.</summary>
sealed class SwaggerUi(Window window)
{
    IPage Page => window.Page;

    public static async Task<SwaggerUi> Open(Window window, Uri site, string document = "Delivery v1")
    {
        await window.GoTo(site, "/swagger");
        var swagger = new SwaggerUi(window);
        await swagger.Choose(document);
        return swagger;
    }

    /// <summary>Chooses a document in the drop-down list.</summary>
    public async Task Choose(string document)
    {
        if (await Page.GetByPlaceholder("Filter").IsVisibleAsync())
            await Filter("");
        // Choosing what is chosen already would load it again.
        var choice = Page.GetByLabel("Select a definition");
        if (!(await choice.Locator("option:checked").InnerTextAsync()).Equals(document, StringComparison.Ordinal))
            await choice.SelectOptionAsync(document);
        await Expect(Page.Locator(".info .title")).ToContainTextAsync(document.Split(' ')[0].ToLowerInvariant());
        await Expect(Page.Locator(".opblock").Last).ToBeVisibleAsync();
    }

    public async Task Authorize(string key)
    {
        var dialog = await TryKey(key);
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Remove authorization" })).ToBeVisibleAsync();
        await window.Picture("authorized");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    /// <summary>Where the page shows who acts in the tab.</summary>
    public ILocator Account => Page.Locator("#account");

    /// <summary>What the page says of the sign-in.</summary>
    public ILocator Note => Page.Locator("#account-note");

    /// <summary>Signs in at the provider, which asks nobody for a password whom it knows already.</summary>
    public async Task SignIn(string login, bool isKnown = false)
    {
        await Account.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        if (!isKnown)
        {
            await Page.GetByLabel("User name").FillAsync(login);
            await Page.GetByLabel("Password").FillAsync("a password");
            await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        }
        await Expect(Account.Locator("summary .until")).ToContainTextAsync("until");
        await Expect(Page.Locator(".opblock").Last).ToBeVisibleAsync();
    }

    /// <summary>Opens the card that says what somebody may do.</summary>
    public async Task<ILocator> OpenAccount()
    {
        await Account.Locator("summary").ClickAsync();
        var card = Account.Locator(".card");
        await Expect(card).ToBeVisibleAsync();
        return card;
    }

    /// <summary>Opens the dialog for a key, and enters one. Returns the dialog.</summary>
    public async Task<ILocator> TryKey(string key)
    {
        var dialog = Page.Locator(".dialog-ux");
        if (!await dialog.IsVisibleAsync())
            await Page.GetByRole(AriaRole.Button, new() { Name = "Authorize", Exact = true }).ClickAsync();
        await dialog.GetByRole(AriaRole.Textbox).FillAsync(key);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Apply credentials" }).ClickAsync();
        return dialog;
    }

    /// <summary>
    /// Shows only the operations that have all these words in their group, path, title or id. The page is large; with
    /// fewer operations, the rest of a test takes half the time.
    /// </summary>
    public async Task Filter(string words)
    {
        var box = Page.Locator(".operation-filter-input");
        await box.FillAsync(words);
        // A person looks at what is found before they click.
        await Expect(box).ToHaveAttributeAsync("aria-busy", "false");
    }

    /// <summary>The number of operations that are shown.</summary>
    public ILocator Operations => Page.Locator(".opblock");

    /// <summary>Opens the operation of this id.</summary>
    public async Task<SwaggerOperation> Expand(string operation)
    {
        var block = Block(operation);
        var (control, execute) = (
            block.Locator(".opblock-summary-control"),
            block.Locator(".execute")
        );
        await Expect(control).ToBeVisibleAsync();
        if (await control.GetAttributeAsync("aria-expanded") != "true")
            await control.ClickAsync();
        await Expect(execute).ToBeVisibleAsync();
        // What is to be filled in comes with what can be answered.
        await Expect(block.Locator(".responses-wrapper")).ToBeAttachedAsync();
        return new(window, block, operation);
    }

    /// <summary>An operation that something else has opened.</summary>
    public SwaggerOperation Operation(string operation) => new(window, Block(operation), operation);

    ILocator Block(string operation) => Page.Locator($"[id^='operations-'][id$='-{operation}']");
}

/// <summary>An open operation of Swagger UI, ready to be filled in.</summary>
sealed class SwaggerOperation(Window window, ILocator block, string name)
{
    bool executed;

    /// <summary>The example in the document for an answer with this status.</summary>
    public ILocator Example(string status) => block.Locator($"tr.response[data-code='{status}'] .highlight-code");

    /// <summary>The question that the page asks before it sends.</summary>
    public ILocator Confirmation => window.Page.Locator("#confirm");

    /// <summary>The command that is shown for the request.</summary>
    public ILocator Curl => block.Locator(".curl-command");

    /// <summary>Clicks Execute, without waiting for anything.</summary>
    public Task ClickExecute() => Button("Execute").ClickAsync();

    public ILocator Answer => block.Locator(".live-responses-table");

    /// <summary>
    /// Types the value of a parameter. An id that could be chosen by its title is typed after a click that asks for it.
    /// </summary>
    public async Task Fill(string parameter, string value)
    {
        var byId = block.Locator(".by-id[aria-pressed=false]");
        if (await byId.IsVisibleAsync() && Chosen.Contains(parameter))
            await byId.ClickAsync();
        await Row(parameter).GetByRole(AriaRole.Textbox).FillAsync(value);
    }

    static readonly HashSet<string> Chosen =
    [
        "id",
        "If-Match",
        "If-None-Match",
        "language",
        "revision",
        "against",
        "entry",
        "delivery",
    ];

    /// <summary>The field in which what the operation is about is chosen by its title.</summary>
    public ILocator Chooser =>
        block.Locator(".desk-chooser").GetByRole(AriaRole.Combobox, new() { Name = "Choose by title" });

    /// <summary>What is chosen.</summary>
    public ILocator Held => block.Locator(".desk-chooser .held");

    /// <summary>What the page says of an answer, and what can come next.</summary>
    public ILocator Next => block.Locator(".desk-next");

    /// <summary>The comments on what is being written, above its form.</summary>
    public ILocator Threads => block.Locator(".desk-flow > .desk-threads");

    /// <summary>A button for what can come next.</summary>
    public ILocator Step(string name) => Next.GetByRole(AriaRole.Button, new() { Name = name }).First;

    /// <summary>The field of the form for a member of the body, by the end of the way to it.</summary>
    public ILocator Member(string pointer) => Form.Locator($"[id$='{pointer}']").First;

    /// <summary>Types words of a title, and clicks the thing with that title.</summary>
    public async Task ChooseByTitle(string words, string title)
    {
        await Chooser.ClickAsync();
        await window.Page.Keyboard.TypeAsync(words);
        await block.Locator(".desk-chooser li[role=option]").Filter(new() { HasText = title }).First.ClickAsync();
        await Expect(Held).ToContainTextAsync(title);
    }

    public Task Choose(string parameter, string value) =>
        Row(parameter).GetByRole(AriaRole.Combobox).SelectOptionAsync(value);

    /// <summary>Chooses the media type of the answer.</summary>
    public Task ChooseAnswer(string mediaType) =>
        block
            .Locator(".responses-wrapper .response select.content-type, .response .content-type")
            .First.SelectOptionAsync(mediaType);

    /// <summary>Chooses a file in the form.</summary>
    public Task Choose(string file, string mediaType, byte[] bytes) =>
        block
            .Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = file,
                    MimeType = mediaType,
                    Buffer = bytes,
                }
            );

    /// <summary>Types the body as JSON, in the tab beside the form.</summary>
    public async Task FillBody(string json)
    {
        await block.GetByRole(AriaRole.Tab, new() { Name = "JSON" }).ClickAsync();
        await block.Locator("textarea.body-param__text").FillAsync(json);
    }

    /// <summary>Types words into a field of the form that lists titles, and chooses what is found first.</summary>
    public async Task ChooseTitle(string label, string words)
    {
        var field = Form.GetByRole(AriaRole.Combobox, new() { Name = label });
        await field.PressSequentiallyAsync(words);
        await Expect(Form.GetByRole(AriaRole.Option, new() { Name = words }).First).ToBeVisibleAsync();
        await field.PressAsync("ArrowDown");
        await field.PressAsync("Enter");
    }

    /// <summary>Whether the button that sends has the focus.</summary>
    public Task<bool> IsExecuteFocused() =>
        Button("Execute").EvaluateAsync<bool>("button => button === document.activeElement");

    /// <summary>The form, and what stands above it.</summary>
    public ILocator Form => block.Locator(".desk").First;

    /// <summary>Opens what the document says of answers.</summary>
    public async Task ShowAnswers()
    {
        var fold = Button("What can come back").Or(Button("For developers")).First;
        if (await fold.GetAttributeAsync("aria-expanded") == "false")
            await fold.ClickAsync();
    }

    /// <summary>Opens the command and the headers of an answer.</summary>
    public async Task ShowDetails()
    {
        var fold = Button("Technical details").Or(Button("For developers")).First;
        if (await fold.GetAttributeAsync("aria-expanded") == "false")
            await fold.ClickAsync();
    }

    /// <summary>
    /// Executes the operation and reads the answer that is shown. A status that the document does not contain is shown
    /// as "Undocumented", which is a failure.
    /// </summary>
    public async Task<JsonElement> Execute(int expected)
    {
        if (executed)
        {
            // An answer that is shown after this is the new one.
            await Button("Clear").ClickAsync();
            await Expect(Answer).ToHaveCountAsync(0);
        }
        await Button("Execute").ScrollIntoViewIfNeededAsync();
        await window.Picture($"{name}-filled-in");
        await Button("Execute").ClickAsync();
        executed = true;
        var (body, agree) = (Answer.Locator(".highlight-code pre"), Confirmation.Locator("button.agree"));
        // In management, an answer as it was sent is folded.
        var fold = block.Locator(".desk-sent > .fold[aria-expanded=false]");
        await Expect(fold.Or(body).Or(agree).First).ToBeVisibleAsync();
        if (await agree.IsVisibleAsync())
        {
            await Expect(agree).ToBeEnabledAsync();
            await window.Picture($"{name}-asked");
            await agree.ClickAsync();
        }
        await Expect(fold.Or(body).First).ToBeVisibleAsync();
        if (await fold.IsVisibleAsync())
            await fold.ClickAsync();
        await Expect(body).ToBeVisibleAsync();
        await Answer.ScrollIntoViewIfNeededAsync();
        await window.Picture($"{name}-answered");
        var (status, text) = (
            await Answer.Locator("tbody .response-col_status").InnerTextAsync(),
            await body.InnerTextAsync()
        );
        Assert.True(
            status == expected.ToString(CultureInfo.InvariantCulture),
            $"{name} shows {status} rather than {expected}: {text}"
        );
        return JsonElement.Parse(text);
    }

    ILocator Button(string name) => block.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    ILocator Row(string parameter) => block.Locator($"tr[data-param-name='{parameter}']");
}
