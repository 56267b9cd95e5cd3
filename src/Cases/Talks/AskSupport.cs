using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Cases.Talks;

/// <param name="About">The number of a case or of a theme, as typed.</param>
/// <param name="Department">The department that knows, by its id.</param>
public sealed record SupportForm(string About, string Department, string Words);

/// <summary>
/// Asks professional support (请求中台支持): where a region has a middle office, the window asks the department that knows about a
/// reception or a theme, and the answer has to be there within so many minutes of the hall's hours.
/// </summary>
/// <remarks>一次办实施方案：前台一窗受理、中台专业支撑、后台并联审批.</remarks>
public sealed class AskSupport(AppDbContext db, Regions regions, Authorities authorities, CatalogueStore catalogue, CaseTimes times)
{
    public async Task<Outcome<SupportAsked>> RunAsync(Reader reader, SupportForm form, ProcessContext process, CancellationToken cancel)
    {
        if (!reader.Has(Role.WindowClerk) || !regions.Settings(reader.Region, RegionTime.DateOf(process.Now)).HasMiddleOffice)
        {
            return TalkRefusals.NoSupport;
        }

        var about = form.About.Trim();
        var theme = int.TryParse(about, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? catalogue.Current.Region(reader.Region)?.FindTheme(number) : null;
        var @case = theme is null ? await db.Set<Case>().AsNoTracking().SingleOrDefaultAsync(c => c.Number == about, cancel) : null;
        var asked = Guid.TryParse(form.Department, out var id) && authorities.Answers(reader.Region, id) ? authorities.Find(id) : null;
        if (Check(reader, form, theme is null && @case is null, @case, asked) is { } no)
        {
            return no;
        }

        var due = times.SupportBy(reader.Region, process.Now);
        var message = StaffMessage.Of(
            reader,
            new Sender(reader.Region, theme is null ? $"{@case!.Title}（办件 {@case.Number}）" : $"{theme.Number} {theme.Name}", TalkRules.WindowName)
            {
                CaseId = @case?.CaseId, Theme = theme?.Number,
            },
            form.Words, support: true, new Recipient(asked!.AuthorityId, asked.Name, due), null, process.Now);
        db.Add(message);
        var sent = new SupportAsked(reader.Region, message.StaffMessageId, message.Theme, message.CaseId, asked.Name, due);
        db.Record(TalkRules.SupportStream + reader.Region, sent, process);
        return sent;
    }

    private static Refusal? Check(Reader reader, SupportForm form, bool unknown, Case? @case, Authority? asked) =>
        unknown || (@case is not null && !reader.IsWindowOf(@case)) ? CaseRefusals.Missing("about", "请写本地的主题编号，或者本窗口的办件编号")
        : asked is null ? CaseRefusals.Missing("department", "请从列表里选择请哪个部门答")
        : StaffText.Check("words", "问题", form.Words, "请写下要问的");
}
