using PoisonWorker;
using Redaction.Sdk.Isolation;

switch (args)
{
    case ["mute"]:
        Thread.Sleep(Timeout.Infinite);
        return 0;
    case ["quit"]:
        return 3;
    case ["garbage"]:
        Liar.WriteGarbage();
        return 0;
    case ["lie", var kind]:
        Liar.AnswerWith(kind);
        return 0;
    case ["always", var job]:
        WorkerServer.Serve(new Dictionary<string, WorkerJob> { ["inspect-pdf"] = Jobs.All.GetValueOrDefault(job, Jobs.All["echo"]) });
        return 0;
    default:
        WorkerServer.Serve(Jobs.All);
        return 0;
}
