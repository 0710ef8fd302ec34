using System.Diagnostics;
using System.Globalization;
using System.Text;
using Precis.Documents;
using Precis.Entities;
using Precis.Languages;
using Precis.Learning.Evaluation.Dates;

namespace Precis.Tests.Entities;

public class EntityPropertyTests
{
    /// <summary>Each piece is written again and again, {0} a number in letters, so that old names return and new ones are met.</summary>
    [Theory]
    [InlineData("Le groupe Vel{0} a signé avec le Conseil des Mines de Tar{0} (CMT{0}). Selon Jeanne Mor{0}, l'entreprise attend. Mme Mor{0} reste. ", Language.French)]
    [InlineData("The company said Vel{0} Corp will buy First Tar{0} Bank. John Mor{0} of the Tar{0} Barley Board (TBB) left, and Mr Mor{0} told the board. ", Language.English)]
    [InlineData("The minister met Paris and the Paris deal, said Orion and Orion Tar{0}, won by Vel, Tar{0} and Mor. ", Language.English)]
    [InlineData("l'entreprise et le groupe Boréal, le ministère et ", Language.French)]
    public void AMegabyteTakesTimeLinearInTheText(string piece, Language language)
    {
        var format = CompositeFormat.Parse(piece);
        Time(format, 1 << 12, language);
        var small = Time(format, 1 << 16, language);
        var large = Time(format, 1 << 20, language);

        // Sixteen times the text; the slack is for a busy machine and for what a first call costs.
        Assert.True(large < (small * 80) + TimeSpan.FromSeconds(2), $"{piece}: {small} for 64 KB, {large} for 1 MB");
    }

    private static TimeSpan Time(CompositeFormat piece, int length, Language language)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < length; i++)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, piece, Letters(i % 5 == 0 ? i : i % 7));
        }

        var document = GoldDocument.Make(text.ToString(), language, null);
        var before = Stopwatch.GetTimestamp();
        new EntityAnnotator().Annotate(document, CancellationToken.None);
        return Stopwatch.GetElapsedTime(before);
    }

    private static string Letters(int number)
    {
        var letters = "";
        for (; number > 0 || letters.Length == 0; number /= 20)
        {
            letters += (char)('a' + (number % 20));
        }

        return letters;
    }
}
