using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Catalogue.Editing;

/// <summary>What a new theme begins with; the rest is filled in on the pages.</summary>
public sealed record NewTheme(string Name, ApplicantKind For, string Lead, string Category, string Summary);

/// <summary>Begins a draft (开始编制): of a theme the region has, or of a new one under the next local number.</summary>
public sealed class StartThemeDraft(AppDbContext db, CatalogueStore catalogue)
{
    public async Task<Outcome<ThemeDraftStarted>> RunAsync(Reader reader, int number, ProcessContext process, CancellationToken cancel)
    {
        if (await db.DraftAsync(process.Region, number, cancel) is not null)
        {
            return EditingRefusals.DraftExists;
        }

        var edited = await db.Set<EditedTheme>().AsNoTracking().SingleOrDefaultAsync(t => t.Region == process.Region && t.Number == number, cancel);
        var text = catalogue.Current.Region(process.Region)?.FindTheme(number) is { } shown && shown.Number == number ? ThemeText.Write(shown.Theme)
            : edited is null ? null
            : (await db.EditionAsync(process.Region, number, edited.Edition, cancel))?.Text;
        return text is null ? EditingRefusals.NoTheme : Start(reader, number, text, text, process);
    }

    public async Task<Outcome<ThemeDraftStarted>> RunAsync(Reader reader, NewTheme form, ProcessContext process, CancellationToken cancel)
    {
        if (catalogue.Current.Region(process.Region) is not { } region)
        {
            return EditingRefusals.NoCatalogue;
        }

        var faults = FaultsOf(form, region);
        if (faults.Count > 0)
        {
            return new Refusal("theme.invalid", "请改正下面的内容。") { Kind = RefusalKind.Invalid, Faults = faults };
        }

        var number = await NextNumberAsync(cancel);
        var theme = new ServiceTheme
        {
            Number = number, Name = form.Name, For = form.For, Lead = form.Lead, Category = form.Category, Summary = form.Summary, Parts = [],
        };
        return Start(reader, number, ThemeText.Write(theme), null, process);
    }

    private static List<FieldFault> FaultsOf(NewTheme form, RegionCatalogue region)
    {
        var faults = new List<FieldFault>();
        if (string.IsNullOrWhiteSpace(form.Name))
        {
            faults.Add(new FieldFault(nameof(form.Name), "请填写名称，如“我要开咖啡馆”"));
        }
        else if (region.Themes.FirstOrDefault(t => t.Name == form.Name) is { } same)
        {
            faults.Add(new FieldFault(nameof(form.Name), $"主题 {same.Number} 已经叫“{form.Name}”，请换一个名称，或者修改那个主题"));
        }

        faults.AddRange(new[]
        {
            EditedText.FaultOf(nameof(form.Name), "名称", form.Name, EditedText.MostInName),
            EditedText.FaultOf(nameof(form.Summary), "简介", form.Summary, EditedText.MostInText),
        }.OfType<FieldFault>());
        if (string.IsNullOrEmpty(form.Lead))
        {
            faults.Add(new FieldFault(nameof(form.Lead), "请选择牵头部门"));
        }

        if (string.IsNullOrWhiteSpace(form.Category))
        {
            faults.Add(new FieldFault(nameof(form.Category), "请选择分类"));
        }

        return faults;
    }

    /// <summary>Numbers are never given twice: a withdrawn theme keeps its own, and so does another region's, because an exported file is everybody's.</summary>
    private async Task<int> NextNumberAsync(CancellationToken cancel)
    {
        var taken = catalogue.Current.Regions
            .SelectMany(r => r.Themes.Select(t => t.Number).Concat(r.Library.Document.Retired.Select(t => t.Number)))
            .Concat(await db.Set<ThemeDraft>().Select(d => d.Number).ToListAsync(cancel))
            .Concat(await db.Set<EditedTheme>().Select(t => t.Number).ToListAsync(cancel));
        return Math.Max(ServiceTheme.FirstLocalNumber, taken.DefaultIfEmpty(0).Max() + 1);
    }

    private ThemeDraftStarted Start(Reader reader, int number, string text, string? baseText, ProcessContext process)
    {
        var draft = new ThemeDraft
        {
            ThemeDraftId = Guid.CreateVersion7(process.Now),
            Region = process.Region,
            Number = number,
            Text = text,
            BaseText = baseText,
            StartedAt = process.Now,
            StartedByName = reader.Name,
        };
        draft.Touch(reader.Name, process.Now);
        db.Add(draft);
        db.Add(SaveThemeDraft.StateOf(draft));
        var started = new ThemeDraftStarted(process.Region, number, ThemeText.ThemeOf(text).Name, baseText is null);
        db.Record(EditingRows.Stream(process.Region, number), started, process);
        return started;
    }
}
