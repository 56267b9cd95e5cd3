using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Suban.Catalogue.Compiling;
using Suban.Kernel.Crypto;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Bench.Scene;

/// <summary>Many complete drafts of many applicants: a few are filled in by the operations people use, the rest are copies of their rows.</summary>
internal sealed class DraftSupply
{
    private const int Real = 4;
    private readonly ConcurrentQueue<ReadyDraft> _ready = new();

    private DraftSupply(ThemePlan plan) => Plan = plan;

    public ThemePlan Plan { get; }

    public ReadyDraft? Next() => _ready.TryDequeue(out var draft) ? draft : null;

    public static async Task<DraftSupply> CreateAsync(Installation installation, int count, Theme theme)
    {
        var members = await new Crowd(installation.Services).PrepareAsync(1, Real, theme.Number, theme.Answers, CancellationToken.None);
        var supply = new DraftSupply(members[0].Plan);
        var copies = new Copies(installation);
        foreach (var member in members)
        {
            supply._ready.Enqueue(new ReadyDraft(member.Reader, member.DraftId, member.Revision));
            var rows = copies.RowsOf(member);
            var made = Enumerable.Range(0, (count / Real) - 1).Select(_ => copies.Make(member, rows)).ToList();
            using var connection = installation.OpenRaw();
            StoredRow.Insert(connection, made.SelectMany(m => m.Rows));
            made.ForEach(m => supply._ready.Enqueue(m.Draft));
        }

        return supply;
    }

    private sealed class Copies(Installation installation)
    {
        private readonly FieldCipher _cipher = installation.Services.GetRequiredService<FieldCipher>();
        private readonly DateTimeOffset _now = installation.Services.GetRequiredService<TimeProvider>().GetUtcNow();

        public List<StoredRow> RowsOf(CrowdMember member)
        {
            using var connection = installation.OpenRaw();
            var (draft, party) = (installation.Key(member.DraftId), installation.Key(member.Reader.PartyId!.Value));
            return
            [
                .. StoredRow.Read(connection, "party", "party_id", party),
                .. StoredRow.Read(connection, "drafts", "draft_id", draft),
                .. StoredRow.Read(connection, "case_forms", "case_id", draft),
                .. StoredRow.Read(connection, "case_materials", "case_id", draft),
                .. StoredRow.Read(connection, "journal", "stream", $"case/{member.DraftId:N}"),
            ];
        }

        public (ReadyDraft Draft, IEnumerable<StoredRow> Rows) Make(CrowdMember member, List<StoredRow> rows)
        {
            var (draftId, partyId) = (Guid.CreateVersion7(_now), Guid.CreateVersion7(_now));
            var (draft, party) = (installation.Key(draftId), installation.Key(partyId));
            return (
                new ReadyDraft(member.Reader with { PartyId = partyId }, draftId, member.Revision),
                rows.Select(row => row.Table switch
                {
                    "party" => row.With(("party_id", party), ("id_number_index", partyId.ToString("N"))),
                    "drafts" => row.With(("draft_id", draft), ("party_id", party), ("code", draftId.ToString("N")[^12..])),
                    "case_forms" => row.With(("case_id", draft), ("answers", Resealed(member.DraftId, draftId, (byte[])row["answers"]))),
                    "journal" => row.With(("stream", $"case/{draftId:N}")),
                    _ => row.With(("case_id", draft)),
                }));
        }

        private byte[] Resealed(Guid from, Guid to, byte[] answers) =>
            _cipher.Seal("case_forms.answers", to, _cipher.Open("case_forms.answers", from, answers));
    }
}

/// <summary>One press away from submission.</summary>
internal sealed record ReadyDraft(Reader Reader, Guid DraftId, int Revision);
