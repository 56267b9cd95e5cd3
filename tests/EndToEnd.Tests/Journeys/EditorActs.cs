using Microsoft.Playwright;
using Suban.EndToEnd.Tests.Harness;

namespace Suban.EndToEnd.Tests.Journeys;

/// <summary>What an editor of the service bureau does who builds a theme, and the departments that read it.</summary>
internal static class EditorActs
{
    /// <summary>Begins a new theme.</summary>
    /// <returns>Its address in the editor.</returns>
    public static async Task<string> BeginThemeAsync(this Person editor, string name)
    {
        await editor.OpenAsync("/catalog");
        await editor.FollowAsync("新建主题");
        await editor.TypeAsync("名称", name);
        await editor.TickAsync("企业、个体户");
        await editor.SelectAsync("牵头部门", "市场监督管理局");
        await editor.SelectAsync("分类", "餐饮食品");
        await editor.PressAsync("开始编制");
        return editor.Path[..editor.Path.IndexOf("/edit/", StringComparison.Ordinal)];
    }

    /// <summary>Looks an item up in the library and takes it in.</summary>
    public static async Task AddItemAsync(this Person editor, string item)
    {
        await editor.TypeAsync("事项名称或部门", item);
        await editor.PressAsync("查找");
        await editor.GoAsync(() => editor.Page.Locator("main li", new() { Has = editor.Page.GetByText(item, new() { Exact = true }) })
            .GetByRole(AriaRole.Button, new() { NameRegex = new("^加入") }).ClickAsync());
    }

    /// <summary>Takes a question over that the chosen items depend on.</summary>
    public static Task TakeQuestionAsync(this Person editor, string question) =>
        editor.GoAsync(() => editor.Page.Locator($"form[action*='Take']:has(input[value='{question}']) button").ClickAsync());

    /// <summary>Asks a question of the theme's own, with the answers given.</summary>
    public static async Task AskAsync(this Person editor, string question, params string[] answers)
    {
        await editor.FollowAsync("加一个问题");
        await editor.TypeAsync("问题", question);
        foreach (var (answer, place) in answers.Select((a, i) => (a, i)))
        {
            await editor.TypeAsync(editor.Page.Locator($"[name='Form.Options[{place}].Say']"), answer);
        }

        await editor.PressAsync("保存");
        await editor.SeesNoFaultsAsync();
    }

    /// <summary>Two fields that look alike stay two, for a reason.</summary>
    public static async Task KeepApartAsync(this Person editor, string field, string other, string because)
    {
        var pair = editor.Page.Locator("main form").Filter(new() { HasText = field }).Filter(new() { HasText = other });
        await editor.TickAsync(pair.GetByLabel("分开问，不是一回事", new() { Exact = true }));
        await editor.TypeAsync(pair.GetByLabel("为什么分开", new() { Exact = true }), because);
        await editor.GoAsync(() => pair.GetByRole(AriaRole.Button, new() { NameRegex = new("^选定") }).ClickAsync());
    }

    /// <summary>Walks through the draft as an applicant would: this answer to the named question, the first to all others.</summary>
    public static async Task RunAsync(this Person editor, string address, string question, string answer)
    {
        await editor.OpenAsync($"{address}/edit/run");
        var open = editor.Page.Locator("#run fieldset:not(:has(input:checked))");
        while (await open.CountAsync() > 0)
        {
            // Once it is answered it is not the open one any more: it is held by its name.
            var name = await open.First.GetByRole(AriaRole.Radio).First.GetAttributeAsync("name");
            var asked = editor.Page.Locator("#run fieldset", new() { Has = editor.Page.Locator($"input[name='{name}']") });
            await editor.TickAsync((await asked.InnerTextAsync()).Contains(question, StringComparison.Ordinal)
                ? asked.GetByLabel(answer, new() { Exact = true })
                : asked.GetByRole(AriaRole.Radio).First);
            await editor.PressAsync("看结果");
        }
    }

    /// <summary>A department reads the draft and agrees.</summary>
    public static async Task AgreeAsync(this Person department, string theme)
    {
        await department.OpenAsync("/catalog/reviews");
        await department.FollowAsync(theme);
        await department.SeesAsync("您部门的事项", "这是新主题");
        await department.TickAsync("同意");
        await department.TypeAsync("内容（选填）", "与本部门职责相符。");
        await department.PressAsync("提交意见");
        await department.SeesAsync("已给意见");
    }
}
