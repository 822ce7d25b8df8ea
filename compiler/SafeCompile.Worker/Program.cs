using System.Globalization;
using SafeCompile.Worker;

// Streams first: a worker may open no other file once its limits hold.
Stream input = Console.OpenStandardInput();
Stream output = Console.OpenStandardOutput();
ProcessLimits.Apply(ulong.Parse(args[0], CultureInfo.InvariantCulture));
return WorkerServer.Run(input, output, ProcessLimits.AllowProcessorTime);
