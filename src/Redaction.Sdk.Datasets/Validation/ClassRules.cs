namespace Redaction.Sdk.Datasets;

/// <summary>What the classes of a data set can break.</summary>
internal sealed class ClassRules(DataValidatorOptions options)
{
    private readonly double _minimumShare = options.MinimumClassShare;

    public IEnumerable<DataFinding> Check(AnnotatedDataset dataset)
    {
        var counts = dataset.Images.SelectMany(static image => image.Annotations)
            .CountBy(static mark => mark.ClassName, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var most = counts.Values.DefaultIfEmpty().Max();

        return from name in dataset.Classes
               let count = counts.GetValueOrDefault(name)
               where count < _minimumShare * most
               select new DataFinding
               {
                   Rule = ValidationRules.ClassBalance,
                   Message = FormattableString.Invariant(
                       $"Class {name} has {count} annotations, the most frequent one has {most}."),
               };
    }
}
