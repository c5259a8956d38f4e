"""Work in several processes: nothing is lost when one of them is, and no more is begun than they can do."""

from __future__ import annotations

import os
import signal
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import psutil
import pytest

from aidledger import workers
from aidledger.errors import AidledgerError, InputError, WorkLost
from aidledger.workers import work

TASKS = range(30)


def double(number: int) -> int:
    """Something to do."""
    return 2 * number


def fail(number: int) -> int:
    """Something that cannot be done."""
    raise InputError(f"not {number}")


def die_once(task: tuple[int, str]) -> int:
    """Something at which a process is killed the first time."""
    number, marker = task
    if number == 7 and not Path(marker).exists():
        Path(marker).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return double(number)


def die(number: int) -> int:
    """Something at which a process is killed every time."""
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return double(number)


def counted(drawn: list[int]):
    """The tasks, as they are drawn."""
    for number in TASKS:
        drawn.append(number)
        yield number


@pytest.mark.parametrize("how", [{"jobs": 1}, {"jobs": 2}, {"dask": "local", "jobs": 2}], ids=str)
def test_every_task_is_done_once_and_few_are_in_flight(how):
    drawn, results = [], []
    for result in work(double, counted(drawn), **how):
        results.append(result)
        assert len(drawn) - len(results) <= 2 * how["jobs"]
    assert sorted(results) == [double(number) for number in TASKS]


@pytest.mark.parametrize("how", [{"jobs": 2}, {"dask": "local", "jobs": 2}], ids=str)
def test_what_a_killed_process_had_in_hand_is_done_again(tmp_path, how):
    told = []
    tasks = ((number, str(tmp_path / "killed")) for number in TASKS)
    assert sorted(work(die_once, tasks, **how, tell=told.append)) == [double(number) for number in TASKS]
    assert (tmp_path / "killed").exists()
    assert len(told) == ("dask" not in how)


@pytest.mark.parametrize("how", [{"jobs": 2}, {"dask": "local", "jobs": 2}], ids=str)
def test_a_task_that_kills_every_process_is_given_up(how):
    results = []
    with pytest.raises(WorkLost, match="over the same articles" if "dask" in how else r"over the same articles \(7\)"):
        results.extend(work(die, iter(TASKS), **how, tell=lambda _: None))
    assert set(results) < {double(number) for number in TASKS}
    assert len(results) >= 4


def test_a_worker_that_a_broken_pool_forgets_to_end_is_not_waited_for(monkeypatch):
    """As one is that was being begun while another died: the pool waits for it, and it for work."""
    monkeypatch.setattr(workers, "_LOOKS_EVERY", 0.2)
    pool = ProcessPoolExecutor(2, mp_context=workers._context())
    first, second = pool.submit(double, 1), pool.submit(time.sleep, 60)
    assert first.result() == 2
    while len(pool._processes) < 2 or not second.running():
        time.sleep(0.01)
    one, other = pool._processes.values()
    for worker in (one, other):
        worker.terminate = lambda: None
    one.kill()
    workers._shut(pool)
    assert other.exitcode == -signal.SIGKILL
    assert isinstance(second.exception(), BrokenProcessPool)


@pytest.mark.parametrize("how", [{"jobs": 1}, {"jobs": 2}, {"dask": "local"}], ids=str)
def test_an_error_of_the_work_comes_through(how):
    with pytest.raises(InputError, match="not 0"):
        list(work(fail, [0], **how))


def test_the_one_who_takes_the_results_may_stop():
    drawn = []
    results = work(double, counted(drawn), jobs=2)
    next(results)
    results.close()
    assert len(drawn) <= 5


def test_nothing_to_do_is_done():
    assert list(work(double, [], jobs=2)) == []


@pytest.mark.parametrize(
    ("how", "reason"),
    [({"jobs": 0}, "at least one job"), ({"dask": "tcp://127.0.0.1:1"}, "no Dask cluster answers"), ({"dask": "x"}, "no Dask")],
)
def test_what_cannot_be_had_is_said_in_a_sentence(how, reason):
    import dask

    with dask.config.set({"distributed.comm.timeouts.connect": "1s"}), pytest.raises(AidledgerError, match=reason):
        list(work(double, [1], **how))


def send_much(number: int) -> bytes:
    """Something whose result takes a while to be sent."""
    return bytes(30_000_000 + number)


def test_a_process_that_is_killed_while_it_sends_holds_nobody_up() -> None:
    sizes, killed = [], []
    for result in work(send_much, range(8), jobs=2, tell=lambda _: None):
        sizes.append(len(result) - 30_000_000)
        workers = [worker for child in psutil.Process().children() for worker in child.children()]
        if workers and not killed:
            killed.append(workers[0])
            workers[0].kill()
    assert killed
    assert sorted(sizes) == [*range(8)]
