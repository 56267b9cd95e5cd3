using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Suban.Certificates.Papers;

/// <summary>Turns Word files into PDF with LibreOffice, several in one run, in a kept profile; without it there is simply no PDF.</summary>
public sealed partial class PdfConverter(PapersSettings settings, ILogger<PdfConverter> log) : IDisposable
{
    private static readonly string[] _usualPlaces = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice"];

    private readonly SemaphoreSlim _one = new(1);
    private readonly string? _program = Find(settings.Converter);

    /// <summary>Whether papers come as PDF here; screens say so where they do not.</summary>
    public bool IsAvailable => _program is not null;

    public void Dispose() => _one.Dispose();

    /// <summary>The PDFs in the order of the files; null where one could not be made.</summary>
    internal async Task<IReadOnlyList<byte[]?>> ConvertAsync(IReadOnlyList<byte[]> files, CancellationToken cancel)
    {
        if (_program is null)
        {
            return new byte[]?[files.Count];
        }

        await _one.WaitAsync(cancel); // one profile, one process
        var work = Path.Combine(settings.WorkFolder, "run");
        try
        {
            Directory.CreateDirectory(work);
            PrepareProfile();
            var names = files.Select((_, i) => Path.Combine(work, $"{i}.docx")).ToList();
            for (var i = 0; i < files.Count; i++)
            {
                await File.WriteAllBytesAsync(names[i], files[i], cancel);
            }

            await RunAsync(work, names, cancel);
            return [.. names.Select(n => Path.ChangeExtension(n, ".pdf")).Select(pdf => File.Exists(pdf) ? File.ReadAllBytes(pdf) : null)];
        }
        finally
        {
            Directory.Delete(work, recursive: true); // personal data do not stay in work files
            _one.Release();
        }
    }

    private async Task RunAsync(string work, List<string> files, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(_program!) { WorkingDirectory = work, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-env:UserInstallation=" + new Uri(Profile).AbsoluteUri, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", work, .. files])
        {
            start.ArgumentList.Add(argument);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(settings.ConversionLimit);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The converter did not start.");
        if (settings.InBackground)
        {
            process.PriorityClass = ProcessPriorityClass.BelowNormal;
        }

        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = await process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            await output;
            if (process.ExitCode != 0)
            {
                LogFailed(process.ExitCode, errors);
            }
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private string Profile => Path.GetFullPath(Path.Combine(settings.WorkFolder, "profile"));

    // Macros off, and fonts that templates name but servers lack mapped to ones that are embedded whole.
    private void PrepareProfile()
    {
        var file = Path.Combine(Profile, "user", "registrymodifications.xcu");
        if (File.Exists(file) && File.ReadAllText(file) is var known && settings.FontSubstitutes.Keys.All(font => known.Contains($"<value>{font}</value>", StringComparison.Ordinal)))
        {
            return;
        }

        const string substitution = "/org.openoffice.Office.Common/Font/Substitution";
        var xml = new StringBuilder("""<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">""");
        xml.Append("""<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>""");
        xml.Append("<item oor:path=\"").Append(substitution).Append("\"><prop oor:name=\"Replacement\" oor:op=\"fuse\"><value>true</value></prop></item>");
        foreach (var ((from, to), i) in settings.FontSubstitutes.Select((pair, i) => (pair, i)))
        {
            xml.Append($"""<item oor:path="{substitution}/FontPairs"><node oor:name="_{i}" oor:op="replace"><prop oor:name="Always" oor:op="fuse"><value>true</value></prop><prop oor:name="OnScreenOnly" oor:op="fuse"><value>false</value></prop>""")
                .Append($"""<prop oor:name="ReplaceFont" oor:op="fuse"><value>{from}</value></prop><prop oor:name="SubstituteFont" oor:op="fuse"><value>{to}</value></prop></node></item>""");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, xml.Append("</oor:items>").ToString());
    }

    private static string? Find(string? configured) =>
        configured is null ? _usualPlaces.FirstOrDefault(File.Exists) : File.Exists(configured) ? configured : null;

    [LoggerMessage(Level = LogLevel.Error, Message = "The PDF converter ended with {Code}: {Errors}")]
    private partial void LogFailed(int code, string errors);
}
