"""Who the outlet is: id, name, hosts, zone and language, as the samples tell or let guess."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any, Final

import msgspec

from cleaner.authoring.draft.home import at_home
from cleaner.authoring.draft.samples import Sample, domain
from cleaner.words import language
from cleaner.words.addresses import is_social
from cleaner.words.text import tidy

_ZONES: Final = dict(
    pair.split("=")
    for pair in [
        "hk=Asia/Hong_Kong",
        "tw=Asia/Taipei",
        "cn=Asia/Shanghai",
        "mo=Asia/Macau",
        "sg=Asia/Singapore",
        "my=Asia/Kuala_Lumpur",
        "jp=Asia/Tokyo",
        "kr=Asia/Seoul",
        "uk=Europe/London",
        "ie=Europe/Dublin",
        "de=Europe/Berlin",
        "at=Europe/Vienna",
        "ch=Europe/Zurich",
        "fr=Europe/Paris",
        "es=Europe/Madrid",
        "it=Europe/Rome",
        "nl=Europe/Amsterdam",
        "be=Europe/Brussels",
        "pl=Europe/Warsaw",
        "cz=Europe/Prague",
        "pt=Europe/Lisbon",
        "in=Asia/Kolkata",
        "nz=Pacific/Auckland",
        "zh-HK=Asia/Hong_Kong",
        "zh-TW=Asia/Taipei",
        "zh-CN=Asia/Shanghai",
        "zh-Hans=Asia/Shanghai",
        "en-GB=Europe/London",
        "de-DE=Europe/Berlin",
        "fr-FR=Europe/Paris",
        "it-IT=Europe/Rome",
        "ja=Asia/Tokyo",
        "ko=Asia/Seoul",
        "pl-PL=Europe/Warsaw",
        "cs=Europe/Prague",
    ]
)
"""Zones of countries that have one, by the country's code at the end of a host, and by language."""
_OF_LANGUAGE: Final = frozenset(("de", "fr", "it", "pl", "nl"))
"""Languages whose own code is also that of the country where most of it is printed."""
_OFFSETS: Final = {
    "Asia/Hong_Kong": "+08:00",
    "Asia/Taipei": "+08:00",
    "Asia/Shanghai": "+08:00",
    "Asia/Singapore": "+08:00",
    "Asia/Kuala_Lumpur": "+08:00",
}
_SEPARATOR = re.compile(r"\s*[|｜_·»«]\s*|\s+[-–—:]\s+|\s*[—–]+\s*|(?<=[\u3400-\u9fff])\s*-\s*")


class Identity(msgspec.Struct):
    """What the head of an outlet's file says."""

    id: str
    name: str
    names: tuple[str, ...]
    hosts: tuple[str, ...]
    zone: str | None
    language: str | None
    notes: list[str]


def identify(samples: list[Sample], given_id: str | None, given_host: str | None) -> Identity:
    """The outlet's identity; what is guessed is told in ``notes``."""
    notes: list[str] = []
    host = given_host or _host(samples, notes)
    names = _names(samples)
    if not names and not host and not given_id:
        notes.append("id, name: the samples do not tell whose they are; give --id and --host")
    identity = given_id or _id_of(host, names)
    if not names:
        notes.append("name: no sample prints it (og:site_name, the end of <title>); the id stands in its place: write the outlet's own")
    if not host:
        notes.append("hosts: no sample tells its address; give --host, or only prints can find the outlet")
    tongue = _language(samples, host, notes)
    return Identity(
        identity,
        names[0] if names else identity,
        tuple(names[1:]),
        (host,) if host else (),
        _zone(samples, host, tongue, notes),
        tongue,
        notes,
    )


def _host(samples: list[Sample], notes: list[str]) -> str:
    told = Counter(domain(sample.host) for sample in samples if sample.host)
    if told:
        found, number = told.most_common(1)[0]
        if number < len(samples):
            notes.append(f"hosts: {found} is told by {number} of {len(samples)} samples")
        only = _only_host(samples)
        if only != found:
            notes.append(f'hosts: all samples are from {only}; if the rest of {found} is this outlet too, write ("{found}",)')
        return only
    linked = Counter(name for sample in samples for name, number in sample.linked.most_common(2) if number > 1 and not is_social(name))
    if linked and linked.most_common(1)[0][1] * 2 > len(samples):
        found = linked.most_common(1)[0][0]
        notes.append(f"hosts: {found} is guessed, most links lead there; no sample tells its own address")
        return found
    return ""


_COMMON_LABEL = re.compile(r"(?:www|m|mobile|wap|amp|app|touch)\d*|3g")
"""Labels that stand before a domain in addresses of the same pages."""


def _only_host(samples: list[Sample]) -> str:
    """The one host that all samples come from: a portal keeps other outlets under its domain. Else their domain."""
    hosts = {sample.host for sample in samples if sample.host}
    one = min(hosts)
    if len(hosts) > 1 or _COMMON_LABEL.fullmatch(one.partition(".")[0]):
        return domain(one)
    return one


def _id_of(host: str, names: list[str]) -> str:
    latin = next((name for name in names if name.isascii()), "")
    return re.sub(r"[^a-z0-9]+", "-", (domain(host).split(".")[0] if host else latin).lower()).strip("-")[:100].strip("-") or "my-outlet"


def _names(samples: list[Sample]) -> list[str]:
    """The names under which the outlet goes, the likeliest first."""
    most = max(2, (len(samples) + 1) // 2)
    sites = Counter(tidy(sample.document.meta.site) for sample in samples if sample.document.meta.site)
    ends: Counter[str] = Counter()
    for sample in samples:
        parts = (part.strip() for headline in sample.document.meta.headlines for part in _SEPARATOR.split(headline)[1:])
        ends.update({part for part in parts if 1 < len(part) <= 30})
    publishers = Counter(name for sample in samples for name in _publishers(sample.article))
    found = [name for name, number in sites.most_common() if number >= most]
    common = [name for name, number in ends.most_common() if number >= most and not re.search(r"\.(?:com|net|org|cn|hk|tw)\b", name)]
    found += sorted(common, key=lambda name: (-ends[name], len(name)))
    found += [name for name, number in publishers.most_common() if number >= most]
    return list(dict.fromkeys(found))[:6]


def _publishers(article: dict[str, Any]) -> list[str]:
    publisher = article.get("publisher")
    name = publisher.get("name") if isinstance(publisher, dict) else publisher
    return [tidy(name)] if isinstance(name, str) and 1 < len(name) <= 40 else []


def _language(samples: list[Sample], host: str, notes: list[str]) -> str | None:
    read = [language.of_text(sample.opening) for sample in samples]
    scripts = Counter(name for name in read if name in ("zh-Hans", "zh-Hant"))
    declared = Counter(sample.document.meta.language for sample in samples if sample.document.meta.language)
    told = declared.most_common(1)[0][0] if declared else None
    if scripts:
        if told in ("zh-HK", "zh-TW"):
            return told
        if min(scripts.values()) * 4 >= sum(scripts.values()) and len(scripts) > 1:
            return "zh-{script}"
        script = scripts.most_common(1)[0][0]
        home = {"hk": "zh-HK", "tw": "zh-TW", "mo": "zh-Hant"}.get(host.rpartition(".")[2])
        if script == "zh-Hans":
            return "zh-Hans"
        home = home or ("zh-HK" if _prints_hkt(samples) else None)
        guess = None if home else at_home(samples)
        if guess:
            notes.append(f"language: {guess} is guessed from what the texts speak of")
        return home or guess or "zh-Hant"
    other = next((name for name in read if name), None)
    if told is None and other is None:
        notes.append("language: no sample declares it")
    if len({name.split("-")[0] for name in declared}) > 1:
        notes.append(f"language: the samples declare {', '.join(declared)}")
    return told if told is not None and not told.startswith("zh") else other


def _of_language(tongue: str | None) -> str | None:
    return (
        _ZONES.get(tongue or "")
        if tongue is not None and ("-" in tongue or tongue in _OF_LANGUAGE or tongue in ("ja", "ko", "cs"))
        else None
    )


def _prints_hkt(samples: list[Sample]) -> bool:
    return any(re.search(r"\d HKT\b", sample.document.text) for sample in samples)


def _zone(samples: list[Sample], host: str, tongue: str | None, notes: list[str]) -> str | None:
    offsets = Counter(
        match[0]
        for sample in samples
        for raw in sample.document.meta.published
        if (match := re.search(r"[+-]\d\d:?\d\d\Z", raw)) is not None
    )
    american = bool(offsets) and set(offsets) <= {"-05:00", "-04:00"} and (tongue or "").startswith("en")
    declared = next((sample.document.meta.language for sample in samples if sample.document.meta.language), None)
    by_host = _ZONES.get(host.rpartition(".")[2]) or ("Asia/Hong_Kong" if _prints_hkt(samples) else None)
    guess = by_host or _of_language(tongue) or _of_language(declared)
    guess = guess or ("America/New_York" if american else None)
    told = offsets.most_common(1)[0][0] if offsets else ""
    if guess and told and _OFFSETS.get(guess, told)[:3] != told[:3]:
        notes.append(f"zone: dates are written with {told}, which is not {guess}; none is stated")
        return None
    if guess is None:
        notes.append(
            'zone: not told; without one a clock time that is printed bare gives its day only: write its own, as "Asia/Hong_Kong"'
            + (f" (dates carry {told})" if told else "")
        )
    elif by_host is None or (told and guess not in _OFFSETS):
        notes.append(f"zone: {guess} is guessed from the {'host' if by_host else 'language'}" + (f", dates carry {told}" if told else ""))
    return guess
