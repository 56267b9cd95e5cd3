using CsCheck;
using Suban.Catalogue.Compiling;

namespace Suban.Catalogue.Tests.Compiling;

public sealed class PlanPropertyTests
{
    private const long Iterations = 3_000;

    [Fact]
    public void Compile_GeneratedTheme_KeepsEveryInvariant() => GeneratedTheme.WithAnswers.Sample(
        s => PlanInvariants.Check(s.Theme, s.Answers, new KnownFacts { Certificates = s.Certificates }), iter: Iterations);

    [Fact]
    public void Compile_SourceInAnotherOrder_GivesTheSamePlan() => Gen.Select(GeneratedTheme.WithAnswers, Gen.Int).Sample(
        (s, seed) =>
        {
            var facts = new KnownFacts { Certificates = s.Certificates };

            Assert.Equal(
                PlanCompiler.Compile(s.Theme, s.Answers, facts).ToJson(),
                PlanCompiler.Compile(Shuffled(s.Theme, seed), s.Answers, facts).ToJson());
        },
        iter: Iterations);

    [Fact]
    public void Compile_EveryQuestionAnswered_LeavesNoQuestionOpen() => GeneratedTheme.WithAnswers.Sample(
        s => Assert.NotEqual(PlanStatus.Question, PlanCompiler.Compile(s.Theme, s.Answers, KnownFacts.None).Status), iter: Iterations);

    [Fact]
    public void Compile_AnswersThatDoNotApply_AreIgnored() => GeneratedTheme.WithAnswers.Sample(
        s =>
        {
            var plan = PlanCompiler.Compile(s.Theme, s.Answers, KnownFacts.None);
            var counted = plan.Answers.ToDictionary(a => a.Situation, a => a.Option);

            Assert.Equal(plan.ToJson(), PlanCompiler.Compile(s.Theme, counted, KnownFacts.None).ToJson());
        },
        iter: Iterations);

    [Fact]
    public void Compile_Unsure_AsksForAllThatTheOtherAnswersWouldAsk() => GeneratedTheme.WithAnswers.Sample(
        s =>
        {
            var unsure = PlanCompiler.Compile(s.Theme, s.Answers, KnownFacts.None);
            foreach (var answer in unsure.Answers.Where(a => a.Unsure && unsure.Status is PlanStatus.Planned))
            {
                foreach (var option in s.Theme.Theme.Situations.First(q => q.Id == answer.Situation).Options.Where(o => !o.Unsure))
                {
                    var sure = PlanCompiler.Compile(
                        s.Theme, new Dictionary<string, string>(s.Answers) { [answer.Situation] = option.Id }, KnownFacts.None);
                    AssertCovers(unsure, sure);
                }
            }
        },
        iter: Iterations);

    [Fact]
    public void Compile_CommitmentBarred_PlansTheOrdinaryWay() => GeneratedTheme.WithAnswers.Sample(
        s => Assert.All(
            PlanCompiler.Compile(s.Theme, s.Answers, new KnownFacts { CommitmentBarred = true }).Components,
            c => Assert.Equal(HandlingMode.Ordinary, c.Mode)),
        iter: Iterations);

    /// <summary>A paper the unsure plan issues itself is not missing from it.</summary>
    private static void AssertCovers(ThemePlan unsure, ThemePlan sure)
    {
        Assert.Subset(unsure.Components.Select(c => c.Key).ToHashSet(), sure.Components.Select(c => c.Key).ToHashSet());
        Assert.Subset(unsure.Fields.Select(f => f.Id).ToHashSet(), sure.Fields.Select(f => f.Id).ToHashSet());
        var covered = unsure.Materials.SelectMany(m => m.Alternatives.Prepend(m.Name)).Concat(unsure.Omitted.Select(o => o.Name)).ToHashSet();
        Assert.Subset(covered, sure.Materials.Where(m => m.Alternatives.Count == 0).Select(m => m.Name).ToHashSet());
    }

    private static ThemeVersion Shuffled(ThemeVersion theme, int seed)
    {
        var random = new Random(seed);
        var document = theme.Library.Document;
        var shuffled = document with
        {
            Items = Mixed(document.Items.Select(i => i with
            {
                Asks = Mixed(i.Asks),
                Consumes = Mixed(i.Consumes),
                Materials = [.. i.Materials.Where(m => m.Either is not null), .. Mixed(i.Materials.Where(m => m.Either is null))],
            })),
            Materials = Mixed(document.Materials),
            Certificates = Mixed(document.Certificates),
        };
        return new ThemeVersion(
            theme.Theme with { Parts = Mixed(theme.Theme.Parts) },
            new CatalogueLibrary(shuffled, theme.Library.Region, theme.Library.Version, []));

        IReadOnlyList<T> Mixed<T>(IEnumerable<T> things)
        {
            var array = things.ToArray();
            random.Shuffle(array);
            return array;
        }
    }
}
