#!/usr/bin/env python3
"""Runs `redaction batch feed` and `work` over a RabbitMQ and a PostgreSQL of its own, kills everything on the way, and
proves that every document has one outcome and that the export is the one of a job in a single process.

  eng/prove-cluster.py [--units 2000] [--workers 3] [--slots 1] [--window 200] [--lease 10] [--seed 1]
                       [--collection FOLDER] [--shards 0]

In one run workers, the feeder, the broker and the database are killed with SIGKILL, a worker is drained and the queue is
purged. The documents are small pictures, made anew, unless a collection is named. With --shards the collection is also run
in so many parts, of which three are killed on the way, and merged: its export has to be the same too. Where that is allowed,
everything runs in a network namespace that has a loopback interface and nothing else.

Needs Debian's postgresql and rabbitmq-server, and to be root or both their users. Build first:
dotnet build -c Release src/Redaction.Sdk.Cli. Another build is named by REDACTION (a command line).
"""
import argparse, atexit, ctypes, fcntl, json, os, pathlib, random, shlex, signal, socket, struct, subprocess, sys, tempfile, threading, time, zlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILT = ROOT / "artifacts/bin/Redaction.Sdk.Cli/release/Redaction.Sdk.Cli.dll"
TOOL = shlex.split(os.environ.get("REDACTION", f"dotnet {BUILT}"))
POSTGRES = max(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), default=pathlib.Path("/usr/bin"))
RABBITMQ = "/usr/lib/rabbitmq/bin/rabbitmq-server"
ENDED = (0, 3)


def cut_network():
    """Leaves nothing but loopback to this process and its children; tells whether that was allowed."""
    if ctypes.CDLL(None).unshare(0x40000000) != 0:
        return False
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        fcntl.ioctl(any_socket, 0x8914, struct.pack("16sh22x", b"lo", 0x41))
    return True


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def listens(port):
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0


def as_user(user, *command):
    return ["runuser", "-u", user, "--", *map(str, command)] if os.geteuid() == 0 else [*map(str, command)]


class Server:
    """A server that can be killed and started again."""

    def __init__(self, user):
        self.folder, self.port, self.process = tempfile.mkdtemp(prefix=f"prove-{user}-"), free_port(), None
        self.user = user if os.geteuid() == 0 else None
        if self.user:
            subprocess.run(["chown", user, self.folder], check=True)

    def start(self):
        with open(f"{self.folder}/output", "a") as log:
            self.process = subprocess.Popen(self.command(), stdout=log, stderr=log, cwd="/", start_new_session=True,
                                            user=self.user, env={**os.environ, **self.settings()})
        while not self.answers():
            if self.process.poll() is not None:
                sys.exit(f"{self.process.args} ended:\n{pathlib.Path(self.folder, 'output').read_text()[-2000:]}")
            time.sleep(0.1)

    def kill(self):
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def settings(self):
        return {}


class Database(Server):
    def __init__(self):
        super().__init__("postgres")
        self.run("initdb", "-D", f"{self.folder}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale")
        self.start()
        self.query("CREATE DATABASE job", "postgres")
        self.address = f"postgresql://postgres@127.0.0.1:{self.port}/job"

    def run(self, program, *arguments):
        done = subprocess.run(as_user("postgres", POSTGRES / program, *arguments), capture_output=True, text=True, cwd="/")
        if done.returncode != 0:
            raise RuntimeError(done.stderr)
        return done.stdout

    def command(self):
        return [POSTGRES / "postgres", "-D", f"{self.folder}/data", "-p", str(self.port), "-h", "127.0.0.1", "-k", self.folder]

    def query(self, sql, database="job"):
        return self.run("psql", "-h", "127.0.0.1", "-p", self.port, "-U", "postgres", "-Atqc", sql, database).strip()

    def answers(self):
        try:
            return self.query("SELECT 1", "postgres") == "1"
        except RuntimeError:
            return False


class Broker(Server):
    def __init__(self):
        super().__init__("rabbitmq")
        self.names = free_port()
        self.epmd = subprocess.Popen(["epmd", "-port", str(self.names), "-address", "127.0.0.1"], stderr=subprocess.DEVNULL)
        while not listens(self.names):
            time.sleep(0.05)
        pathlib.Path(self.folder, "rabbitmq.conf").write_text(f"listeners.tcp.1 = 127.0.0.1:{self.port}\n")
        self.nodes = free_port()
        self.start()
        self.address = f"amqp://guest@127.0.0.1:{self.port}"

    def command(self):
        return [RABBITMQ]

    def settings(self):
        return {
            "HOME": self.folder, "ERL_EPMD_ADDRESS": "127.0.0.1", "ERL_EPMD_PORT": str(self.names),
            "RABBITMQ_NODENAME": f"prove-{self.port}@localhost", "RABBITMQ_NODE_IP_ADDRESS": "127.0.0.1",
            "RABBITMQ_NODE_PORT": str(self.port), "RABBITMQ_DIST_PORT": str(self.nodes),
            "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": "-kernel inet_dist_use_interface {127,0,0,1}",
            "RABBITMQ_MNESIA_BASE": f"{self.folder}/data", "RABBITMQ_LOG_BASE": f"{self.folder}/log",
            "RABBITMQ_CONFIG_FILE": f"{self.folder}/rabbitmq.conf", "RABBITMQ_CONF_ENV_FILE": f"{self.folder}/none",
            "RABBITMQ_ENABLED_PLUGINS_FILE": f"{self.folder}/none",
        }

    def answers(self):
        try:
            Amqp(self.port).close()
            return True
        except OSError:
            return False


class Amqp:
    """As much of AMQP 0-9-1 as it takes to measure a queue and to purge it."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=10)
        self.socket.sendall(b"AMQP\0\0\x09\x01")
        self.read()
        self.send(0, 10, 11, struct.pack(">I", 0) + b"\x05PLAIN" + struct.pack(">I", 12) + b"\0guest\0guest" + b"\x05en_US")
        self.read()
        self.send(0, 10, 31, struct.pack(">HIH", 8, 131072, 0))
        self.call(0, 10, 40, b"\x01/\0\0")
        self.call(1, 20, 10, b"\0")

    def close(self):
        self.socket.close()

    def depth(self, queue):
        answer = self.call(1, 50, 10, self.name(queue) + b"\x01" + struct.pack(">I", 0))
        return struct.unpack(">I", answer[5 + len(queue):9 + len(queue)])[0]

    def purge(self, queue):
        return struct.unpack(">I", self.call(1, 50, 30, self.name(queue) + b"\0")[4:8])[0]

    @staticmethod
    def name(queue):
        return struct.pack(">HB", 0, len(queue)) + queue.encode()

    def call(self, channel, kind, method, arguments):
        self.send(channel, kind, method, arguments)
        answer = self.read()
        if answer[:4] != struct.pack(">HH", kind, method + 1):
            raise OSError("the broker refused")
        return answer

    def send(self, channel, kind, method, arguments):
        body = struct.pack(">HH", kind, method) + arguments
        self.socket.sendall(struct.pack(">BHI", 1, channel, len(body)) + body + b"\xce")

    def read(self):
        while True:
            kind, _, size = struct.unpack(">BHI", self.exactly(7))
            body = self.exactly(size + 1)
            if kind == 1:
                return body[:-1]

    def exactly(self, size):
        data = b""
        while len(data) < size:
            part = self.socket.recv(size - len(data))
            if not part:
                raise OSError("the broker is gone")
            data += part
        return data


class Depth(threading.Thread):
    """Measures a queue again and again, also while its broker comes and goes."""

    def __init__(self, broker, queue):
        super().__init__(daemon=True)
        self.broker, self.queue, self.deepest, self.samples = broker, queue, 0, 0
        self.start()

    def run(self):
        connection = None
        while True:
            try:
                connection = connection or Amqp(self.broker.port)
                self.deepest = max(self.deepest, connection.depth(self.queue))
                self.samples += 1
                time.sleep(0.01)
            except OSError:
                connection = None
                time.sleep(0.2)


def picture(number):
    """Makes a PNG of a page with a black bar, another one for every number."""
    width, height = 64, 48
    rows = [bytes([255]) * width] * 16 + [bytes([255]) * 8 + bytes(48) + bytes([255]) * 8] * 14 + [bytes([255]) * width] * 18
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
            + chunk(b"tEXt", b"Title\0" + str(number).encode())
            + chunk(b"IDAT", zlib.compress(b"".join(b"\0" + row for row in rows))) + chunk(b"IEND", b""))


def batch(*arguments, codes=(0,), environment=None):
    done = subprocess.run([*TOOL, "batch", *map(str, arguments)], capture_output=True, text=True,
                          env={**os.environ, **(environment or {})})
    if done.returncode not in codes:
        sys.exit(f"batch {' '.join(map(str, arguments))}: exit code {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def export(folder, *job, environment=None):
    batch("verify", *(job or ("--database", environment["REDACTION_DATABASE"])), environment=environment)
    batch("export", *job, "--output", folder, "--format", "jsonl", "csv", environment=environment)
    return {path.name: path.read_bytes() for path in sorted(pathlib.Path(folder).iterdir())}


def begin(*arguments, environment=None):
    return subprocess.Popen([*TOOL, "batch", *map(str, arguments)], env=environment, text=True,
                            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def merged(arguments, collection, folder):
    """Runs the collection in parts, kills three of them once, and gives the export of all together."""
    chance, killed = random.Random(arguments.seed), 0
    for index in range(arguments.shards):
        line = ("run", collection, "--job", folder / f"shard-{index}", "--shard", f"{index}/{arguments.shards}")
        if killed < 3:
            process = begin(*line)
            try:
                process.wait(chance.uniform(0.5, 3))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                killed += 1
        batch(*line, codes=ENDED)
    batch("merge", *(folder / f"shard-{index}" for index in range(arguments.shards)), "--output", folder / "merged",
          "--format", "jsonl", "csv")
    return {path.name: path.read_bytes() for path in sorted((folder / "merged").iterdir())}, killed


class Crew:
    """The feeder and the workers. Who is killed is replaced."""

    def __init__(self, arguments, collection, environment):
        self.environment = environment
        lease = ("--lease", arguments.lease)
        self.lines = [("feed", collection, "--window", arguments.window, *lease)]
        self.lines += [("work", "--workers", arguments.slots, *lease)] * arguments.workers
        self.members = []
        atexit.register(self.end)
        self.members += [self.launch(0)]
        while subprocess.run([*TOOL, "batch", "status"], env=environment, capture_output=True).returncode == 1:
            self.check()
            time.sleep(0.2)
        self.members += [self.launch(index) for index in range(1, len(self.lines))]

    def launch(self, index):
        return begin(*self.lines[index], environment=self.environment)

    def check(self):
        for member in self.members:
            if member.poll() not in (None, *ENDED):
                sys.exit(f"{member.args}: exit code {member.returncode}\n{member.stderr.read()}")

    def end(self):
        for member in self.members:
            member.kill()

    def stop(self, index, how):
        self.members[index].send_signal(how)
        code = self.members[index].wait()
        self.members[index] = self.launch(index)
        return code

    def wait(self):
        while any(member.poll() is None for member in self.members):
            self.check()
            time.sleep(0.2)
        self.check()


def kept(database):
    try:
        return int(database.query("SELECT count(*) FROM units WHERE kind IS NOT NULL"))
    except (RuntimeError, ValueError):
        return 0


def disturb(arguments, database, broker, crew, queue):
    """Kills everything once, and workers four times, evenly over the run. Gives what was done."""
    chance, done = random.Random(arguments.seed), []

    def worker():
        crew.stop(chance.randint(1, arguments.workers), signal.SIGKILL)

    def drained():
        code = crew.stop(chance.randint(1, arguments.workers), signal.SIGTERM)
        if code not in (130, *ENDED):
            sys.exit(f"a drained worker ended with {code}")

    def server(one):
        one.kill()
        time.sleep(1)
        one.start()

    def purge():
        connection = Amqp(broker.port)
        while connection.purge(queue) == 0:
            time.sleep(0.01)

    events = [("worker killed", worker)] * 4 + [
        ("feeder killed", lambda: crew.stop(0, signal.SIGKILL)), ("broker killed", lambda: server(broker)),
        ("database killed", lambda: server(database)), ("worker drained", drained), ("queue purged", purge)]
    chance.shuffle(events)
    for number, (name, event) in enumerate(events, 1):
        while kept(database) < arguments.units * number / (len(events) + 1):
            crew.check()
            time.sleep(0.05)
        print(f"  {kept(database)} outcomes: {name}", flush=True)
        event()
        done.append(name)
    return done


def pictures(arguments, collection):
    for number in range(arguments.units):
        path = collection / f"{number // 1000}" / f"{number}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(picture(number))
    return collection


def equal(name, expected, found):
    if expected != found:
        sys.exit(f"{name}: the exports differ in {[key for key in expected if expected[key] != found.get(key)]}")


def prove(arguments, folder, database, broker):
    collection = arguments.collection or pictures(arguments, folder / "collection")
    batch("run", collection, "--job", folder / "job", "--workers", arguments.workers * arguments.slots, codes=ENDED)
    expected = export(folder / "embedded", "--job", folder / "job")
    if arguments.collection:
        status = json.loads(batch("status", "--job", folder / "job", "--format", "json", codes=ENDED))
        arguments.units = sum(status["outcomes"].values())
    shards = ""
    if arguments.shards:
        found, killed = merged(arguments, collection, folder)
        equal("merged shards", expected, found)
        shards = f" and to that of {arguments.shards} shards with {killed} kills"

    environment = {**os.environ, "REDACTION_DATABASE": database.address, "REDACTION_BROKER": broker.address}
    began = time.monotonic()
    crew = Crew(arguments, collection, environment)
    queue = f"redaction.{database.query('SELECT value FROM job WHERE key = ' + chr(39) + 'id' + chr(39))}"
    depth = Depth(broker, queue)
    done = disturb(arguments, database, broker, crew, queue)
    crew.wait()
    seconds = time.monotonic() - began

    counts = database.query("SELECT count(*), count(DISTINCT id), count(kind) FROM units").split("|")
    if counts != [str(arguments.units)] * 3:
        sys.exit(f"of {arguments.units} units there are {counts}: all, different, with an outcome")
    if not 0 < depth.deepest <= arguments.window:
        sys.exit(f"the queue was {depth.deepest} deep, with a window of {arguments.window}")
    equal("the job on many machines", expected, export(folder / "cluster", environment=environment))
    print(f"PASSED: {arguments.units} units, {arguments.workers} workers of {arguments.slots} slots, {seconds:.0f} s:"
          f" {arguments.units} outcomes, none double; {', '.join(done)}; the queue was at most {depth.deepest} deep in"
          f" {depth.samples} measurements, with a window of {arguments.window}; the export is byte-identical to that of one"
          f" process{shards}; network {'cut' if arguments.cut else 'not cut'}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, standard in (("units", 2000), ("workers", 3), ("slots", 1), ("window", 200), ("lease", 10), ("seed", 1), ("shards", 0)):
        parser.add_argument(f"--{name}", type=int, default=standard)
    parser.add_argument("--collection", type=pathlib.Path)
    arguments = parser.parse_args()
    arguments.cut = cut_network()
    servers = []
    with tempfile.TemporaryDirectory(prefix="prove-cluster-") as folder:
        try:
            servers += [Database()]
            servers += [Broker()]
            prove(arguments, pathlib.Path(folder), *servers)
        finally:
            for server in servers:
                server.kill()
                subprocess.run(["rm", "-rf", server.folder])
                if isinstance(server, Broker):
                    server.epmd.kill()


main()
