using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Catalogue.Mistakes;

/// <summary>What the operations on mistakes share.</summary>
internal static class MistakeRows
{
    public static string Stream(string region) => $"mistakes/{region}";

    /// <summary>Closes what the edition that is published now was to mend, and tells who found it.</summary>
    public static async Task CloseMendedAsync(AppDbContext db, TellParty tell, int theme, int version, string by, ProcessContext process, CancellationToken cancel)
    {
        var mended = await db.Set<GuideMistake>()
            .Where(m => m.Region == process.Region && m.Theme == theme && m.State == MistakeState.Accepted).ToListAsync(cancel);
        foreach (var mistake in mended)
        {
            db.Record(Stream(process.Region), mistake.Reply(MistakeState.Mended, mistake.Answer!, version, by, process), process);
            Tell(tell, mistake, process.Now);
        }
    }

    public static void Tell(TellParty tell, GuideMistake mistake, DateTimeOffset now)
    {
        if (mistake.PartyId is { } party)
        {
            tell(party, $"您报的指南差错：{MistakeWords.Of(mistake.State, mistake.MendedIn)}", $"{mistake.GuideName}：{mistake.Answer}", $"/{mistake.Region}/mistakes?number={mistake.Number}", now);
        }
    }
}
