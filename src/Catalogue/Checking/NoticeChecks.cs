using Suban.Catalogue.Adopting;
using Suban.Catalogue.Loading;

namespace Suban.Catalogue.Checking;

/// <summary>What regions tell everybody: it says something, ends after it begins, and fits on a screen of the hall.</summary>
internal static class NoticeChecks
{
    /// <summary>What can be read from five metres on one screen.</summary>
    private const int MostOnScreen = 160;

    public static void Run(Adoptions adoptions, ProblemList problems)
    {
        foreach (var adoption in adoptions.Written)
        {
            foreach (var notice in adoption.Notices)
            {
                Check(notice, $"adoption/{adoption.Region}/notice/{notice.Key}", problems);
            }
        }
    }

    private static void Check(RegionNotice notice, string place, ProblemList problems)
    {
        if (notice.Text.Count == 0)
        {
            problems.ErrorAt(place, $"通知“{notice.Title}”没有正文（text）。", "在 text 里写至少一段。");
        }

        if (notice.Until < notice.From)
        {
            problems.ErrorAt(place, $"通知“{notice.Title}”的截止日期早于开始日期。", "改对 from 或者 until。");
        }

        if (notice.Text.Sum(t => t.Length) > MostOnScreen)
        {
            problems.WarnAt(place, CheckRule.NoticeLength, $"通知“{notice.Title}”超过 {MostOnScreen} 字，大厅屏幕上只显示开头。");
        }
    }
}
