using Suban.Catalogue.Loading;

namespace Suban.Catalogue.Checking;

/// <summary>Handling items: references, limits, modes and the coherence of what guides will say.</summary>
internal static class ItemChecks
{
    public static void Run(CatalogueDocument document, ProblemList problems)
    {
        var elements = document.Elements.Select(e => e.Id).ToHashSet();
        var materials = document.Materials.ToDictionaryFirst(m => m.Id);
        var kinds = document.Certificates.Select(c => c.Key).ToHashSet();
        var users = document.Themes.SelectMany(t => t.Parts, (theme, part) => (theme, part.Item)).ToLookup(u => u.Item, u => u.theme);
        foreach (var item in document.Items)
        {
            var place = $"item/{item.Key}";
            CheckReferences(item, place, elements, materials, kinds, problems);
            if (item is { Domain: not null, Kind: not ItemKind.PublicService })
            {
                problems.ErrorAt(place, $"事项 {item.Key} 不是公共服务，不应写民生领域（domain）。", "删去 domain，或者把 kind 改成 public-service。");
            }

            CheckLimits($"事项 {item.Key}", item.Limits, place, problems);
            CheckCommitment(item, place, problems);
            CheckGuide(item, place, problems);
            CheckConditions(item, place, [.. users[item.Key]], problems);
            if (!users.Contains(item.Key))
            {
                problems.WarnAt(place, CheckRule.Unused, $"事项“{item.Name}”没有主题使用。");
            }
        }
    }

    private static void CheckReferences(
        HandlingItem item,
        string place,
        HashSet<string> elements,
        Dictionary<string, MaterialKind> materials,
        HashSet<string> kinds,
        ProblemList problems)
    {
        foreach (var ask in item.Asks.Where(a => !elements.Contains(a.Element)))
        {
            problems.ErrorAt(place, $"事项 {item.Key} 询问的数据元 {ask.Element} 不存在。", Remedy.Existing);
        }

        foreach (var kind in item.Consumes.Select(c => c.Certificate).Concat(item.Issues).Where(k => !kinds.Contains(k)))
        {
            problems.ErrorAt(place, $"事项 {item.Key} 提到的证照 {kind} 不存在。", Remedy.Existing);
        }

        foreach (var element in item.Signers.SelectMany(s => (string[])[s.Name, s.Number]).Distinct().Except(item.Asks.Select(a => a.Element)))
        {
            problems.ErrorAt(place, $"事项 {item.Key} 的签字人由数据元 {element} 认定，但没有询问它。", Remedy.Existing);
        }

        foreach (var requirement in item.Materials.Concat(item.Commitment?.Adds ?? []))
        {
            if (!materials.TryGetValue(requirement.Material, out var material))
            {
                problems.ErrorAt(place, $"事项 {item.Key} 要求的材料 {requirement.Material} 不存在。", Remedy.Existing);
            }
            else if (requirement.Deferrable && material.Class <= MaterialClass.Qualification)
            {
                problems.ErrorAt(place, $"事项 {item.Key} 的材料“{material.Name}”属身份、产权、安全或资格证明，不能容缺。", "删去这份材料的 deferrable。");
            }
        }

        foreach (var twice in item.Materials.GroupBy(m => (m.Material, m.Either)).Where(g => g.Count() > 1 && g.Any(m => m.When.IsAlways)))
        {
            problems.ErrorAt(place, $"事项 {item.Key} 的材料 {twice.Key.Material} 写了 {twice.Count()} 次。", Remedy.Once);
        }
    }

    /// <summary>A condition on a question no theme of the item asks would silently never hold.</summary>
    private static void CheckConditions(HandlingItem item, string place, List<ServiceTheme> themes, ProblemList problems)
    {
        var terms = item.Consumes.Select(c => c.When)
            .Concat(item.Asks.Select(a => a.When))
            .Concat(item.Signers.Select(s => s.When))
            .Concat(item.Materials.Concat(item.Commitment?.Adds ?? []).Select(m => m.When))
            .SelectMany(c => c.Terms)
            .DistinctBy(t => (t.Situation, string.Join('|', t.Options)));
        foreach (var term in terms.Where(_ => themes.Count > 0))
        {
            foreach (var option in term.Options.Where(o => !themes.Exists(t => t.Situations.Any(s => s.Id == term.Situation && s.Find(o) is not null))))
            {
                problems.ErrorAt(place, $"事项 {item.Key} 的 when 提到 {term.Situation}: {option}，但用到它的主题都没有这个问题或选项。", Remedy.Condition);
            }
        }
    }

    public static void CheckLimits(string what, HandlingLimits limits, string place, ProblemList problems)
    {
        if (limits.Statutory.Unit is not LimitUnit.CalendarDays && limits.PromisedWorkingDays > limits.Statutory.Days)
        {
            problems.ErrorAt(place, $"{what} 的承诺 {limits.PromisedWorkingDays} 个工作日超过法定 {limits.Statutory.Days} 个工作日。", Remedy.Shorter);
        }

        // Seven calendar days hold at most five working days, plus the rest of a broken week.
        if (limits.Statutory.Unit is LimitUnit.CalendarDays &&
            limits.PromisedWorkingDays > (limits.Statutory.Days / 7 * 5) + Math.Min(limits.Statutory.Days % 7, 5))
        {
            problems.ErrorAt(place, $"{what} 承诺 {limits.PromisedWorkingDays} 个工作日，可能晚于法定 {limits.Statutory.Days} 个自然日。", Remedy.Shorter);
        }
    }

    private static void CheckCommitment(HandlingItem item, string place, ProblemList problems)
    {
        if (item.Commitment is not { } commitment)
        {
            return;
        }

        if (commitment.PromisedWorkingDays > item.Limits.PromisedWorkingDays)
        {
            problems.ErrorAt(place, $"事项 {item.Key} 的告知承诺方式应比一般方式快。", Remedy.Shorter);
        }

        var own = item.Materials.Select(m => m.Material).Concat(item.Consumes.Select(c => c.Certificate)).ToHashSet();
        foreach (var drop in commitment.Drops.Where(d => !own.Contains(d)))
        {
            problems.ErrorAt(place, $"事项 {item.Key} 的告知承诺免去的 {drop} 本来就不是它要的材料。", "改成它要的材料，或者从 drops 里删去。");
        }

        if (item.Risk is not { } risk)
        {
            problems.ErrorAt(place, $"事项“{item.Name}”可以告知承诺，但没有写属于哪个风险领域。", "写上 risk：none、public-safety、health、life、ecology、secrecy 中的一个。");
        }
        else if (risk is not RiskField.None && !commitment.NamedByLaw)
        {
            problems.ErrorAt(
                place, $"事项“{item.Name}”涉及{Words(risk)}，不能告知承诺。", "删去 commitment；法律法规就这一事项规定可以承诺的，在 basis 里写明那一条，并写上 named-by-law: true。");
        }

        if (commitment.BaseCode == item.BaseCode || commitment.BaseCode is { } code && !IsBaseCode(code))
        {
            problems.ErrorAt(place, $"事项“{item.Name}”的告知承诺方式要有自己的 12 位编码，不能和一般方式相同。", "核对基本目录，在 commitment 里另写一个 base-code，前后加引号。");
        }

        if (string.IsNullOrEmpty(commitment.Notice))
        {
            problems.WarnAt(place, CheckRule.Missing, $"事项“{item.Name}”的告知承诺没有写告知内容。");
        }
    }

    private static string Words(RiskField risk) => risk switch
    {
        RiskField.None => "",
        RiskField.PublicSafety => "公共安全",
        RiskField.Health => "人身健康",
        RiskField.Life => "生命财产安全",
        RiskField.Ecology => "生态环境保护",
        RiskField.Secrecy => "国家秘密",
    };

    private static bool IsBaseCode(string code) => code.Length == 12 && code.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c));

    private static void CheckGuide(HandlingItem item, string place, ProblemList problems)
    {
        if (!IsBaseCode(item.BaseCode))
        {
            problems.ErrorAt(place, $"事项 {item.Key} 的基本编码应为 12 位数字，现为“{item.BaseCode}”。", "核对基本目录，写 12 位数字，前后加引号。");
        }

        if (item.Issues.Count > 0 && item.Result?.Kind is not (null or ResultKind.Certificate))
        {
            problems.ErrorAt(place, $"事项 {item.Key} 核发证照，结果类型应为 certificate。", "把 result 的 kind 改成 certificate，或者删去 issues。");
        }

        if (item.Result is null)
        {
            problems.WarnAt(place, CheckRule.Missing, $"事项“{item.Name}”没有写办理结果。");
        }

        if (item.Conditions.Count == 0)
        {
            problems.WarnAt(place, CheckRule.Missing, $"事项“{item.Name}”没有写受理条件。");
        }
    }

    /// <summary>Duplicates are reported elsewhere; here the first stands for all.</summary>
    private static Dictionary<string, T> ToDictionaryFirst<T>(this IEnumerable<T> things, Func<T, string> key) =>
        things.DistinctBy(key).ToDictionary(key);
}
