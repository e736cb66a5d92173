#!/usr/bin/env python3
"""Takes pictures of a running instance's console: look.py --state DIR --out DIR [--organizer SLUG].

Signs in with the account that `bin/dev` left in the state directory. The README's picture is made by this.
"""
import argparse
import os
import pathlib
import shutil
import sys

from playwright.sync_api import sync_playwright

from conftest import sign_in


class Running:
    """The address and the account of an instance that somebody else started."""

    def __init__(self, state):
        settings = dict(line.split("=", 1) for line in (state / "environment").read_text().splitlines())
        self.url = settings["INVOICEFCGI_PUBLIC_URL"]
        self.account = (state / "sign-in").read_text().split()


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
        page = browser.new_page(viewport={"width": 1280, "height": 800}, device_scale_factor=1)
        sign_in(page, instance)
        here = "%s/console/%s/" % (instance.url, chosen.organizer)
        page.goto(here + "invoices/")
        rows = page.locator("tbody tr").count()
        page.screenshot(path=chosen.out / "invoice-list.png")
        page.goto(here + "invoices/?q=kind:invoice+-kind:cancelled+-kind:test+status:completed")
        number = page.locator("tbody th a").first.inner_text()
        page.goto(here + "orders/")
        order = page.locator("tbody th a").first.get_attribute("href")
        shown = {
            "overview": here, "invoice": here + "invoices/%s/" % number, "queue": here + "queue/",
            "reissue": here + "invoices/%s/reissue/" % number, "order": instance.url + order,
            "series": here + "series/", "check": here + "invoices/%s/check/" % number,
        }
        for name, address in shown.items():
            page.goto(address)
            page.screenshot(path=chosen.out / (name + ".png"), full_page=name != "invoice")
        page.emulate_media(color_scheme="dark")
        for name in ("overview", "reissue"):
            page.goto(shown[name])
            page.screenshot(path=chosen.out / (name + "-dark.png"))
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": 320, "height": 640})
        for name, address in (("overview", here), ("invoice-list", here + "invoices/")):
            page.goto(address)
            page.screenshot(path=chosen.out / (name + "-narrow.png"))
        browser.close()
    print("the list at %s shows %d invoices; pictures are in %s" % (instance.url, rows, chosen.out))
    return 0 if rows else 1


if __name__ == "__main__":
    sys.exit(main())
