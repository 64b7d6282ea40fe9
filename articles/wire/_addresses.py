"""Addresses of pages as keys: the same for the same page, whoever has linked it and however often it is asked for."""

import re
from urllib.parse import SplitResult, urlsplit, urlunsplit

# Parameters of an address that say where a reader came from, never which page it is, and how such names begin.
TRACKERS = {"cmp", "cmpid", "dclid", "emc", "fbclid", "gclid", "gclsrc", "icid", "igshid", "mkt_tok", "msclkid", "ocid"}
TRACKERS |= {"feedname", "ftag", "maca", "ref_src", "rss", "smid", "smtyp", "traffic_source", "wt.mc_id", "wt_mc"}
TRACKERS |= {"wt_zmc", "xtor", "yclid"}
TRACKER_BEGINNINGS = ("utm_", "at_", "ns_", "mc_", "mtm_", "pk_", "piwik_", "hsa_", "wt.")
# Of these what they say must be a feed, or they may name the page.
AMBIGUOUS = {"source", "src", "ref", "from", "partner"}
# Hosts that put into each answer's addresses who has asked and when, and tell the item by the path alone.
PATH_ALONE = {"api.ap.org"}
CLOCKS = {"", "_", "cb", "t", "time", "timestamp", "ts", "v"}  # parameters that may hold the time of the poll

_WEB = re.compile(r"https?://[^\s/]", re.IGNORECASE)
_FEED = re.compile(r"(?:rss|feed|atom)(?:feed|\d)?(?:[._].*)?", re.IGNORECASE)
_TIME = re.compile(r"1\d{9}(?:\d{3})?")  # seconds or milliseconds since 1970
_COUNTER = re.compile(r"\d{1,3}|\d{4}-\d\d-\d\dT[\d:.+Z%-]{4,30}", re.IGNORECASE)


def is_web(address: str) -> bool:
    """Whether `address` is that of a page."""
    return bool(_WEB.match(address))


def address(said: str) -> str:
    """One address for all that lead to the same page: by https, without trackers and the slash at the end.

    What is no address of a page is given back as it is.
    """
    parts = _split(said)
    if parts is None:
        return said
    host = parts.netloc.lower().removesuffix(":80").removesuffix(":443")
    return _join(parts._replace(scheme="https", netloc=host, path=parts.path.rstrip("/") or "/"), keep=parts.fragment)


def without_trackers(url: str) -> str:
    """The address of a page without the place on it and where the reader came from; what is none, as it is."""
    parts = _split(url)
    return _join(parts._replace(netloc=parts.netloc.lower()), keep="") if parts else url


def of_guid(said: str, link: str) -> str:
    """The id that a guid stands for: the address of the page where it is `link`, else as written, without noise.

    A guid is compared character by character (RFC 4287, 4.2.6.1; RSS 2.0 says no other), but feeds put trackers into it,
    and after a # a number that counts the updates or the time of the last. What `link` has too is a place on the page.
    Where nothing but noise told it from the site, the page of `link` does.
    """
    parts = _split(said)
    if parts is None:
        return said
    there = _split(link)
    counts = _COUNTER.fullmatch(parts.fragment) and not (there and there.fragment == parts.fragment)
    quiet = _join(parts, keep="" if counts else parts.fragment)
    if there and quiet != said and urlsplit(quiet)[2:] in {("", "", ""), ("/", "", "")}:
        return address(link)
    return address(quiet) if address(quiet) == address(link) else quiet


def _split(said: str) -> SplitResult | None:
    if not is_web(said):
        return None
    try:
        return urlsplit(said)
    except ValueError:
        return None


def _join(parts: SplitResult, keep: str) -> str:
    """The address of `parts`, without trackers, with the fragment `keep`."""
    told = "" if parts.netloc in PATH_ALONE else parts.query
    query = "&".join(one for one in told.split("&") if one and not _is_noise(one))
    return urlunsplit(parts._replace(query=query, fragment="" if _is_noise(keep) else keep))


def _is_noise(parameter: str) -> bool:
    """Whether `name=value` says nothing of the page."""
    name, _, value = parameter.lower().partition("=")
    if name in AMBIGUOUS:
        return bool(_FEED.fullmatch(value))
    if name in TRACKERS or name.startswith(TRACKER_BEGINNINGS) or _FEED.fullmatch(value):
        return True
    return bool(_TIME.fullmatch(value or name)) and (not value or name in CLOCKS)
