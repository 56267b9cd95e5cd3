namespace Suban.Organisation.Content;

/// <summary>Reads <c>regions/{code}/milestones.yaml</c>: under each programme its tasks, each with its due date.</summary>
internal static class MilestoneContent
{
    public static IEnumerable<Milestone> Read(YamlMap map, string region)
    {
        foreach (var programme in map.Keys.ToList())
        {
            foreach (var (task, line) in map.Maps(programme))
            {
                var ongoing = line.Flag("ongoing");
                var on = line.OptionalDate("on");
                if (ongoing == on is not null)
                {
                    line.FaultAt("on", "应写 on（最后一天），或者 ongoing: true（持续推进），写一个");
                }

                var milestone = new Milestone(region, programme, task, line.OptionalText("due") ?? (ongoing ? "持续推进" : $"{on:yyyy 年 M 月 d 日}"), on)
                {
                    Lead = line.OptionalText("lead"),
                    Responsible = line.OptionalText("responsible"),
                    DoneOn = line.OptionalDate("done"),
                    Evidence = line.OptionalText("evidence"),
                };
                if (milestone is { DoneOn: null, Evidence: not null })
                {
                    line.FaultAt("evidence", "写了 evidence（凭据），也要写 done（完成日期）");
                }

                line.RefuseUnknownKeys();
                yield return milestone;
            }
        }
    }
}
