#!/usr/bin/env python3
"""Runs one audit on many machines with Dask distributed and merges the results into one store.

    scripts/audit_dask.py --store month.store --manifest files.txt --workers 3
    scripts/audit_dask.py --store month.store --manifest files.txt --scheduler tcp://10.0.0.5:8786

The manifest names inputs, one per line, as `overclaim audit run @LIST` reads it. Each shard is one task: the program
`overclaim audit run --shard I/N` writes a store of its own into the work folder, and `overclaim audit merge` joins them.
A task that fails, or whose worker is lost, is tried again and resumes the shard's store; so does the whole audit when this
script is started again. Manifest, inputs, work folder and program must have the same path on every machine.

Exit codes: 0 everything was read; 1 the audit could not be finished; 2 it is finished, but some records could not be read,
or the arguments are invalid.
Needs Dask distributed (Debian: python3-distributed).
"""

import argparse
import contextlib
import ctypes
import hashlib
import json
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

PR_SET_PDEATHSIG = 1  # prctl(2)


def end_with_parent():
    """Ends the program together with its worker, since a store may have only one writer."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def call(command):
    """Runs a command and captures its output as text."""
    return subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=end_with_parent)


def state_of(overclaim, store):
    """The state of the last run of a store: "finished", "running"; None if there is no run."""
    if not Path(store).exists():
        return None
    answer = call([overclaim, "audit", "status", "--store", store, "--format", "json"])
    return json.loads(answer.stdout)["state"] if answer.returncode == 0 else None


def read_shard(overclaim, manifest, store, index, count, options):
    """Reads shard `index` of `count`, or the rest of it, into `store`. Runs on a worker; idempotent."""
    state = state_of(overclaim, store)
    if state == "finished":
        return store
    if state is None:
        command = ["run", "--shard", f"{index}/{count}", *options, "--store", store, f"@{manifest}"]
    else:
        command = ["resume", "--store", store]
    done = call([overclaim, "audit", *command])
    # Exit code 2 may mean that some records could not be read; the store lists them, and the shard is finished.
    if state_of(overclaim, store) != "finished":
        time.sleep(1)  # the program of a lost worker may still have the store locked
        raise RuntimeError(f"shard {index} of {count} is not finished: {done.stderr.strip()[-2000:]}")
    return store


def arguments():
    """Parses the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--store", required=True, type=Path, help="the new store; must not exist")
    parser.add_argument("--manifest", required=True, type=Path, help="file that names the inputs, one per line")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--scheduler", metavar="ADDRESS", help="a running Dask scheduler")
    where.add_argument("--workers", type=int, default=2, metavar="N", help="worker processes on this machine (2)")
    parser.add_argument("--shards", type=int, metavar="N", help="parts of the audit; by default four per worker")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="threads of each task (1)")
    parser.add_argument("--subject", help="the product that pages are about if they name none")
    parser.add_argument("--retries", type=int, default=5, metavar="N", help="how often a shard is tried again (5)")
    parser.add_argument("--work", type=Path, metavar="FOLDER", help="where shards are kept (STORE.shards)")
    parser.add_argument("--keep", action="store_true", help="keep the stores of the shards")
    beside = Path(__file__).resolve().parent / "overclaim"
    parser.add_argument("--overclaim", default=str(beside), metavar="PATH", help="the program (scripts/overclaim)")
    given = parser.parse_args()
    for name in ("workers", "shards", "jobs"):
        if getattr(given, name) is not None and getattr(given, name) < 1:
            parser.error(f"--{name} must be 1 or more")
    if given.store.exists():
        parser.error(f"{given.store} already exists")
    if not given.manifest.is_file():
        parser.error(f"{given.manifest} is no file")
    program = shutil.which(given.overclaim)
    if program is None:
        parser.error(f"{given.overclaim} is no program")
    given.overclaim = str(Path(program).absolute())
    return given


def connect(given):
    """Connects to the given scheduler, or starts one on this machine."""
    from distributed import Client, LocalCluster  # imported here, so that --help works without Dask

    if given.scheduler:
        return Client(given.scheduler)
    cluster = LocalCluster(n_workers=given.workers, threads_per_worker=1, dashboard_address=None)
    return Client(cluster)


def read_all(client, given, work):
    """Reads all shards on the workers and returns their stores in order. RuntimeError if one could not be finished."""
    manifest = str(given.manifest.resolve())
    count = given.shards or 4 * max(1, len(client.scheduler_info()["workers"]))
    options = ["--jobs", str(given.jobs)] + (["--subject", given.subject] if given.subject else [])
    # Stores of another manifest or with other options must have other names.
    what = json.dumps([manifest, Path(manifest).read_text(encoding="utf-8"), count, given.subject])
    name = hashlib.sha256(what.encode()).hexdigest()[:12]
    stores = [str(work / f"{name}-{index}-of-{count}.store") for index in range(1, count + 1)]
    tasks = [
        client.submit(
            read_shard, given.overclaim, manifest, store, index, count, options, retries=given.retries, pure=False
        )
        for index, store in enumerate(stores, 1)
    ]
    from distributed import as_completed

    for done, task in enumerate(as_completed(tasks), 1):
        if task.status == "error":
            client.cancel(tasks)
            raise RuntimeError(str(task.exception()))
        print(f"audit_dask: {done} of {count} shards read", file=sys.stderr, flush=True)
    return stores


def main():
    """Reads the shards, merges their stores, and removes them."""
    given = arguments()
    work = (given.work or Path(f"{given.store}.shards")).resolve()
    work.mkdir(parents=True, exist_ok=True)
    try:
        with connect(given) as client:
            stores = read_all(client, given, work)
    except (RuntimeError, OSError, ImportError) as fault:
        print(f"audit_dask: {fault}\naudit_dask: start it again to continue", file=sys.stderr)
        return 1
    merged = call([given.overclaim, "audit", "merge", "--store", str(given.store), *stores])
    sys.stdout.write(merged.stdout)
    sys.stderr.write(merged.stderr)
    if not given.store.exists():
        return 1
    if not given.keep:
        for store in stores:
            for beside in ("", "-wal", "-shm", ".lock"):
                Path(store + beside).unlink(missing_ok=True)
        with contextlib.suppress(OSError):  # the folder may contain other files
            work.rmdir()
    return merged.returncode


if __name__ == "__main__":
    sys.exit(main())
