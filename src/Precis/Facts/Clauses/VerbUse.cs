using Precis.Languages;

namespace Precis.Facts.Clauses;

/// <summary>The relation of a verb to its subject.</summary>
internal enum Voice
{
    /// <summary>The subject acts.</summary>
    Active,

    /// <summary>The subject undergoes; a bare participle after a noun as well ("décroché par", "awarded to").</summary>
    Passive,

    /// <summary>The subject acts on itself ("s'est adjugé", "s'en remettre à").</summary>
    Reflexive,

    /// <summary>The subject is given the object ("s'est vu attribuer", "was awarded a contract").</summary>
    Offered,
}

/// <summary>A verb in its sentence.</summary>
/// <param name="Token">The index of the verb's token.</param>
/// <param name="First">The index of the first token of the verb group, auxiliaries and negation included.</param>
/// <param name="Verb">The verb.</param>
/// <param name="Voice">The voice.</param>
/// <param name="IsDenied">Whether it is negated.</param>
/// <param name="Mood">Whether it is told as a fact (<see cref="VerbForm.Finite"/>), in the future or in the conditional.</param>
internal readonly record struct VerbUse(int Token, int First, Verb Verb, Voice Voice, bool IsDenied, VerbForm Mood)
{
    /// <summary>Whether somebody denies it ("a démenti avoir remporté").</summary>
    public bool IsRefuted { get; init; }

    /// <summary>Whether it is what somebody announced in the past would come ("said it would buy", "a annoncé qu'il rachèterait").</summary>
    public bool IsAnnounced { get; init; }
}
