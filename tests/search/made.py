"""A small made-up index, to be read by eye: documents by hand, and the folder that a browser would load."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from guide.edition import Name
from guide.search.documents import Document
from guide.search.facets import EVERY, FACETS, NONE
from guide.search.files import files
from guide.search.index import Labels, labels_of
from guide.search.script import ADDRESS
from tests.conftest import ROOT
from tests.search.measure import engine, write

LABELS: Mapping[str, Sequence[tuple[str, str]]] = {
    "province": (("CA-ON", "Ontario"), ("CA-QC", "Québec")),
    "region": (("qc-06", "Montréal"), ("qc-07", "Outaouais")),
    "who": (("parents", "parents"), ("young-people", "young people")),
    "form": (("housing", "a place to stay"),),
    "kind": (("prevention", "prevention"),),
    "state": (("active", "in force"), ("ended", "ended")),
    "language": (("fr", "French"), ("en", "English")),
}


def document(name: str, *, key: str = "", **more: Any) -> Document:
    """Return a program with a name; `more` replaces what it has by default, and adds to its facets."""
    key = key or "-".join(name.lower().split())
    anywhere = dict.fromkeys(FACETS, NONE) | dict.fromkeys(("province", "region", "who", "language", "age"), EVERY)
    plain: dict[str, Any] = {
        "kind": "program",
        "href": f"en/program/{key}.html",
        "summary": "",
        "others": (),
        "foreign": (),
        "owner": "",
        "body": "",
        "place": "",
        "topics": (),
        "state": "active",
        "door": "help",
    }
    return Document(key=key, name=Name(name), **{**plain, **more, "facets": anywhere | more.get("facets", {})})


def known(**more: Any) -> dict[str, Any]:
    """Return what a search knows beside documents; `more` replaces what it has by default."""
    return {
        "stop": "a an of the to",
        "foreign": "de la le",
        "synonyms": "",
        "dangers": [],
        "help": [],
        "lines": {},
        "facets": [{"key": key, "label": key, "values": list(values)} for key, values in LABELS.items()],
        "found": {"program": "Program", "line": "Line", "page": "Page", "form": "Form of help"},
        "topics": {"youth": "youth", "shelter": "a bed"},
        "labels": {},
        **more,
    }


def labels() -> Labels:
    """Return the label of each value of each facet, of lines, and of what lines are for."""
    return labels_of(known())


@cache
def _script() -> str:
    return engine(ROOT)


def lay(folder: Path, every: Sequence[Document], **more: Any) -> Path:
    """Write what a browser would load of the search of some documents, in English, and return the folder."""
    write({**files("en", every, known(**more)), ADDRESS: _script()}, folder)
    return folder
