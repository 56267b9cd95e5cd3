using Microsoft.Playwright;
using Suban.EndToEnd.Tests.Harness;

namespace Suban.EndToEnd.Tests.Modes;

/// <summary>Somebody without a mouse: Tab, arrows, space and Enter. Wherever the focus stops on the way, it is seen.</summary>
internal static class KeyboardActs
{
    private const int MostStops = 120;
    private static readonly string _focus = Script.Read("focus.js");

    public static async Task TabToAsync(this Person person, ILocator wanted)
    {
        var element = await wanted.ElementHandleAsync();
        for (var stop = 0; stop < MostStops; stop++)
        {
            await person.Page.Keyboard.PressAsync("Tab");
            var focus = await person.Page.EvaluateAsync<FocusStop>(_focus, element);
            Assert.True(focus.Fault is null, $"{person.Page.Url}: {focus.Fault}");
            if (focus.There)
            {
                return;
            }
        }

        Assert.Fail($"Tab never comes to {wanted} on {person.Page.Url}.");
    }

    public static async Task TypeAtAsync(this Person person, ILocator field, string text)
    {
        await person.TabToAsync(field);
        await person.Page.Keyboard.PressAsync("Control+A");
        await person.Page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Comes to the link or button and presses Enter.</summary>
    public static async Task EnterAtAsync(this Person person, ILocator control)
    {
        await person.TabToAsync(control);
        await person.GoAsync(() => person.Page.Keyboard.PressAsync("Enter"));
    }

    /// <summary>Chooses among radio buttons: Tab comes to the group, arrows go through it.</summary>
    public static async Task ChooseAtAsync(this Person person, ILocator group, string choice)
    {
        var wanted = group.GetByLabel(choice, new() { Exact = true });
        await person.TabToAsync(group.GetByRole(AriaRole.Radio).First);
        await person.Page.Keyboard.PressAsync("Space");
        for (var step = 0; step < MostStops && !await wanted.IsCheckedAsync(); step++)
        {
            await person.Page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.True(await wanted.IsCheckedAsync(), $"The arrows never come to {choice}.");
    }

    /// <summary>Fills what is still open in the section, in the order in which Tab goes.</summary>
    public static async Task FillSectionByKeysAsync(this Person person, IReadOnlyDictionary<string, string> answers)
    {
        foreach (var field in await person.AskedAsync())
        {
            if (field.Filled || !answers.TryGetValue(field.Label, out var answer))
            {
                continue;
            }

            var box = person.Page.Locator($"[id='{field.Ids[0]}']");
            if (field.Kind == "choice")
            {
                await person.ChooseAtAsync(box.Locator("xpath=ancestor::fieldset[1]"), answer);
            }
            else
            {
                Assert.Equal("text", field.Kind);
                await person.TypeAtAsync(box, answer);
            }
        }
    }

    /// <summary>Where the focus is.</summary>
    internal sealed record FocusStop
    {
        public bool There { get; init; }

        public string? Fault { get; init; }
    }
}
