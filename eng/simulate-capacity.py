#!/usr/bin/env python3
"""Simulates a job on many machines, event by event, and says what holds it up.

  eng/simulate-capacity.py [--slots 16 64 256 1024 4096 16384] [--page 0.2] [--pages 1] [--megabytes 0.2] [--share 100]
                           [--processors 2] [--unit 187] [--commit 5] [--seed 1]

A slot takes a unit of --pages pages, reads its --megabytes twice from a share of --share megabytes a second, scans it for
--page seconds a page (log-normal: a few pages take much longer than most), and hands the outcome over. The servers, the
broker and the database together, spend --unit microseconds of their --processors on a unit, and the database writes each
second's worth of commits to disk in --commit milliseconds. Whoever comes to a server that is busy waits in line.
"""
import argparse, heapq, math, random

SPREAD = 0.8
UNITS_A_SLOT = 12


class Station:
    """So many servers with one line before them, first come, first served."""

    def __init__(self, servers):
        self.free, self.busy = [0.0] * servers, 0.0

    def serve(self, now, seconds):
        start = max(now, heapq.heappop(self.free))
        heapq.heappush(self.free, start + seconds)
        self.busy += seconds
        return start + seconds

    def worked(self, now):
        """The seconds that the servers have worked, without what still waits in line."""
        return (self.busy - sum(max(0.0, until - now) for until in self.free)) / len(self.free)


def simulate(slots, arguments):
    """Gives units a second, and the share of the time that slots, servers and the share of files are busy."""
    chance = random.Random(arguments.seed)
    servers, files, scanning = Station(arguments.processors), Station(1), Station(slots)
    mean = arguments.page * arguments.pages
    place = math.log(mean) - SPREAD ** 2 / 2
    # A slot begins at a moment of its own, as processes that start do.
    slots_at = [(chance.uniform(0, mean), slot, "read") for slot in range(slots)]
    heapq.heapify(slots_at)
    ended, first = 0, None
    while ended < slots * UNITS_A_SLOT:
        now, slot, step = heapq.heappop(slots_at)
        if step == "read":
            then = files.serve(now, 2 * arguments.megabytes / arguments.share), "scan"
        elif step == "scan":
            then = scanning.serve(now, chance.lognormvariate(place, SPREAD)), "hand over"
        else:
            then = servers.serve(now, arguments.unit / 1e6) + arguments.commit / 1e3, "read"
            ended += 1
        heapq.heappush(slots_at, (then[0], slot, then[1]))
        # What comes before is the start, which no longer job would notice.
        if first is None and ended >= slots * UNITS_A_SLOT / 4:
            first = now, ended, [one.worked(now) for one in (scanning, servers, files)]
    seconds = now - first[0]
    used = [(one.worked(now) - before) / seconds for one, before in zip((scanning, servers, files), first[2])]
    return (ended - first[1]) / seconds, *used


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--slots", type=int, nargs="+", default=[16, 64, 256, 1024, 4096, 16384])
    for name, standard in (("pages", 1), ("processors", 2), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=standard)
    for name, standard in (("page", 0.2), ("megabytes", 0.2), ("share", 100.0), ("unit", 187.0), ("commit", 5.0)):
        parser.add_argument(f"--{name}", type=float, default=standard)
    arguments = parser.parse_args()
    print(f"{'slots':>6} {'units/s':>9} {'pages/s':>9} {'scanning':>9} {'servers':>8} {'share':>6}  held up by")
    for slots in arguments.slots:
        rate, scanning, servers, files = simulate(slots, arguments)
        limit = max((scanning, "scanning"), (servers, "servers"), (files, "share"))[1]
        print(f"{slots:>6} {rate:>9.0f} {rate * arguments.pages:>9.0f} {scanning:>9.0%} {servers:>8.0%} {files:>6.0%}  {limit}")


main()
