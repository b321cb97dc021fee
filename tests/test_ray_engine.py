"""The engine ray without Ray: what it asks of it, and what it makes of the answers."""

from __future__ import annotations

import itertools
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

import cleaner
from cleaner.batch import ray as engine
from cleaner.batch.chunks import Chunk
from cleaner.batch.engines import engine_of
from cleaner.batch.inputs import Inputs
from cleaner.batch.inputs.extras import install
from cleaner.batch.job import Job, Manner
from cleaner.batch.prepare import outlets
from cleaner.batch.ray_nodes import Answer, Order, unfit
from cleaner.batch.tally import Tally
from cleaner.batch.worker import Done


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port


def _job(*words: str) -> Job:
    return Job(inputs=Inputs(words=words), format="jsonl", chunk_bytes=1000, chunk_documents=10)


def test_without_ray_the_engine_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(cleaner.CleanError) as caught:
        engine_of(_job("."), Manner(engine="ray"))
    assert (caught.value.code, caught.value.remedy) == ("missing-extra", install("ray"))

    (tmp_path / "a.md").write_text("一", encoding="utf-8")
    with pytest.raises(cleaner.CleanError, match="needs Ray"):
        cleaner.run(tmp_path / "a.md", tmp_path / "a.jsonl", engine="ray")
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


@pytest.mark.parametrize("scheme", ["", "ray://"])
def test_an_address_where_nobody_listens_is_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, scheme: str) -> None:
    monkeypatch.setattr(engine, "_library", lambda: _Ray(initialized=False))
    (tmp_path / "a.md").write_text("一", encoding="utf-8")
    address = f"{scheme}127.0.0.1:{_free_port()}"
    with pytest.raises(cleaner.CleanError, match="Ray cannot be reached") as caught:
        cleaner.run(tmp_path / "a.md", tmp_path / "a.jsonl", engine="ray", ray_address=address)
    assert (caught.value.code, caught.value.place) == ("bad-option", address)
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


@pytest.mark.parametrize(
    ("change", "code", "message"),
    [
        ({"package": "0.0.9"}, "other-run", f"a node of Ray has cleaner {cleaner.__version__} or other outlets"),
        ({"outlets": {**outlets(()), "hk01": "9 abc"}}, "other-run", f"a node of Ray has cleaner {cleaner.__version__} or other"),
        ({"needed": ["/no/such/folder"]}, "missing", "a node of Ray does not see this"),
    ],
)
def test_a_node_that_would_clean_otherwise_is_unfit(change: dict[str, Any], code: str, message: str) -> None:
    order = Order(b"", cleaner.__version__, outlets(()), [str(Path.cwd())], str(Path.cwd()), "spool")
    assert unfit(order) is None
    found = unfit(order._replace(**change))
    assert found is not None
    assert found.code == code
    assert found.message.startswith(message)


class _Lost(Exception):  # noqa: N818
    pass


class _Ray:
    """As much of Ray as the engine asks for. ``script``: what each dataset gives, an exception last where it breaks."""

    class exceptions:  # noqa: N801
        RayError = _Lost

    def __init__(self, *script: list[Any], initialized: bool = True) -> None:
        self.script = iter(script)
        self.initialized = initialized
        self.asked: list[list[int]] = []
        self.killed = self.tried = 0
        self._answers: Iterator[Any] = iter(())

    def remote(self, **_: object) -> Any:
        return lambda _: self._Call(lambda *_: self)

    class _Call:
        def __init__(self, call: Any) -> None:
            self.remote = call

    @property
    def begin(self) -> Any:
        def call(chunks: list[bytes]) -> Any:
            self.asked.append([msgspec.msgpack.decode(chunk, type=Chunk).number for chunk in chunks])
            self._answers = iter(next(self.script))
            return next(self._answers, None)

        return self._Call(call)

    @property
    def more(self) -> Any:
        return self._Call(lambda: next(self._answers, None))

    def init(self, **_: object) -> None:
        self.tried += 1
        if self.tried < 3:
            raise ConnectionAbortedError(
                "RuntimeError: Starting Ray client server failed. See ray_client_server_23012.err for detailed logs."
            )
        self.initialized = True

    def shutdown(self) -> None:
        self.initialized = False

    def is_initialized(self) -> bool:
        return self.initialized

    def cluster_resources(self) -> dict[str, float]:
        return {"CPU": 2.0}

    def wait(self, calls: list[Any], timeout: float) -> tuple[list[Any], list[Any]]:  # noqa: ARG002
        return calls, []

    def get(self, call: Any) -> Any:
        if isinstance(call, Exception):
            raise call
        return call

    def kill(self, _: object) -> None:
        self.killed += 1


def _chunks(count: int | None = None) -> Iterator[Chunk]:
    for number in itertools.count() if count is None else range(count):
        yield Chunk(number, [], None, 0, "")


def _answer(number: int) -> bytes:
    return msgspec.msgpack.encode(Answer(Done(number, Tally(), [])))


def _mapped(fake: _Ray, chunks: Iterator[Chunk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    monkeypatch.setattr(engine, "_library", lambda: fake)
    monkeypatch.setattr(engine, "_FIRST", 0.1)
    return [done.number for done in engine.Ray(_job("."), 0).map(chunks, str(tmp_path)) if done is not None]


def test_what_a_broken_dataset_owes_is_asked_for_again_and_nothing_is_taken_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = _Ray([_answer(1), _answer(1), _Lost("gone")], [_answer(1), _answer(2)], [_answer(0)])
    assert _mapped(fake, _chunks(3), tmp_path, monkeypatch) == [1, 2, 0]
    assert fake.asked == [[0, 1, 2], [0, 2], [0]]
    assert fake.killed == 3


def test_a_ray_that_gives_nothing_ends_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(cleaner.CleanError, match="Ray fails: No module named 'cleaner'") as caught:
        _mapped(_Ray(*[[_Lost("x\nNo module named 'cleaner'\n")]] * 3), _chunks(3), tmp_path, monkeypatch)
    assert caught.value.code == "internal"


def test_what_an_actor_refuses_ends_the_run_with_its_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = msgspec.msgpack.encode(Answer(error=("missing", "a node of Ray does not see this", "/data", "share it")))
    with pytest.raises(cleaner.CleanError) as caught:
        _mapped(_Ray([answer]), _chunks(1), tmp_path, monkeypatch)
    assert (caught.value.code, caught.value.place, caught.value.remedy) == ("missing", "/data", "share it")


def test_an_endless_plan_goes_out_in_slabs_of_bounded_weight(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_FIRST", 0.1)
    slabs = engine.Slabs(_chunks(), 1000)
    found = [slab for slab in (slabs.take() for _ in range(50)) if slab]
    slabs.close()
    numbers = [number for slab in found for number in slab]
    assert numbers == list(range(len(numbers)))
    assert len(found) > 10
    assert all(sum(map(len, slab.values())) < 1100 for slab in found)


def test_a_plan_that_fails_fails_when_what_it_gave_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_FIRST", 0.1)

    def broken() -> Iterator[Chunk]:
        yield from _chunks(2)
        raise cleaner.CleanError("other-run", "the inputs have changed")

    slabs = engine.Slabs(broken(), 1000)
    taken = iter(slabs.take, ())
    assert list(next(slab for slab in taken if slab)) == [0, 1]
    with pytest.raises(cleaner.CleanError, match="have changed"):
        next(slab for slab in taken if slab)


def test_a_server_of_clients_that_fails_to_fork_is_asked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = _Ray([_answer(0)], initialized=False)
    assert _mapped(fake, _chunks(1), tmp_path, monkeypatch) == [0]
    assert (fake.tried, fake.initialized) == (3, False)


def test_no_chunks_are_no_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = _Ray()
    assert _mapped(fake, _chunks(0), tmp_path, monkeypatch) == []
    assert fake.asked == []
