using Precis.Languages;

namespace Precis.Tests.Facts;

public class VerbFormsTests
{
    [Theory]
    [InlineData(Language.French, "remporté", "remporter", nameof(VerbForm.PastParticiple))]
    [InlineData(Language.French, "attribuée", "attribuer", nameof(VerbForm.PastParticiple))]
    [InlineData(Language.French, "attribuera", "attribuer", nameof(VerbForm.Future))]
    [InlineData(Language.French, "confierait", "confier", nameof(VerbForm.Conditional))]
    [InlineData(Language.French, "lançait", "lancer", nameof(VerbForm.Finite))]
    [InlineData(Language.French, "obtient", "obtenir", nameof(VerbForm.Finite))]
    [InlineData(Language.French, "retenus", "retenir", nameof(VerbForm.PastParticiple))]
    [InlineData(Language.English, "awarded", "award", nameof(VerbForm.PastParticiple))]
    [InlineData(Language.English, "won", "win", nameof(VerbForm.PastParticiple))]
    [InlineData(Language.English, "scrapping", "scrap", nameof(VerbForm.PresentParticiple))]
    [InlineData(Language.English, "challenges", "challenge", nameof(VerbForm.Finite))]
    [InlineData(Language.English, "gave", "give", nameof(VerbForm.Finite))]
    public void AFormTellsItsVerb(Language language, string word, string lemma, string form)
    {
        Assert.True(VerbForms.Of(language, "Facts/contract-frames").TryRead(word, out var verb));
        Assert.Equal(new Verb(lemma, Enum.Parse<VerbForm>(form)), verb);
    }

    [Theory]
    [InlineData(Language.French, "marché")]
    [InlineData(Language.French, "table")]
    [InlineData(Language.English, "contract")]
    [InlineData(Language.English, "winner")]
    public void AnotherWordIsNone(Language language, string word) =>
        Assert.False(VerbForms.Of(language, "Facts/contract-frames").TryRead(word, out _));
}
