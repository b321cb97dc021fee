"""Remote storage as a store, through fsspec: s3://, gs://, https://."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, Final, cast

from cleaner.batch.inputs.extras import library
from cleaner.batch.inputs.local import FOLDER
from cleaner.batch.inputs.settings import sentence
from cleaner.errors import CleanError

_EXTRAS: Final = {"s3": ("s3fs", "s3"), "s3a": ("s3fs", "s3"), "gs": ("gcsfs", "gcs"), "gcs": ("gcsfs", "gcs")}
_WEB: Final = ("http", "https")
_VALUES: Final = {"true": True, "false": False}
_BLOCK: Final = 1 << 22


class Remote:
    """One filesystem of one protocol; paths are whole addresses."""

    remote = True

    def __init__(self, storage: dict[str, str], address: str) -> None:
        protocol = address.partition("://")[0].lower()
        fsspec = library("fsspec", f"reading {protocol}:// addresses", "batch")
        if protocol in _EXTRAS:
            name, extra = _EXTRAS[protocol]
            library(name, f"reading {protocol}:// addresses", extra)
        elif protocol in _WEB:
            library("aiohttp", f"reading {protocol}:// addresses", "https")
        self._web = protocol in _WEB
        options = {} if self._web else {name: _VALUES.get(value.lower(), value) for name, value in storage.items()}
        try:
            self._files = fsspec.filesystem(protocol, use_listings_cache=False, skip_instance_cache=False, **options)
        except Exception as error:
            raise _said(error, address) from None

    def kind(self, path: str) -> int | None:
        """A file's size (0 where the server does not tell), FOLDER, or None where there is nothing. Raises OSError."""
        if self._web and path.endswith("/"):
            return FOLDER
        try:
            found = self._files.info(path)
        except FileNotFoundError:
            return None
        except Exception as error:
            raise _said(error, path) from None
        return FOLDER if found["type"] == "directory" else int(found.get("size") or 0)

    def real(self, path: str) -> str:
        """The address without a slash at its end."""
        return path.rstrip("/")

    def entries(self, folder: str) -> Iterator[tuple[str, str, int]]:
        """Name, address, and size or FOLDER of what lies in a folder, by name. Raises OSError."""
        base = folder.rstrip("/")
        inside = base if self._web else base.partition("://")[2]
        found: dict[str, int] = {}
        try:
            for entry in self._files.ls(base + "/" if self._web else base, detail=True):
                path = str(entry["name"])
                name = path.rstrip("/").removeprefix(inside + "/")
                if name and "/" not in name and path.startswith(inside + "/") and not {"?", "#"} & set(name):
                    is_folder = entry["type"] == "directory" or (self._web and path.endswith("/"))
                    found[name] = FOLDER if is_folder else int(entry.get("size") or 0)
        except Exception as error:
            raise _said(error, folder) from None
        for name in sorted(found, key=str.encode):
            yield name, f"{base}/{name}" + ("/" if self._web and found[name] == FOLDER else ""), found[name]

    def open(self, path: str, *, found: bool = False) -> io.RawIOBase:  # noqa: ARG002 - no links are there
        """A file to read. Raises OSError."""
        try:
            return _Told(self._files.open(path, "rb", block_size=_BLOCK), path)
        except Exception as error:
            raise _said(error, path) from None


class _Told(io.RawIOBase):
    """A remote file whose errors are sentences."""

    def __init__(self, file: Any, address: str) -> None:
        self._file = file
        self._address = address

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
        """Fill the buffer, but for the end of the file."""
        view, filled = memoryview(buffer).cast("B"), 0
        while filled < len(view):
            try:
                data = self._file.read(len(view) - filled)
            except Exception as error:
                raise _said(error, self._address) from None
            if not data:
                break
            view[filled : filled + len(data)] = data
            filled += len(data)
        return filled

    def close(self) -> None:
        """Close the file beneath too."""
        self._file.close()
        super().close()


def _said(error: Exception, address: str) -> OSError:
    """What a filesystem's library raised, as an OSError in a sentence. A missing library stays what it is."""
    if isinstance(error, CleanError):
        raise error
    if isinstance(error, FileNotFoundError):
        return FileNotFoundError(2, f"nothing is at {address}")
    if isinstance(error, PermissionError):
        return PermissionError(13, f"no access to {address}")
    return OSError(5, f"{type(error).__name__}: {sentence(error)}")
