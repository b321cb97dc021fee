"""Archives: zip and tar, member by member, in the archive's order."""

from __future__ import annotations

import functools
import io
import itertools
import struct
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from typing import IO, Any, Final, cast

from cleaner.batch.inputs import members as packed
from cleaner.batch.inputs.settings import sentence
from cleaner.batch.inputs.streams import AsItComes, BombError, Growth, buffered
from cleaner.batch.inputs.tar import Ended, EndedError, Header
from cleaner.batch.piece import Bad, Passed, Piece
from cleaner.errors import CleanError

CONTENTS: Final = 128_000_000
"""Bytes of a zip's table of contents, which is held as a whole: over a million names."""
_zip: Final = cast("Any", zipfile)  # where its table of contents lies is not in its types
Opened = Callable[[io.BufferedReader, str], Iterator[Piece]]
"""The documents in a member, given its stream and its name."""
_OFFICE: Final = frozenset(("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"))
_LOCAL_HEADER: Final = 30


def zipped(stream: io.BufferedReader, place: str, growth: Growth, opened: Opened) -> Iterator[Piece]:
    """The documents in a zip archive. A member that cannot be read does not cost the others."""
    with _archive(stream) as archive:
        members = archive.infolist()
        if members and members[0].filename in _OFFICE:
            raise CleanError("not-text", "this is an Office file, an e-book or a program", remedy="save it as text or HTML")
        overlapping = _overlapping(members)
        passed = 0
        for member in members:
            here = f"{place}#{member.filename}"
            if member.filename.endswith("/"):  # a name may be of no letters, at which is_dir stumbles
                continue
            if _left_out(member.filename):
                passed += 1
            elif member.flag_bits & 1:
                yield Bad(here, "unreadable", "it is encrypted", "unpack it with its password")
            elif member.header_offset in overlapping:
                yield Bad(here, "unreadable", "it lies over the next member, as in a zip bomb", "leave it out, or fetch the archive again")
            else:
                yield from opened(_stream(functools.partial(packed.opened, archive, member), CleanError, growth), member.filename)
    if passed:
        yield Passed(place, passed)


def _archive(stream: io.BufferedReader) -> zipfile.ZipFile:
    """The archive with its table of contents read. Raises CleanError: unreadable, too-large."""
    file = cast("io.BytesIO", stream)
    try:
        end = _zip._EndRecData(file)  # noqa: SLF001 - the library reads the whole table before it can be asked how long it is
        if end and CONTENTS < end[_zip._ECD_SIZE] <= end[_zip._ECD_LOCATION]:  # noqa: SLF001
            why = f"its table of contents is over {CONTENTS:,} bytes"
            raise CleanError("too-large", why, remedy="unpack it and give the folder")
        return zipfile.ZipFile(file)
    except zipfile.BadZipFile as error:
        why = "cut short or broken: a zip archive's table of contents is at its end" if "not a zip" in str(error) else str(error)
        raise CleanError("unreadable", why, remedy="fetch it again, or try zip -FF") from None
    except UnicodeDecodeError:
        raise CleanError("unreadable", "a name in it says that it is UTF-8, and is not", remedy="unpack it and give the folder") from None
    except NotImplementedError as error:
        raise CleanError("unreadable", sentence(error), remedy="unpack it and give the folder") from None


def _overlapping(members: list[zipfile.ZipInfo]) -> set[int]:
    """The offsets of members whose data run into the next one: no program writes them so but to unpack the same bytes often."""
    found = set()
    in_order = sorted(members, key=lambda member: member.header_offset)
    for member, following in itertools.pairwise(in_order):
        end = member.header_offset + _LOCAL_HEADER + member.compress_size
        if member.header_offset == following.header_offset or end > following.header_offset:
            found.add(member.header_offset)
    return found


def tarred(stream: io.BufferedReader, place: str, opened: Opened) -> Iterator[Piece]:
    """The documents in a tar archive, read once from the front."""
    file = cast("io.BytesIO", Ended(AsItComes(stream)))
    names = functools.partial(tarfile.open, encoding="utf-8", errors="replace")  # printed, never opened: they must be text
    passed, failure = 0, None
    try:  # zeros end an archive, but another may be joined to it
        with names(fileobj=file, mode="r|", tarinfo=Header, errorlevel=2, ignore_zeros=True) as archive:
            while (member := archive.next()) is not None:
                cast("Any", archive).members.clear()  # it would remember them all
                name = member.name.removeprefix("./")
                if member.isdir():
                    continue
                if _left_out(name) or not (member.isreg() or member.issparse()):  # a link, a device, a pipe
                    passed += 1
                elif member.issparse():
                    yield Bad(f"{place}#{name}", "unreadable", "it is a sparse file: holes in place of data", "unpack it first")
                else:
                    yield from opened(_stream(functools.partial(archive.extractfile, member), CutError), name)
    except CutError as error:
        failure = _cut(error, error.code, error.remedy)
    except (tarfile.TarError, EndedError, EOFError, RecursionError, ValueError, OverflowError, struct.error) as error:
        failure = _cut(error, "unreadable", "fetch it again")
    if passed:
        yield Passed(place, passed)
    if failure is not None:
        raise failure


def _cut(error: Exception, code: str, remedy: str) -> CleanError:
    why = sentence(error) if code != "unreadable" else f"cut short or broken from here on: {sentence(error)}"
    return CleanError(code, why, remedy=remedy)


class CutError(CleanError):
    """An archive that is read from the front ends inside a member: said of the archive, once."""


class _Member(io.RawIOBase):
    """A member opened when it is read, so that its errors come where a document's errors are looked for."""

    def __init__(self, open: Callable[[], IO[bytes] | None], failure: type[CleanError], growth: Growth | None) -> None:
        self._open = open
        self._failure = failure
        self._growth = growth
        self._file: IO[bytes] | None = None
        self._at = 0

    def readable(self) -> bool:
        """Yes."""
        return True

    def tell(self) -> int:
        """Bytes read so far, which a WARC's reader asks for."""
        return self._at

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer, but for the end of the member. Raises CleanError."""
        try:
            self._file = self._file or self._open()
            filled = 0
            while self._file and filled < len(buffer) and (data := self._file.read(len(buffer) - filled)):
                buffer[filled : filled + len(data)] = data
                filled += len(data)
            if self._growth is not None:
                self._growth.add(filled)
        except BombError as error:
            raise self._failure(error.code, error.message, remedy=error.remedy) from None
        except Exception as error:  # unpacking raises many kinds
            raise self._failure("unreadable", f"broken or cut short: {sentence(error)}", remedy="fetch the archive again") from None
        self._at += filled
        return filled


def _stream(open: Callable[[], IO[bytes] | None], failure: type[CleanError], growth: Growth | None = None) -> io.BufferedReader:
    return buffered(_Member(open, failure, growth))


def _left_out(name: str) -> bool:
    """Whether a part of the name is hidden, as in a folder, or what a Mac puts beside."""
    return any((part.startswith(".") and part not in {".", ".."}) or part == "__MACOSX" for part in name.split("/"))
