#!/usr/bin/env python3
"""Takes pictures of a running instance's console: look.py --state DIR --out DIR [--organizer SLUG].

Signs in with the account that `bin/dev` left in the state directory. Each page is taken wide and 320 pixels wide, light and dark; with
pngquant on the PATH the pictures get small. The README's are made by this.
"""
import argparse
import os
import pathlib
import shutil
import subprocess
import sys

from playwright.sync_api import sync_playwright

from conftest import sign_in

SIZES = {"": {"width": 1280, "height": 800}, "-narrow": {"width": 320, "height": 640}}
SCHEMES = {"": "light", "-dark": "dark"}
# What is longer than a screen and says enough with its beginning.
SHORT = {"invoice", "invoice-list", "journal"}


class Running:
    """The address and the account of an instance that somebody else started."""

    def __init__(self, state):
        settings = dict(line.split("=", 1) for line in (state / "environment").read_text().splitlines())
        self.url = settings["INVOICEFCGI_PUBLIC_URL"]
        self.account = (state / "sign-in").read_text().split()


def addresses(page, instance, organizer):
    """The main pages by the names of their pictures."""
    here = "%s/console/%s/" % (instance.url, organizer)
    page.goto(here + "invoices/?q=kind:invoice+-kind:cancelled+-kind:test+status:completed")
    number = page.locator("tbody th a").first.inner_text()
    page.goto(here + "orders/")
    order = page.locator("tbody th a").first.get_attribute("href")
    return {
        "overview": here, "invoice-list": here + "invoices/", "invoice": here + "invoices/%s/" % number,
        "queue": here + "queue/", "reissue": here + "invoices/%s/reissue/" % number, "order": instance.url + order,
        "series": here + "series/", "check": here + "invoices/%s/check/" % number, "teams": here + "settings/teams/",
        "account": instance.url + "/console/account/",
    }


def shrink(directory):
    """Fewer colours: a third of the size, and nothing that a reader sees."""
    program = shutil.which("pngquant")
    if program:
        pictures = sorted(directory.glob("*.png"))
        # 98 and 99: a picture would get larger or worse, and stays as it is.
        run = subprocess.run([program, "--force", "--ext", ".png", "--strip", "--skip-if-larger", "--quality", "60-95", *pictures])
        assert run.returncode in (0, 98, 99), run.returncode


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--state", type=pathlib.Path, required=True)
    options.add_argument("--out", type=pathlib.Path, required=True)
    options.add_argument("--organizer", default="demo")
    chosen = options.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    instance = Running(chosen.state)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"] if os.geteuid() == 0 else [])
        page = browser.new_page(viewport=SIZES[""], device_scale_factor=1)
        sign_in(page, instance)
        shown = addresses(page, instance, chosen.organizer)
        page.goto(shown["invoice-list"])
        rows = page.locator("tbody tr").count()
        for size, viewport in SIZES.items():
            page.set_viewport_size(viewport)
            for scheme, colours in SCHEMES.items():
                page.emulate_media(color_scheme=colours)
                for name, address in shown.items():
                    page.goto(address)
                    page.screenshot(
                        path=chosen.out / (name + size + scheme + ".png"), full_page=not size and name not in SHORT)
        browser.close()
    shrink(chosen.out)
    print("the list at %s shows %d invoices; pictures are in %s" % (instance.url, rows, chosen.out))
    return 0 if rows else 1


if __name__ == "__main__":
    sys.exit(main())
