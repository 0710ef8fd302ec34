using System.Reflection;
using Precis.Documents;
using Precis.Records;

namespace Precis.Tests.Records;

/// <summary>A record in which every property of every type is set, made by reflection so that none is forgotten.</summary>
internal static class FullRecord
{
    // A user's fact has the properties that its rule file names, and tests of its own.
    private static readonly Type[] FactTypes =
        [.. typeof(Fact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact)) && type != typeof(UserFact)).OrderBy(type => type.Name, StringComparer.Ordinal)];

    public static ArticleRecord Create() => (ArticleRecord)Make(typeof(ArticleRecord), string.Empty);

    private static object Make(Type type, string name)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return name switch
            {
                "Schema" => ArticleRecord.SchemaVersion,
                "Sha256" => new string('a', 64),
                _ => $"«{name}» & <é>",
            };
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!;
        }

        return Number(type) ?? Collection(type, name) ?? Instance(type);
    }

    private static object? Number(Type type) =>
        type == typeof(bool) ? true
        : type == typeof(double) ? 0.75
        : type == typeof(decimal) ? 8.55m
        : type == typeof(int) ? 3
        : type == typeof(long) ? 1L << 40
        : null;

    private static object? Collection(Type type, string name)
    {
        if (!type.IsGenericType)
        {
            return null;
        }

        var arguments = type.GetGenericArguments();
        if (type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
        {
            return new Dictionary<string, string> { ["key"] = "value" };
        }

        object[] items = arguments[0] == typeof(Fact) ? [.. FactTypes.Select(Instance)] : [Make(arguments[0], name), Make(arguments[0], name)];
        var array = Array.CreateInstance(arguments[0], items.Length);
        items.CopyTo(array, 0);
        return array;
    }

    private static object Instance(Type type)
    {
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).MaxBy(constructor => constructor.GetParameters().Length)!;
        var instance = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Make(parameter.ParameterType, parameter.Name!))]);
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            property.SetValue(instance, Make(property.PropertyType, property.Name));
        }

        return instance;
    }
}
