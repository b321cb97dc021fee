"""The outlet's fixtures are as a person read them, and its rules do no harm."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_outlet_is_in_order() -> None:
    """``cleaner outlet check example-daily`` finds no fault."""
    command = [sys.executable, "-m", "cleaner", "outlet", "check", "example-daily"]
    here = Path(__file__).parent.parent  # whose fixtures are at hand wherever the package is installed
    done = subprocess.run(command, cwd=here, capture_output=True, text=True, encoding="utf-8", check=False)

    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
