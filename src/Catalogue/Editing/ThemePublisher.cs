using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Catalogue.Adopting;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Catalogue.Editing;

/// <summary>
/// Changes what a region publishes, one theme at a time: makes and checks the next document before the write, publishes it, and
/// shows it on this node at once.
/// </summary>
public sealed class ThemePublisher(
    Writes writes, CatalogueStore store, ThemeChecker checker, Regions regions, IServiceScopeFactory scopes)
{
    /// <summary>Publishes a draft whose day has come.</summary>
    /// <param name="by">Who is named as its publisher.</param>
    public Task<Outcome<ThemePublished>> PublishAsync(int number, string by, ProcessContext process, CancellationToken cancel) =>
        RunAsync(process, async region =>
        {
            var draft = await ReadAsync(db => db.Set<ThemeDraft>().AsNoTracking()
                .SingleOrDefaultAsync(d => d.Region == process.Region && d.Number == number, cancel));
            if (draft is null || IsStruck(region, number))
            {
                return EditingRefusals.NoDraft;
            }

            var (theme, problems) = ThemeText.Read(draft.Text);
            var prepared = Prepare(region, region.Adoption.With(theme), number);
            var verdict = checker.Judge(region, theme, prepared.Content, problems);
            if (verdict.Blocks.Count > 0)
            {
                return EditingRefusals.Blocked(verdict.Blocks);
            }

            return await writes.RunAsync<PublishTheme, ThemePublished>(
                (op, c) => op.RunAsync(number, draft.Revision, prepared, by, process, c), process, cancel);
        }, cancel);

    public Task<Outcome<ThemeSuspended>> SuspendAsync(int number, StopOrder order, ProcessContext process, CancellationToken cancel) =>
        RunAsync(process, async region =>
        {
            if (region.FindTheme(number) is not { } shown || shown.Number != number)
            {
                return EditingRefusals.NotInForce;
            }

            var prepared = Prepare(region, region.Adoption.Without(Retired(shown.Theme, order, process)), number);
            return await writes.RunAsync<SuspendTheme, ThemeSuspended>(
                (op, c) => op.RunAsync(number, order, ThemeText.Write(shown.Theme), prepared, process, c), process, cancel);
        }, cancel);

    public Task<Outcome<ThemeWithdrawn>> WithdrawAsync(int number, StopOrder order, ProcessContext process, CancellationToken cancel) =>
        RunAsync(process, async region =>
        {
            var shown = region.Themes.FirstOrDefault(t => t.Number == number)?.Theme;
            var name = shown?.Name ?? region.Library.Document.Retired.FirstOrDefault(r => r.Number == number && r.Suspended)?.Name;
            if (name is null)
            {
                return EditingRefusals.NotInForce;
            }

            var retired = new RetiredTheme { Number = number, Name = name, Reason = order.Reason, Since = RegionTime.DateOf(process.Now), Go = order.Go };
            var prepared = Prepare(region, region.Adoption.Without(retired), number);
            var minimum = regions.Settings(process.Region, retired.Since).MinimumThemes;
            return await writes.RunAsync<WithdrawTheme, ThemeWithdrawn>(
                (op, c) => op.RunAsync(number, order, shown is null ? null : ThemeText.Write(shown), minimum, prepared, process, c), process, cancel);
        }, cancel);

    public Task<Outcome<ThemeResumed>> ResumeAsync(int number, ProcessContext process, CancellationToken cancel) =>
        RunAsync<ThemeResumed>(process, async region =>
        {
            var prepared = Prepare(region, region.Adoption.Resumed(number), number);
            return RegionDocument.Of(prepared.Library, prepared.Adoption).Themes.Any(t => t.Number == number)
                ? await writes.RunAsync<ResumeTheme, ThemeResumed>((op, c) => op.RunAsync(number, prepared, process, c), process, cancel)
                : EditingRefusals.NoEdition;
        }, cancel);

    /// <param name="to">The edition whose text is to be in force again.</param>
    public Task<Outcome<ThemeRolledBack>> RollBackAsync(
        int number, int to, string by, string reason, ProcessContext process, CancellationToken cancel) =>
        RunAsync<ThemeRolledBack>(process, async region =>
        {
            if (IsStruck(region, number) || (await ReadAsync(db => db.EditionAsync(process.Region, number, to, cancel)))?.Text is not { } text)
            {
                return EditingRefusals.NoEdition;
            }

            var prepared = Prepare(region, region.Adoption.With(ThemeText.ThemeOf(text)), number);
            return await writes.RunAsync<RollBackTheme, ThemeRolledBack>(
                (op, c) => op.RunAsync(number, to, by, reason, prepared, process, c), process, cancel);
        }, cancel);

    public Task<Outcome<ThemeReturnedToFile>> ReturnToFileAsync(int number, string by, ProcessContext process, CancellationToken cancel) =>
        RunAsync<ThemeReturnedToFile>(process, async region =>
        {
            var files = region.Adoption.Unedited(number).Resumed(number);
            if (RegionDocument.Of(ThemeChecker.LibraryOf(region), files).Themes.FirstOrDefault(t => t.Number == number) is not { } theme)
            {
                return EditingRefusals.NoFile;
            }

            var prepared = Prepare(region, files, number);
            return await writes.RunAsync<ReturnThemeToFile, ThemeReturnedToFile>(
                (op, c) => op.RunAsync(number, by, ThemeText.Write(theme), prepared, process, c), process, cancel);
        }, cancel);

    /// <summary>Another node may have published a moment ago: the change is made to the last version, not to the one shown here.</summary>
    private async Task<Outcome<T>> RunAsync<T>(ProcessContext process, Func<RegionCatalogue, Task<Outcome<T>>> act, CancellationToken cancel)
        where T : notnull
    {
        await store.RefreshAsync(cancel);
        if (store.Current.Region(process.Region) is not { } region)
        {
            return EditingRefusals.NoCatalogue;
        }

        var outcome = await act(region);
        await store.RefreshAsync(cancel);
        return outcome;
    }

    private PreparedCatalogue Prepare(RegionCatalogue region, RegionAdoption adoption, int changed) =>
        new(region.Number, ThemeChecker.LibraryOf(region), adoption, checker.Run(region, adoption, changed));

    /// <summary>The region took the theme off its list in favour of another; its number leads there.</summary>
    private static bool IsStruck(RegionCatalogue region, int number) => region.Adoption.Resolve(number) != number;

    private static RetiredTheme Retired(ServiceTheme theme, StopOrder order, ProcessContext process) => new()
    {
        Number = theme.Number,
        Name = theme.Name,
        Suspended = true,
        Reason = order.Reason,
        Since = RegionTime.DateOf(process.Now),
        Go = order.Go,
    };

    private async Task<T> ReadAsync<T>(Func<AppDbContext, Task<T>> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }
}
