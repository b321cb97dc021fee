"""Remote storage as a store, through fsspec: s3://, gs://, https://."""

from __future__ import annotations

import functools
import io
import time
from collections.abc import Callable, Iterator
from typing import Any, Final, TypeVar, cast

from cleaner.batch.inputs.extras import library
from cleaner.batch.inputs.local import FOLDER
from cleaner.batch.inputs.settings import sentence
from cleaner.errors import CleanError

_EXTRAS: Final = {"s3": ("s3fs", "s3"), "s3a": ("s3fs", "s3"), "gs": ("gcsfs", "gcs"), "gcs": ("gcsfs", "gcs")}
_WEB: Final = ("http", "https")
_VALUES: Final = {"true": True, "false": False}
_BLOCK: Final = 1 << 22
_WAITS: Final = (0.5, 1.0, 2.0)
"""Seconds between the tries of what failed for a reason that may pass; after the last it is refused."""
_CONNECT: Final = 5
_SILENCE: Final = 15
"""Seconds that a store may take to connect, and to say something, in one try."""
_LIBRARIES: Final = frozenset(("aiohttp", "botocore", "aiobotocore", "google", "gcsfs"))
"""Whose own exceptions are about the connection or the store's answer."""
_FOR_GOOD: Final = (FileNotFoundError, PermissionError, IsADirectoryError, NotADirectoryError)
T = TypeVar("T")


class Remote:
    """One filesystem of one protocol; paths are whole addresses."""

    remote = True

    def __init__(self, storage: dict[str, str], address: str) -> None:
        protocol = address.partition("://")[0].lower()
        fsspec = library("fsspec", f"reading {protocol}:// addresses", "batch")
        if protocol in _EXTRAS:
            name, extra = _EXTRAS[protocol]
            library(name, f"reading {protocol}:// addresses", extra)
        self._web = protocol in _WEB
        options: dict[str, Any] = {} if self._web else {name: _VALUES.get(value.lower(), value) for name, value in storage.items()}
        if self._web:
            aiohttp = library("aiohttp", f"reading {protocol}:// addresses", "https")
            options["client_kwargs"] = {"timeout": aiohttp.ClientTimeout(total=None, sock_connect=_CONNECT, sock_read=_SILENCE)}
        elif _EXTRAS.get(protocol, ("",))[0] == "s3fs":  # what is tried again is tried again here, not three libraries deep
            options["config_kwargs"] = {"connect_timeout": _CONNECT, "read_timeout": _SILENCE, "retries": {"max_attempts": 0}}
        try:
            self._files = fsspec.filesystem(protocol, use_listings_cache=False, skip_instance_cache=False, **options)
        except Exception as error:
            raise _said(error, address) from None
        if hasattr(self._files, "retries"):
            self._files.retries = 1

    def kind(self, path: str) -> int | None:
        """A file's size (0 where the server does not tell), FOLDER, or None where there is nothing. Raises OSError."""
        if self._web and path.endswith("/"):
            return FOLDER
        try:
            found = _tried(lambda: self._files.info(path), path)
        except FileNotFoundError:
            return None
        return FOLDER if found["type"] == "directory" else int(found.get("size") or 0)

    def real(self, path: str) -> str:
        """The address without a slash at its end."""
        return path.rstrip("/")

    def entries(self, folder: str) -> Iterator[tuple[str, str, int]]:
        """Name, address, and size or FOLDER of what lies in a folder, by name. Raises OSError."""
        base = folder.rstrip("/")
        inside = base if self._web else base.partition("://")[2]
        found: dict[str, int] = {}
        for entry in _tried(lambda: self._files.ls(base + "/" if self._web else base, detail=True), folder):
            path = str(entry["name"])
            name = path.rstrip("/").removeprefix(inside + "/")
            if name and "/" not in name and path.startswith(inside + "/") and not {"?", "#"} & set(name):
                is_folder = entry["type"] == "directory" or (self._web and path.endswith("/"))
                found[name] = FOLDER if is_folder else int(entry.get("size") or 0)
        for name in sorted(found, key=str.encode):
            yield name, f"{base}/{name}" + ("/" if self._web and found[name] == FOLDER else ""), found[name]

    def open(self, path: str, *, found: bool = False) -> io.RawIOBase:  # noqa: ARG002 - no links are there
        """A file to read. Raises OSError."""
        return _Told(lambda: self._files.open(path, "rb", block_size=_BLOCK), path)


class _Told(io.RawIOBase):
    """A remote file whose errors are sentences. What breaks off is opened anew and read on from the byte where it broke off."""

    def __init__(self, open: Callable[[], Any], address: str) -> None:
        self._open = open
        self._address = address
        self._file = _tried(open, address)
        self._state = _state(self._file)
        self._whole = True

    def readable(self) -> bool:
        """Yes."""
        return True

    def seekable(self) -> bool:
        """As the file beneath; a web server may not know how."""
        return bool(self._file.seekable())

    def seek(self, offset: int, whence: int = 0) -> int:
        """As the file beneath."""
        return cast("int", self._file.seek(offset, whence))

    def tell(self) -> int:
        """As the file beneath."""
        return cast("int", self._file.tell())

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer, but for the end of the file. Raises OSError."""
        view, filled = memoryview(buffer).cast("B"), 0
        while filled < len(view):
            data = _tried(functools.partial(self._read, len(view) - filled, self._file.tell()), self._address)
            if not data:
                break
            view[filled : filled + len(data)] = data
            filled += len(data)
        return filled

    def _read(self, size: int, at: int) -> bytes:
        """Some bytes from byte ``at``, where the file stands unless it broke off."""
        if not self._whole:
            self._go_on(at)
        self._whole = False
        data = cast("bytes", self._file.read(size))
        self._whole = True
        return data

    def _go_on(self, at: int) -> None:
        file = self._open()
        if _state(file) != self._state:
            file.close()
            raise CleanError("unreadable", "it was changed while it was read", place=self._address, remedy="run it again")
        if file.seekable():
            file.seek(at)
        else:
            while at and (passed := file.read(min(at, _BLOCK))):
                at -= len(passed)
        self._file.close()
        self._file = file

    def close(self) -> None:
        """Close the file beneath too."""
        self._file.close()
        super().close()


def _state(file: Any) -> tuple[object, object]:
    """What tells a file from one that was put in its place."""
    details = getattr(file, "details", None)
    return getattr(file, "size", None), details.get("ETag") if isinstance(details, dict) else None


def _tried(work: Callable[[], T], address: str) -> T:
    """What ``work`` gives, tried again where it fails for a reason that may pass. Raises OSError in a sentence."""
    for wait in (*_WAITS, None):
        try:
            return work()
        except Exception as error:
            why = _reason(error)
            if wait is None or not _may_pass(why):
                raise _said(why, address) from None
        time.sleep(wait)
    raise AssertionError


def _reason(error: Exception) -> Exception:
    """The error itself, or what it hides: fsspec says of whatever goes wrong on the web that nothing is there."""
    cause = error.__cause__
    if isinstance(error, FileNotFoundError) and isinstance(cause, Exception) and getattr(cause, "status", 0) not in {404, 410}:
        return cause
    return error


def _may_pass(error: Exception) -> bool:
    """Whether it may go well a moment later: not what is missing, forbidden or wrongly asked for."""
    status = getattr(error, "status", None)
    if isinstance(status, int):
        return status >= 500 or status in {408, 429}
    if isinstance(error, _FOR_GOOD):
        return False
    return isinstance(error, OSError | TimeoutError) or type(error).__module__.partition(".")[0] in _LIBRARIES


def _said(error: Exception, address: str) -> OSError:
    """What a filesystem's library raised, as an OSError in a sentence. A missing library stays what it is."""
    if isinstance(error, CleanError):
        raise error
    if isinstance(error, FileNotFoundError):
        return FileNotFoundError(2, f"nothing is at {address}")
    if isinstance(error, PermissionError):
        return PermissionError(13, f"no access to {address}")
    return OSError(5, f"{type(error).__name__}: {sentence(error)}")
