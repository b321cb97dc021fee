"""docs/engines.md runs as written: every snippet whose library is installed gives what stands below it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("pyarrow")

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "engines.md").read_text(encoding="utf-8")
SNIPPETS = re.findall(r"^```python\n(.*?)^```\n(?:\n```text\n(.*?)^```)?", PAGE, re.DOTALL | re.MULTILINE)
LIBRARIES = ("duckdb", "polars", "pandas", "pyspark", "ray", "datasets", "datatrove", "scrapy", "dask")


def _libraries(code: str) -> list[str]:
    return [name for name in LIBRARIES if re.search(rf"^(?:import|from) {name}\b", code, re.MULTILINE)]


def _run(folder: Path, *command: str) -> str:
    own = {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "PYSPARK_PYTHON": sys.executable, "TZ": "UTC"}
    own |= {"HF_HOME": str(folder / "hf"), "HF_HUB_OFFLINE": "1"}
    line = [sys.executable, *command]
    done = subprocess.run(line, cwd=folder, env=os.environ | own, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds, and the two files that the page makes of them."""
    path = tmp_path_factory.mktemp("engines")
    (path / "seeds").symlink_to(ROOT / "seeds", target_is_directory=True)
    command = re.search(r"^\$ cleaner (.*)$", PAGE, re.MULTILINE)
    assert command is not None
    _run(path, "-m", "cleaner", *command[1].split())
    assert _run(path, "-c", SNIPPETS[0][0]) == ""
    return path


@pytest.mark.parametrize(("code", "output"), SNIPPETS[1:], ids=["-".join(_libraries(code)) or "arrow" for code, _ in SNIPPETS[1:]])
def test_a_snippet_prints_what_stands_below_it(code: str, output: str, folder: Path) -> None:
    for name in _libraries(code):
        pytest.importorskip(name, reason=f"{name} is not installed: pip install '.[engines]' has what CI runs")
    (folder / "snippet.py").write_text(code, encoding="utf-8")

    assert _run(folder, "snippet.py").strip() == output.strip()
