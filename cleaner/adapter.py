"""What an outlet may say of itself, and the rules it is written in.

An outlet's file declares one `Outlet` subclass: attributes, and a tuple of rules. A rule has a name
(it shows in the ledger, in ``explain`` and in failing tests), a role, and one of five forms:

    line(name, role, regex)              a whole piece of text matches
    head(name, role, regex)              the beginning of a piece matches and is cut off it
    tail(name, role, regex)              the end of a piece matches and is cut off it
    css(name, role, selector, …)         what an element holds
    from_line(name, role, regex)         a piece matches, and with it everything after (or up to ``until``)

Named groups of a regex give facts: ``(?P<published>…)``, ``(?P<updated>…)``, ``(?P<authors>…)``,
``(?P<credits>…)``, ``(?P<agencies>…)``, ``(?P<agency>…)``, ``(?P<place>…)``, ``(?P<date>…)``, ``(?P<reporters>…)``,
``(?P<section>…)``, ``(?P<syndicated_from>…)``, ``(?P<photo>…)``, the credit of the picture above (see labelling/facts.py). Half-
and full-width colons and brackets are written ``[：:]`` and ``[（(]``: many crawlers fold widths.
"""

from cleaner.outlets.outlet import Layout, Outlet
from cleaner.outlets.rules import Rule, css, from_line, head, line, tail

__all__ = ["Layout", "Outlet", "Rule", "css", "from_line", "head", "line", "tail"]
