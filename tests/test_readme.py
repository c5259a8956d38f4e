"""The README: its commands work, and its picture is what the report prints."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from aidledger import cli

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = dict(re.findall(r"```(\w+)\n(.*?)```", README, re.DOTALL)[:1])
COMMANDS = [line for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL) for line in block.splitlines()]
OURS = [part.strip() for line in COMMANDS for part in line.split("&&") if part.strip().startswith("aidledger ")]
BLOCKS_OF_OURS = [
    [part.strip() for line in block.splitlines() for part in line.split("&&") if part.strip().startswith("aidledger ")]
    for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
]


@pytest.fixture
def beside_the_seeds(tmp_path, monkeypatch):
    """A folder with the seeds in it, so that what a command writes is written there."""
    (tmp_path / "seeds").symlink_to(ROOT / "seeds", target_is_directory=True)
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("beside_the_seeds")
@pytest.mark.parametrize("lines", [block for block in BLOCKS_OF_OURS if block])
def test_the_commands_of_a_block_of_the_readme_work_one_after_the_other(lines, capfd):
    for line in lines:
        assert cli.run(shlex.split(line)[1:]) == 0, line
        assert capfd.readouterr().err == ""


@pytest.mark.usefixtures("beside_the_seeds")
def test_the_listing_of_the_readme_is_what_extract_prints(capfd):
    (listing,) = re.findall(r"```text\n(seeds/articles/04.*?)```", README, re.DOTALL)
    assert cli.run(["extract", "seeds/articles/04-pledges.txt"]) == 0
    printed = capfd.readouterr().out
    assert printed.startswith("".join(listing.splitlines(keepends=True)[:3]))
    assert "".join(listing.splitlines(keepends=True)[3:]) in printed


def test_the_readme_opens_with_three_sentences_and_a_picture():
    opening = README.split("```")[0].split("\n", 2)[2]
    assert len(re.findall(r"\.(?=\s)", opening)) == 3
    assert list(BLOCKS) == ["text"]


@pytest.mark.usefixtures("beside_the_seeds")
def test_the_picture_is_what_the_report_prints(capfd):
    cli.run(shlex.split(OURS[0])[1:])
    printed = capfd.readouterr().out.splitlines()
    assert [line for line in BLOCKS["text"].splitlines() if line != "[...]" and line not in printed] == []


def test_the_first_two_commands_install():
    assert [line.split("&&")[0].strip() for line in COMMANDS[:2]] == ["pip install .", 'pip install -e ".[dev]"']
