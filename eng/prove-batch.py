#!/usr/bin/env python3
"""Runs `redaction batch` as a machine that fails would, and proves that nothing was lost and nothing done twice.

  eng/prove-batch.py kills   COLLECTION [--kills 200] [--workers 2] [--seed 1]
      Kills the run at random moments with SIGKILL, goes on with it, and compares the exports of the jobs that came to
      their end with that of a run nobody disturbed. Jobs are begun anew until there were so many kills.
  eng/prove-batch.py shards  COLLECTION [--shards 8] [--kills 3] [--workers 2] [--seed 1]
      Runs the collection as a whole, then as shards of which some are killed on the way, merges them and compares.
  eng/prove-batch.py hostile GOOD BAD... [--workers 8]
      Runs good documents alone, then with hostile ones beside them, and compares what was found in the good ones.
  eng/prove-batch.py drain   COLLECTION [--workers 2]
      Asks a run to terminate, and goes on with it.
  eng/prove-batch.py scaling COLLECTION [--copies 1] [--rounds 2]
      Measures pages a second with one worker and with two, and the memory of the process that keeps the ledger.
      The machine has to be idle.

Build first: dotnet build -c Release src/Redaction.Sdk.Cli. Another build is named by REDACTION (a command line).
"""
import argparse, json, os, pathlib, random, shlex, shutil, signal, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILT = ROOT / "artifacts/bin/Redaction.Sdk.Cli/release/Redaction.Sdk.Cli.dll"
TOOL = shlex.split(os.environ.get("REDACTION", f"dotnet {BUILT}"))
ENDED = (0, 3)


def start(*arguments):
    return subprocess.Popen([*TOOL, "batch", *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def run(*arguments, codes=(0,)):
    done = subprocess.run([*TOOL, "batch", *map(str, arguments)], capture_output=True, text=True)
    if done.returncode not in codes:
        sys.exit(f"batch {' '.join(map(str, arguments))}: exit code {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def status(job):
    return json.loads(run("status", "--job", job, "--format", "json", codes=ENDED))


def export(job, output):
    """Verifies a job and gives the bytes of its export."""
    run("verify", "--job", job)
    run("export", "--job", job, "--output", output, "--format", "jsonl", "csv")
    run("verify", "--export", output)
    return read(output)


def read(folder):
    return {path.name: path.read_bytes() for path in sorted(pathlib.Path(folder).iterdir())}


def orphans():
    """Counts workers that outlived the process that started them."""
    count = 0
    for process in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            parent = int((process / "stat").read_text().rsplit(")", 1)[1].split()[1])
            if b"--batch-worker" in (process / "cmdline").read_bytes() and parent == 1:
                count += 1
        except OSError:
            continue
    return count


def equal(name, expected, found):
    if expected != found:
        sys.exit(f"{name}: the exports differ in {[key for key in expected if expected[key] != found.get(key)]}")


def undisturbed(folder, arguments):
    """Runs a collection to its end; gives the export and the seconds it took."""
    began = time.monotonic()
    run("run", arguments.collection, "--job", folder / "quiet", "--workers", arguments.workers, codes=ENDED)
    return export(folder / "quiet", folder / "quiet-export"), time.monotonic() - began


def kill_once(arguments, job, limit, chance, *more):
    """Runs a job for a random time. Tells whether it was killed."""
    process = start("run", arguments.collection, "--job", job, "--workers", arguments.workers, *more)
    try:
        process.wait(chance.uniform(0.05, limit))
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return True
    if process.returncode not in ENDED:
        sys.exit(f"run: exit code {process.returncode}\n{process.stderr.read().decode()}")
    return False


def kills(arguments, folder):
    expected, seconds = undisturbed(folder, arguments)
    documents = status(folder / "quiet")["documents"]
    chance, killed, jobs = random.Random(arguments.seed), 0, 0
    while killed < arguments.kills:
        jobs += 1
        job = folder / f"job-{jobs}"
        # Short at times, so that a kill comes while processes start, and long at others, so that the job gets on.
        while kill_once(arguments, job, chance.choice((1, 3, max(3, seconds / 3))), chance):
            killed += 1
            if killed >= arguments.kills:
                run("run", arguments.collection, "--job", job, "--workers", arguments.workers, codes=ENDED)
                break
        equal(f"job {jobs} after {killed} kills", expected, export(job, folder / "export"))
        shutil.rmtree(job)
    time.sleep(1)
    print(f"PASSED: {killed} kills over {jobs} jobs of {documents} documents, seed {arguments.seed}: every document has one"
          f" outcome, all exports are byte-identical, {orphans()} workers were left behind")


def shards(arguments, folder):
    expected, seconds = undisturbed(folder, arguments)
    chance, killed, jobs = random.Random(arguments.seed), 0, []
    for index in range(arguments.shards):
        job, part = folder / f"shard-{index}", f"{index}/{arguments.shards}"
        jobs.append(job)
        if killed < arguments.kills:
            killed += kill_once(arguments, job, max(1, seconds / arguments.shards), chance, "--shard", part)
        run("run", arguments.collection, "--job", job, "--workers", arguments.workers, "--shard", part, codes=ENDED)
    run("merge", *jobs[1:], "--output", folder / "merged", codes=(1,))
    run("merge", *reversed(jobs), "--output", folder / "merged", "--format", "jsonl", "csv")
    equal("merged shards", expected, read(folder / "merged"))
    print(f"PASSED: {arguments.shards} shards with {killed} kills give the bytes of one job; merge refuses without one of them")


def hostile(arguments, folder):
    collection = folder / "collection"
    for index, source in enumerate([arguments.collection, *arguments.bad]):
        shutil.copytree(source, collection / f"{'good' if index == 0 else f'bad-{index}'}")
    both, alone = folder / "both", folder / "alone"
    run("run", collection, "--job", both, "--workers", arguments.workers, codes=ENDED)
    found = export(both, folder / "both-export")["documents.jsonl"].splitlines()
    for path in collection.glob("bad-*"):
        shutil.rmtree(path)
    run("run", collection, "--job", alone, "--workers", arguments.workers, codes=ENDED)
    expected = export(alone, folder / "alone-export")["documents.jsonl"].splitlines()
    good = [line for line in found if json.loads(line)["path"].startswith("good/")]
    equal("good documents", dict(enumerate(expected)), dict(enumerate(good)))
    bad = [json.loads(line) for line in found if not json.loads(line)["path"].startswith("good/")]
    silent = [one["path"] for one in bad if one["status"] != "checked" and not one["problems"]]
    if silent:
        sys.exit(f"no reason is given for {silent}")
    print(f"PASSED: {len(good)} good documents among {len(bad)} hostile ones, {arguments.workers} workers: the good ones are"
          f" as they are alone; outcomes of all units: {status(both)['outcomes']}")


def drain(arguments, folder):
    expected, seconds = undisturbed(folder, arguments)
    process = start("run", arguments.collection, "--job", folder / "job", "--workers", arguments.workers)
    time.sleep(max(2, seconds / 3))
    asked = time.monotonic()
    process.send_signal(signal.SIGTERM)
    process.wait()
    took, at = time.monotonic() - asked, status(folder / "job")
    if at["outcomes"].get("crash"):
        sys.exit("documents at work were counted as crashes")
    run("run", arguments.collection, "--job", folder / "job", "--workers", arguments.workers, codes=ENDED)
    equal("the job after a drain", expected, export(folder / "job", folder / "export"))
    print(f"PASSED: ended {took:.1f} s after SIGTERM with exit code {process.returncode} and {at['pending']} units waiting;"
          " the next run came to the same export")


def processor_seconds(process, seen):
    """Adds up the processor time of a process and everything that it started, also of what has ended since."""
    try:
        fields = pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
        seen[process] = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        for children in pathlib.Path(f"/proc/{process}/task").glob("*/children"):
            for child in children.read_text().split():
                processor_seconds(int(child), seen)
    except (OSError, IndexError):
        pass
    return sum(seen.values())


def timed_run(collection, job, workers):
    process, began = start("run", collection, "--job", job, "--workers", workers), time.monotonic()
    memory, seen, used = [0, 0], {}, 0
    while process.poll() is None:
        try:
            pages = pathlib.Path(f"/proc/{process.pid}/statm").read_text().split()[1]
            memory.append(int(pages) * os.sysconf("SC_PAGE_SIZE") / 1048576)
        except (OSError, IndexError):
            pass
        used = processor_seconds(process.pid, seen)
        time.sleep(0.05)
    seconds, pages = time.monotonic() - began, status(job)["pagesDone"]
    half = len(memory) // 2
    print(f"{workers} workers: {pages} pages in {seconds:.1f} s, {pages / seconds:.2f} pages/s; {used:.1f} s of processors,"
          f" {used / pages:.3f} s a page, {used / seconds:.2f} processors busy; memory of the job's process"
          f" {max(memory[:half]):.0f} MB at most in the first half, {max(memory[half:]):.0f} MB in the second", flush=True)
    return pages / seconds


def scaling(arguments, folder):
    collection = folder / "collection"
    for copy in range(arguments.copies):
        for path in pathlib.Path(arguments.collection).rglob("*"):
            if path.is_file():
                target = collection / str(copy) / path.relative_to(arguments.collection)
                target.parent.mkdir(parents=True, exist_ok=True)
                # A space behind the last byte makes another document of it and changes nothing in it.
                target.write_bytes(path.read_bytes() + b" " * copy)
    best = {workers: max(timed_run(collection, folder / f"job-{workers}-{n}", workers) for n in range(arguments.rounds))
            for workers in (1, 2)}
    print(f"2 workers are {best[2] / best[1]:.2f} x as fast as one")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("kills", "shards", "hostile", "drain", "scaling"))
    parser.add_argument("collection")
    parser.add_argument("bad", nargs="*")
    for name, standard in (("kills", None), ("workers", None), ("seed", 1), ("shards", 8), ("copies", 1), ("rounds", 2)):
        parser.add_argument(f"--{name}", type=int, default=standard)
    arguments = parser.parse_args()
    arguments.kills = arguments.kills or (200 if arguments.what == "kills" else 3)
    arguments.workers = arguments.workers or (8 if arguments.what == "hostile" else 2)
    with tempfile.TemporaryDirectory(prefix="prove-batch-") as folder:
        globals()[arguments.what](arguments, pathlib.Path(folder))


main()
