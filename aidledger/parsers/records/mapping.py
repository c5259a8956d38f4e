"""Any table as an official record, through a short TOML file that names its columns.

The mapping stands for the table: it is what is given as the record.  A list of yen loans::

    file = "loans.xlsx"              # beside the mapping
    sheet = "2024"                   # of a workbook: its name or number; else the first
    skip = 2                         # lines above the titles
    titles = true                    # false: the table has none, and columns are given by number
    fill = ["recipient"]             # a cell that is empty says what the one above it says
    without = ["合計"]               # rows in which a mapped cell says this are left out
    date_format = "%d.%m.%Y"         # where days are not written as 2024-07-06 or as texts write them

    [columns]                        # a column of `table.COLUMNS` = its title here, or its number from 1
    recipient = "国名"
    activity = "案件名"
    value = "供与限度額"

    [constants]                      # what holds for every row
    donor = "JPN"
    currency = "JPY"
    scale = "100 million"

    [words.stage]                    # what a cell says = what a table of official figures would say
    "署名済" = "commitment"

Everything but `file` and a column for `value` may be left out.  Source rank 1, a government, unless `source_rank` is named.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from aidledger.errors import BadTable, UnreadableFile
from aidledger.parsers.files import formats
from aidledger.parsers.records import Reading
from aidledger.parsers.records.table import COLUMNS, Cell, TableRow, cells_of, read_rows, text_of

ENDINGS: Final = (".toml",)
_LARGEST: Final = 1_000_000

Column: TypeAlias = str | int


def recognises(path: Path, head: str) -> bool:  # noqa: ARG001 - a mapping is known by its name
    """Whether the file is TOML."""
    return path.suffix.lower() in ENDINGS


def read(path: Path) -> Iterator[Reading]:
    """The table that a mapping names, in one piece.

    Raises:
        UnreadableFile: if the mapping or its table cannot be read.
        BadTable: for a key that is wrong, a column that the table lacks, or a cell that cannot be read, with its row.
    """
    mapping = load(path)
    table = path.parent / mapping.file
    name = table.as_posix()
    text = text_of(table, name, mapping.sheet)
    articles, claims, activities = read_rows(formats.name_of(path), Path(mapping.file).name, text, _rows(mapping, name, text))
    yield Reading(tuple(articles), tuple(claims), tuple(activities))


@dataclass(frozen=True, slots=True)
class MappingFile:
    """What a mapping says, under its keys; `source` is its path."""

    source: str
    file: str
    sheet: Column = 1
    skip: int = 0
    titles: bool = True
    fill: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    date_format: str = ""
    columns: Mapping[str, Column] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def bad(self, sentence: str) -> BadTable:
        """An error of the mapping, to be raised."""
        return BadTable(f"{self.source}: {sentence}")

    def keys(self) -> dict[str, str]:
        """For each column the key that names it, for people."""
        named = {column: f"columns.{column}" for column in self.columns} | {one: f"constants.{one}" for one in self.constants}
        return {column: f"{key} in {self.source}" for column, key in named.items()}


# --- the mapping --------------------------------------------------------------------------------------------------

_KINDS: Final[Mapping[str, tuple[type, ...]]] = MappingProxyType({
    "file": (str,), "sheet": (str, int), "skip": (int,), "titles": (bool,), "fill": (list,), "without": (list,),
    "date_format": (str,), "columns": (dict,), "constants": (dict,), "words": (dict,),
})  # fmt: skip
_SAID: Final[Mapping[type, str]] = MappingProxyType(
    {str: "a text", int: "a number", bool: "true or false", list: "a list of texts", dict: "a table"}
)


def load(path: Path) -> MappingFile:
    """A mapping file.

    Raises:
        UnreadableFile: if it cannot be read, or is no TOML.
        BadTable: naming the key that is wrong, or lacking.
    """
    said, source = _toml(path), path.as_posix()
    for key, value in said.items():
        if key not in _KINDS:
            raise BadTable(f"{source}: there is no key {key!r}; the keys are {', '.join(_KINDS)}")
        _expect(source, key, value, *_KINDS[key])
    if "file" not in said:
        raise BadTable(f"{source}: the key 'file' is lacking, which names the table")
    for key in ("fill", "without"):
        for value in said.get(key, ()):
            _expect(source, key, value, str)
    _check_columns(source, said)
    return MappingFile(source, **{one.name: _frozen(said[one.name]) for one in fields(MappingFile) if one.name in said})


def _toml(path: Path) -> dict[str, Any]:
    name = path.as_posix()
    try:
        if path.stat().st_size > _LARGEST:
            raise UnreadableFile(f"cannot read {name!r}: a mapping is not larger than {_LARGEST // 1_000_000} MB")
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as failure:
        raise formats.unreadable(name, failure) from None
    except (ValueError, RecursionError) as failure:
        raise UnreadableFile(f"cannot read {name!r}: it is no TOML ({' '.join(str(failure).split())[:120]})") from None


def _expect(source: str, key: str, value: object, *kinds: type) -> None:
    # In Python true is a number too.
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        raise BadTable(f"{source}: {key} is {' or '.join(_SAID[kind] for kind in kinds)}, not {str(value)[:60]!r}")


def _check_columns(source: str, said: Mapping[str, Any]) -> None:
    for key, kinds in (("columns", (str, int)), ("constants", (str, int, bool))):
        for column, value in said.get(key, {}).items():
            _known(source, f"{key}.{column}", column)
            _expect(source, f"{key}.{column}", value, *kinds)
    for column, words in said.get("words", {}).items():
        _known(source, f"words.{column}", column)
        _expect(source, f"words.{column}", words, dict)
        for word, meaning in words.items():
            _expect(source, f"words.{column}.{word}", meaning, str)
    for column in said.get("fill", ()):
        _known(source, "fill", column)
    if "value" not in said.get("columns", {}):
        raise BadTable(f"{source}: columns.value is lacking, which names the column of the sums")
    if not {"currency"} & {*said["columns"], *said.get("constants", {})}:
        raise BadTable(f"{source}: neither columns.currency nor constants.currency says in which currency the sums are")


def _known(source: str, key: str, column: str) -> None:
    if column not in COLUMNS:
        raise BadTable(f"{source}: {key} names the column {column!r}, which is none of {', '.join(COLUMNS)}")


def _frozen(value: Any) -> Any:  # noqa: ANN401 - TOML has no one type
    if isinstance(value, list):
        return tuple(value)
    if isinstance(value, dict):
        return {key: str(one).lower() if isinstance(one, bool) else _frozen(one) for key, one in value.items()}
    return value


# --- the table ----------------------------------------------------------------------------------------------------


def _rows(mapping: MappingFile, name: str, text: str) -> list[TableRow]:
    numbered = cells_of(text, name, mapping.skip)
    lines = [(number, cells) for number, cells in numbered if number > mapping.skip and any(map(_filled, cells))]
    titles = [cell.text for cell in lines.pop(0)[1]] if mapping.titles and lines else []
    places = {column: _place(mapping, name, column, titles) for column in mapping.columns}
    keys, above = mapping.keys(), dict[str, Cell]()
    fixed = {column: Cell(0, 0, str(value)) for column, value in mapping.constants.items()}
    rows = []
    for number, cells in lines:
        named = {column: cells[at] for column, at in places.items() if at < len(cells)}
        if not any(cell.text in mapping.without for cell in named.values()):
            named |= _from_above(mapping, named, above)
            said = {column: _said(mapping, column, cell) for column, cell in named.items()}
            rows.append(TableRow(f"{name}, row {number}", fixed | said, keys))
    if not rows:
        raise BadTable(f"{name}: the table has no rows below its titles")
    return rows


def _filled(cell: Cell) -> bool:
    return bool(cell.text)


def _place(mapping: MappingFile, name: str, column: str, titles: list[str]) -> int:
    wanted = mapping.columns[column]
    if isinstance(wanted, int):
        if wanted < 1:
            raise mapping.bad(f"columns.{column} is {wanted}, and columns are counted from 1")
        return wanted - 1
    plain = [" ".join(title.split()) for title in titles]
    if (title := " ".join(wanted.split())) not in plain:
        known = ", ".join(filter(None, plain))[:200] or "none"
        raise mapping.bad(f"columns.{column} names {wanted!r}, which is no title of {name}; its titles are {known}")
    return plain.index(title)


def _from_above(mapping: MappingFile, named: Mapping[str, Cell], above: dict[str, Cell]) -> dict[str, Cell]:
    """The cells to fill, after remembering in `above` those that say something themselves."""
    above |= {column: named[column] for column in mapping.fill if column in named and named[column].text}
    return {column: above[column] for column in mapping.fill if column in above}


def _said(mapping: MappingFile, column: str, cell: Cell) -> Cell:
    """A cell in the words that a table of official figures would use."""
    text = mapping.words.get(column, {}).get(cell.text, cell.text)
    if column == "date" and mapping.date_format and text:
        text = _day(mapping, text)
    return Cell(cell.start, cell.end, text)


def _day(mapping: MappingFile, text: str) -> str:
    try:
        return datetime.strptime(text, mapping.date_format).date().isoformat()
    except ValueError:
        raise mapping.bad(f"date_format is {mapping.date_format!r}, and a date of the table is {text[:60]!r}") from None
