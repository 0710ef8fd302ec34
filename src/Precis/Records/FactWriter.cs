using System.Text;
using System.Text.Json;
using Precis.Documents;

namespace Precis.Records;

/// <summary>Writes the properties of a fact, of whatever type. Not thread-safe.</summary>
internal sealed class FactWriter(Utf8JsonWriter json)
{
    public void Write(Fact fact)
    {
        switch (fact)
        {
            case ContractFact contract:
                WriteHead(contract, "contract"u8, EnumName.Of(contract.Status));
                WriteContract(contract);
                break;
            case AcquisitionFact acquisition:
                WriteHead(acquisition, "acquisition"u8, EnumName.Of(acquisition.Status));
                WriteAcquisition(acquisition);
                break;
            case ResultsFact results:
                WriteHead(results, "results"u8, EnumName.Of(results.Status));
                WriteResults(results);
                break;
            case AppointmentFact appointment:
                WriteHead(appointment, "appointment"u8, EnumName.Of(appointment.Status));
                WriteAppointment(appointment);
                break;
            case FundingFact funding:
                WriteHead(funding, "funding"u8, EnumName.Of(funding.Status));
                WriteFunding(funding);
                break;
            case LegalFact legal:
                WriteHead(legal, "legal"u8, EnumName.Of(legal.Status));
                WriteLegal(legal);
                break;
            case WorkforceFact workforce:
                WriteHead(workforce, "workforce"u8, EnumName.Of(workforce.Status));
                WriteWorkforce(workforce);
                break;
            case UserFact user:
                WriteUser(user);
                break;
            default:
                throw new NotSupportedException($"{fact.GetType().Name} is a fact that the record does not know.");
        }

        json.WriteStartArray("sentences"u8);
        foreach (var sentence in fact.Sentences)
        {
            json.WriteNumberValue(sentence);
        }

        json.WriteEndArray();
        json.WriteArray("evidence"u8, fact.Evidence, WriteEvidence);
        json.WriteNumber("confidence"u8, fact.Confidence);
    }

    private void WriteHead(Fact fact, ReadOnlySpan<byte> type, string status)
    {
        json.WriteString("type"u8, type);
        json.WriteString("id"u8, fact.Id);
        json.WriteString("status"u8, status);
        json.WriteString("factuality"u8, EnumName.Of(fact.Factuality));
    }

    private void WriteContract(ContractFact fact)
    {
        json.WriteOptional("contract"u8, fact.Contract);
        json.WriteOptional("acronym"u8, fact.Acronym);
        json.WriteOptional("title"u8, fact.Title);
        json.WriteStrings("buyers"u8, fact.Buyers);
        json.WriteStrings("suppliers"u8, fact.Suppliers);
        json.WriteStrings("losingBidders"u8, fact.LosingBidders);
        json.WriteStrings("contestedBy"u8, fact.ContestedBy);
        json.WriteOptional("amount"u8, fact.Amount);
        json.WriteOptional("amountKind"u8, EnumName.OfOptional(fact.AmountKind));
        json.WriteOptional("awardDate"u8, fact.AwardDate);
        json.WriteOptional("startDate"u8, fact.StartDate);
        json.WriteOptional("endDate"u8, fact.EndDate);
        json.WriteOptional("duration"u8, fact.Duration);
        json.WriteOptional("number"u8, fact.Number);
        json.WriteOptional("replaces"u8, fact.Replaces);
        json.WriteOptional("replacedBy"u8, fact.ReplacedBy);
    }

    private void WriteAcquisition(AcquisitionFact fact)
    {
        json.WriteStrings("acquirers"u8, fact.Acquirers);
        json.WriteOptional("target"u8, fact.Target);
        json.WriteStrings("sellers"u8, fact.Sellers);
        json.WriteOptional("stake"u8, fact.Stake);
        json.WriteOptional("amount"u8, fact.Amount);
        json.WriteOptional("date"u8, fact.Date);
    }

    private void WriteResults(ResultsFact fact)
    {
        json.WriteOptional("company"u8, fact.Company);
        json.WriteOptional("period"u8, fact.Period);
        json.WriteArray("metrics"u8, fact.Metrics, WriteMetric);
    }

    private void WriteMetric(ResultsMetric metric)
    {
        json.WriteString("metric"u8, EnumName.Of(metric.Metric));
        json.WriteOptional("amount"u8, metric.Amount);
        json.WriteOptional("previous"u8, metric.Previous);
        json.WriteOptional("change"u8, metric.Change);
        if (metric.Loss is { } loss)
        {
            json.WriteBoolean("loss"u8, loss);
        }
    }

    private void WriteAppointment(AppointmentFact fact)
    {
        json.WriteOptional("person"u8, fact.Person);
        json.WriteOptional("role"u8, fact.Role);
        json.WriteOptional("organization"u8, fact.Organization);
        json.WriteOptional("predecessor"u8, fact.Predecessor);
        json.WriteOptional("effectiveDate"u8, fact.EffectiveDate);
    }

    private void WriteFunding(FundingFact fact)
    {
        json.WriteOptional("company"u8, fact.Company);
        json.WriteOptional("amount"u8, fact.Amount);
        json.WriteOptional("round"u8, fact.Round);
        json.WriteStrings("investors"u8, fact.Investors);
        json.WriteOptional("valuation"u8, fact.Valuation);
    }

    private void WriteLegal(LegalFact fact)
    {
        json.WriteStrings("parties"u8, fact.Parties);
        json.WriteOptional("authority"u8, fact.Authority);
        json.WriteOptional("amount"u8, fact.Amount);
        json.WriteOptional("matter"u8, fact.Matter);
    }

    private void WriteWorkforce(WorkforceFact fact)
    {
        json.WriteOptional("company"u8, fact.Company);
        json.WriteOptional("count"u8, fact.Count);
        json.WriteOptional("place"u8, fact.Place);
        json.WriteOptional("date"u8, fact.Date);
    }

    private void WriteUser(UserFact fact)
    {
        json.WriteString("type"u8, fact.Type);
        json.WriteString("id"u8, fact.Id);
        json.WriteOptional("status"u8, fact.Status);
        json.WriteString("factuality"u8, EnumName.Of(fact.Factuality));
        foreach (var field in fact.Fields)
        {
            if (field.IsList)
            {
                json.WriteStrings(Encoding.UTF8.GetBytes(field.Name), field.Values);
            }
            else
            {
                json.WriteString(field.Name, field.Values[0]);
            }
        }
    }

    private void WriteEvidence(Evidence evidence)
    {
        json.WriteString("field"u8, evidence.Field);
        json.WriteSpan(evidence);
    }
}
