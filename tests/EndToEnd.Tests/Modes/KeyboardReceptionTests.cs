using System.Globalization;
using Suban.EndToEnd.Tests.Harness;
using Suban.EndToEnd.Tests.Journeys;

namespace Suban.EndToEnd.Tests.Modes;

/// <summary>A clerk who never leaves the keyboard: from the number on the identity card to the acceptance of three items.</summary>
public sealed class KeyboardReceptionTests(Town town, ITestOutputHelper output) : TownTests(town), IClassFixture<Town>
{
    /// <summary>A key, or a field typed into and left.</summary>
    private const int MostActions = 40;
    private const int MostFields = 60;

    /// <summary>What the applicant says; everything else asks for a choice and gets the first.</summary>
    private static readonly Dictionary<string, string> _said = new()
    {
        ["premises.address"] = "明安图镇 1 号", ["premises.area"] = "45", ["registration.name"] = "甲家小吃店", ["registration.scope"] = "面条、饺子",
        ["registration.staff-count"] = "2", ["food.dishes"] = "面条、饺子", ["food.seats"] = "16", ["food.workers"] = "2", ["food.equipment"] = "冰柜 2 台",
    };

    private int _actions;

    [Fact]
    public async Task ThreeItems_FromTheCardToAcceptance_AtMostFortyActions()
    {
        var clerk = await Town.SignsInAsync("window1", Look.Desk);
        await clerk.OpenAsync("/desk/intake/new");
        await TypeAsync(clerk, Applicant.First.IdNumber);
        await GoAsync(clerk, "Enter");
        await TypeAsync(clerk, "8");
        await GoAsync(clerk, "Enter");
        await GoAsync(clerk, "Enter");
        foreach (var option in (string[])["1", "2", "2", "2", "2"])
        {
            await PressAsync(clerk, option); // nobody waits for the answer that comes between
        }

        await clerk.Page.GetByText("3 个事项").WaitForAsync();
        await GoAsync(clerk, "Alt+s");
        await FillAsync(clerk);
        await GoAsync(clerk, "Alt+s");
        Assert.EndsWith("/materials", clerk.Path, StringComparison.Ordinal);
        while (await FocusAsync(clerk) is { Radio: true })
        {
            await PressAsync(clerk, "1");
        }

        await GoAsync(clerk, "Alt+s");
        await clerk.SeesAsync("各部门已同时收到");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_actions} actions"));
        Assert.InRange(_actions, 1, MostActions);
    }

    /// <summary>The focus goes by itself to what is still open.</summary>
    private async Task FillAsync(Person clerk)
    {
        for (var field = 0; await FocusAsync(clerk) is { Button: false } at; field++)
        {
            Assert.True(field < MostFields, $"The form never ends: {at}");
            if (at.Radio)
            {
                await PressAsync(clerk, "1");
                continue;
            }

            if (_said.TryGetValue(at.Name, out var said))
            {
                await TypeAsync(clerk, said);
            }
            else
            {
                _actions++;
            }

            await clerk.Page.Keyboard.PressAsync("Tab"); // part of typing into it, or a key of its own
        }
    }

    private async Task TypeAsync(Person clerk, string text)
    {
        _actions++;
        await clerk.Page.Keyboard.InsertTextAsync(text);
    }

    private async Task PressAsync(Person clerk, string key)
    {
        _actions++;
        await clerk.Page.Keyboard.PressAsync(key);
    }

    private async Task GoAsync(Person clerk, string key)
    {
        _actions++;
        await clerk.GoAsync(() => clerk.Page.Keyboard.PressAsync(key));
    }

    private static Task<Focused> FocusAsync(Person clerk) => clerk.Page.EvaluateAsync<Focused>(
        "() => { const at = document.activeElement; return { name: at.name || '', radio: at.type === 'radio', button: at.tagName === 'BUTTON' || at === document.body }; }");

    internal sealed record Focused
    {
        public string Name { get; init; } = "";

        public bool Radio { get; init; }

        public bool Button { get; init; }
    }
}
