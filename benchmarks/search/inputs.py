"""What every engine is given: the same documents and the same queries, and the addresses that serve each query."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from guide.edition import Edition
from guide.model import Guide
from guide.search.documents import Document, documents
from tests.search import queries
from tests.search.queries import Query, addresses


@dataclass(frozen=True, slots=True)
class Input:
    """One language's documents, pages (paths of HTML files) and queries, with the addresses that serve each query."""

    documents: tuple[Document, ...]
    pages: tuple[str, ...]
    queries: tuple[Query, ...]
    wanted: tuple[frozenset[str], ...]


def inputs(guide: Guide, editions: Sequence[Edition], site: Path, name: str) -> dict[str, Input]:
    """Return the inputs of a set of queries by language; `site` is the built site."""
    return {edition.language: _input(guide, edition, site, name) for edition in editions}


def _input(guide: Guide, edition: Edition, site: Path, name: str) -> Input:
    asked = queries.read(edition.language, name)
    pages = sorted(path.relative_to(site).as_posix() for path in (site / edition.language).rglob("*.html"))
    wanted = tuple(addresses(query, edition.paths[edition.language]) for query in asked)
    return Input(documents(guide, edition), tuple(pages), asked, wanted)


def plain(given: Mapping[str, Input]) -> dict[str, Any]:
    """Return inputs as the engines in Node read them."""
    return {
        language: {
            "documents": [_fields(number, document) for number, document in enumerate(each.documents)],
            "pages": each.pages,
            "queries": [query.text for query in each.queries],
        }
        for language, each in given.items()
    }


def _fields(number: int, document: Document) -> dict[str, Any]:
    return {
        "id": number,
        "href": document.href,
        "name": document.name.whole,
        "others": "\n".join((*document.others, *document.foreign)),
        "around": "\n".join(document.around),
        "summary": document.summary,
        "body": document.body,
    }
