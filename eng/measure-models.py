#!/usr/bin/env python3
"""Has the command-line tool verify models, and says how long that took and how much memory it held.

usage: eng/measure-models.py MODEL...

Linux only. A line is a model, the seconds, the peak of resident memory of the tool and of its child process in MB, and
the verdict. The last line has the largest of each.
"""
import json
import pathlib
import subprocess
import sys
import time

TOOL = pathlib.Path(__file__).resolve().parent.parent / "artifacts/bin/Redaction.Sdk.Cli/debug/Redaction.Sdk.Cli.dll"
PAUSE = 0.002


def peak(process):
    """The peak of a process in MB; 0 when it is gone."""
    try:
        lines = pathlib.Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


def children(process):
    try:
        return [child for thread in pathlib.Path(f"/proc/{process}/task").iterdir()
                for child in (thread / "children").read_text().split()]
    except OSError:
        return []


def measure(model):
    started = time.monotonic()
    command = ["dotnet", str(TOOL), "model", "verify", model, "--format", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as tool:
        own = child = 0
        while tool.poll() is None:
            own = max(own, peak(tool.pid))
            child = max([child, *map(peak, children(tool.pid))])
            time.sleep(PAUSE)
        seconds = time.monotonic() - started
        verdict = json.loads(tool.stdout.read())["models"][0]
    return seconds, own, child, verdict


def main():
    most = [0, 0, 0]
    refused = 0
    for model in sys.argv[1:]:
        *figures, verdict = measure(model)
        most = [max(pair) for pair in zip(most, figures)]
        refused += not verdict["accepted"]
        name, last = pathlib.Path(model).name, verdict["checks"][-1]
        print("{:32} {:6.2f} s {:5.0f} {:5.0f} MB  {:16} {}".format(
            name, *figures, verdict["code"] or "accepted", last["message"]), flush=True)
    print("{:32} {:6.2f} s {:5.0f} {:5.0f} MB  {} of {} refused".format(
        "at most", *most, refused, len(sys.argv) - 1))


if __name__ == "__main__":
    main()
