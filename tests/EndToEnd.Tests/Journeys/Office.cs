using Suban.EndToEnd.Tests.Harness;

namespace Suban.EndToEnd.Tests.Journeys;

/// <summary>A department with its examiner and its approver, each at a screen of their own.</summary>
internal sealed class Office
{
    private readonly Person _examiner;
    private readonly Person _approver;

    private Office(Person examiner, Person approver) => (_examiner, _approver) = (examiner, approver);

    /// <param name="prefix">As in the demonstration accounts: <c>market</c> for market1 and market2.</param>
    public static async Task<Office> OpenAsync(Town town, string prefix, Look look) =>
        new(await town.SignsInAsync(prefix + "1", look), await town.SignsInAsync(prefix + "2", look));

    /// <summary>Claims the step, examines it, grants it.</summary>
    public async Task GrantAsync(string item)
    {
        await _examiner.ExamineAsync(item);
        await _approver.ApproveAsync(item);
    }

    /// <summary>Claims the step and asks the applicant for something else.</summary>
    public Task AskForMoreAsync(string item, string material, string defect) => _examiner.AskForMoreAsync(item, material, defect);

    /// <summary>What was asked for is there: examines the step it has in hand, grants it.</summary>
    public async Task GoOnAsync(string item)
    {
        await _examiner.OpenAsync("/dept/inbox");
        await _examiner.FollowAsync(item);
        await _examiner.WriteOpinionAsync();
        await _approver.ApproveAsync(item);
    }

    public async Task SeesNothingToDoAsync()
    {
        await _examiner.OpenAsync("/dept/inbox");
        await _examiner.SeesAsync("没有待办");
    }
}
