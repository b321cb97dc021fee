"""Members of a zip that are packed as bzip2, LZMA or zstandard: the library unpacks them without a bound.

A hundred bytes of bzip2 may hold 100 MB, and all of it would be made at once.
"""

from __future__ import annotations

import copy
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, Any, Final, cast

from cleaner.batch.inputs.streams import BLOCK, DICTIONARY, flow, unpackers

_METHODS: Final = {zipfile.ZIP_BZIP2: "bzip2", zipfile.ZIP_LZMA: "lzma", 93: "zstandard"}


def opened(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> IO[bytes]:
    """A member to read. Reading it raises ValueError, BadZipFile and what the libraries raise."""
    how = _METHODS.get(member.compress_type)
    if how is None:
        return archive.open(member)
    raw: Any = copy.copy(member)  # the bytes as they are packed
    raw.compress_type, raw.file_size, raw.CRC = zipfile.ZIP_STORED, member.compress_size, None
    source = archive.open(raw)
    unpacker = _lzma(source) if how == "lzma" else unpackers(how)()
    return cast("IO[bytes]", flow(_unpacked(source, unpacker, member)))


def _unpacked(source: IO[bytes], unpacker: Any, member: zipfile.ZipInfo) -> Iterator[bytes]:
    left, sum_ = member.file_size, 0
    while left and not unpacker.eof:
        data = source.read(BLOCK) if unpacker.needs_input else b""
        if unpacker.needs_input and not data:
            break
        out = unpacker.decompress(data, min(left, BLOCK))
        left, sum_ = left - len(out), zlib.crc32(out, sum_)
        yield out
    if left or sum_ != member.CRC:
        raise zipfile.BadZipFile("its checksum or its length is another")


def _lzma(source: IO[bytes]) -> lzma.LZMADecompressor:
    """As APPNOTE.TXT 5.8.8 has it: a version, the length of the properties, and these."""
    _, _, length = struct.unpack("<BBH", source.read(4))
    first, dictionary = struct.unpack_from("<BI", source.read(length))
    if dictionary > DICTIONARY:
        raise ValueError(f"it wants to look back over {DICTIONARY:,} bytes")
    filters = {"id": lzma.FILTER_LZMA1, "dict_size": dictionary, "lc": first % 9, "lp": first // 9 % 5, "pb": first // 45}
    return lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=[filters])
