"""The page on this computer: its address, a browser for it, and Ctrl and C."""

from __future__ import annotations

import sys
import webbrowser
from contextlib import chdir, suppress
from os import environ
from threading import Thread

from kit_cli.cli.echoing import echo
from kit_cli.cli.printer import Printer
from kit_cli.cli.speaking import tell
from kit_cli.cli.web import DECLARATION, PageAtHome, WebRequest


def show(page: PageAtHome, request: WebRequest) -> None:
    """Print where the page is, open it, and serve it until somebody ends this."""
    server = page.server
    # The kit works where it stands, here as anywhere: so what it says of files is what a person sees.
    with suppress(KeyboardInterrupt), chdir(page.folder), server:
        for line in DECLARATION.told(page, request):
            echo(tell(line.text))
        sys.stdout.flush()
        if page.open:
            _open(server.address(server.door.ticket))
        server.serve()
    with suppress(OSError):  # the terminal may be gone
        echo()


def _open(address: str) -> None:
    """Show an address in the browser, without waiting for it."""
    with suppress(webbrowser.Error):
        browser = webbrowser.get()
        # A browser of the terminal would take it away, and runs no scripts; who names one wants it.
        if type(browser) is not webbrowser.GenericBrowser or "BROWSER" in environ:
            Thread(target=browser.open, args=(address,), daemon=True).start()


PRINTER = Printer(show=show)
