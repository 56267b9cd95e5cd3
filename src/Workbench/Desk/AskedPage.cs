using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Cases.Questions;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Desk;

/// <summary>What applicants asked about their cases and the reader answers: the window's page, and each department's.</summary>
public abstract class AskedPage(QuestionQueries questions, Writes writes, TimeProvider clock, string path) : PageModel
{
    public Slice<OpenQuestionRow> Slice { get; private set; } = new([], null);

    public bool Paged { get; private set; }

    public bool Done { get; private set; }

    public string Path => path;

    [BindProperty]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    public bool IsLate(OpenQuestionRow row) => row.AnswerBy < RegionTime.DateOf(clock.GetUtcNow());

    public async Task OnGetAsync(string? after, bool done, CancellationToken cancel) =>
        (Slice, Paged, Done) = (await questions.OpenAsync(User.RequireReader(), after, cancel), after is not null, done);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(AnswerQuestion), key: Key));
        var outcome = await writes.RunAsync<AnswerQuestion, QuestionAnswered>(
            (op, c) => op.RunAsync(reader, Id, Answer ?? "", process, c), process, new { Id, Answer }, cancel);
        if (outcome.TryGet(out _))
        {
            return LocalRedirect(path + "?done=true");
        }

        // Only the refused one is shown again: the others would repeat its words in their boxes.
        Slice = new Slice<OpenQuestionRow>(await questions.FindAsync(reader, Id, cancel) is { } asked ? [asked] : [], null);
        return this.Refused(outcome.Refusal);
    }
}
