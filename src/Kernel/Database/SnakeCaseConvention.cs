using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Suban.Kernel.Database;

/// <summary>Names tables and columns in snake_case where a mapping does not name them itself.</summary>
internal sealed class SnakeCaseConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            if (entity.IsMappedToJson())
            {
                continue;
            }

            if (entity.GetTableName() is { } table && entity.BaseType is null)
            {
                entity.Builder.ToTable(Snake(table));
            }

            NameColumns(entity);
        }
    }

    private static void NameColumns(IConventionTypeBase type)
    {
        foreach (var property in type.GetDeclaredProperties())
        {
            property.Builder.HasColumnName(Snake(property.GetColumnName()));
        }

        foreach (var part in type.GetDeclaredComplexProperties().Select(c => c.ComplexType).Where(t => !t.IsMappedToJson()))
        {
            NameColumns(part);
        }
    }

    internal static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsAsciiLetterUpper(name[i]) && name[i - 1] != '_' &&
                (!char.IsAsciiLetterUpper(name[i - 1]) || (i + 1 < name.Length && char.IsAsciiLetterLower(name[i + 1]))))
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }
}
