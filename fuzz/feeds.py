"""RSS, Atom and RDF: bytes to entries to records."""

from __future__ import annotations

from fuzz import batch, fragments
from fuzz.mutate import parted

FRAGMENTS = fragments.FEED * 3 + fragments.MARKUP + fragments.WORDS
SEEDS = (".xml", "made")


def one(data: bytes) -> None:
    """Every law for a feed."""
    batch.file("x.xml", parted(data)[0])


def made() -> dict[str, bytes]:
    """A feed of each kind."""
    rss = (*fragments.FEED[:2], "<item>", *fragments.FEED[11:13], *fragments.FEED[15:16], *fragments.FEED[20:23], "</item></channel></rss>")
    atom = (
        fragments.FEED[0],
        fragments.FEED[3],
        "<entry>",
        *fragments.FEED[11:12],
        *fragments.FEED[13:14],
        *fragments.FEED[17:18],
        *fragments.FEED[23:25],
        "</entry></feed>",
    )
    rdf = (fragments.FEED[0], fragments.FEED[5], "<item>", *fragments.FEED[11:13], *fragments.FEED[20:21], "</item></rdf:RDF>")
    return {name: "".join(parts).encode() + bytes(4) for name, parts in (("rss", rss), ("atom", atom), ("rdf", rdf))}
