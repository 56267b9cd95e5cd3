using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Suban.Components.Status;

/// <summary>A QR code as one SVG path: prints sharp, needs no script, dark on light in every display mode.</summary>
public static class QrCode
{
    /// <param name="label">What the code leads to, for those who cannot see it.</param>
    public static IHtmlContent Svg(string text, string label)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        return new Drawing(data.ModuleMatrix, label);
    }

    private sealed class Drawing : IHtmlContent
    {
        private readonly string _path;
        private readonly int _size;
        private readonly string _label;

        public Drawing(IReadOnlyList<System.Collections.BitArray> matrix, string label)
        {
            // The library draws its own four light modules around the code.
            _size = matrix.Count;
            _label = label;
            _path = Path(matrix);
        }

        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var size = _size.ToString(CultureInfo.InvariantCulture);
            writer.Write($"""<svg viewBox="0 0 {size} {size}" role="img" aria-label="{encoder.Encode(_label)}" shape-rendering="crispEdges" focusable="false"><path fill="#fff" d="M0 0h{size}v{size}H0z"/><path fill="#000" d="{_path}"/></svg>""");
        }

        private static string Path(IReadOnlyList<System.Collections.BitArray> matrix)
        {
            var path = new StringBuilder();
            for (var y = 0; y < matrix.Count; y++)
            {
                for (var x = 0; x < matrix[y].Count; x++)
                {
                    if (!matrix[y][x])
                    {
                        continue;
                    }

                    var end = x;
                    while (end < matrix[y].Count && matrix[y][end])
                    {
                        end++;
                    }

                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{end - x}v1H{x}z");
                    x = end;
                }
            }

            return path.ToString();
        }
    }
}
