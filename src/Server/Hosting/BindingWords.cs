using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Suban.Server.Hosting;

/// <summary>
/// What people read where a value cannot be read at all: a number that is none, an id that was cut off. The framework would say it in
/// English. People do not type such values, so the page they came from is old or damaged.
/// </summary>
internal static class BindingWords
{
    private const string Reopen = "这一页带回来的内容不完整，请刷新页面后再试。";

    public static void Put(DefaultModelBindingMessageProvider words)
    {
        words.SetAttemptedValueIsInvalidAccessor((_, _) => Reopen);
        words.SetMissingBindRequiredValueAccessor(_ => Reopen);
        words.SetMissingKeyOrValueAccessor(() => Reopen);
        words.SetMissingRequestBodyRequiredValueAccessor(() => Reopen);
        words.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Reopen);
        words.SetNonPropertyUnknownValueIsInvalidAccessor(() => Reopen);
        words.SetNonPropertyValueMustBeANumberAccessor(() => Reopen);
        words.SetUnknownValueIsInvalidAccessor(_ => Reopen);
        words.SetValueIsInvalidAccessor(_ => Reopen);
        words.SetValueMustBeANumberAccessor(_ => Reopen);
        words.SetValueMustNotBeNullAccessor(_ => Reopen);
    }
}
