"""What a run keeps on disk, so that it can die at any moment.

While it runs, everything is in ``OUT.run/``: the lock, the manifest, the output so far, the refusals so far.
The manifest says how much of each is good; it is written after those are safe on the disk, and replaced as a
whole. At the end the finished files are moved to their names, and the folder goes.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from pathlib import Path
from typing import BinaryIO, Final

import msgspec

from cleaner.batch import parts
from cleaner.batch.job import Job
from cleaner.batch.tally import Tally
from cleaner.errors import CleanError

_COPY: Final = 1 << 17


class Manifest(msgspec.Struct, kw_only=True):
    """The state of a run.

    ``folder``: where relative inputs begin. ``chunks``: how many are in the output. ``lengths``: the good bytes
    of each growing file. The job's ``storage`` is left out: it may hold secrets.
    """

    job: Job
    package: str
    outlets: dict[str, str]
    started: str
    folder: str = ""
    chunks: int = 0
    mark: str = ""
    lengths: dict[str, int] = {}
    tally: Tally = msgspec.field(default_factory=Tally)
    seconds: float = 0.0
    complete: bool = False
    exit_code: int = 0


class Names:
    """Where the files of a run lie: beside the output ``out``, and in its folder while it runs."""

    def __init__(self, out: str) -> None:
        out = os.path.realpath(out)
        self.output = Path(out)
        self.refused = Path(f"{out}.refused.jsonl")
        self.duplicates = Path(f"{out}.duplicates.jsonl")
        self.filtered = Path(f"{out}.filtered.jsonl")
        self.manifest = Path(f"{out}.manifest.json")
        self.folder = Path(f"{out}.run")
        self.state = self.folder / "manifest.json"


class Growing:
    """A file that grows at its end and can be cut back to a length that was good."""

    def __init__(self, path: Path, length: int) -> None:
        self.file: BinaryIO = open(path, "r+b" if path.exists() else "w+b")  # noqa: PTH123, SIM115
        self.file.truncate(length)
        self.file.seek(length)
        self._buffer = memoryview(bytearray(_COPY))  # one for all: new ones, over and over, leave holes in the memory

    def append(self, data: bytes) -> None:
        """More bytes at the end."""
        self.file.write(data)

    def take(self, path: str) -> None:
        """The bytes of a file at the end of this one, and the file gone."""
        with open(path, "rb", buffering=0) as part:  # noqa: PTH123
            while count := part.readinto(self._buffer):
                self.file.write(self._buffer[:count])
        Path(path).unlink()

    def safe(self) -> int:
        """Everything on the disk; how long that is."""
        self.file.flush()
        os.fsync(self.file.fileno())
        return self.file.tell()


def whole(path: Path, length: int) -> None:
    """Raise CleanError (``bad-manifest``) if a file is shorter than it was."""
    there = path.stat().st_size if path.exists() else 0
    if there < length:
        remedy = "begin anew with --force"
        raise CleanError("bad-manifest", f"it should hold {length:,} bytes, and holds {there:,}", place=str(path), remedy=remedy)


class Store:
    """The run's folder, once it is this run's own: appends chunks, makes them safe, finishes."""

    def __init__(self, names: Names, manifest: Manifest) -> None:
        self.names = names
        self.manifest = manifest
        self.job = manifest.job
        folder = names.folder
        for old in folder.glob("spool-*"):
            shutil.rmtree(old, ignore_errors=True)
        self.spool = folder / f"spool-{os.getpid()}"
        self.spool.mkdir()
        lengths = manifest.lengths
        grows = ("refused", "duplicates", "filtered", *(("output",) if self.job.format == "jsonl" else ()))
        for name in grows:
            whole(folder / name, lengths.get(name, 0))
        self._growing = {name: Growing(folder / name, lengths.get(name, 0)) for name in grows}
        self._output = self._growing.get("output")
        if self._output is None:
            (folder / "output").mkdir(exist_ok=True)
            for path in (folder / "output").iterdir():  # what a dead run had not yet made safe
                number = path.name.removeprefix("part-").partition(".")[0]
                if number.isdecimal() and int(number) >= manifest.chunks:  # a file browser may have left something of its own
                    parts.remove(str(path))
        self.save()

    def output(self, part: str | None, number: int) -> None:
        """A chunk's part joins the output."""
        if part is None:
            return
        if self._output is not None:
            self._output.take(part)
        elif self.job.format == "parquet":
            _sync(Path(part))
            Path(part).replace(self.names.folder / "output" / f"part-{number:08d}.parquet")
        else:
            Path(part).replace(self.names.folder / "output" / f"{number:08d}")

    def refused(self, line: bytes) -> None:
        """A line for the refusals."""
        self._growing["refused"].append(line)

    def duplicate(self, line: bytes) -> None:
        """A line for the duplicates."""
        self._growing["duplicates"].append(line)

    def filtered(self, line: bytes) -> None:
        """A line for the records that a filter held back."""
        self._growing["filtered"].append(line)

    def save(self) -> None:
        """Make everything appended so far safe, then say so in the manifest."""
        if self.job.format != "jsonl":
            if self.job.format != "parquet" and hasattr(os, "sync"):
                os.sync()  # one call for many small files
            _sync(self.names.folder / "output")
        self.manifest.lengths = {name: file.safe() for name, file in self._growing.items()}
        write_whole(self.names.state, msgspec.json.format(msgspec.json.encode(self.manifest), indent=1))

    def finish(self, exit_code: int) -> None:
        """The run is over and whole: move its files to their names."""
        if self.job.format == "parquet" and not any((self.names.folder / "output").iterdir()):
            parts.empty_parquet(str(self.names.folder / "output" / "part-00000000.parquet"), self.job.fields)
        self.manifest.complete, self.manifest.exit_code = True, exit_code
        self.save()
        self.close()
        move_out(self.names, self.job)

    def close(self) -> None:
        """Let go of the files."""
        for growing in self._growing.values():
            with contextlib.suppress(OSError):  # a full disk: what the manifest counts is safe already
                growing.file.close()
        shutil.rmtree(self.spool, ignore_errors=True)


def move_out(names: Names, job: Job) -> None:
    """Give a complete run's files their names. May be done again after a death half way."""
    pairs = [(names.folder / "output", names.output), (names.folder / "refused", names.refused)]
    if job.drop_duplicates:
        pairs.append((names.folder / "duplicates", names.duplicates))
    if job.filters:
        pairs.append((names.folder / "filtered", names.filtered))
    for here, there in pairs:
        if here.exists():
            if there.exists() and (there.is_dir() or here.is_dir()):  # aside first: one of the two is always there
                there.replace(names.folder / f"old-{there.name}")
            here.replace(there)
    if not job.drop_duplicates:
        names.duplicates.unlink(missing_ok=True)
    if not job.filters:
        names.filtered.unlink(missing_ok=True)
    if names.state.exists():
        names.state.replace(names.manifest)
    _sync(names.output.parent)
    if not all(path.exists() for path in (names.output, names.refused, names.manifest)):  # a file system that was unmounted meanwhile
        raise FileNotFoundError(errno.ENOENT, "its files have gone")
    shutil.rmtree(names.folder, ignore_errors=True)


def load(path: Path) -> Manifest | None:
    """The manifest at ``path``, None if there is none. Raises CleanError (``bad-manifest``)."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    try:
        return msgspec.json.decode(data, type=Manifest)
    except msgspec.DecodeError as error:
        remedy = "begin anew with --force"
        raise CleanError("bad-manifest", f"not a manifest of this version: {error}", place=str(path), remedy=remedy) from None


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole or not at all."""
    beside = path.with_name(path.name + ".new")
    with open(beside, "wb") as file:  # noqa: PTH123
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
    _sync(path.parent)


def _sync(path: Path) -> None:
    """A file's or a folder's own entry on the disk."""
    try:
        handle = os.open(path, os.O_RDONLY)
    except OSError:  # Windows opens no folders
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
