using System.Text.RegularExpressions;
using Suban.Catalogue.Loading;

namespace Suban.Catalogue.Checking;

/// <summary>Telephone numbers and addresses, without which a guide leads nowhere.</summary>
internal static partial class RegionChecks
{
    public static void Run(CatalogueDocument document, RegionFacts facts, ProblemList problems)
    {
        if (facts.ConsultationPhone == facts.ComplaintPhone)
        {
            problems.WarnAt("region", CheckRule.Phone, $"咨询电话和投诉电话都是 {facts.ConsultationPhone}，投诉不能打给被投诉的人。");
        }

        var used = document.Items.Select(i => i.Authority).Concat(document.Themes.Select(t => t.Lead)).ToHashSet();
        foreach (var authority in facts.Authorities.Where(a => used.Contains(a.Key)))
        {
            if (authority.Phone is not { Length: > 0 } phone)
            {
                problems.WarnAt($"authority/{authority.Key}", CheckRule.Phone, $"{authority.Name}没有电话。");
            }
            else if (!Phone().IsMatch(phone))
            {
                problems.WarnAt($"authority/{authority.Key}", CheckRule.Phone, $"{authority.Name}的电话“{phone}”没有区号。");
            }
        }

        foreach (var key in used.Where(key => facts.Authorities.All(a => a.Key != key)).Order(StringComparer.Ordinal))
        {
            problems.WarnAt($"authority/{key}", CheckRule.Phone, $"本地没有登记 {key} 是哪个部门，指南上没有名称和电话。");
        }

        foreach (var (name, address) in facts.Halls.Where(h => !Door().IsMatch(h.Address)))
        {
            problems.WarnAt("region", CheckRule.Address, $"{name}的地址“{address}”没有写到门牌、楼层或窗口。");
        }
    }

    [GeneratedRegex(@"\A(?:0[0-9]{2,3}-[0-9]{7,8}|[0-9]{5})\z")]
    private static partial Regex Phone();

    [GeneratedRegex("[0-9一二三四五六七八九十]+ ?(?:号|楼|层|室|窗口)")]
    private static partial Regex Door();
}
