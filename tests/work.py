"""Work that can be counted or compared, so that a test of growth does not depend on how busy the machine is."""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import process_time
from types import FrameType


def calls_of(work: Callable[[], object]) -> int:
    """How many functions `work` calls, those written in C with them."""
    calls = 0

    def count(_: FrameType, event: str, __: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return calls


def seconds_of(work: Callable[[], object]) -> float:
    """The processor time that `work` takes while nobody traces it, to be compared with that of more or less of the same."""
    before = sys.gettrace()
    sys.settrace(None)
    try:
        start = process_time()
        work()
        return process_time() - start
    finally:
        sys.settrace(before)
