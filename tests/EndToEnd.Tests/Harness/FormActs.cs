using System.Globalization;
using Microsoft.Playwright;
namespace Suban.EndToEnd.Tests.Harness;

/// <summary>Filling a form that the test does not know beforehand, by what its labels ask.</summary>
internal static class FormActs
{
    private static readonly string _fields = Script.Read("fields.js");

    /// <summary>Answers every question of the section that is still open; what is already there stays. A question nobody can answer fails.</summary>
    public static async Task FillSectionAsync(this Person person, IReadOnlyDictionary<string, string> answers)
    {
        foreach (var field in await person.AskedAsync())
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

            await FillAsync(person, field, answer);
        }
    }

    /// <summary>Types a day into the three boxes under that heading.</summary>
    public static async Task TypeDayAsync(this Person person, string heading, DateOnly day)
    {
        var boxes = person.Page.Locator("main").GetByRole(AriaRole.Group, new() { Name = heading });
        foreach (var (label, number) in ((string, int)[])[("年", day.Year), ("月", day.Month), ("日", day.Day)])
        {
            await person.TypeAsync(boxes.GetByLabel(label, new() { Exact = true }), number.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>What the form on the page asks, in its order.</summary>
    public static Task<AskedField[]> AskedAsync(this Person person) => person.Page.EvaluateAsync<AskedField[]>(_fields);

    private static async Task FillAsync(Person person, AskedField field, string answer)
    {
        var boxes = field.Ids.Select(id => person.Page.Locator($"[id='{id}']")).ToList();
        switch (field.Kind)
        {
            case "choice":
                await person.TickAsync(boxes[0].Locator("xpath=ancestor::fieldset[1]").GetByLabel(answer, new() { Exact = true }));
                break;
            case "select":
                await person.SelectAsync(boxes[0], answer);
                break;
            case "date":
                foreach (var (box, part) in boxes.Zip(answer.Split('-')))
                {
                    await person.TypeAsync(box, part.TrimStart('0'));
                }

                break;
            default:
                await person.TypeAsync(boxes[0], answer);
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
