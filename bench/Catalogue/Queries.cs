namespace Suban.Bench.Catalogue;

/// <summary>What people type: two characters, other words for the same, first letters, misspelt words, papers, departments, sentences.</summary>
internal static class Queries
{
    private static readonly string[] _said =
    [
        "餐馆", "饭店", "上户口", "社保", "药房", "我想开个小饭店", "孩子出生要办啥手续", "开一家露营基地要什么证", "xcg", "cdzjs", "lyjd", "wyc", "yljg",
        "营业执照", "营业只照", "身份正", "健康证明", "健抗证明", "开宾管", "理法店", "消防合格意见", "体检报告", "无犯罪记录证明", "土地使用正明",
        "市场监督管理局", "交通运输局", "教育局", "公安局", "许可证", "备案", "登记", "８", "龘龘龘", "滑翔伞", "殡葬",
    ];

    /// <summary>A wrong character of the same sound or shape for a right one, as input methods offer them.</summary>
    private static readonly Dictionary<char, char> _mistaken = new()
    {
        ['证'] = '正', ['场'] = '厂', ['营'] = '赢', ['员'] = '元', ['机'] = '几', ['车'] = '扯', ['食'] = '时', ['电'] = '店', ['水'] = '睡',
        ['工'] = '公', ['理'] = '里', ['育'] = '玉', ['地'] = '弟', ['物'] = '务', ['站'] = '占', ['品'] = '拼', ['园'] = '元', ['经'] = '径',
    };

    public static IReadOnlyList<string> All { get; } =
    [
        .. _said,
        .. LargeContent.Trades.SelectMany(trade => (string[])
        [
            trade[..2], trade, $"我想办{trade}的许可证", $"{trade}年审", $"{trade}场所平面图", Misspelt(trade), Misspelt($"{trade}经营许可证"), $"{trade}从业资格正补办",
        ]),
    ];

    private static string Misspelt(string words)
    {
        var at = words.ToList().FindLastIndex(_mistaken.ContainsKey);
        return at < 0 ? words : string.Concat(words.AsSpan(0, at), [_mistaken[words[at]]], words.AsSpan(at + 1));
    }
}
