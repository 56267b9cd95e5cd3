using Microsoft.Extensions.DependencyInjection;
using Suban.Catalogue;
using Suban.Certificates.Wallet;
using Suban.Kernel;
using Suban.Organisation;
using Suban.TestKit;

namespace Suban.Portal.Tests;

/// <summary>Puts certificates into a wallet, as a finished case would.</summary>
internal sealed class IssuedCertificates(TestHost host, Guid holder)
{
    public Task<CertificateIssued> IssueAsync()
    {
        var order = new CertificateOrder
        {
            Kind = new CertificateKind
            {
                Key = "business-license",
                Name = "营业执照",
                Definer = "market-supervision",
                Fields = [new CertificateField("name", "名称", null), new CertificateField("address", "经营场所", null)],
            },
            Region = "152529",
            Issuer = host.Services.GetRequiredService<Authorities>().Find("152529", "market-supervision")!,
            HolderPartyId = holder,
            Holder = "娜仁图雅",
            Values = new Dictionary<string, string> { ["name"] = "吉祥小吃店", ["address"] = "明安图镇某街 1 号" },
        };
        return RunAsync<IssueCertificate, CertificateIssued>((op, p, c) => op.RunAsync(order, p, c), "IssueResults");
    }

    public async Task<ShownPresentation> PresentAsync(CertificateIssued issued)
    {
        await RunAsync<PresentCertificate, CertificatePresented>((op, p, c) => op.RunAsync(issued.CertificateId, holder, "租房签约", ["name"], p, c), "PresentCertificate");
        return (await ReadAsync<CertificateQueries, ShownPresentation?>(q => q.LatestPresentationAsync(issued.CertificateId, holder, default)))!;
    }

    public async Task<T> RunAsync<TOperation, T>(Func<TOperation, ProcessContext, CancellationToken, Task<Outcome<T>>> act, string type)
        where TOperation : notnull
        where T : notnull
    {
        var process = TestProcess.Create(type, host.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var outcome = await host.Services.GetRequiredService<Writes>().RunAsync<TOperation, T>((op, c) => act(op, process, c), process, default);
        Assert.True(outcome.TryGet(out var value), outcome.Refusal?.Message);
        return value;
    }

    public async Task<T> ReadAsync<TQueries, T>(Func<TQueries, Task<T>> read) where TQueries : notnull
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TQueries>());
    }
}
