"""Work that is done in several processes, here or on other machines: tasks go in one by one, results come out as they are done.

A task waits nowhere but in flight, so a stream of any length is worked through in bounded memory, and what a process that died
had in hand is done again.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import threading
import warnings
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from functools import partial
from itertools import chain, repeat
from multiprocessing.context import BaseContext
from typing import Any, Final, TypeVar

from aidledger.errors import InputError, WorkLost
from aidledger.extras import brought

LOCAL: Final = "local"
"""The name of a Dask cluster on this machine."""

_AHEAD: Final = 2
"""Tasks in flight for each process: one in hand, one waiting."""
_PATIENCE: Final = 3
"""How often in a row processes may die without one task done."""
_LOOKS_EVERY: Final = 5.0
"""Seconds between two looks at the processes of a pool."""
_WORKERS_WITHIN: Final = 60
"""Seconds in which a Dask cluster has to have a worker."""

T = TypeVar("T")
R = TypeVar("R")


def work(
    function: Callable[[T], R],
    tasks: Iterable[T],
    *,
    jobs: int = 1,
    dask: str | None = None,
    tell: Callable[[str], None] = warnings.warn,
) -> Generator[R, None, None]:
    """The results of a function over tasks, in the order in which they are done; no more are in flight than keep all busy.

    With one of `jobs` it is done here, in order; with more, in as many processes; with `dask`, on that cluster (its address, or
    ``local`` for `jobs` processes on this machine).  Processes that die are replaced, and what they had in hand is done again;
    `tell` is told.  To close the iterator is to end the processes.

    Raises:
        InputError: for less than one job, or where Dask is not installed or its cluster not to be reached.
        WorkLost: where processes die again and again over the same tasks, or the cluster is lost.

    >>> list(work(str, range(3)))
    ['0', '1', '2']
    """
    if jobs < 1:
        raise InputError(f"there must be at least one job, not {jobs}")
    if dask is not None:
        yield from _on_dask(function, iter(tasks), dask, jobs)
    elif jobs == 1:
        yield from map(function, tasks)
    else:
        yield from _in_pool(function, iter(tasks), jobs, tell)


# --- processes of this machine --------------------------------------------------------------------------------------


def _in_pool(function: Callable[[T], R], tasks: Iterator[T], jobs: int, tell: Callable[[str], None]) -> Iterator[R]:
    lost: list[T] = []
    fruitless = 0
    while fruitless < _PATIENCE:
        pool = ProcessPoolExecutor(jobs, mp_context=_context(), initializer=_begin)
        tasks, lost, done = chain(lost, tasks), [], 0
        over = threading.Event()
        threading.Thread(target=_watch, args=(pool, over), daemon=True).start()
        try:
            # Where nothing came of it last time, the first task is done alone, so that it shows which one it is.
            width = _width(jobs * _AHEAD, alone=fruitless > 0)
            for result in _flow(pool.submit, _first_done, function, tasks, width, lost):
                done += 1
                yield result
        except BaseException:
            # Nobody waits for what they have in hand, which may take a minute yet.
            _end_all(pool)
            raise
        finally:
            over.set()
            _shut(pool)
        if not lost:
            return
        tell("a worker process was ended from outside; what it had in hand is done again")
        fruitless = 0 if done else fruitless + 1
    raise WorkLost(f"worker processes ended {_PATIENCE} times over the same articles ({', '.join(map(str, lost))})")


def _watch(pool: ProcessPoolExecutor, over: threading.Event) -> None:
    """Ends a pool that waits for ever: a worker that is killed while it sends keeps the lock that the others send under."""
    while not over.wait(_LOOKS_EVERY):
        if any(worker.exitcode is not None for worker in list((pool._processes or {}).values())):
            _end_all(pool)
            return


def _shut(pool: ProcessPoolExecutor) -> None:
    """Ends a pool for good.

    One that broke while it began a worker does not end that one, waits for it, and it for work: for ever, in Python 3.11.
    """
    manager: threading.Thread | None = getattr(pool, "_executor_manager_thread", None)
    begun = pool._processes or {}
    pool.shutdown(wait=False, cancel_futures=True)
    while manager is not None and manager.is_alive():
        manager.join(_LOOKS_EVERY)
        # What was to be done is done, or is lost: nobody waits for what a worker has in hand.
        workers = list(begun.values())
        for worker in workers if any(worker.exitcode for worker in workers) else ():
            worker.kill()


def _end_all(pool: ProcessPoolExecutor) -> None:
    for worker in list((pool._processes or {}).values()):
        worker.kill()
    # With nobody left to write, the pool reads an end, and calls itself broken.
    pool._result_queue._writer.close()  # type: ignore[attr-defined]


def _width(width: int, alone: bool) -> Callable[[], int]:
    widths = chain([1] * alone, repeat(width))
    return lambda: next(widths)


def _context() -> BaseContext:
    # A process that is forked off one with threads can hang; one that is spawned imports everything anew.
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["aidledger.corpus"])
    return context


def _begin() -> None:
    """What a worker process does first: an interrupt is for the process that began it, and its end is the end of all."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _flow(
    submit: Callable[[Callable[[T], R], T], Any],
    done_of: Callable[[list[Any]], Iterable[Any]],
    function: Callable[[T], R],
    tasks: Iterator[T],
    width: Callable[[], int],
    lost: list[T],
) -> Iterator[R]:
    """Results as they are done; when processes die, what was in flight goes to `lost`, and no more is begun.

    `submit` gives the future of a task, and `done_of` waits until some of several futures are done.
    """
    flying: dict[Any, T] = {}
    for task in tasks:
        try:
            flying[submit(function, task)] = task
        except BrokenExecutor:
            lost.append(task)
        while len(flying) >= width() and not lost:
            yield from _landed(flying, done_of, lost)
        if lost:
            break
    while flying:
        yield from _landed(flying, done_of, lost)


def _landed(flying: dict[Any, T], done_of: Callable[[list[Any]], Iterable[Any]], lost: list[T]) -> Iterator[Any]:
    for future in done_of(list(flying)):
        task = flying.pop(future)
        try:
            result = future.result()
        except BrokenExecutor:
            lost.append(task)
        else:
            yield result


def _first_done(flying: list[Future[R]]) -> Iterable[Future[R]]:
    return wait(flying, return_when=FIRST_COMPLETED).done


# --- a Dask cluster ---------------------------------------------------------------------------------------------------


def _on_dask(function: Callable[[T], R], tasks: Iterator[T], address: str, jobs: int) -> Iterator[R]:
    with _client(address, jobs) as client:
        distributed = brought("distributed", "Dask", "scale")

        # Not by the client's executor: it takes a result that is lost with its worker, once more, for an error of the work.
        def done_of(flying: list[Any]) -> Iterable[Any]:
            return distributed.wait(flying, return_when="FIRST_COMPLETED").done  # type: ignore[no-any-return]

        submit = partial(client.submit, pure=False)
        try:
            yield from _flow(submit, done_of, function, tasks, lambda: max(1, sum(client.nthreads().values())) * _AHEAD, [])
        except distributed.KilledWorker as failure:
            raise WorkLost(f"Dask workers died again and again over the same articles ({failure.task})") from None
        except (CancelledError, OSError) as failure:
            raise WorkLost(f"the Dask cluster {address!r} was lost ({type(failure).__name__})") from None


@contextmanager
def _client(address: str, jobs: int) -> Iterator[Any]:
    distributed = brought("distributed", "Dask", "scale")
    cluster = None
    with warnings.catch_warnings():
        # A task carries its articles, some megabytes: scattered, they would be lost with the worker that holds them.
        warnings.filterwarnings("ignore", message="Sending large graph")
        try:
            if address == LOCAL:
                # It serves a page about itself whatever it is told: on a port that is free, for this machine alone.
                cluster = distributed.LocalCluster(
                    n_workers=jobs, threads_per_worker=1, dashboard_address="127.0.0.1:0", silence_logs=logging.CRITICAL
                )
            client = distributed.Client(cluster or address)
        except (OSError, ValueError) as failure:
            raise InputError(f"no Dask cluster answers at {address!r} ({type(failure).__name__})") from None
        try:
            _wait_for_one(client, address)
            yield client
        finally:
            client.close()
            if cluster is not None:
                cluster.close()


def _wait_for_one(client: Any, address: str) -> None:  # noqa: ANN401 - distributed has no types of its own
    try:
        client.wait_for_workers(1, timeout=_WORKERS_WITHIN)
    except TimeoutError:
        raise InputError(f"the Dask cluster at {address!r} has no worker") from None
