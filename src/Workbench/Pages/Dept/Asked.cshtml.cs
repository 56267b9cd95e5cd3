using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Cases.Queries;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Pages.Dept;

/// <summary>The department answers what was asked about its items.</summary>
[Authorize(Policies.Department)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AskedModel(QuestionQueries questions, Writes writes, TimeProvider clock) : AskedPage(questions, writes, clock, "/dept/questions");
