"""How fast official records are read: ``python -m tests.benchmarks.records [MB]`` prints MB a second of
processor time on one core, and the memory that it took.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from aidledger.parsers.records import readings

TITLES = (
    "Year|DonorCode|DEDonorcode|DonorName|AgencyCode|AgencyName|CrsID|ProjectNumber|InitialReport|RecipientCode|DERecipientcode|"
    "RecipientName|RegionCode|RegionName|IncomegroupCode|IncomegroupName|FlowCode|FlowName|Bi_Multi|Category|Finance_t|Aid_t|"
    "USD_Commitment|USD_Disbursement|USD_Received|USD_Commitment_Defl|USD_Disbursement_Defl|CurrencyCode|ShortDescription|"
    "ProjectTitle|PurposeCode|PurposeName|SectorCode|SectorName|ChannelCode|ChannelName|LongDescription"
).split("|")
MARKS = [f"Marker{number}" for number in range(90 - len(TITLES))]


def crs(megabytes: int) -> Iterator[str]:
    """A bulk file of the CRS: 90 columns, one row in ten with a line break in a cell."""
    yield "|".join([*TITLES, *MARKS]) + "\r\n"
    written = number = 0
    while written < megabytes * 1_000_000:
        number += 1
        told = {
            "Year": 2000 + number % 24, "DEDonorcode": "JPN", "DonorName": "Japan", "RecipientName": "Côte d'Ivoire",
            "CrsID": f"20{number:08}", "FlowCode": 13, "Finance_t": 421, "USD_Commitment": f"{number % 977 / 7:.6f}",
            "USD_Disbursement": f"{number % 97 / 3:.6f}", "ProjectTitle": f"Improvement of road number {number}",
            "PurposeCode": 21020, "PurposeName": "Road transport",
            "LongDescription": "A road between two towns, with its bridges; " * 8 + "\n" * (number % 10 == 0),
        }  # fmt: skip
        line = "|".join(f'"{told.get(title, "")}"' for title in TITLES) + "|0" * len(MARKS) + "\r\n"
        written += len(line)
        yield line


def fts(megabytes: int) -> Iterator[str]:
    """An answer of the API of FTS."""
    flow = {
        "amountUSD": 1_000_000, "originalAmount": 900_000, "originalCurrency": "EUR", "exchangeRate": 0.9,
        "date": "2020-03-09T00:00:00Z", "status": "paid", "flowType": "Standard", "boundary": "incoming",
        "onBoundary": "single", "description": "Food, water and shelter " * 20,
        "sourceObjects": [{"type": "Organization", "name": "Germany, Government of", "organizationTypes": ["Government"]}],
        "destinationObjects": [{"type": "Location", "name": "Jordan"}, {"type": "UsageYear", "name": "2020"}],
    }  # fmt: skip
    count = megabytes * 1_000_000 // len(json.dumps(flow))
    yield json.dumps({"data": {"flows": [flow | {"id": str(number)} for number in range(count)]}})


def main() -> None:
    """Print a line for each form."""
    megabytes = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    with tempfile.TemporaryDirectory() as folder:
        for name, made, size in (("crs.csv", crs, megabytes), ("fts.json", fts, min(megabytes, 40))):
            path = Path(folder, name)
            with path.open("w", encoding="utf-8", newline="") as file:
                file.writelines(made(size))
            before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, process_time()
            claims = sum(len(piece.claims) for piece in readings(path))
            took, real = process_time() - began, path.stat().st_size / 1e6
            grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
            print(f"{name}: {real:.0f} MB, {claims:,} claims, {took:.1f} s, {real / took:.1f} MB/s, {grown:.0f} MB more memory")


if __name__ == "__main__":
    main()
