"""Where the seeds lie: five retold articles and the official figures beside them, to begin with."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from aidledger.errors import UnreadableFile

# Inside the package where it was installed, beside it in a checkout.
_PLACES: Final = (Path(__file__).parent / "seeds", Path(__file__).parents[1] / "seeds")


def seeds() -> Path:
    """The folder with the seeds: ``articles/`` to read, and ``records/`` with the tables; as short as it can be said from here.

    Raises:
        UnreadableFile: where they were left out.

    >>> sorted(path.name for path in seeds().iterdir() if path.is_dir())
    ['articles', 'records']
    """
    folder = next((place for place in _PLACES if (place / "articles").is_dir()), None)
    if folder is None:
        raise UnreadableFile("the seeds are missing: they come with the package, and lie beside it in a checkout")
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder
