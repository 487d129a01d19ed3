using Redaction.Sdk.Worker;

return WorkerProgram.Run();
