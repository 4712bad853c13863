"""`python -m browser FOLDER` puts the runtime of the page "Make your programme" into a folder, `make/runtime` of a site.

Python for browsers comes from npm (package-lock.json), what the kit needs from pip (packages.txt), both by their
hashes; the kit is the wheel of this checkout. Node.js, npm and pip have to be there.
"""

from __future__ import annotations

import sys
from pathlib import Path

from browser.pack import pack

if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.stdout.write(f"{pack(Path(sys.argv[1])):,} bytes\n")
