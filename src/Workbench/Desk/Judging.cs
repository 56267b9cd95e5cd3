using Microsoft.AspNetCore.Http;
using Suban.Cases;
using Suban.Cases.Acceptance;
using Suban.Cases.Queries;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Desk;

/// <summary>Takes the judgements of one page of materials; a slip in one row loses nothing of the others.</summary>
internal sealed class Judging(Writes writes)
{
    public const string VerdictField = "verdict.";
    public const string PhraseField = "phrase.";
    public const string WordsField = "words.";
    public const string BasisField = "basis.";

    /// <returns>What could not be taken; rows without a fault are saved.</returns>
    public async Task<IReadOnlyList<FieldFault>> SaveAsync(HttpContext http, DeskCaseView seen, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var judgements = new Dictionary<string, Judgement>(StringComparer.Ordinal);
        foreach (var material in seen.Materials)
        {
            if (Read(form, material) is { } judgement && !Known(material, judgement))
            {
                judgements[material.Planned.Id] = judgement;
            }
        }

        if (judgements.Count == 0)
        {
            return [];
        }

        var (reader, process) = (http.User.RequireReader(), http.Process(nameof(JudgeMaterials)));
        var outcome = await writes.RunAsync<JudgeMaterials, MaterialsJudged>(
            (op, c) => op.RunAsync(reader, seen.Tracking.CaseId, judgements, process, c), process, cancel);
        return outcome.TryGet(out var judged)
            ? [.. judged.Refused.SelectMany(no => FaultsOf(no.Key, no.Value))]
            : [.. judgements.Keys.SelectMany(id => FaultsOf(id, outcome.Refusal))];
    }

    private static Judgement? Read(IFormCollection form, MaterialView material)
    {
        var id = material.Planned.Id;
        if (!Enum.TryParse<MaterialVerdict>(form[VerdictField + id], out var verdict) || !Enum.IsDefined(verdict) || verdict is MaterialVerdict.Unjudged)
        {
            return null;
        }

        if (verdict is not MaterialVerdict.Deficient)
        {
            return new Judgement(verdict);
        }

        var (phrase, words) = (form[PhraseField + id].ToString(), form[WordsField + id].ToString());
        var defect = phrase.Length > 0 && words.Length > 0 ? $"{phrase}：{words}" : phrase + words;
        var basis = form[BasisField + id].ToString();
        return new Judgement(verdict, defect, basis.Length == 0 ? null : basis);
    }

    private static bool Known(MaterialView material, Judgement judgement) =>
        material.Verdict == judgement.Verdict &&
        (judgement.Verdict is not MaterialVerdict.Deficient ||
            (material.Defect == judgement.Defect && (judgement.Basis is null || material.Basis == judgement.Basis)));

    private static IEnumerable<FieldFault> FaultsOf(string id, Refusal refusal) =>
        refusal.Faults.Count == 0 ? [new FieldFault(VerdictField + id, refusal.Message)]
            : refusal.Faults.Select(fault => new FieldFault(
                fault.Field switch { "defect" => WordsField + id, "basis" => BasisField + id, _ => VerdictField + id }, fault.Message));
}
