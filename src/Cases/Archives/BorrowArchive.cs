using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Archives;

/// <summary>Enters in the record who takes a copy of an archived file and what for (档案借阅); the copy is handed out after it.</summary>
public sealed class BorrowArchive(AppDbContext db)
{
    public async Task<Outcome<ArchiveBorrowed>> RunAsync(
        Reader reader, Guid caseId, ArchiveFormat format, string purpose, ProcessContext process, CancellationToken cancel)
    {
        var @case = await db.HoldCaseAsync(caseId, cancel);
        if (@case is null || !reader.Supervises(@case) || !await db.Set<CaseArchive>().AnyAsync(a => a.CaseId == caseId, cancel))
        {
            return CaseRefusals.CaseNotFound;
        }

        if (StaffText.Check("purpose", "借阅事由", purpose, "请写明为什么借阅") is { } no)
        {
            return no;
        }

        var borrowed = new ArchiveBorrowed(caseId, reader.Name, format, purpose.Trim());
        db.Record(CaseRows.Stream(caseId), borrowed, process);
        return borrowed;
    }
}
