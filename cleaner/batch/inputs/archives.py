"""Archives: zip and tar, member by member, in the archive's order."""

from __future__ import annotations

import functools
import io
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from typing import IO, Any, Final, cast

from cleaner.batch.inputs.settings import sentence
from cleaner.batch.inputs.streams import AsItComes, buffered
from cleaner.batch.piece import Bad, Piece
from cleaner.errors import CleanError

_tar: Final = cast("Any", tarfile)  # its exceptions for headers are not in its types
Opened = Callable[[io.BufferedReader, str], Iterator[Piece]]
"""The documents in a member, given its stream and its name."""
_OFFICE: Final = frozenset(("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"))


def zipped(stream: io.BufferedReader, place: str, opened: Opened) -> Iterator[Piece]:
    """The documents in a zip archive. A member that cannot be read does not cost the others."""
    try:
        archive = zipfile.ZipFile(cast("io.BytesIO", stream))
    except zipfile.BadZipFile as error:
        why = "cut short or broken: a zip archive's table of contents is at its end" if "not a zip" in str(error) else str(error)
        raise CleanError("unreadable", why, remedy="fetch it again, or try zip -FF") from None
    except UnicodeDecodeError:
        raise CleanError("unreadable", "a name in it says that it is UTF-8, and is not", remedy="unpack it and give the folder") from None
    except NotImplementedError as error:
        raise CleanError("unreadable", sentence(error), remedy="unpack it and give the folder") from None
    with archive:
        members = archive.infolist()
        if members and members[0].filename in _OFFICE:
            raise CleanError("not-text", "this is an Office file, an e-book or a program", remedy="save it as text or HTML")
        for member in members:
            if member.is_dir() or _left_out(member.filename):
                continue
            if member.flag_bits & 1:
                yield Bad(f"{place}#{member.filename}", "unreadable", "it is encrypted", "unpack it with its password")
                continue
            yield from opened(_stream(functools.partial(archive.open, member), CleanError), member.filename)


def tarred(stream: io.BufferedReader, opened: Opened) -> Iterator[Piece]:
    """The documents in a tar archive, read once from the front."""
    file = cast("io.BytesIO", AsItComes(stream))
    names = functools.partial(tarfile.open, encoding="utf-8", errors="replace")  # printed, never opened: they must be text
    try:  # zeros end an archive, but another may be joined to it
        with names(fileobj=file, mode="r|", tarinfo=_Header, errorlevel=2, ignore_zeros=True) as archive:
            while (member := archive.next()) is not None:
                cast("Any", archive).members.clear()  # it would remember them all
                if member.isreg() and not _left_out(member.name):
                    yield from opened(_stream(functools.partial(archive.extractfile, member), CutError), member.name.removeprefix("./"))
    except (tarfile.TarError, CutError) as error:
        raise CleanError("unreadable", f"cut short or broken from here on: {sentence(error)}", remedy="fetch it again") from None


class _Header(tarfile.TarInfo):
    """A header; one that is broken is an error everywhere, not a quiet end of the archive. So is an end without zeros."""

    @classmethod
    def fromtarfile(cls, tarfile_: tarfile.TarFile) -> _Header:
        """The next header. Raises ReadError."""
        archive = cast("Any", tarfile_)
        try:
            found = super().fromtarfile(tarfile_)
        except _tar.EOFHeaderError:
            archive.has_ended = True
            raise
        except (_tar.InvalidHeaderError, _tar.TruncatedHeaderError, _tar.EmptyHeaderError) as error:
            if getattr(archive, "has_ended", False) and not isinstance(error, _tar.InvalidHeaderError):
                raise _tar.EmptyHeaderError("end of the zeros") from None
            why = "the zeros at its end are missing" if isinstance(error, _tar.EmptyHeaderError) else str(error)
            raise tarfile.ReadError(why) from None
        archive.has_ended = False
        return found


class CutError(CleanError):
    """An archive that is read from the front ends inside a member: said of the archive, once."""


class _Member(io.RawIOBase):
    """A member opened when it is read, so that its errors come where a document's errors are looked for."""

    def __init__(self, open: Callable[[], IO[bytes] | None], failure: type[CleanError]) -> None:
        self._open = open
        self._failure = failure
        self._file: IO[bytes] | None = None

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer, but for the end of the member. Raises CleanError."""
        try:
            self._file = self._file or self._open()
            filled = 0
            while self._file and filled < len(buffer) and (data := self._file.read(len(buffer) - filled)):
                buffer[filled : filled + len(data)] = data
                filled += len(data)
        except Exception as error:  # unpacking raises many kinds
            raise self._failure("unreadable", f"broken or cut short: {sentence(error)}", remedy="fetch the archive again") from None
        return filled


def _stream(open: Callable[[], IO[bytes] | None], failure: type[CleanError]) -> io.BufferedReader:
    return buffered(_Member(open, failure))


def _left_out(name: str) -> bool:
    return any((part.startswith(".") and part not in {".", ".."}) or part == "__MACOSX" for part in name.split("/"))
