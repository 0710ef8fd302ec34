namespace Precis.Languages;

/// <summary>The form of a verb, as far as facts need to know it.</summary>
internal enum VerbForm
{
    /// <summary>A finite form of the present or past.</summary>
    Finite,

    /// <summary>A finite form of the future.</summary>
    Future,

    /// <summary>A form of the French conditional.</summary>
    Conditional,

    /// <summary>The past participle; in English the simple past of most verbs as well.</summary>
    PastParticiple,

    /// <summary>The infinitive.</summary>
    Infinitive,

    /// <summary>The present participle.</summary>
    PresentParticiple,
}

/// <summary>A word read as a verb.</summary>
/// <param name="Lemma">The infinitive.</param>
/// <param name="Form">The form.</param>
internal readonly record struct Verb(string Lemma, VerbForm Form);
