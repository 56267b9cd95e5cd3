using Suban.Catalogue;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Supervision.Sessions;

/// <param name="Themes">The numbers of the themes, as typed: divided by commas, spaces or lines.</param>
public sealed record WorkSessionForm(DateOnly? HeldOn, string Place, IReadOnlyCollection<Guid> Departments, string Themes, string Output);

/// <summary>Records a session (登记集中办公) with the themes it advanced, each in the version that is published now.</summary>
public sealed class RecordWorkSession(AppDbContext db, CatalogueStore catalogue, Authorities authorities)
{
    private static readonly char[] _between = [' ', '\u3000', ',', '，', '、', ';', '；', '\r', '\n', '\t'];

    public Task<Outcome<WorkSessionRecorded>> RunAsync(Reader reader, WorkSessionForm form, ProcessContext process, CancellationToken cancel) =>
        Task.FromResult(Record(reader, form, process));

    private Outcome<WorkSessionRecorded> Record(Reader reader, WorkSessionForm form, ProcessContext process)
    {
        var typed = form.Themes.Split(_between, StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        var published = catalogue.Current.Region(process.Region);
        var themes = typed.Select(t => int.TryParse(t, out var number) ? published?.FindTheme(number) : null).OfType<ThemeVersion>().ToList();
        if (FaultsOf(form, typed.Count, themes.Count, process).Refusal is { } refusal)
        {
            return refusal;
        }

        var session = new WorkSession
        {
            WorkSessionId = Guid.CreateVersion7(process.Now),
            Region = process.Region,
            HeldOn = form.HeldOn!.Value,
            Place = form.Place.Trim(),
            Departments = string.Join('\n', form.Departments.Distinct().Select(d => authorities.Find(d)!.Name)),
            Output = form.Output.Trim(),
            RecordedByName = reader.Name,
            RecordedAt = process.Now,
        };
        db.Add(session);
        db.AddRange(themes.Select(t => new WorkSessionTheme
        {
            WorkSessionThemeId = Guid.CreateVersion7(process.Now),
            WorkSessionId = session.WorkSessionId,
            Region = process.Region,
            Theme = t.Number,
            Name = t.Name,
            Version = published!.Number,
        }));
        var recorded = new WorkSessionRecorded(session.WorkSessionId, session.Region, session.HeldOn, [.. themes.Select(t => t.Number)]);
        db.Record($"session/{session.WorkSessionId}", recorded, process);
        return recorded;
    }

    private FormFaults FaultsOf(WorkSessionForm form, int typed, int known, ProcessContext process) => new FormFaults()
        .Past(nameof(form.HeldOn), "日期", form.HeldOn, process)
        .Text(nameof(form.Place), "地点", form.Place, EditedText.MostInName)
        .When(form.Departments.Count == 0, nameof(form.Departments), "请选择哪些部门参加")
        .When(form.Departments.Any(d => !authorities.Answers(process.Region, d)), nameof(form.Departments), "请从列表里选择部门")
        .When(typed == 0, nameof(form.Themes), "请写办了哪些主题，写编号")
        .When(typed != known, nameof(form.Themes), "主题编号里有本地没有的，请核对，如“8、36”")
        .Text(nameof(form.Output), "结果", form.Output, EditedText.MostInText);
}
