namespace Suban.Catalogue.Loading;

/// <summary>Reads <c>content/items/*.yaml</c>: one handling item in a file.</summary>
internal static class ItemReading
{
    public static Dictionary<string, ItemKind> Kinds { get; } = new()
    {
        ["licence"] = ItemKind.Licence,
        ["confirmation"] = ItemKind.Confirmation,
        ["filing"] = ItemKind.Filing,
        ["public-service"] = ItemKind.PublicService,
        ["other-power"] = ItemKind.OtherPower,
    };

    private static readonly Dictionary<string, ResultKind> _results = new()
    {
        ["certificate"] = ResultKind.Certificate,
        ["document"] = ResultKind.Document,
        ["record"] = ResultKind.Record,
    };

    private static readonly Dictionary<string, LivelihoodDomain> _domains = new()
    {
        ["education"] = LivelihoodDomain.Education,
        ["medical-insurance"] = LivelihoodDomain.MedicalInsurance,
        ["employment"] = LivelihoodDomain.Employment,
        ["social-insurance"] = LivelihoodDomain.SocialInsurance,
        ["housing"] = LivelihoodDomain.Housing,
        ["civil-affairs"] = LivelihoodDomain.CivilAffairs,
        ["transport"] = LivelihoodDomain.Transport,
        ["public-security"] = LivelihoodDomain.PublicSecurity,
        ["taxation"] = LivelihoodDomain.Taxation,
        ["justice"] = LivelihoodDomain.Justice,
        ["sports"] = LivelihoodDomain.Sports,
        ["poverty-relief"] = LivelihoodDomain.PovertyRelief,
        ["veterans"] = LivelihoodDomain.Veterans,
        ["disability"] = LivelihoodDomain.Disability,
        ["public-safety"] = LivelihoodDomain.PublicSafety,
        ["city-management"] = LivelihoodDomain.CityManagement,
    };

    private static readonly Dictionary<string, RiskField> _risks = new()
    {
        ["none"] = RiskField.None,
        ["public-safety"] = RiskField.PublicSafety,
        ["health"] = RiskField.Health,
        ["life"] = RiskField.Life,
        ["ecology"] = RiskField.Ecology,
        ["secrecy"] = RiskField.Secrecy,
    };

    public static HandlingItem Read(ContentNode root)
    {
        var key = root.Required("item");
        root.Mark($"item/{key}");
        IReadOnlyList<LegalBasis> basis = [.. root.List("basis").Select(SharedReading.Basis)];
        if (basis.Count == 0)
        {
            root.Error("没有写设定依据（basis），没有依据的事项不能发布。", Remedy.Basis);
            basis = [new LegalBasis { Law = "" }];
        }

        var item = new HandlingItem
        {
            Key = key,
            Name = root.Required("name"),
            Formerly = root.Map("formerly", "formerly") is { } former ? FormerOf(former) : null,
            BaseCode = root.Required("base-code"),
            Authority = root.Required("authority"),
            Kind = root.Word("kind", Kinds, ItemKind.PublicService),
            Domain = root.Has("domain") ? root.Word("domain", _domains, LivelihoodDomain.Education) : null,
            Limits = LimitsOf(root),
            Commitment = root.Map("modes", "modes") is { } modes ? ModesOf(modes, basis) : null,
            Risk = root.Has("risk") ? root.Word("risk", _risks, RiskField.None) : null,
            Basis = basis,
            Conditions = root.Texts("conditions"),
            Consumes = [.. root.List("consumes").Select(ConsumedOf)],
            Asks = [.. root.List("asks").Select(AskOf)],
            Materials = SharedReading.Requirements(root, "materials", basis),
            Signers = [.. root.List("signers").Select(SignerOf)],
            Issues = root.Texts("issues"),
            Visits = root.Whole("visits") ?? 0,
            Fee = FeeOf(root),
            SiteVisit = root.Flag("site-visit"),
            Result = root.Map("result", "result") is { } result ? ResultOf(result) : null,
            Process = root.Texts("process"),
            Questions = [.. root.List("faq").Select(QuestionOf)],
            Opinions = root.Texts("opinions"),
            NeedsLocalConfirmation = root.Flag("needsLocalConfirmation") | root.Flag("confirm"),
        };
        root.Done();
        return item;
    }

    private static FormerWording FormerOf(ContentNode node)
    {
        var former = new FormerWording(
            node.Required("name"), node.Required("because"),
            node.Word("evidence", SharedReading.EvidenceWords, Evidence.General), node.Flag("confirm"));
        node.Done();
        return former;
    }

    public static HandlingLimits LimitsOf(ContentNode root)
    {
        if (root.Map("limits", "limits") is not { } node)
        {
            root.Error("缺少 limits（法定与承诺时限）。", Remedy.Add);
            return new HandlingLimits(new StatutoryLimit(0, LimitUnit.OnTheSpot), 0);
        }

        var calendarDays = node.Whole("calendar-days");
        var statutory = SharedReading.WorkingDays(node, "statutory");
        var promised = SharedReading.WorkingDays(node, "promised");
        var note = node.Optional("note");
        node.Done();
        if (promised is null || (calendarDays ?? statutory) is not { } days || (calendarDays is not null && statutory is not null))
        {
            node.Error("应写 promised（整工作日），以及 statutory 与 calendar-days 二者之一。", "写上承诺的天数，再写法定的工作日或者自然日，两样写一样。");
        }

        days = calendarDays ?? statutory ?? 0;
        var unit = calendarDays is not null ? LimitUnit.CalendarDays : days == 0 ? LimitUnit.OnTheSpot : LimitUnit.WorkingDays;
        return new HandlingLimits(new StatutoryLimit(days, unit), promised ?? 0) { Note = note };
    }

    private static CommitmentMode? ModesOf(ContentNode modes, IReadOnlyList<LegalBasis> basis)
    {
        var node = modes.Map("commitment", "告知承诺方式");
        modes.Done();
        if (node is null)
        {
            return null;
        }

        var mode = new CommitmentMode
        {
            PromisedWorkingDays = SharedReading.WorkingDays(node, "promised") ?? 0,
            FollowUpWorkingDays = node.Whole("follow-up") ?? 20,
            Basis = node.List("basis") is [var first, ..] ? SharedReading.Basis(first) : basis[0],
            Drops = node.Texts("drops"),
            Adds = SharedReading.Requirements(node, "adds", basis),
            Notice = node.Optional("notice"),
            BaseCode = node.Optional("base-code"),
            NamedByLaw = node.Flag("named-by-law"),
        };
        node.Done();
        return mode;
    }

    private static CertificateRequirement ConsumedOf(ContentNode node)
    {
        if (node.IsText)
        {
            return new CertificateRequirement(node.Text(), Condition.Always);
        }

        var consumed = new CertificateRequirement(node.Required("certificate"), SharedReading.When(node));
        node.Done();
        return consumed;
    }

    private static ElementRequirement AskOf(ContentNode node)
    {
        if (node.IsText)
        {
            return new ElementRequirement(node.Text(), Condition.Always, false);
        }

        var ask = new ElementRequirement(node.Required("element"), SharedReading.When(node), node.Flag("optional"));
        node.Done();
        return ask;
    }

    private static SignerRequirement SignerOf(ContentNode node)
    {
        var signer = new SignerRequirement(
            node.Required("signer"), node.Required("who"), node.Required("name"), node.Required("number"),
            SharedReading.When(node), node.Flag("confirm"));
        node.Done();
        return signer;
    }

    private static ItemFee? FeeOf(ContentNode root)
    {
        if (root.List("fee") is not [{ IsMap: true } node])
        {
            return root.Optional("fee") is { } standard and not "none" ? new ItemFee(standard, null) : null;
        }

        var fee = new ItemFee(node.Required("standard"), node.Optional("basis"));
        node.Done();
        return fee;
    }

    private static ItemResult ResultOf(ContentNode node)
    {
        var result = new ItemResult(node.Word("kind", _results, ResultKind.Record), node.Required("name"));
        node.Done();
        return result;
    }

    private static ItemQuestion QuestionOf(ContentNode node)
    {
        var question = new ItemQuestion(node.Required("ask"), node.Required("answer"));
        node.Done();
        return question;
    }
}
