using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Kernel.Identifiers;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Assistance.Lists;

/// <param name="Code">Empty before the project has one.</param>
/// <param name="Until">The last day; null while no end is set.</param>
public sealed record KeyProjectForm(
    string Code, string Name, KeyProjectKind? Kind, string DecidedBy, string Document, DateOnly? From, DateOnly? Until);

/// <summary>Enters a project in the list of eligible ones, or changes it there (登记重点项目).</summary>
public sealed class SaveKeyProject(AppDbContext db, Authorities authorities)
{
    private const string Keeper = "development-reform";
    private const int MostInCode = 40;

    /// <summary>The list is development and reform's; the service bureau helps to keep it.</summary>
    public static bool MayKeep(Reader reader, Authorities authorities) =>
        reader.Has(Role.Supervisor) || (reader.AuthorityId is { } own && authorities.Find(reader.Region, Keeper)?.AuthorityId == own);

    /// <param name="projectId">Null for a new one.</param>
    /// <param name="seen">The state whoever saves saw; 0 for a new one.</param>
    public async Task<Outcome<KeyProjectSaved>> RunAsync(
        Reader reader, Guid? projectId, int seen, KeyProjectForm typed, ProcessContext process, CancellationToken cancel)
    {
        if (!MayKeep(reader, authorities))
        {
            return ListRefusals.NotKeeper;
        }

        var form = typed with { Code = TypedNumber.Clean(typed.Code).Length == 0 ? "" : typed.Code.Trim() };
        var others = db.Set<KeyProject>().Where(p => p.Region == process.Region && p.KeyProjectId != projectId);
        var faults = new FormFaults()
            .Text(nameof(form.Code), "项目代码", form.Code, MostInCode, optional: true)
            .Text(nameof(form.Name), "项目名称", form.Name, EditedText.MostInLine)
            .When(form.Kind is null, nameof(form.Kind), "请选择是哪一类项目")
            .Text(nameof(form.DecidedBy), "确定单位", form.DecidedBy, EditedText.MostInName)
            .Text(nameof(form.Document), "文件", form.Document, EditedText.MostInLine)
            .Past(nameof(form.From), "从哪天起", form.From, process)
            .When(form.Until < form.From, nameof(form.Until), "不能早于开始的日期")
            .When(form.Code.Length > 0 && await others.AnyAsync(p => p.Code == form.Code, cancel), nameof(form.Code), "这个项目代码已经在名单里")
            .When(form.Code.Length == 0 && await others.AnyAsync(p => p.Name == form.Name.Trim(), cancel), nameof(form.Name), "这个项目名称已经在名单里");
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        var project = projectId is null ? null : await db.Set<KeyProject>().SingleOrDefaultAsync(p => p.Region == process.Region && p.KeyProjectId == projectId, cancel);
        if (projectId is not null && project is null)
        {
            return ListRefusals.ProjectNotFound;
        }

        if (project is not null && project.Revision != seen)
        {
            return ListRefusals.Changed;
        }

        if (project is null)
        {
            project = new KeyProject { KeyProjectId = Guid.CreateVersion7(process.Now), Region = process.Region };
            db.Add(project);
        }

        var saved = project.Save(form, reader.Name);
        db.Record($"key-project/{project.KeyProjectId}", saved, process);
        return saved;
    }
}
