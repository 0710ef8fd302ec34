using BenchmarkDotNet.Running;
using Precis.Benchmarks;

if (args is ["names", .. var files])
{
    NameSpeed.Measure(files);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
