#!/usr/bin/env python3
"""Builds the guide. `python build.py --help` lists the commands.

Exit code: 0 done, 1 problems in the content or the built site, 2 wrong usage.
"""

import sys
from pathlib import Path

from guide.commands import run

if __name__ == "__main__":
    sys.exit(run(sys.argv[1:], Path(__file__).resolve().parent))
