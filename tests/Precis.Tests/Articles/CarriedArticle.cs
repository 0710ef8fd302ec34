namespace Precis.Tests.Articles;

/// <summary>An invented article that tests put into every format.</summary>
internal sealed record CarriedArticle(string Language, string Title, string Author, string Publisher, string Published, string Url, string[] Paragraphs)
{
    /// <summary>The paragraph that is a heading.</summary>
    public const int Heading = 2;

    public static CarriedArticle French { get; } = new(
        "fr", "L’hôpital d’Arzelles s’équipe & rénove", "Noémie Bücher", "La Gazette d’Arzelles", "2024-03-05T07:30:00+01:00", "https://gazette.example/2024/03/05/hopital-arzelles",
        [
            "ARZELLES — L’hôpital d’Arzelles a signé mardi un contrat de 12,5 millions d’euros avec le groupe Nördal pour rénover son bloc opératoire, a annoncé la directrice Élise Çelik.",
            "Les travaux commenceront en juin et dureront dix-huit mois. « C’est l’œuvre d’une génération », a déclaré Mme Çelik devant la presse, en rappelant que le dernier chantier datait de 1998.",
            "Un financement partagé",
            "La région prend en charge 40 % du coût, l’État 35 % et l’établissement le reste, soit près de 3,1 millions d’euros. Le syndicat Sud-Santé & Cie a dénoncé un « chèque en blanc ».",
            "Nördal, qui emploie 2 300 personnes, a réalisé l’an dernier un chiffre d’affaires de 480 millions d’euros (+7 %).",
        ]);

    public static CarriedArticle English { get; } = new(
        "en", "Harbour board picks Nördal for £18m crane deal", "Siân O’Connor", "The Calder Courier", "2024-03-05T07:30:00+00:00", "https://courier.example/2024/03/05/crane-deal",
        [
            "CALDER — The Calder harbour board on Tuesday awarded Nördal & Sons a contract worth £18 million to replace its four cranes, chief executive Zoë Müller said.",
            "Work will begin in June and take eighteen months. “It’s the biggest job in a generation,” Ms Müller told reporters, noting that the last refit dated from 1998.",
            "Costs are shared",
            "The council pays 40% of the cost, the Treasury 35% and the board the rest – roughly £4.5 million, or €5.3 million. The dockers’ union called the deal a “blank cheque”.",
            "Nördal, which employs 2,300 people, reported revenue of £410 million last year, up 7%.",
        ]);

    public bool IsFrench => Language == "fr";
}
