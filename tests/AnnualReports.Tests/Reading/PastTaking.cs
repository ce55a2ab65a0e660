using AnnualReports.Contracts;

namespace AnnualReports.Tests.Reading;

/// <summary>Takes the steps of a random history over HTTP, and records in the model what each one changed.</summary>
sealed class PastTaking(ApiFixture api, Made[] roots)
{
    public async Task Take(PastModel model, PastStep step, int index)
    {
        var tag = ("If-Match", $"\"{model.Revision}\"");
        switch (step.What)
        {
            case PastAction.Save:
                await Save(model, step.Chosen.ToDictionary(l => l, l => $"{l} {index}"), tag);
                break;
            case PastAction.Restore:
                await Save(model, model.Drafts[step.Mask % model.Drafts.Count], tag);
                break;
            case PastAction.Withdraw:
                var withdrawn = await api.Admin.Post(
                    model.Made.Manage + "/withdraw",
                    new WithdrawRequest
                    {
                        Languages = step.Chosen,
                        Reason = step.Chosen.ToDictionary(l => l, l => $"{l} {index}"),
                    },
                    tag
                );
                Assert.Equal(
                    step.Chosen.All(l => model.Public.ContainsKey(l) || model.Withdrawn.Contains(l)),
                    withdrawn.Status == 200
                );
                if (withdrawn.Status == 200)
                    model.Withdrawn.UnionWith(step.Chosen.Where(model.Public.Remove));
                break;
            default:
                var published =
                    step.What == PastAction.Release
                        ? await Release(model, step.Chosen)
                        : await api.Admin.Post(
                            model.Made.Manage + "/publish",
                            new PublishRequest { Languages = step.Chosen },
                            tag
                        );
                Assert.Equal(step.Chosen.All(model.Draft.ContainsKey), published.Status == 200);
                if (published.Status != 200)
                    break;
                foreach (var language in step.Chosen)
                    model.Public[language] = model.Draft[language];
                model.Withdrawn.ExceptWith(step.Chosen);
                break;
        }
    }

    async Task<Answer> Release(PastModel model, string[] languages)
    {
        var release = await api.Admin.Post(
            "/manage/releases",
            new ReleaseRequest { Items = [new() { Entry = Guid.Parse(model.Made.Id), Languages = languages }] }
        );
        return await api.Admin.Post($"/manage/releases/{release.Text("id")}/publish", "", ("If-Match", release.ETag));
    }

    /// <summary>Saves titles on top of the draft. A section is moved below the other root each time.</summary>
    async Task Save(PastModel model, Dictionary<string, string> titles, (string, string) tag)
    {
        object fields =
            model.Made.Segment == "sections"
                ? new { parent = roots[model.Revision % 2].Slug }
                : new { position = model.Revision };
        var saved = await api.Admin.Patch(
            model.Made.Manage,
            new
            {
                fields,
                translations = titles.ToDictionary(t => t.Key, t => new { title = t.Value, summary = "é — s" }),
            },
            tag
        );
        Assert.Equal(200, saved.Status);
        model.Revision = int.Parse(saved.ETag.Trim('"'));
        model.Drafts.Add(
            new(model.Draft.Concat(titles).GroupBy(t => t.Key).ToDictionary(g => g.Key, g => g.Last().Value))
        );
    }
}
