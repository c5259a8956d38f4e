"""``python -m aidledger`` is ``aidledger``."""

from __future__ import annotations

from aidledger.cli import main

if __name__ == "__main__":
    main()
