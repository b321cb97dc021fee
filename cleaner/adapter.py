"""What an outlet may say of itself, and the rules it is written in.

An outlet's file declares one `Outlet` subclass: attributes, and a tuple of rules. A rule has a name
(it shows in the ledger, in ``explain`` and in failing tests), a role, and one of five forms:

    line(name, role, form, …)            a whole piece of text is one of the forms
    head(name, role, form, …)            the beginning of a piece is one, and is cut off it
    tail(name, role, form, …)            the end of a piece is one, and is cut off it
    css(name, role, selector, …)         what an element holds
    from_line(name, role, form, …)       a piece is one of the forms, and with it everything after (or up to ``until``)

A form is what the outlet prints, written the way it prints it: ``"更新時間:{updated} HKT"`` (outlets/forms.py says all of it). Fields
in braces give facts; widths of marks, both Chinese scripts and blanks that may be absent come of themselves. What no form can say
is written ``regex(r"…")``, with named groups for the fields. What only the order of lines tells is an ``order`` (outlets/order.py).

    fields       published updated ago authors others editors reporters credits fields agencies agency house place date section
                 syndicated_from photo
    passed over  words clause title word han number arrows rest blank day clock when
    edges        start end (of a line) top bottom (of the document); then: what follows must stand there, and is left
    like         headline name sentence no-sentence foreign source beginning twice prose
    kinds        paragraph heading list_item quote table code caption line (of a dump)
"""

from __future__ import annotations

from cleaner.outlets.forms import regex
from cleaner.outlets.order import above, behind, below, keywords, many, maybe, one, sequence
from cleaner.outlets.outlet import Layout, Outlet
from cleaner.outlets.rules import Rule, css, from_line, head, line, tail

__all__ = ["Layout", "Outlet", "Rule"]
__all__ += ["css", "from_line", "head", "line", "regex", "tail"]
__all__ += ["above", "behind", "below", "keywords", "many", "maybe", "one", "sequence"]
