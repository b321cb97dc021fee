"""docs/view.png: how `cleaner view` shows the first seed. Needs an installed chromium and the extra ``test``.

Run: ``python scripts/picture.py``
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import cleaner
from tests.browser import chromium

SEED = ROOT / "seeds/000_2dc1abc6a758d982.txt"
PICTURE = ROOT / "docs/view.png"
LARGEST = 400_000


def main() -> int:
    """Take the picture: a caption is pointed at, and lit on both sides."""
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        path = Path(folder, "view.html")
        cleaner.view(SEED, path)
        page = browser.new_context(viewport={"width": 1280, "height": 800}, color_scheme="light").new_page()
        page.goto(path.as_uri())
        page.evaluate(f"document.getElementById('place').textContent = {SEED.relative_to(ROOT).as_posix()!r}")
        page.hover("#pieces .r-caption >> nth=0")
        page.wait_for_timeout(300)
        page.screenshot(path=PICTURE)
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size:,} bytes")
    return 0 if PICTURE.stat().st_size < LARGEST else 1


if __name__ == "__main__":
    sys.exit(main())
