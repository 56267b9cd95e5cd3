using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Suban.Catalogue.Assisting;
using Suban.Catalogue.Announcing;
using Suban.Catalogue.Checking;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Counting;
using Suban.Catalogue.Demands;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Ledgers;
using Suban.Catalogue.Mistakes;
using Suban.Catalogue.Powers;
using Suban.Catalogue.Procedures;
using Suban.Catalogue.Publishing;
using Suban.Catalogue.Translating;
using Suban.Kernel;
using Suban.Kernel.Jobs;

namespace Suban.Catalogue;

public static class CatalogueModule
{
    public static IServiceCollection AddCatalogue(this IServiceCollection services)
    {
        services.AddSingleton(new ModuleModel(typeof(CatalogueModule).Assembly));
        services.Follow(new Following<CatalogueStore>(TimeSpan.FromSeconds(5), (store, cancel) => store.RefreshAsync(cancel)));
        services.TryAddSingleton<CatalogueArchive>();
        services.TryAddSingleton<AssistHistory>();
        services.TryAddSingleton<CatalogueImport>();
        services.TryAddSingleton<CatalogueChanges>();
        services.TryAddSingleton<ThemeOverviews>();
        services.TryAddSingleton<OnlineShareHistory>();
        services.TryAddScoped<PublishCatalogue>();
        services.TryAddScoped<AdoptionAmendment>();
        AddEditing(services);
        services.TryAddSingleton<DemandThrottle>();
        services.AddScoped<DemandQueries>().AddScoped<RecordDemand>().AddScoped<SettleDemand>().AddScoped<SeeDemandContact>();
        services.AddScoped<ConsultationQueries>().AddScoped<RecordConsultation>();
        services.AddScoped<MistakeQueries>().AddScoped<ReportMistake>().AddScoped<AnswerMistake>().AddScoped<SeeMistakeContact>();
        services.AddScoped<NoticeQueries>().AddScoped<NoticeBoard>()
            .AddScoped<WriteNotice>().AddScoped<SubmitNotice>().AddScoped<ReviewNotice>().AddScoped<WithdrawNotice>();
        services.AddScoped<ProcedureQueries>().AddScoped<WriteProcedure>().AddScoped<ReviewProcedure>();
        services.AddScoped<PowerQueries>().AddScoped<ImportPowerList>().AddScoped<RecordPowerDifference>();
        services.AddScoped<TranslationQueries>().AddScoped<WriteTranslation>().AddScoped<ReleaseTranslation>().AddScoped<PublishTranslations>();
        services.TryAddSingleton<ProductTally>();
        services.AddScoped<CountProductUses>().AddScoped<ProductUseQueries>().AddHostedService<ProductCounting>();
        return services;
    }

    private static void AddEditing(IServiceCollection services)
    {
        services.AddSingleton<RegionFactsReader>().AddSingleton<ThemeChecker>().AddSingleton<EditedThemes>().AddSingleton<ThemeExport>().AddSingleton<ThemePublisher>();
        services.AddScoped<ThemeQueries>().AddScoped<FindingQueries>();
        services
            .AddScoped<StartThemeDraft>().AddScoped<SaveThemeDraft>().AddScoped<DiscardThemeDraft>()
            .AddScoped<SubmitTheme>().AddScoped<RecordThemeOpinion>().AddScoped<RecallTheme>().AddScoped<CollectTheme>().AddScoped<ScheduleTheme>()
            .AddScoped<CatalogueAmendment>().AddScoped<PublishTheme>().AddScoped<RollBackTheme>().AddScoped<ReturnThemeToFile>()
            .AddScoped<SuspendTheme>().AddScoped<ResumeTheme>().AddScoped<WithdrawTheme>()
            .AddScoped<NoteContentFiles>().AddScoped<SettleFinding>().AddScoped<ReopenFinding>();
        services.AddPeriodicJob<PublishDueThemes>();
    }
}
