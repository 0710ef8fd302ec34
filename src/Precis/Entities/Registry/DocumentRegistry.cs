using Precis.Documents;

namespace Precis.Entities.Registry;

internal static class DocumentRegistry
{
    extension(Document document)
    {
        /// <summary>The known things to which the names of the document are tied.</summary>
        public EntityRegistry Registry => (EntityRegistry?)document.KnownThings ?? EntityRegistry.Default;
    }
}
