"""May this run begin, go on, or is it over already? Decided before anything is written."""

from __future__ import annotations

import datetime
import hashlib
import inspect
import os
import shutil
from pathlib import Path
from typing import Any

import msgspec

from cleaner._version import VERSION
from cleaner.batch import parts
from cleaner.batch.inputs.settings import text_of
from cleaner.batch.job import Job, Manner
from cleaner.batch.lock import Lock
from cleaner.batch.store import Manifest, Names, load, move_out
from cleaner.errors import CleanError


def outlets(paths: tuple[str, ...]) -> dict[str, str]:
    """The outlets of a job with these folders: id to version and a hash of the file that describes it."""
    from cleaner.outlets.registry import registered

    found = {}
    for _, outlet in sorted(registered(paths).by_id.items()):
        try:
            digest = hashlib.sha256(Path(inspect.getfile(type(outlet))).read_bytes()).hexdigest()[:12]
        except (OSError, TypeError):
            digest = "?"
        found[outlet.id] = f"{outlet.version} {digest}"
    return found


def fresh(job: Job) -> Manifest:
    """The manifest of a run that has not begun."""
    started = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    relative = any("://" not in word and not os.path.isabs(word) for word in job.inputs.words)  # noqa: PTH117
    shown = msgspec.structs.replace(job, inputs=msgspec.structs.replace(job.inputs, storage={}))  # it may hold secrets
    folder = text_of(os.getcwd()) if relative else ""  # noqa: PTH109
    return Manifest(job=shown, package=VERSION, outlets=outlets(job.outlets), started=started, folder=folder)


def prepare(job: Job, manner: Manner, names: Names) -> tuple[Manifest, Lock | None]:
    """The manifest to go on from, and the lock on the output; no lock when the run is complete already.

    Raises CleanError: ``exists`` (an output is there, and neither resume nor force is said), ``busy``,
    ``other-run`` (resume, but what is to be done is not what was begun), ``unwritable``.
    """
    if not manner.resume and not manner.force:
        _refuse_existing(names)
    try:
        names.folder.mkdir(parents=True, exist_ok=True)
        lock = Lock(names.folder / "lock", str(names.output))
    except OSError as error:
        why = error.strerror or str(error)
        raise CleanError("unwritable", f"cannot be written: {why}", place=str(names.output), remedy="write elsewhere") from None
    try:
        manifest = _begun(job, manner, names)
    except (CleanError, OSError):
        if not names.state.exists():
            drop(names)
        lock.release()
        raise
    if manifest.complete:
        drop(names)
        lock.release()
        return manifest, None
    return manifest, lock


def _refuse_existing(names: Names) -> None:
    if names.state.exists():
        Lock(names.folder / "lock", str(names.output)).release()  # who is running comes before what was left
        remedy = "--resume to go on with it, --force to begin anew"
        raise CleanError("exists", "an unfinished run is here", place=str(names.output), remedy=remedy)
    for path in (names.output, names.manifest, names.refused, names.duplicates, names.filtered):
        if path.exists() and not _empty_folder(path):
            remedy = "write elsewhere, or --force to replace it"
            raise CleanError("exists", "this exists already", place=str(path), remedy=remedy)


def _empty_folder(path: Path) -> bool:
    return path.is_dir() and not any(path.iterdir())


def drop(names: Names) -> None:
    """Forget a run that has nothing worth keeping."""
    shutil.rmtree(names.folder, ignore_errors=True)


def _begun(job: Job, manner: Manner, names: Names) -> Manifest:
    new = fresh(job)
    if manner.force:
        if names.output.is_dir() and not _empty_folder(names.output) and not names.manifest.exists():
            remedy = "write elsewhere, or remove it yourself"
            raise CleanError("exists", "this folder is there, and no run wrote it", place=str(names.output), remedy=remedy)
        for path in (names.state, *(names.folder / name for name in ("seen", "seen-wal", "seen-shm"))):
            path.unlink(missing_ok=True)
        parts.remove(str(names.folder / "output"))
        return new
    unfinished = load(names.state)
    found = unfinished or load(names.manifest)
    if found is None:
        if names.output.exists() and not _empty_folder(names.output):
            remedy = "write elsewhere, or --force to replace it"
            raise CleanError("exists", "this exists, and no run wrote it", place=str(names.output), remedy=remedy)
        return new
    differences = _differences(found, new)
    if differences:
        what = "; ".join(differences)
        remedy = "resume with what it was begun with, or --force to begin anew"
        raise CleanError("other-run", f"this was begun otherwise: {what}", place=str(names.output), remedy=remedy)
    if unfinished is not None and unfinished.complete:
        move_out(names, job)
    elif unfinished is None and not names.output.exists():
        raise CleanError("exists", "the run is finished, its output is gone", place=str(names.output), remedy="--force to make it again")
    return found


def _differences(was: Manifest, now: Manifest) -> list[str]:
    """What differs between the run that was begun and the one that is asked for, in words."""
    found = []
    if was.folder != now.folder:
        found.append(f"working folder was {_shown(was.folder)}, is {_shown(now.folder)}")
    if was.package != now.package:
        found.append(f"package version was {was.package}, is {now.package}")
    for source in sorted({*was.outlets, *now.outlets}):
        before, after = was.outlets.get(source, "not there"), now.outlets.get(source, "not there")
        if before != after:
            found.append(f"outlet {source} was {before}, is {after}")
    then, today = _flat(was.job), _flat(now.job)
    found += [f"{name} was {_shown(then[name])}, is {_shown(today[name])}" for name in today if then[name] != today[name]]
    return found


def _flat(job: Job) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(job)
    inputs = plain.pop("inputs")
    for name in ("outputs", "storage"):
        inputs.pop(name, None)
    return {**inputs, **plain}


def _shown(value: Any) -> str:
    if value in (None, [], (), {}, ""):
        return "not given"
    return " ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
