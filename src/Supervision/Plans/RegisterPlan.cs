using Suban.Catalogue.Editing;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Supervision.Plans;

/// <param name="Number">The document number (文号).</param>
/// <param name="File">The document itself.</param>
public sealed record PlanForm(string PlanTitle, string Number, DateOnly? IssuedOn, StoredFile? File);

/// <summary>Enters a region's plan in the register (登记方案), with the document itself.</summary>
public sealed class RegisterPlan(AppDbContext db, FileStore files)
{
    public Task<Outcome<PlanRegistered>> RunAsync(Reader reader, PlanForm form, ProcessContext process, CancellationToken cancel) =>
        Task.FromResult(Register(reader, form, process));

    private Outcome<PlanRegistered> Register(Reader reader, PlanForm form, ProcessContext process)
    {
        var faults = new FormFaults()
            .Text(nameof(form.PlanTitle), "方案标题", form.PlanTitle, 100)
            .Text(nameof(form.Number), "文号", form.Number, EditedText.MostInName)
            .Past(nameof(form.IssuedOn), "成文日期", form.IssuedOn, process)
            .When(form.File is null, nameof(form.File), "请上传方案文件");
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        files.Keep(form.File!);
        var plan = new ImplementationPlan
        {
            ImplementationPlanId = Guid.CreateVersion7(process.Now),
            Region = process.Region,
            Title = form.PlanTitle.Trim(),
            Number = form.Number.Trim(),
            IssuedOn = form.IssuedOn!.Value,
            StoredFileId = form.File!.StoredFileId,
            FileName = form.File.Name,
            RegisteredByName = reader.Name,
            RegisteredAt = process.Now,
        };
        db.Add(plan);
        var registered = new PlanRegistered(plan.ImplementationPlanId, plan.Region, plan.Title, plan.Number);
        db.Record(PlanRows.Stream(plan.ImplementationPlanId), registered, process);
        return registered;
    }
}
