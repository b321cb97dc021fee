"""An outlet of somebody else's whose code does what its documents say: the worst that a worker may meet."""

from __future__ import annotations

import ctypes
import os
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

from cleaner.adapter import Outlet

if TYPE_CHECKING:
    from cleaner.document import Document, Labelled


class Misbehaving(Outlet):
    """Exits, crashes, hangs, sleeps, eats memory or raises, as the text asks."""

    id, name = "misbehaving", "Misbehaving Times"
    hosts = ("misbehaving.example",)

    def context(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        text = document.text
        if "PLEASE EXIT ONCE" in text:
            flag = Path(os.environ["MISBEHAVING_FLAG"])
            if not flag.exists():
                flag.touch()
                os._exit(3)
        elif "PLEASE EXIT" in text:
            os._exit(3)
        if "PLEASE CRASH" in text:
            ctypes.string_at(0)
        if "PLEASE HANG IN NATIVE CODE" in text:
            ctypes.PyDLL(None).sleep(3600)  # which lets no other thread of Python's run
        if "PLEASE LINGER" in text:
            threading.Thread(target=time.sleep, args=(3600,)).start()
        if "PLEASE HANG" in text:
            while True:
                pass
        if "PLEASE SLEEP" in text:
            time.sleep(3600)
        if "PLEASE EAT" in text:
            held = []
            while True:
                held.append(bytearray(10_000_000))
        if "PLEASE RAISE" in text:
            raise RuntimeError("as you wish")
        return parts
