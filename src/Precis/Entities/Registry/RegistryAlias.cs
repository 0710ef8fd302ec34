using Precis.Documents;
using Precis.Languages;

namespace Precis.Entities.Registry;

/// <summary>One way of naming a known thing.</summary>
/// <param name="Text">The name, without article.</param>
/// <param name="Form"><see cref="MentionForm.Name"/>, <see cref="MentionForm.Acronym"/> or <see cref="MentionForm.Alias"/>.</param>
/// <param name="Language">The language that says it so; <see langword="null"/> where both do.</param>
/// <param name="Ambiguous">Whether it is a word, a place or another thing's name as well, so that a link needs evidence ("Orange", "Washington").</param>
internal readonly record struct RegistryAlias(string Text, MentionForm Form, Language? Language, bool Ambiguous);
