"""News agencies as bylines and datelines name them."""

import re

# Names that stand for an agency, never for a person; the form kept is that of this table.
AGENCIES = (
    "AFP",
    "AP",
    "Reuters",
    "dpa",
    "Xinhua",
    "EFE",
    "ANSA",
    "TASS",
    "Interfax",
    "Kyodo",
    "Jiji",
    "Yonhap",
    "PTI",
    "IANS",
    "ANI",
    "PA",
    "PA Media",
    "AAP",
    "Belga",
    "ANP",
    "APA",
    "SDA",
    "ATS",
    "NTB",
    "TT",
    "Ritzau",
    "STT",
    "WAM",
    "SPA",
    "QNA",
    "KUNA",
    "Bernama",
    "Antara",
    "Anadolu",
    "Lusa",
    "Bloomberg",
    "UPI",
)
LONG_NAMES = {
    "agence france-presse": "AFP",
    "agence france presse": "AFP",
    "associated press": "AP",
    "the associated press": "AP",
    "press association": "PA",
    "press trust of india": "PTI",
    "xinhua news agency": "Xinhua",
    "anadolu agency": "Anadolu",
    "тасс": "TASS",
}
_BY_NAME = {name.casefold(): name for name in AGENCIES} | LONG_NAMES
_STAFF = re.compile(r"\s+(?:staff|correspondents?|reporters?|news agency|writers?)$", re.IGNORECASE)


def agency(name: str) -> str:
    """The agency that `name` stands for, as this table writes it; "" where it stands for none."""
    return _BY_NAME.get(_STAFF.sub("", name.strip(" ()/")).casefold(), "")
