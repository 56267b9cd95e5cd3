using Suban.Kernel.Crypto;

namespace Suban.Kernel.Journal;

/// <summary>One root over many leaves: changing, removing, adding or moving any leaf changes it.</summary>
internal static class MerkleTree
{
    /// <summary>How much of a leaf the outside file keeps to name a changed row; the root is what proves.</summary>
    public const int MarkSize = 8;

    /// <summary>A leaf binds the row's place as well as its content.</summary>
    public static byte[] Leaf(long position, byte[] rowHash) => new Sm3().Field("leaf").Field(position).Field(rowHash).Finish();

    public static byte[] Root(IReadOnlyList<byte[]> leaves)
    {
        if (leaves.Count == 0)
        {
            return new byte[Sm3.Size];
        }

        var level = leaves;
        var hash = new Sm3();
        while (level.Count > 1)
        {
            var next = new List<byte[]>((level.Count + 1) / 2);
            for (var i = 0; i < level.Count; i += 2)
            {
                // An odd last node goes up unchanged: doubling it would let two different lists share a root.
                next.Add(i + 1 < level.Count ? hash.Field("node").Field(level[i]).Field(level[i + 1]).Finish() : level[i]);
            }

            level = next;
        }

        return level[0];
    }

    public static byte[] Marks(IReadOnlyList<byte[]> leaves)
    {
        var marks = new byte[leaves.Count * MarkSize];
        for (var i = 0; i < leaves.Count; i++)
        {
            leaves[i].AsSpan(0, MarkSize).CopyTo(marks.AsSpan(i * MarkSize));
        }

        return marks;
    }
}
