using Redaction.Sdk.Isolation;
using Redaction.Sdk.Worker;

WorkerServer.Serve(WorkerJobs.All);
