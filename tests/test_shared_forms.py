"""Forms that several outlets print, and what outlets may say of themselves: one test a form."""

from __future__ import annotations

from cleaner.adapter import Outlet
from cleaner.door import Doors


def _doors(*hosts: str) -> Doors:
    outlet = type("Paper", (Outlet,), {"id": "paper", "name": "Paper", "hosts": hosts, "__module__": "somewhere"})()
    return Doors([outlet])


def test_an_outlet_may_own_one_folder_of_a_host() -> None:
    """Only addresses below that folder are its own, on subdomains too."""
    doors = _doors("example.com/zh")

    assert doors.of_address("https://www.example.com/zh/simp/1") is not None
    assert doors.of_address("https://m.example.com/zh?page=2") is not None
    assert doors.of_address("https://www.example.com/news/zh/1") is None
    assert doors.of_address("https://www.example.com/") is None
