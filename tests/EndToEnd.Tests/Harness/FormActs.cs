using Microsoft.Playwright;

namespace Suban.EndToEnd.Tests.Harness;

/// <summary>Filling a form that the test does not know beforehand, by what its labels ask.</summary>
internal static class FormActs
{
    private static readonly string _fields = Script.Read("fields.js");

    /// <summary>Answers every question of the section that is still open; what is already there stays. A question nobody can answer fails.</summary>
    public static async Task FillSectionAsync(this Person person, IReadOnlyDictionary<string, string> answers)
    {
        foreach (var field in await person.Page.EvaluateAsync<AskedField[]>(_fields))
        {
            if (field.Filled || field.Kind == "fixed")
            {
                continue;
            }

            if (!answers.TryGetValue(field.Label, out var answer))
            {
                Assert.True(field.Optional, $"{person.Page.Url} asks for {field.Label}, which this person does not know.");
                continue;
            }

            await FillAsync(person.Page, field, answer);
        }
    }

    private static async Task FillAsync(IPage page, AskedField field, string answer)
    {
        switch (field.Kind)
        {
            case "choice":
                await page.Locator($"[id='{field.Ids[0]}']").Locator("xpath=ancestor::fieldset[1]").GetByLabel(answer, new() { Exact = true }).CheckAsync();
                break;
            case "select":
                await page.Locator($"[id='{field.Ids[0]}']").SelectOptionAsync(new SelectOptionValue { Label = answer });
                break;
            case "date":
                foreach (var (id, part) in field.Ids.Zip(answer.Split('-')))
                {
                    await page.Locator($"[id='{id}']").FillAsync(part.TrimStart('0'));
                }

                break;
            default:
                await page.Locator($"[id='{field.Ids[0]}']").FillAsync(answer);
                break;
        }
    }

    /// <summary>A question as it stands on the page.</summary>
    internal sealed record AskedField
    {
        public string Label { get; init; } = "";

        public bool Optional { get; init; }

        public string Kind { get; init; } = "";

        public bool Filled { get; init; }

        public string[] Ids { get; init; } = [];
    }
}
