using Suban.Assistance.Team;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;

namespace Suban.Assistance.Demonstration;

/// <summary>Gives the sample region a team with a gap, service points on three levels, a rota, a training and a leading group. Development only.</summary>
public sealed class DemoTeam(
    Writes writes, TeamQueries team, ListDepartments list, AccountQueries accounts, Regions regions, Authorities authorities, Calendars calendars, TimeProvider time)
{
    private const string Invented = "（模拟）";
    private const string Numbers = "甲乙丙丁戊己庚辛壬癸";

    private string Region => regions.Default.Code;

    private DateOnly Today => RegionTime.DateOf(time.GetUtcNow());

    /// <summary>Leaves a team alone in which somebody has begun.</summary>
    public async Task EnsureAsync(CancellationToken cancel)
    {
        if (authorities.Find(Region, "service-bureau") is not { } bureau || list.Lines(Region).Count == 0)
        {
            return;
        }

        var keeper = new Reader(Guid.Empty, "督查人员甲", null, Region, bureau.AuthorityId, null, new HashSet<Role> { Role.Supervisor });
        if ((await team.RosterAsync(keeper, cancel)).Count > 0)
        {
            return;
        }

        var town = await PointsAsync(bureau, cancel);
        var members = await MembersAsync(keeper, bureau, town, cancel);
        await DutyAsync(members, cancel);
        await DoAsync<RecordTraining, TrainingRecorded>(
            (op, p, c) => op.RunAsync(new TrainingForm("投资项目审批流程和授权委托的边界" + Invented, Today.AddDays(-20), 8, true, [.. members.Take(4)]), p, c), cancel);
        await GroupAsync(cancel);
    }

    /// <returns>The town's point.</returns>
    private async Task<Guid> PointsAsync(Authority bureau, CancellationToken cancel)
    {
        const string hours = "工作日 8:30–12:00，14:30–17:30";
        var hall = await PointAsync(new ServicePointForm(ServicePointKind.Hall, "政务服务大厅帮您办窗口", null, "明安图镇（模拟地址）政务服务中心一楼", bureau.Phone, hours, false), cancel);
        await PointAsync(new ServicePointForm(ServicePointKind.Park, "工业园区帮您办服务点" + Invented, hall, "工业园区管委会一楼（模拟地址）", "0479-0000301", hours, false), cancel);
        var town = await PointAsync(new ServicePointForm(ServicePointKind.Town, "明安图镇便民服务中心", hall, "明安图镇（模拟地址）", "0479-0000201", hours, false), cancel);
        await PointAsync(new ServicePointForm(ServicePointKind.Village, "乌兰嘎查代办点" + Invented, town, "乌兰嘎查党群服务中心（模拟地址）", "0479-0000302", "周一至周五 9:00–16:00", false), cancel);
        return town;
    }

    private async Task<Guid> PointAsync(ServicePointForm form, CancellationToken cancel) =>
        (await DoAsync<SaveServicePoint, ServicePointSaved>((op, p, c) => op.RunAsync(null, 0, form, p, c), cancel)).PointId;

    /// <summary>The last department of the list has nobody yet, which supervision sees in red.</summary>
    private async Task<IReadOnlyList<Guid>> MembersAsync(Reader keeper, Authority bureau, Guid town, CancellationToken cancel)
    {
        var departments = list.Of(Region);
        var forms = departments.Take(departments.Count - 1).Select((d, i) => Form(i, d.Authority.AuthorityId, null) with { Items = [.. d.Lines.Select(l => l.Item.Key)] })
            .Append(Form(departments.Count, null, town))
            .Append(Form(departments.Count + 1, bureau.AuthorityId, null) with { Name = "帮办人员甲", AccountId = await AccountAsync("assistant1", cancel), Items = [departments[0].Lines[0].Item.Key] });
        var members = new List<Guid>();
        foreach (var form in forms)
        {
            members.Add((await DoAsync<AddMember, MemberJoined>((op, p, c) => op.RunAsync(keeper, form, p, c), cancel)).MemberId);
        }

        foreach (var filed in (await team.FilingsAsync(keeper, cancel)).Where(f => members.Take(members.Count - 2).Contains(f.MemberId)))
        {
            await DoAsync<FileMemberChange, MemberChangeFiled>(
                (op, p, c) => op.RunAsync(keeper, filed.MemberId, filed.FilingId, new FilingForm(bureau.Name, Today.AddDays(-30), "名单已存档" + Invented), p, c), cancel);
        }

        return members;
    }

    private MemberForm Form(int index, Guid? authority, Guid? point) => new(
        $"代办人员{Numbers[index % Numbers.Length]}{Invented}", $"1380479{index + 1:0000}", false, null, authority, point, [], Today.AddDays(-30), "首批确定的代办员");

    private async Task DutyAsync(IReadOnlyList<Guid> members, CancellationToken cancel)
    {
        var calendar = calendars.For(Region);
        foreach (var (day, index) in Enumerable.Range(0, 10).Select(Today.AddDays).Where(calendar.IsWorkingDay).Select((day, index) => (day, index)))
        {
            await DoAsync<PlanDuty, DutyPlanned>((op, p, c) => op.RunAsync(day, [members[^1], members[index % (members.Count - 1)]], p, c), cancel);
        }
    }

    private async Task GroupAsync(CancellationToken cancel)
    {
        foreach (var (role, post, holder) in ((GroupRole, string, string)[])
            [(GroupRole.Leader, "旗人民政府副旗长", "职务人员甲"), (GroupRole.Deputy, "旗政务服务局局长", "职务人员乙"), (GroupRole.Member, "旗发展和改革委员会主任", "职务人员丙")])
        {
            var seat = await DoAsync<AddGroupSeat, GroupSeatAdded>(
                (op, p, c) => op.RunAsync(new GroupSeatForm(role, post, holder + Invented, Today.AddDays(-300)), p, c), cancel);
            if (role is GroupRole.Member)
            {
                await DoAsync<TakeGroupSeat, GroupSeatTaken>((op, p, c) => op.RunAsync(seat.SeatId, 1, "职务人员丁" + Invented, Today.AddDays(-100), p, c), cancel);
            }
        }
    }

    private async Task<Guid?> AccountAsync(string signInName, CancellationToken cancel)
    {
        for (string? after = null; ;)
        {
            var slice = await accounts.StaffAsync(Region, after, cancel);
            if (slice.Rows.FirstOrDefault(r => r.SignInName == signInName) is { } found)
            {
                return found.AccountId;
            }

            if (slice.Next is null)
            {
                return null;
            }

            after = slice.Next;
        }
    }

    private Task<T> DoAsync<TOperation, T>(Func<TOperation, ProcessContext, CancellationToken, Task<Outcome<T>>> act, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull => DoAsync(writes, SystemProcess.Create("Demonstration", time.GetUtcNow(), Region), act, cancel);

    internal static async Task<T> DoAsync<TOperation, T>(
        Writes writes, ProcessContext process, Func<TOperation, ProcessContext, CancellationToken, Task<Outcome<T>>> act, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull
    {
        var outcome = await writes.RunAsync<TOperation, T>((op, c) => act(op, process, c), process, cancel);
        return outcome.TryGet(out var done)
            ? done
            : throw new InvalidOperationException($"{typeof(TOperation).Name}: {outcome.Refusal.Message} {string.Join(' ', outcome.Refusal.Faults.Select(f => f.Message))}");
    }
}
