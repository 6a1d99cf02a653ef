"""What tests of the search share.

- `folder`: a folder with what the search of the real site loads: its index, and its script without the parts that show.
- `guide`: the real guide.
- `cut`: the same where the index is too large for one file.
"""

from collections.abc import Mapping
from pathlib import Path

import pytest

from guide.edition import Edition
from guide.model import Guide
from guide.pipeline import Built
from guide.search import files
from guide.search.script import ADDRESS
from tests.conftest import ROOT
from tests.search.measure import engine, write


@pytest.fixture(scope="session")
def folder(site: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with what the search loads."""
    root = tmp_path_factory.mktemp("search")
    found = {path: text for path, text in site.files.items() if path.startswith("search/") and isinstance(text, str)}
    write({**found, ADDRESS: engine(ROOT)}, root)
    return root


@pytest.fixture(scope="session")
def guide(real_guide: Guide) -> Guide:
    """Return the real guide."""
    return real_guide


@pytest.fixture(scope="session")
def cut(guide: Guide, editions: Mapping[str, Edition], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with what the search loads, its index cut in parts."""
    root = tmp_path_factory.mktemp("cut")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files, "WHOLE", 0)
        patch.setattr(files, "CHUNK", 32)
        write({**files.search_files(guide, tuple(editions.values())), ADDRESS: engine(ROOT)}, root)
    return root
