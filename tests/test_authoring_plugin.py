"""examples/outlet-plugin: built and installed as a package of somebody else's, it is listed, checked and used like a built-in one."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

from tests.authoring import ROOT, run

PLUGIN = ROOT / "examples" / "outlet-plugin"
PAGE = PLUGIN / "fixtures" / "example-daily" / "page-2024" / "page.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A folder of packages in which the plugin is installed, and the project's own tree."""
    scratch = tmp_path_factory.mktemp("plugin")
    source, target = scratch / "source", scratch / "site"
    shutil.copytree(PLUGIN, source, ignore=shutil.ignore_patterns("build", "*.egg-info", "__pycache__"))
    if _can_build():
        words = ["install", "-q", "--no-deps", "--no-build-isolation", "--no-index", "--target", str(target), str(source)]
        done = subprocess.run([sys.executable, "-m", "pip", *words], capture_output=True, text=True, timeout=120, check=False)
        assert done.returncode == 0, done.stderr
    else:  # no build backend at hand: lay out by hand what it would
        shutil.copytree(source / "example_daily", target / "example_daily")
        about = target / "cleaner_outlet_example_daily-1.0.dist-info"
        about.mkdir()
        (about / "METADATA").write_text("Metadata-Version: 2.1\nName: cleaner-outlet-example-daily\nVersion: 1.0\n", encoding="utf-8")
        (about / "entry_points.txt").write_text("[cleaner.outlets]\nexample-daily = example_daily:ExampleDaily\n", encoding="utf-8")
    return os.pathsep.join([str(target), str(ROOT)])


def _can_build() -> bool:
    """Whether pip is here, and a setuptools that makes wheels without help."""
    try:
        return int(version("setuptools").partition(".")[0]) >= 77 and importlib.util.find_spec("pip") is not None
    except PackageNotFoundError:
        return False


def test_it_is_listed_with_its_package(site: str, tmp_path: Path) -> None:
    done = run("outlets", cwd=tmp_path, PYTHONPATH=site)

    assert done.returncode == 0
    assert done.stderr == ""
    assert re.search(
        r"example-daily +The Example Daily +example-daily\.example .*2024, 2019 +- +package cleaner-outlet-example-daily", done.stdout
    )


def test_it_is_checked_by_its_own_test(site: str, tmp_path: Path) -> None:
    """With its fixtures at hand; where they are not, that is said."""
    here, elsewhere = (run("outlet", "check", "example-daily", cwd=folder, PYTHONPATH=site) for folder in (PLUGIN, tmp_path))

    assert (here.returncode, here.stderr) == (0, "")
    assert re.search(r"^example-daily  .*example_daily/__init__\.py  3 fixtures, 7 rules: no faults$", here.stdout, re.MULTILINE)
    assert elsewhere.returncode == 0
    assert "no fixtures, 7 rules: no faults\n  note: example-daily: no fixtures are at hand" in elsewhere.stdout


def test_it_is_used_by_clean_and_by_worker_processes(site: str, tmp_path: Path) -> None:
    cleaned = run("clean", PAGE, cwd=tmp_path, PYTHONPATH=site)
    ran = run("run", PAGE, "-o", "out.jsonl", "--workers", 2, "--quiet", cwd=tmp_path, PYTHONPATH=site)

    assert (cleaned.returncode, ran.returncode) == (0, 0), ran.stderr
    for record in (json.loads(cleaned.stdout), json.loads((tmp_path / "out.jsonl").read_text("utf-8"))):
        assert (record["source"], record["adapter"], record["authors"]) == ("example-daily", "example-daily@1/2024", ["Ada Quill"])
