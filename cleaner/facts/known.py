"""What the choices are made from."""

from __future__ import annotations

from typing import Any

import msgspec

from cleaner.document import Document, Fact, Labelled, Role
from cleaner.outlets.choose import Choice
from cleaner.outlets.outlet import Outlet


class Known(msgspec.Struct, frozen=True):
    """The parts by role, what rules read off them, the document, who labelled it, whose it is, and all names that the outlet goes by."""

    by_role: dict[Role | None, list[Labelled]]
    read: list[Fact]
    document: Document
    labeller: Outlet
    choice: Choice
    names: frozenset[str]

    @property
    def undescribed(self) -> bool:
        """A whole page of an unknown outlet: what it says of itself was weighed against what it prints before it was labelled."""
        return self.document.page and self.labeller.id == "generic"

    def values(self, field: str) -> list[Any]:
        """What rules read for a field, in page order."""
        return [fact.value for fact in self.read if fact.field == field]

    def first(self, field: str) -> Any:
        """The first that rules read for a field; None where they read nothing."""
        return next((fact.value for fact in self.read if fact.field == field), None)

    def texts(self, role: Role) -> list[str]:
        """The texts of a role, in page order."""
        return [part.text for part in self.by_role.get(role, ()) if part.text]


def known(parts: list[Labelled], document: Document, labeller: Outlet, choice: Choice) -> Known:
    """Sort the parts of a document."""
    by_role: dict[Role | None, list[Labelled]] = {}
    for part in parts:
        by_role.setdefault(part.role, []).append(part)
    source = choice.outlet.id if choice.outlet is not None else ""
    names = frozenset((source, labeller.name, *labeller.names, document.meta.site or "")) - {""}
    return Known(by_role, [fact for part in parts if part.facts for fact in part.facts], document, labeller, choice, names)
