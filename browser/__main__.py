"""`python -m browser` puts the runtime of the page "Make your programme" together, in browser/runtime.

With a folder, `python -m browser FOLDER`, it is put there, which for a site is its `make/runtime`. Python for
browsers comes from npm (package-lock.json), what the kit needs from pip (packages.txt), both by their hashes; the kit
is the wheel of this checkout. Node.js, npm and pip have to be there, and a connection.
"""

from __future__ import annotations

import sys
from pathlib import Path

from browser.pack import RUNTIME, pack

if __name__ == "__main__":
    if len(sys.argv) > 2:
        sys.exit(__doc__)
    sys.stdout.write(f"{pack(Path(sys.argv[1]) if sys.argv[1:] else RUNTIME):,} bytes\n")
