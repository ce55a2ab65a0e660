using AnnualReports.Contracts;
using AnnualReports.Tests.Health;

namespace AnnualReports.Tests.Telemetry;

/// <summary>
/// Values that must not be in any log: sends requests that contain them wherever a client may write something.
/// </summary>
static class Secrets
{
    const string WrongKey = "ar_Q2Yx8PqTz1wrongLongKey0fSomebodyElse",
        Mail = "jan.peeters@ministry.example",
        Person = "Peeters";

    /// <summary>Sends keys, tokens, names and e-mail addresses in paths, queries, headers and bodies.</summary>
    /// <returns>The values that were sent.</returns>
    public static async Task<string[]> Tell(Launched api)
    {
        var key = (await api.Admin.Post("/manage/keys", new { name = Mail, role = "translator" })).Text("key")!;
        var token = (
            await api.Admin.Post("/manage/preview-links", new PreviewLinkRequest { Report = "2024", Name = Mail })
        ).Text("token")!;
        Assert.Equal(200, (await api.Public.Get($"/reports/2024?preview={token}")).Status);
        foreach (var secret in new[] { WrongKey, key, token, Mail, $"{Person} Jan" })
        {
            var text = Uri.EscapeDataString(secret);
            string[] addresses =
            [
                $"/reports/{text}",
                $"/manage/reports/{text}",
                $"/manage/{text}",
                $"/reports/2024?lang={text}",
                $"/manage/reports?q={text}",
                $"/{text}",
            ];
            foreach (var address in addresses)
            {
                await api.Public.Get(
                    address,
                    ("Authorization", $"Bearer {secret.Replace(' ', '-')}"),
                    ("X-Forwarded-For", "198.51.100.77"),
                    ("User-Agent", "mail@example.org")
                );
                await api.Admin.Get(address);
            }
        }
        await api.Admin.Post("/manage/themes", new { slug = Mail, translations = new { nl = new { name = Person } } });
        return
        [
            WrongKey,
            key,
            token,
            Mail,
            "peeters@",
            "mail@example",
            Person,
            "198.51.100.77",
            Uri.EscapeDataString(Mail),
        ];
    }
}
