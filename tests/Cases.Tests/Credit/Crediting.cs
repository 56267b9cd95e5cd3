using Suban.Cases.Credit;
using Suban.Cases.Tests.Deferrals;
using Suban.Kernel;

namespace Suban.Cases.Tests.Credit;

/// <summary>A published list that names the applicant.</summary>
internal static class Crediting
{
    public static Task<Outcome<CreditListImported>> ImportAsync(this World world, string lines = "申请人甲，152529199001010012，提供虚假材料\n外地企业,91150100MA0TE5T02X,失信被执行人") =>
        world.TryAsync<ImportCreditList, CreditListImported>((op, p, c) => op.RunAsync(
            world.Supervisor, new CreditList("信用中国（测试）", new DateOnly(2026, 9, 1), lines), p, c));

    public static async Task<CreditNoteView> NoteAsync(this World world)
    {
        Assert.True((await world.ImportAsync()).TryGet(out _));
        return Assert.Single(await world.NotesAsync());
    }

    public static Task<Outcome<CreditAppealed>> AppealAsync(this World world, Guid note, string words = "名字一样，不是我") =>
        world.TryAsync<AppealCredit, CreditAppealed>((op, p, c) => op.RunAsync(world.Applicant, note, words, p, c));

    public static Task<Outcome<CreditSettled>> SettleAsync(this World world, Guid note, CreditState? state, string words = "核实过") =>
        world.TryAsync<SettleCredit, CreditSettled>((op, p, c) => op.RunAsync(world.Supervisor, note, state, words, p, c));
}
