namespace Precis.Entities.Registry;

/// <summary>What a known thing is, more finely than its entity type: it decides which nouns can stand for it.</summary>
internal enum RegistryKind
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>A business.</summary>
    Company,

    /// <summary>A newspaper, broadcaster, news agency or platform of news.</summary>
    Media,

    /// <summary>A body of which nothing finer is known.</summary>
    Organization,

    /// <summary>A ministry or department of state.</summary>
    Ministry,

    /// <summary>A public agency or service.</summary>
    Agency,

    /// <summary>An authority that supervises a market or a right.</summary>
    Regulator,

    /// <summary>A bank of issue.</summary>
    CentralBank,

    /// <summary>A court or tribunal.</summary>
    Court,

    /// <summary>A political party or parliamentary group.</summary>
    Party,

    /// <summary>An armed service or command.</summary>
    Military,

    /// <summary>A police or security service.</summary>
    Police,

    /// <summary>The executive of a country or region.</summary>
    Government,

    /// <summary>The office of a head of state or of government.</summary>
    Presidency,

    /// <summary>A parliament or one of its chambers.</summary>
    Parliament,

    /// <summary>A body of several states.</summary>
    InternationalBody,

    /// <summary>A trade union or employers' federation.</summary>
    Union,

    /// <summary>A university, school or research body.</summary>
    University,

    /// <summary>A sports club.</summary>
    Club,

    /// <summary>A federation or league of clubs.</summary>
    Federation,

    /// <summary>A non-governmental organisation, foundation or association.</summary>
    Association,

    /// <summary>A stock exchange.</summary>
    Exchange,

    /// <summary>A stock-market index.</summary>
    Index,

    /// <summary>A place of which nothing finer is known.</summary>
    Place,

    /// <summary>A country or dependent territory.</summary>
    Country,

    /// <summary>A part of a country.</summary>
    Region,

    /// <summary>A town.</summary>
    City,

    /// <summary>A part of the world.</summary>
    Continent,

    /// <summary>A sea, river, mountain, strait or island.</summary>
    Landmark,

    /// <summary>A recurring or historic event.</summary>
    Event,

    /// <summary>A named product.</summary>
    Product,

    /// <summary>A named programme or contract.</summary>
    Programme,

    /// <summary>Anything else with a name.</summary>
    Other,
}
