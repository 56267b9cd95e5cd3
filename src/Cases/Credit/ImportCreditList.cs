using Suban.Cases.Delays;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Parties;

namespace Suban.Cases.Credit;

/// <summary>A published list: whose, of which day, and line by line name, number and reason.</summary>
public sealed record CreditList(string Source, DateOnly? On, string Lines);

/// <summary>Takes over a list of bad credit (导入信用名单) with its source and date. A line that cannot be read refuses the whole list.</summary>
public sealed class ImportCreditList(AppDbContext db, PartyQueries parties, CreditStanding standing)
{
    public const int MostLines = 500;

    public async Task<Outcome<CreditListImported>> RunAsync(Reader reader, CreditList list, ProcessContext process, CancellationToken cancel)
    {
        if (!reader.Has(Role.Supervisor))
        {
            return CaseRefusals.NotYours;
        }

        var rows = (list.Lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(['，', ',', '\t'], 3, StringSplitOptions.TrimEntries)).ToList();
        if (Check(list, rows, process.Now) is { } unfit)
        {
            return unfit;
        }

        foreach (var row in rows)
        {
            db.Add(new CreditNote
            {
                CreditNoteId = Guid.CreateVersion7(process.Now),
                PartyId = (await parties.FindByNumberAsync(row[1], cancel))?.PartyId,
                Name = row[0],
                NumberIndex = standing.Index(row[1]),
                Region = reader.Region,
                Kind = CreditKind.Imported,
                Source = list.Source.Trim(),
                NotedOn = list.On!.Value,
                Words = row[2],
                AddedAt = process.Now,
            });
        }

        var imported = new CreditListImported(reader.Region, list.Source.Trim(), list.On!.Value, rows.Count);
        db.Record($"credit/{reader.Region}", imported, process);
        return imported;
    }

    private static Refusal? Check(CreditList list, List<string[]> rows, DateTimeOffset now) => DelayRules.Together(
        StaffText.Check("source", "来源", list.Source, "请写明名单是哪个机关公布的", most: 100),
        list.On is not { } day ? CaseRefusals.Missing("on", "请填写名单的日期")
        : day > RegionTime.DateOf(now) ? CaseRefusals.Missing("on", "名单的日期不能晚于今天")
        : null,
        rows.Count == 0 ? CaseRefusals.Missing("lines", "请粘贴名单，一行一个：名称，号码，原因")
        : rows.Count > MostLines ? CaseRefusals.Missing("lines", $"一次最多 {MostLines} 行，现在 {rows.Count} 行")
        : rows.FindIndex(row => row.Length < 3 || row.Any(string.IsNullOrWhiteSpace)) is >= 0 and var bad
            ? CaseRefusals.Missing("lines", $"第 {bad + 1} 行不全，应当是：名称，号码，原因")
        : rows.SelectMany(row => row).Select(cell => StaffText.Check("lines", "一格", cell, missing: null, most: 200)).FirstOrDefault(fault => fault is not null));
}

/// <summary>A list of bad credit was taken over (导入信用名单).</summary>
public sealed record CreditListImported(string Region, string Source, DateOnly On, int Notes);
