using SafeCompile.Worker;

return WorkerServer.Run(Console.OpenStandardInput(), Console.OpenStandardOutput());
