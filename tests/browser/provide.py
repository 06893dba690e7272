"""Sees to it that there is a Chromium for the browser tests: `python -m tests.browser.provide`."""

import os
import shutil
import subprocess
import sys

from playwright.sync_api import Error, sync_playwright

from tests.browser.chromium import ARGUMENTS, NEEDED, find


def main() -> int:
    """0 if a browser is here and starts, else 1 with a sentence that says how to get one."""
    if not find() and not os.environ.get("CHROMIUM"):
        print("Getting a Chromium for the browser tests …", flush=True)
        _from_debian() or _from_playwright()
    path = find()
    if not path:
        print(NEEDED, file=sys.stderr)
        return 1
    with sync_playwright() as playwright:
        try:
            playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS)).close()
        except Error as error:
            print(f"{path} does not start:\n{error.message}\n{NEEDED}", file=sys.stderr)
            return 1
    return 0


def _from_debian() -> bool:
    """As root where there are Debian's packages; False if that was not to be had."""
    if os.name != "posix" or os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    steps = (["update"], ["install", "--yes", "--no-install-recommends", "chromium"])
    return all(
        subprocess.run(["apt-get", "-qq", *step], env=environment, stdout=subprocess.DEVNULL).returncode == 0 for step in steps
    )


def _from_playwright() -> bool:
    return subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"]).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
