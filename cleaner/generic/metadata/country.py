"""Which country's print a page of an unknown outlet is, and which clock: by its host and its language."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

from cleaner.dates import Place
from cleaner.lazily import lazily

_GENERIC: Final = frozenset(
    ("tv", "io", "co", "me", "ai", "fm", "ly", "to", "cc", "gg", "ws", "la", "st", "nu", "eu", "am", "sh", "so", "gl", "im", "vc")
)
"""Country domains that anybody takes."""
_COUNTRIES: Final = {"uk": "GB"}
_ZONES: Final = {
    "GB": "Europe/London",
    "IE": "Europe/Dublin",
    "DE": "Europe/Berlin",
    "AT": "Europe/Vienna",
    "CH": "Europe/Zurich",
    "LI": "Europe/Vaduz",
    "LU": "Europe/Luxembourg",
    "FR": "Europe/Paris",
    "BE": "Europe/Brussels",
    "NL": "Europe/Amsterdam",
    "IT": "Europe/Rome",
    "SM": "Europe/Rome",
    "VA": "Europe/Rome",
    "MT": "Europe/Malta",
    "GR": "Europe/Athens",
    "CY": "Asia/Nicosia",
    "PL": "Europe/Warsaw",
    "CZ": "Europe/Prague",
    "SK": "Europe/Bratislava",
    "HU": "Europe/Budapest",
    "RO": "Europe/Bucharest",
    "MD": "Europe/Chisinau",
    "BG": "Europe/Sofia",
    "RS": "Europe/Belgrade",
    "HR": "Europe/Zagreb",
    "SI": "Europe/Ljubljana",
    "BA": "Europe/Sarajevo",
    "MK": "Europe/Skopje",
    "AL": "Europe/Tirane",
    "SE": "Europe/Stockholm",
    "DK": "Europe/Copenhagen",
    "NO": "Europe/Oslo",
    "FI": "Europe/Helsinki",
    "IS": "Atlantic/Reykjavik",
    "EE": "Europe/Tallinn",
    "LV": "Europe/Riga",
    "LT": "Europe/Vilnius",
    "UA": "Europe/Kyiv",
    "BY": "Europe/Minsk",
    "RU": "Europe/Moscow",  # the press of the whole country prints Moscow's time, most of it
    "TR": "Europe/Istanbul",
    "GE": "Asia/Tbilisi",
    "AZ": "Asia/Baku",
    "IL": "Asia/Jerusalem",
    "LB": "Asia/Beirut",
    "JO": "Asia/Amman",
    "SA": "Asia/Riyadh",
    "QA": "Asia/Qatar",
    "KW": "Asia/Kuwait",
    "AE": "Asia/Dubai",
    "IQ": "Asia/Baghdad",
    "IR": "Asia/Tehran",
    "EG": "Africa/Cairo",
    "MA": "Africa/Casablanca",
    "DZ": "Africa/Algiers",
    "TN": "Africa/Tunis",
    "ZA": "Africa/Johannesburg",
    "NG": "Africa/Lagos",
    "KE": "Africa/Nairobi",
    "GH": "Africa/Accra",
    "SN": "Africa/Dakar",
    "IN": "Asia/Kolkata",
    "PK": "Asia/Karachi",
    "BD": "Asia/Dhaka",
    "LK": "Asia/Colombo",
    "NP": "Asia/Kathmandu",
    "TH": "Asia/Bangkok",
    "VN": "Asia/Ho_Chi_Minh",
    "KH": "Asia/Phnom_Penh",
    "MM": "Asia/Yangon",
    "ID": "Asia/Jakarta",
    "MY": "Asia/Kuala_Lumpur",
    "SG": "Asia/Singapore",
    "PH": "Asia/Manila",
    "CN": "Asia/Shanghai",
    "HK": "Asia/Hong_Kong",
    "MO": "Asia/Macau",
    "TW": "Asia/Taipei",
    "JP": "Asia/Tokyo",
    "KR": "Asia/Seoul",
    "NZ": "Pacific/Auckland",
    "ES": "Europe/Madrid",  # the islands' hour apart from the capital's is the exception: in Portugal, Chile, Brazil too
    "PT": "Europe/Lisbon",
    "CL": "America/Santiago",
    "BR": "America/Sao_Paulo",
    "AR": "America/Argentina/Buenos_Aires",
    "UY": "America/Montevideo",
    "PY": "America/Asuncion",
    "BO": "America/La_Paz",
    "PE": "America/Lima",
    "VE": "America/Caracas",
    "CR": "America/Costa_Rica",
    "GT": "America/Guatemala",
    "CU": "America/Havana",
    "DO": "America/Santo_Domingo",
}
"""The clock of each country that has one, or nearly."""
_AT_HOME: Final = {
    "de": "DE",
    "it": "IT",
    "el": "GR",
    "ja": "JP",
    "ko": "KR",
    "pl": "PL",
    "cs": "CZ",
    "sk": "SK",
    "hu": "HU",
    "ro": "RO",
    "bg": "BG",
    "sr": "RS",
    "hr": "HR",
    "sl": "SI",
    "mk": "MK",
    "sv": "SE",
    "da": "DK",
    "nb": "NO",
    "nn": "NO",
    "no": "NO",
    "fi": "FI",
    "is": "IS",
    "et": "EE",
    "lv": "LV",
    "lt": "LT",
    "uk": "UA",
    "be": "BY",
    "nl": "NL",
    "tr": "TR",
    "az": "AZ",
    "ka": "GE",
    "he": "IL",
    "iw": "IL",
    "fa": "IR",
    "hi": "IN",
    "ta": "IN",
    "te": "IN",
    "mr": "IN",
    "th": "TH",
    "vi": "VN",
    "id": "ID",
    "ms": "MY",
    "zh": "CN",
}
"""Where a language is at home, if it has one clock whoever prints it (Vienna's is Berlin's, Taipei's is Beijing's)."""
_SCRIPTS: Final = (
    ("ko", lazily("[\uac00-\ud7af]")),
    ("ja", lazily("[\u3040-\u30ff]")),
    ("zh", lazily("[\u3400-\u9fff]")),
    ("el", lazily("[\u0370-\u03ff]{3}")),
    ("he", lazily("[\u05d0-\u05ea]{2}")),
    ("ar", lazily("[\u0620-\u06ff]{3}")),
    ("th", lazily("[\u0e01-\u0e4e]{3}")),
    ("ru", lazily("[\u0400-\u04ff]{3}")),
)


def place_of(language: str | None, host: str | None, words: str = "") -> Place:
    """Whose print a page is; ``words`` of it (a headline) tell a script where no language is declared, or English only."""
    tongue, _, rest = (language or "").replace("_", "-").partition("-")
    tongue = tongue.lower()
    if words and not words.isascii() and tongue in ("", "en"):
        tongue = next((code for code, pattern in _SCRIPTS if pattern.search(words)), tongue)
        rest = ""
    region = next((part.upper() for part in rest.split("-") if len(part) == 2), None)
    if tongue == "en" and region is None and host is not None:
        region = "US"  # an English page under .com, .org, .net: of such, both that printed numbers with slashes had the month first
    return Place(tongue or None, _country(host) or region)


def host_of(url: str | None) -> str | None:
    """The host of an address, or None."""
    try:
        return urlsplit(url or "").hostname
    except ValueError:
        return None


def _country(host: str | None) -> str | None:
    top = (host or "").rpartition(".")[2].lower()
    if len(top) != 2 or not top.isalpha() or top in _GENERIC:
        return None
    return _COUNTRIES.get(top, top.upper())


def zone_at(place: Place, host: str | None) -> str | None:
    """The zone of a place, as of its language and country."""
    return zone_of(f"{place.language}-{place.country}" if place.language and place.country else place.language, host)


def zone_of(language: str | None, host: str | None) -> str | None:
    """The IANA zone of an unknown outlet's clock, where its host's country or its language tells one; None elsewhere.

    A clock time read with it is an assumption: the record says ``timezone-assumed``.
    """
    country = _country(host)
    if country is not None:
        return _ZONES.get(country)
    place = place_of(language, None)
    if place.language == "en" or place.language is None:
        return None  # en-US and en-GB are what templates declare all over the world
    return _ZONES.get(place.country or "") or _ZONES.get(_AT_HOME.get(place.language, ""))
