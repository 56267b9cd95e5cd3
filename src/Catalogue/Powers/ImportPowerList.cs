using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Catalogue.Powers;

/// <summary>A list as it is pasted from a sheet.</summary>
/// <param name="Source">The document it comes from.</param>
/// <param name="Lines">One power a line: code, name, kind, basis; cells parted by tabs or commas.</param>
public sealed record PowerListForm(string Source, DateOnly? PublishedOn, string Lines);

/// <summary>
/// Takes over the list of administrative powers a region is held to (导入行政权力事项清单). A line that cannot be read refuses the whole
/// list; a list of the region replaces that of the region above it.
/// </summary>
public sealed partial class ImportPowerList(AppDbContext db)
{
    public const int MostLines = 20_000;

    private const int MostFaults = 20;
    private const int MostInCell = 1_000;

    public async Task<Outcome<PowerListImported>> RunAsync(Reader reader, PowerListForm form, ProcessContext process, CancellationToken cancel)
    {
        var faults = new FormFaults()
            .Text(nameof(form.Source), "清单来源", form.Source, 200)
            .Past(nameof(form.PublishedOn), "清单公布的日期", form.PublishedOn, process)
            .When(string.IsNullOrWhiteSpace(form.Lines), nameof(form.Lines), "请粘贴清单，一行一项：编码，名称，类型，依据");
        var entries = Read(form.Lines, faults);
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        var last = await db.Set<PowerList>().Where(l => l.Region == process.Region).OrderByDescending(l => l.Number).FirstOrDefaultAsync(cancel);
        var document = PowerList.Text(entries);
        if (last?.Document == document)
        {
            return PowerRefusals.Unchanged;
        }

        var list = new PowerList
        {
            Region = process.Region,
            Number = (last?.Number ?? 0) + 1,
            Source = form.Source.Trim(),
            PublishedOn = form.PublishedOn!.Value,
            ImportedAt = process.Now,
            ImportedByName = reader.Name,
            Document = document,
        };
        db.Add(list);
        var imported = new PowerListImported(list.Region, list.Number, list.Source, list.PublishedOn, entries.Count);
        db.Record($"powers/{list.Region}", imported, process);
        return imported;
    }

    private static List<PowerEntry> Read(string lines, FormFaults faults)
    {
        var entries = new Dictionary<string, PowerEntry>();
        var (number, wrong) = (0, 0);
        foreach (var line in lines.EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace() || wrong >= MostFaults)
            {
                continue;
            }

            var cells = line.ToString().Split(line.Contains('\t') ? ['\t'] : [',', '，'], 4, StringSplitOptions.TrimEntries);
            if (number == 1 && cells.Length > 1 && !CodeOf().IsMatch(cells[0]) && PowerWords.KindOf(cells.ElementAtOrDefault(2) ?? "") is null)
            {
                continue; // the head of the sheet
            }

            if (FaultOf(cells) is { } fault)
            {
                faults.When(++wrong > 0, nameof(PowerListForm.Lines), $"第 {number} 行：{fault}");
            }
            else if (!entries.TryAdd(cells[0], new PowerEntry(cells[0], cells[1], PowerWords.KindOf(cells[2])!.Value, cells.ElementAtOrDefault(3) ?? "")))
            {
                faults.When(++wrong > 0, nameof(PowerListForm.Lines), $"第 {number} 行：编码 {cells[0]} 写了两次");
            }
        }

        faults.When(entries.Count > MostLines, nameof(PowerListForm.Lines), $"一份清单最多 {MostLines} 项，现在 {entries.Count} 项");
        return [.. entries.Values.OrderBy(e => e.Code, StringComparer.Ordinal)];
    }

    private static string? FaultOf(string[] cells) => cells switch
    {
        { Length: < 3 } => "应当是：编码，名称，类型，依据（依据可以不写）",
        [var code, ..] when !CodeOf().IsMatch(code) => "编码应当是 12 位数字或大写字母",
        [_, "", ..] => "没有名称",
        [_, _, var kind, ..] when PowerWords.KindOf(kind) is null => "类型应当是行政许可、行政确认、备案、公共服务或其他行政权力",
        _ => cells.Select(c => EditedText.FaultOf("", "一格", c, MostInCell)).FirstOrDefault(f => f is not null)?.Message,
    };

    [GeneratedRegex(@"\A[0-9A-Z]{12}\z")]
    private static partial Regex CodeOf();
}
