"""From the words of a command line to files, in their order and each once, however many there are."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Generator, Iterator
from typing import BinaryIO, Final, NamedTuple

from cleaner.batch.inputs.local import FOLDER, FOLDER_LINK, LINK, ODD, Local, Store, odd, unfollowed
from cleaner.batch.inputs.seen import PathsSeen, Pattern, State, split_glob
from cleaner.batch.inputs.settings import Inputs, bad, text_of
from cleaner.batch.piece import Bad, File, Passed
from cleaner.errors import CleanError

Found = File | Bad | Passed
_LONGEST: Final = 1 << 16
"""Bytes of a path on stdin; what is longer is no list of paths."""


class _Folder(NamedTuple):
    path: str
    real: str
    state: State | None
    """Where a glob stands in it; None in a folder that is meant as a whole."""


def files(inputs: Inputs, stores: Callable[[str], Store], stdin: BinaryIO | None) -> Iterator[Found]:
    """Every file that the words mean, unopened; ``stdin`` None for no list at all."""
    reader = _Reader(inputs, stores)
    for word in inputs.words:
        if word != "-":
            yield from reader.word(word)
        elif stdin is not None:
            yield from _listed(reader, stdin)


def _listed(reader: _Reader, stdin: BinaryIO) -> Iterator[Found]:
    before = b""
    try:
        for path in paths(stdin):
            if path != before:  # a path twice is only seen side by side; more would be to remember the list
                yield from reader.word(os.fsdecode(path), listed=True)
            before = path
    except (CleanError, OSError) as error:
        yield bad("-", error)


def paths(stdin: BinaryIO) -> Iterator[bytes]:
    """The paths of a list, one a line, or between NULs if it holds any. Raises CleanError for what is no list."""
    read = getattr(stdin, "read1", stdin.read)
    held = read(_LONGEST)
    mark = b"\0" if b"\0" in held else b"\n"
    while held:
        *whole, held = held.split(mark)
        for path in whole:
            path = path.removesuffix(b"\r") if mark == b"\n" else path
            if path:
                yield path
        if len(held) > _LONGEST:
            raise CleanError("unreadable", "what comes on stdin is no list of paths", remedy="give one path a line")
        more = read(_LONGEST)
        if not more:
            break
        held += more
    if held.strip():
        yield held.removesuffix(b"\r") if mark == b"\n" else held


class _Reader:
    """Reads one word after the other, and knows what the words before have given."""

    def __init__(self, inputs: Inputs, stores: Callable[[str], Store]) -> None:
        self._stores = stores
        self._seen = PathsSeen()
        self._passed = 0
        self._follows = inputs.follow_links
        self._own: dict[str, tuple[str, ...]] = {}
        for output in inputs.outputs:
            real = output if "://" in output else Local().real(output)
            folder, _, name = real.rpartition("/")
            self._own[folder] = (*self._own.get(folder, ()), name)

    def word(self, word: str, *, listed: bool = False) -> Iterator[Found]:
        """The files of a word. One that comes from a list is no glob, and is not remembered."""
        try:
            store = self._stores(word)
            kind = store.kind(word)
            if kind is None and not listed and glob.has_magic(word):
                yield from self._glob(word, store)
            elif kind is None:
                yield Bad(text_of(word), "missing", "nothing is there" if store.remote else "no such file", "check the path")
            elif kind == ODD:
                yield bad(text_of(word), odd())
            elif kind == FOLDER:
                yield from self._folder(word, store, listed=listed)
            else:
                yield from self._file(word, kind, store, listed=listed)
        except OSError as error:
            yield bad(text_of(word), error)

    def _file(self, word: str, size: int, store: Store, *, listed: bool) -> Iterator[Found]:
        real = store.real(word)
        folder, _, name = real.rpartition("/")
        was_read = self._seen.inside(folder)
        if was_read is None or was_read(name) or self._is_own(folder, name):
            return
        if not listed:
            self._seen.add_file(real)
        yield File(os.fsencode(word), size, store.remote)

    def _folder(self, word: str, store: Store, *, listed: bool) -> Iterator[Found]:
        word = word.rstrip("/") or word
        real = store.real(word)
        held = yield from self._walk(_Folder(word, real, None), store, None)
        yield from self._left_out(word, held=held)
        if not listed:
            self._seen.add_folder(real)

    def _glob(self, word: str, store: Store) -> Iterator[Found]:
        root, parts = split_glob(word)
        kind = store.kind(root + "/" if store.remote else root)  # the web tells folders by their slash
        held = False
        if kind == FOLDER:
            pattern = Pattern(store.real(root), parts)
            state = None if pattern.met(pattern.start) else pattern.start
            shown = "" if root == "." else root
            held = yield from self._walk(_Folder(shown, pattern.root, state), store, pattern)
            self._seen.add_pattern(pattern)
        if not held:
            yield Bad(text_of(word), "missing", "no file matches", "check the pattern")
        yield from self._left_out(word)

    def _left_out(self, word: str, *, held: bool = True) -> Iterator[Passed]:
        """How many entries of the word's folders were left out by rule, said once; also of a folder that held nothing else."""
        number, self._passed = self._passed, 0
        if number or not held:
            yield Passed(text_of(word), number, listed=held)

    def _walk(self, first: _Folder, store: Store, pattern: Pattern | None) -> Generator[Found, None, bool]:
        """The files of a folder and those below, by name; with a list of folders to do, for they nest deeply.

        Returns whether anything was there, even if an earlier word has given it.
        """
        held = False
        to_do = [self._inside(first, store, pattern)]
        while to_do:
            for found in to_do[-1]:
                if isinstance(found, _Folder):
                    to_do.append(self._inside(found, store, pattern))
                    break
                held = True
                if found is not None:
                    yield found
            else:
                to_do.pop()
        return held

    def _inside(self, folder: _Folder, store: Store, pattern: Pattern | None) -> Iterator[_Folder | Found | None]:
        """What lies in one folder and is meant; None for what an earlier word has given."""
        was_read = self._seen.inside(folder.real)
        if was_read is None:
            yield None
            return
        own = folder.real in self._own
        state = folder.state
        try:
            for name, path, size in store.entries(folder.path):
                if state is None or pattern is None:
                    if name.startswith("."):
                        self._passed += 1
                        continue
                    whole, after = True, None
                else:
                    after = pattern.step(state, name)
                    if not after:
                        continue
                    whole = pattern.met(after)
                if own and self._is_own(folder.real, name):
                    continue
                if size == FOLDER:
                    yield _Folder(path, f"{folder.real}/{name}", None if whole else after)
                elif size == FOLDER_LINK:
                    self._passed += whole
                elif whole:
                    yield None if was_read(name) else self._found(path, size, store)
        except OSError as error:
            yield bad(text_of(folder.path), error)

    def _found(self, path: str, size: int, store: Store) -> File | Bad:
        """What lies in a folder: a file, or what is not opened, for nobody named it."""
        if size in (ODD, LINK):
            return bad(text_of(path), odd() if size == ODD else unfollowed())
        return File(os.fsencode(path), size, store.remote, found=not (store.remote or self._follows))

    def _is_own(self, folder: str, name: str) -> bool:
        return name in self._own.get(folder, ())
