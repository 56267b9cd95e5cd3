using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Suban.Cases.Acceptance;
using Suban.Cases.Archives;
using Suban.Cases.Commitments;
using Suban.Cases.Credit;
using Suban.Cases.Decision;
using Suban.Cases.Deferrals;
using Suban.Cases.Delays;
using Suban.Cases.Delegations;
using Suban.Cases.Drafts;
using Suban.Cases.Elsewhere;
using Suban.Cases.Experience;
using Suban.Cases.Filters;
using Suban.Cases.Hearings;
using Suban.Cases.Issue;
using Suban.Cases.Jobs;
using Suban.Cases.Papers;
using Suban.Cases.Plans;
using Suban.Cases.Queries;
using Suban.Cases.Questions;
using Suban.Cases.Rating;
using Suban.Cases.Receipt;
using Suban.Cases.Recount;
using Suban.Cases.Referrals;
using Suban.Cases.Reopening;
using Suban.Cases.Signing;
using Suban.Cases.Steps;
using Suban.Cases.Supplement;
using Suban.Cases.Systems;
using Suban.Cases.Talks;
using Suban.Cases.Visits;
using Suban.Cases.Warnings;
using Suban.Cases.Withdrawal;
using Suban.Kernel;
using Suban.Kernel.Jobs;
using Suban.Kernel.Outbox;

namespace Suban.Cases;

public static class CasesModule
{
    /// <summary>Registers cases (办件): operations, queries and jobs.</summary>
    public static IServiceCollection AddCases(this IServiceCollection services)
    {
        services.AddSingleton(new ModuleModel(typeof(CasesModule).Assembly));
        services.AddSingleton<PinnedPlans>().AddSingleton<CaseTimes>().AddSingleton<CaseClocks>().AddSingleton<WrongPairLimit>();
        services.AddScoped<ApplicantMessages>().AddScoped<HeldCertificates>().AddScoped<GrantedCertificate>();
        AddDrafts(services);
        AddActs(services);
        AddProceedings(services);
        AddDelegations(services);
        AddElsewhere(services);
        AddQueries(services);
        services.AddSingleton<PaperWords>().AddSingleton<CasePapers>().AddScoped<PreparePaper>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOutboxHandler, PreparePapers>());
        services.AddScoped<ArchiveIndex>().AddScoped<ArchiveCase>().AddScoped<BorrowArchive>().AddScoped<ArchiveQueries>().AddScoped<ArchiveZip>().AddSingleton<ArchiveSheet>();
        services.AddPeriodicJob<CaseDeadlines>();
        services.AddPeriodicJob<WarnOfDueDates>();
        services.AddScoped<RecountClocks>().AddScoped<KeepCountedCalendar>().AddScoped<ClockMoveQueries>().AddPeriodicJob<RecountOpenCases>();
        services.Follow(new Following<ThemeExperiences>(TimeSpan.FromMinutes(10), (known, cancel) => known.RefreshAsync(cancel)) { AtStart = true });
        services.AddScoped<ThemeExperienceQueries>().AddScoped<KeepThemeExperience>().AddPeriodicJob<CountThemeExperience>();
        return services;
    }

    private static void AddDrafts(IServiceCollection services) => services
        .AddScoped<DraftPlanner>().AddScoped<DraftPrefill>().AddScoped<HeldAgain>().AddScoped<DraftReconciliation>()
        .AddScoped<StartDraft>().AddScoped<SaveDraftSection>().AddScoped<ChangeAnswers>().AddScoped<OpenDraftAtWindow>()
        .AddScoped<AttachMaterial>().AddScoped<RemoveMaterial>().AddScoped<ChooseMaterialWay>()
        .AddScoped<Signatures>().AddScoped<AskForSignature>().AddScoped<RemoveSigner>().AddScoped<SignApplication>().AddScoped<TakePaperSignature>()
        .AddScoped<NameRepresentative>().AddScoped<DeleteDraft>().AddScoped<ExpireDraft>();

    private static void AddQueries(IServiceCollection services) => services
        .AddScoped<CaseTimeline>().AddScoped<CaseReading>().AddScoped<CaseQueries>().AddScoped<DraftQueries>().AddScoped<DeskQueries>()
        .AddScoped<DeskCaseQueries>().AddScoped<InboxQueries>().AddScoped<BatchQueries>().AddScoped<DepartmentFigures>().AddScoped<SaveFilter>().AddScoped<RemoveFilter>().AddScoped<ProceedingQueries>().AddScoped<TaskQueries>().AddScoped<CaseFileQueries>().AddScoped<GuideUseQueries>()
        .AddScoped<QuestionQueries>().AddScoped<HandOverQueries>().AddScoped<SoonQueries>().AddScoped<SignerQueries>();

    private static void AddElsewhere(IServiceCollection services) => services
        .AddScoped<ReceivedForOthers>().AddScoped<ForwardReceipt>().AddScoped<ConfirmForwarding>().AddScoped<ElsewhereQueries>();

    private static void AddDelegations(IServiceCollection services) => services
        .AddSingleton<DelegationSides>().AddScoped<DelegableItems>().AddScoped<OfferDelegation>().AddScoped<AcceptDelegation>()
        .AddScoped<DeclineDelegation>().AddScoped<RevokeDelegation>().AddScoped<ReturnEntrustedStep>().AddScoped<DelegationQueries>();

    private static void AddProceedings(IServiceCollection services) => services
        .AddScoped<CreditStanding>().AddScoped<CreditQueries>().AddScoped<ImportCreditList>().AddScoped<AppealCredit>().AddScoped<SettleCredit>()
        .AddScoped<AcceptWithDeferral>().AddScoped<RemindDeferral>().AddScoped<LapseDeferral>()
        .AddScoped<FollowUpStart>().AddScoped<FollowUpQueries>().AddScoped<RecordFollowUp>().AddScoped<RevocationGate>().AddScoped<RevokeGrant>().AddScoped<RemindRectification>().AddScoped<AlertLateFollowUp>().AddScoped<KeepGrant>()
        .AddScoped<ReferUpward>().AddScoped<AnswerReferral>()
        .AddScoped<OfferHearing>().AddScoped<AskForHearing>().AddScoped<ArrangeHearing>().AddScoped<RecordHearing>()
        .AddScoped<InformThirdParty>().AddScoped<RecordStatement>()
        .AddScoped<ArrangeVisit>().AddScoped<AttachVisitPhoto>().AddScoped<RecordVisit>()
        .AddScoped<ReopenCase>()
        .AddScoped<StepRoutes>().AddScoped<TakeBackStep>().AddScoped<SystemStepQueries>().AddScoped<StepActs>().AddScoped<StepReportQueries>();

    private static void AddActs(IServiceCollection services) => services
        .AddScoped<CaseReceipt>().AddScoped<SubmitCase>().AddScoped<ReceiveAtWindow>().AddScoped<ScanMaterial>()
        .AddScoped<StepStart>().AddScoped<CaseAcceptance>().AddScoped<KeptFacts>().AddScoped<JudgeMaterials>().AddScoped<AcceptCase>()
        .AddScoped<DeemAccepted>().AddScoped<RefuseAcceptance>()
        .AddScoped<NoticeWriting>().AddScoped<NotifyDefects>().AddScoped<RenewNotice>().AddScoped<SupplyMaterials>().AddScoped<AttachSupplement>().AddScoped<RemoveSupplement>().AddScoped<LapseSupplement>()
        .AddScoped<ClaimStep>().AddScoped<ReleaseStep>().AddScoped<HandToSection>()
            .AddScoped<TalkQueries>().AddScoped<WriteInCase>().AddScoped<AnswerStaffMessage>().AddScoped<AskSupport>().AddScoped<RecordExamination>().AddScoped<RequestStepSupplement>()
        .AddScoped<ReturnToWindow>().AddScoped<RedirectStep>()
        .AddScoped<ProcedureStart>().AddScoped<ProcedureEnd>().AddScoped<StartSpecialProcedure>().AddScoped<RenewSpecialProcedure>().AddScoped<EndSpecialProcedure>()
        .AddScoped<LapseSpecialProcedure>().AddScoped<ExtendStep>()
        .AddScoped<CaseConclusion>().AddScoped<DecisionBars>().AddScoped<StepGrant>().AddScoped<ApproveStep>().AddScoped<DecideAtOnce>().AddScoped<DenyStep>().AddScoped<StepDenial>().AddScoped<DenyAtOnce>()
        .AddScoped<IssueResults>().AddScoped<OfferPart>().AddScoped<AnswerPartOffer>().AddScoped<RecordPosting>().AddScoped<RecordDelivery>()
        .AddScoped<AskAboutCase>().AddScoped<AnswerQuestion>()
        .AddScoped<WarnOfDueDate>().AddScoped<ExplainOverdue>()
        .AddScoped<ChangeDelivery>().AddScoped<MakePickupCode>().AddScoped<CancelPickupCode>()
        .AddScoped<WithdrawCase>().AddScoped<VoidCase>().AddScoped<UrgeCase>().AddScoped<RateService>().AddScoped<AddToRating>();
}
