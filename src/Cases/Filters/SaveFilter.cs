using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Suban.Cases.Drafts;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Filters;

/// <summary>Keeps a filter of the inbox under a name (存为常用筛选); under a name already there it takes its place.</summary>
public sealed class SaveFilter(AppDbContext db)
{
    public const int Most = 12;

    /// <summary>The longest name, in characters.</summary>
    public const int LongestName = 16;

    public async Task<Outcome<FilterSaved>> RunAsync(Reader reader, string? name, InboxFilter filter, ProcessContext process, CancellationToken cancel)
    {
        if (Check(name) is { } no)
        {
            return no;
        }

        var own = await db.Set<SavedFilter>().Where(f => f.AccountId == reader.AccountId).ToListAsync(cancel);
        if (own.Find(f => f.Name == name) is not { } kept)
        {
            if (own.Count >= Most)
            {
                return Invalid($"最多存 {Most} 个筛选，请先删掉不用的");
            }

            kept = new SavedFilter { FilterId = Guid.CreateVersion7(process.Now), AccountId = reader.AccountId, Name = name! };
            db.Add(kept);
        }

        kept.Keep(filter);
        return new FilterSaved(kept.FilterId);
    }

    private static Refusal? Check(string? name) =>
        string.IsNullOrEmpty(name) || TypedText.IsBlank(name) ? Invalid("请给筛选起个名字")
        : new StringInfo(name).LengthInTextElements > LongestName ? Invalid($"名字最多 {LongestName} 个字")
        : TypedText.FindControl(name, severalLines: false) is { } place ? Invalid($"名字第 {place} 个字是看不见的控制字符，请删去后重新填写")
        : null;

    private static Refusal Invalid(string message) => new("filter.invalid", message) { Kind = RefusalKind.Invalid, Faults = [new FieldFault("name", message)] };
}

/// <summary>Forgets a kept filter (删除常用筛选).</summary>
public sealed class RemoveFilter(AppDbContext db)
{
    private static Refusal NotFound { get; } = new("filter.not_found", "没有找到这个筛选。") { Kind = RefusalKind.NotFound };

    public async Task<Outcome<FilterSaved>> RunAsync(Reader reader, Guid filterId, ProcessContext process, CancellationToken cancel)
    {
        _ = process;
        return await db.Set<SavedFilter>().Where(f => f.FilterId == filterId && f.AccountId == reader.AccountId).ExecuteDeleteAsync(cancel) == 0
            ? NotFound
            : new FilterSaved(filterId);
    }
}

/// <summary>A person's own list changed; kept out of the journal, where acts on cases stand.</summary>
public sealed record FilterSaved(Guid FilterId);
