namespace Suban.Server.Hosting;

/// <summary>What people read when not even the frame of a page can be made: needs neither database nor style sheet.</summary>
internal static class OutagePage
{
    public const string Html = """
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>服务暂时不能用 - 速办</title></head>
        <body>
        <main>
        <h1>服务暂时不能用</h1>
        <p>刚才的内容还没有存下。请过一会儿刷新本页；如果浏览器问要不要重新发送，请选“重新发送”，不会重复办件。</p>
        <p>之前保存的草稿都在，已经收到回执的办件不受影响。着急的话，请直接到政务服务大厅窗口办理。</p>
        <p><a href="/">回首页</a></p>
        </main>
        </body>
        </html>
        """;
}
