"""`python -m newsroom.serve [PORT]`: all of Newsroom on this machine, for a first look and for working on it.

Migrates, imports the stories in `seeds/`, makes the editor's account once, then runs web server and worker until Ctrl-C.
"""

import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

HOST = "127.0.0.1"
BASE_DIR = Path(__file__).resolve().parent.parent
PATIENCE = 10  # seconds, for a process to end before it is made to
START = 30  # seconds, for the web server to answer


def main() -> int:
    """Serve until a signal, or until a process ends by itself: then its exit code."""
    said = sys.argv[1] if len(sys.argv) > 1 else "8000"
    if not (said.isascii() and said.isdigit() and 0 < int(said) < 65536):
        print(f"PORT is {said!r}; it must be a number from 1 to 65535.", file=sys.stderr)
        return 2
    port = int(said)
    if not _is_free(port):
        print(f"Port {port} of {HOST} is in use. Choose another: make run PORT={port + 1}", file=sys.stderr)
        return 1
    for command in (
        ("migrate", "--verbosity=0"),
        ("collectstatic", "--noinput", "--verbosity=0"),
        *seed_commands(),
    ):
        _manage(*command)
    for number in (signal.SIGINT, signal.SIGTERM):  # SIGINT too: a shell has it ignored in what it starts with &
        signal.signal(number, signal.default_int_handler)
    return _serve(port)


def seed_commands() -> list[tuple[str, ...]]:
    """The commands that import and publish the seeds: the story of AFP, then each folder, named for its source."""
    story = ("seeds/000_cf8b1883e942bbdd.txt", "--source=AFP", "--time-zone=Asia/Dubai")
    names = sorted(path.name for path in (BASE_DIR / "seeds").iterdir() if path.is_dir())
    folders = [(f"seeds/{name}", f"--source={name}") for name in names]
    return [("import_wire", *terms, "--publish") for terms in (story, *folders)]


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def _manage(*arguments: str) -> None:
    subprocess.run([sys.executable, "manage.py", *arguments], cwd=BASE_DIR, check=True)


def _serve(port: int) -> int:
    # Each in a session of its own: Ctrl-C reaches this process alone, which then ends both in order.
    web = ["-m", "gunicorn", "newsroom.wsgi", f"--bind={HOST}:{port}", "--workers=2", "--threads=4"]
    web += ["--no-control-socket", "--log-level=warning"]
    processes = [
        subprocess.Popen([sys.executable, *arguments], cwd=BASE_DIR, start_new_session=True)
        for arguments in (web, ["manage.py", "work"])
    ]
    try:
        _wait_for_answer(port, processes)
        _manage("welcome", f"http://{HOST}:{port}")
        while True:
            for process in processes:
                if process.poll() is not None:
                    print("Web server or worker has ended by itself; stopping the other.", file=sys.stderr)
                    return process.returncode or 1
            time.sleep(0.2)
    except KeyboardInterrupt:
        print("\nStopped.")
        return 0
    finally:
        _stop(processes)


def _wait_for_answer(port: int, processes: list[subprocess.Popen[bytes]]) -> None:
    deadline = time.monotonic() + START
    while time.monotonic() < deadline and all(process.poll() is None for process in processes):
        try:
            urllib.request.urlopen(f"http://{HOST}:{port}/", timeout=START).close()
            return
        except OSError:
            time.sleep(0.1)


def _stop(processes: list[subprocess.Popen[bytes]]) -> None:
    for process in processes:
        process.terminate()
    for process in processes:
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


if __name__ == "__main__":
    sys.exit(main())
