"""How fast an IATI file streams through the reader, and in how much memory: ``python -m tests.benchmarks.iati [MEGABYTES]``.

Prints megabytes a second on one core, sums a second, and the peak of resident memory, beside the bare parser.  The file is
made here: activities with the elements that publishers fill in (names in two languages, dates, contact, locations, results),
and one to twelve transactions each.  ``--dense`` makes activities that are little more than transactions, the slowest case.
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter, process_time

from aidledger.parsers.records import readings
from aidledger.parsers.records.elements import elements

SIZE = 500
COUNTRIES = ("KH", "LA", "VN", "MM", "PH", "BD", "KE", "TZ", "UG", "PE")
DONORS = (("XM-DAC-701-8", "Japan International Cooperation Agency"), ("GB-GOV-1", "FCDO"), ("SE-0", "Sida"), ("DE-1", "BMZ"))
WORDS = "rural roads water grid schools clinics bridges harbour seeds training mine clearance flood relief teachers".split()


def document(size: int, dense: bool = False, seed: int = 7) -> Iterator[str]:
    """An IATI file of at least `size` bytes, a piece at a time, no two activities alike."""
    generator = random.Random(seed)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03">\n'
    number, written = 0, 0
    while written < size:
        piece = _activity(generator, number, dense)
        yield piece
        number, written = number + 1, written + len(piece)
    yield "</iati-activities>\n"


def _activity(generator: random.Random, number: int, dense: bool) -> str:
    ref, name = generator.choice(DONORS)
    title = " ".join(generator.sample(WORDS, 4)).title()
    prose = "" if dense else _prose(generator, name)
    count = generator.randint(30, 60) if dense else generator.randint(1, 12)
    transactions = "".join(_transaction(generator, ref, name) for _ in range(count))
    return f"""  <iati-activity xml:lang="en" default-currency="USD" last-updated-datetime="2024-07-06T00:00:00Z" hierarchy="1">
    <iati-identifier>{ref}-{number:07}</iati-identifier>
    <reporting-org ref="{ref}" type="10"><narrative>{name}</narrative></reporting-org>
    <title><narrative>{title}</narrative><narrative xml:lang="fr">Projet {number}</narrative></title>
    <description type="1"><narrative>{title}, in the words of the one who pays for it.</narrative></description>{prose}
    <participating-org ref="{ref}" role="1" type="10"><narrative>{name}</narrative></participating-org>
    <activity-status code="2"/>
    <activity-date iso-date="2020-04-01" type="1"/>
    <recipient-country code="{generator.choice(COUNTRIES)}" percentage="100"/>
    <sector vocabulary="1" code="21020" percentage="100"/>
    <default-flow-type code="10"/>
    <default-finance-type code="110"/>
{transactions}  </iati-activity>
"""


def _prose(generator: random.Random, name: str) -> str:
    said = " ".join(generator.choices(WORDS, k=60))
    location = f"""
    <location><name><narrative>{said[:30]}</narrative></name><point srsName="http://www.opengis.net/def/crs/EPSG/0/4326"><pos>11.55
 104.91</pos></point><exactness code="1"/></location>"""
    return f"""
    <description type="2"><narrative>{said}</narrative><narrative xml:lang="fr">{said}</narrative></description>
    <contact-info type="1"><organisation><narrative>{name}</narrative></organisation><email>aid@example.org</email>
      <website>https://www.example.org</website></contact-info>{location * 3}
    <result type="1"><title><narrative>{said[:80]}</narrative></title><indicator measure="1"><title>
      <narrative>{said}</narrative></title><period><period-start iso-date="2020-01-01"/><period-end iso-date="2020-12-31"/>
      <target value="10"/></period>
      </indicator></result>"""


def _transaction(generator: random.Random, ref: str, name: str) -> str:
    day = f"20{generator.randint(10, 24)}-{generator.randint(1, 12):02}-{generator.randint(1, 28):02}"
    return f"""    <transaction ref="{generator.randint(1, 10**9)}">
      <transaction-type code="{generator.choice(('2', '3', '3', '3', '4', '12'))}"/>
      <transaction-date iso-date="{day}"/>
      <value currency="USD" value-date="{day}">{generator.randint(1, 10**8)}</value>
      <description><narrative>{generator.choice(WORDS)}</narrative></description>
      <provider-org ref="{ref}" type="10"><narrative>{name}</narrative></provider-org>
      <receiver-org type="70"><narrative>{generator.choice(WORDS).title()} Ltd</narrative></receiver-org>
      <finance-type code="110"/>
    </transaction>
"""


def main(size: int = SIZE, dense: bool = False) -> None:
    """Make the file, read it, and print what was measured."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "activities.xml")
        with path.open("w", encoding="utf-8") as file:
            file.writelines(document(size * 1_000_000, dense))
        megabytes = path.stat().st_size / 1e6
        before = _resident()
        start, began = process_time(), perf_counter()
        activities = sums = 0
        for piece in readings(path):
            activities, sums = activities + len(piece.activities), sums + len(piece.claims)
        taken, waited = process_time() - start, perf_counter() - began
        start = process_time()
        for _ in elements(path, "iati-activity"):
            pass
        bare = process_time() - start
    print(f"{megabytes:.0f} MB, {activities:,} activities, {sums:,} sums")
    print(f"reader       {megabytes / taken:6.1f} MB/s of processor time, {megabytes / waited:.1f} MB/s by the clock")
    print(f"             {sums / taken:6,.0f} sums/s")
    print(f"bare parser  {megabytes / bare:6.1f} MB/s")
    print(f"peak memory  {_resident():6.0f} MB ({before:.0f} MB before the file was opened)")


def _resident() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


if __name__ == "__main__":
    given = [int(one) for one in sys.argv[1:] if one.isdecimal()]
    main(*given[:1], dense="--dense" in sys.argv)
