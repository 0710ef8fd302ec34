using BenchmarkDotNet.Running;
using Precis.Benchmarks;

if (args is ["names", .. var files])
{
    NameSpeed.Measure(files);
}
else if (args is ["facts", .. var news])
{
    FactSpeed.Measure(news);
}
else if (args is ["summaries", .. var articles])
{
    SummarySpeed.Measure(articles);
}
else if (args is ["load", var what])
{
    NameLoad.Measure(what);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
