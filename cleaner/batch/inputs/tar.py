"""Headers of tar archives, which the library trusts: a name may say that it is of any length, a file of any size.

What is overridden here is the library's own and not documented; tests hold every case.
"""

from __future__ import annotations

import re
import tarfile
from typing import Any, Final, cast

from cleaner.batch.inputs.streams import AsItComes
from cleaner.errors import CleanError

_tar: Final = cast("Any", tarfile)  # its exceptions for headers are not in its types
_TarInfo: Final = cast("Any", tarfile.TarInfo)
LONGEST: Final = 1 << 20
"""Bytes of a header that stands before a member (its long name, its attributes); they are read as a whole."""
_SPARSE_BLOCKS: Final = 1000
_READS: Final = 100
"""Reads at the end of the file: the library looks there a few times, and for ever for a member that says it is of 8 exabytes."""
_RECORD: Final = re.compile(rb"(\d{1,7}) ([^=\n]{1,1000})=")


class Header(tarfile.TarInfo):
    """A header; one that is broken is an error everywhere, not a quiet end of the archive. So is an end without zeros."""

    @classmethod
    def fromtarfile(cls, tarfile_: tarfile.TarFile) -> Header:
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
        if found.size < 0:
            raise tarfile.ReadError("a member is of less than no bytes")
        return found

    def _proc_member(self, archive: Any) -> Any:
        if self.size < 0:
            raise tarfile.ReadError("a header is of less than no bytes")
        if self.size > LONGEST and self.type in {tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK, *_PAX}:
            raise tarfile.ReadError(f"a name or another header is over {LONGEST:,} bytes")
        return _TarInfo._proc_member(self, archive)  # noqa: SLF001

    def _proc_pax(self, archive: Any) -> Any:
        """Attributes before a member, given on to the library once they are what the format says."""
        stream = archive.fileobj
        data = stream.read(cast("Any", self)._block(self.size))  # noqa: SLF001
        _check(data[: self.size])
        archive.fileobj = _Given(data, archive, stream)
        return _TarInfo._proc_pax(self, archive)  # noqa: SLF001

    def _proc_sparse(self, archive: Any) -> Any:
        """The list of holes is passed over: a sparse member is not read."""
        _, more, size = cast("Any", self)._sparse_structs  # noqa: SLF001
        for _ in range(_SPARSE_BLOCKS):
            if not more:
                break
            block = archive.fileobj.read(tarfile.BLOCKSIZE)
            more = len(block) == tarfile.BLOCKSIZE and block[504]
        else:
            raise tarfile.ReadError("a sparse file has too many holes")
        this = cast("Any", self)
        this.sparse, this.offset_data = [], archive.fileobj.tell()
        archive.offset = this.offset_data + this._block(self.size)  # noqa: SLF001
        self.size = size
        return self

    def _proc_gnusparse_00(self, following: Any, *_: Any) -> None:
        following.sparse = []

    _proc_gnusparse_01 = _proc_gnusparse_10 = _proc_gnusparse_00


_PAX: Final = (tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE)


def _check(data: bytes) -> None:
    """Raises ReadError where records are not as long as they say: the library would read each to the end of all."""
    at = 0
    while match := _RECORD.match(data, at):
        end = at + int(match[1])
        if end <= match.end() or data[end - 1 : end] != b"\n":
            raise tarfile.ReadError("the attributes of a member are broken")
        at = end
    if data[at:].strip(b"\0"):
        raise tarfile.ReadError("the attributes of a member are broken")


class _Given:
    """Bytes read already, in front of a stream; when they are taken, the archive has its stream again."""

    def __init__(self, data: bytes, archive: Any, stream: Any) -> None:
        self._data = data
        self._archive = archive
        self._stream = stream

    def read(self, _size: int) -> bytes:
        """All of the bytes, once."""
        self._archive.fileobj = self._stream
        return self._data

    def tell(self) -> int:
        """Where the stream is."""
        return int(self._stream.tell())


class Ended:
    """A stream that says so when it is asked again and again after its end."""

    def __init__(self, stream: AsItComes) -> None:
        self._stream = stream
        self._left = _READS

    def read(self, size: int = -1) -> bytes:
        """Some bytes; none at the end. Raises CleanError."""
        data = self._stream.read(size)
        if not data:
            self._left -= 1
            if not self._left:
                raise EndedError("unreadable", "a member is longer than the archive")
        return data

    def tell(self) -> int:
        """Where the next byte lies."""
        return self._stream.tell()


class EndedError(CleanError):
    """The archive has ended, and a member goes on."""
