"""What every engine is given: the same documents and the same queries, and the addresses that serve each query."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from guide.edition import Edition
from guide.model import Guide
from guide.search.documents import Document, documents
from guide.search.index import labels_of, said_of
from guide.search.knowledge import knowledge
from tests.search import queries
from tests.search.queries import Query, addresses


@dataclass(frozen=True, slots=True)
class Input:
    """One language's documents, labels by facet and value, paths of HTML pages, queries, and what serves each."""

    documents: tuple[Document, ...]
    labels: Mapping[str, Mapping[str, str]]
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
    known = knowledge(guide, edition)
    return Input(documents(guide, edition), labels_of(known), tuple(pages), asked, wanted)


def plain(given: Mapping[str, Input]) -> dict[str, Any]:
    """Return inputs as the engines in Node read them."""
    return {
        language: {
            "documents": list(_documents(each)),
            "pages": each.pages,
            "queries": [query.text for query in each.queries],
        }
        for language, each in given.items()
    }


def _documents(given: Input) -> Iterator[dict[str, Any]]:
    """Documents as fields of text, the same that the guide's own index is made of."""
    names = {document.of: document.name.whole for document in given.documents}
    for number, document in enumerate(given.documents):
        said = said_of(document, given.labels)
        yield {
            "id": number,
            "href": document.href,
            "name": " ".join(filter(None, (document.name.whole, document.name.gloss))),
            "others": "\n".join((*document.others, *document.foreign)),
            "labels": "\n".join((names.get(document.owner, ""), document.place, *said)),
            "summary": document.summary,
            "body": document.body,
            "place": document.place,
        }
