// Makes the console quicker, never possible: every page works without this file. It adds keyboard shortcuts (declared in the pages as
// data-keys, data-focus and data-row), ticking of rows with a counter, a fresh look at what is under way (data-refresh), copy buttons,
// confirmations as dialogs, and menus that close by themselves.
"use strict";

(() => {
  const storageKey = "invoicefcgi.shortcuts";

  // Storage can be forbidden by the browser's settings; shortcuts are then on and the choice lasts for the page.
  const stored = {
    get() { try { return localStorage.getItem(storageKey); } catch { return null; } },
    set(value) { try { localStorage.setItem(storageKey, value); } catch { /* lasts for the page */ } },
  };
  let shortcutsOn = stored.get() !== "off";

  const say = (text) => {
    const live = document.getElementById("live");
    if (live) live.textContent = text;
  };

  // Shortcuts

  const isTyping = (element) =>
    element.isContentEditable || element.matches("textarea, select, input:not([type=checkbox])");

  const moveToRow = (step) => {
    const links = [...document.querySelectorAll("[data-row]")].map((row) => row.querySelector("a")).filter(Boolean);
    if (links.length === 0) return false;
    const row = document.activeElement.closest("[data-row]");
    const current = row ? links.findIndex((link) => row.contains(link)) : -1;
    const next = current < 0 && step < 0 ? links.length - 1 : current + step;
    const link = links[Math.min(Math.max(next, 0), links.length - 1)];
    link.focus();
    link.closest("[data-row]").scrollIntoView({ block: "nearest" });
    return true;
  };

  const tickRow = () => {
    const box = document.activeElement.closest("[data-row]")?.querySelector("input[name=n]");
    box?.click();
    return Boolean(box);
  };

  const perform = (keys) => {
    if (keys === "j") return moveToRow(1);
    if (keys === "k") return moveToRow(-1);
    if (keys === "x") return tickRow();
    const field = [...document.querySelectorAll("[data-focus]")].find((element) => element.dataset.focus === keys);
    if (field) {
      field.focus();
      field.select();
      return true;
    }
    const target = [...document.querySelectorAll("[data-keys]")].find((element) => element.dataset.keys === keys);
    if (!target) return false;
    target.click();
    return true;
  };

  // A sequence such as "g i" has to be finished within a second.
  let prefix = "";
  let prefixTimer = 0;
  const startsSequence = (key) =>
    [...document.querySelectorAll("[data-keys]")].some((element) => element.dataset.keys.startsWith(key + " "));

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return closeMenus(null);
    if (!shortcutsOn || event.defaultPrevented || event.isComposing || event.repeat && !/^[jk]$/.test(event.key)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const keys = prefix + event.key;
    clearTimeout(prefixTimer);
    prefix = "";
    if (perform(keys)) return event.preventDefault();
    if (startsSequence(event.key)) {
      prefix = event.key + " ";
      prefixTimer = setTimeout(() => { prefix = ""; }, 1000);
    }
  });

  const shortcutSwitch = document.querySelector("[data-shortcut-switch]");
  if (shortcutSwitch) {
    const box = shortcutSwitch.querySelector("input");
    box.checked = shortcutsOn;
    shortcutSwitch.hidden = false;
    box.addEventListener("change", () => {
      shortcutsOn = box.checked;
      stored.set(shortcutsOn ? "on" : "off");
    });
  }

  // Rows

  const bulk = document.querySelector("[data-bulk]");
  if (bulk) {
    const boxes = [...document.querySelectorAll("input[name=n]")];
    const all = bulk.querySelector("[data-tick-all]");
    const outputs = [...bulk.querySelectorAll("[data-ticked]")];
    const scope = bulk.querySelector("[name=scope]");
    let last = -1;
    const count = () => {
      const ticked = boxes.filter((box) => box.checked).length;
      for (const output of outputs) output.textContent = ticked ? output.dataset.ticked.replace("#", ticked) : "";
      all.checked = ticked === boxes.length;
      all.indeterminate = ticked > 0 && ticked < boxes.length;
    };
    all.closest("label").hidden = false;
    all.addEventListener("change", () => {
      for (const box of boxes) box.checked = all.checked;
      count();
    });
    // With the shift key all rows between this and the last one follow.
    boxes.forEach((box, index) => box.addEventListener("click", (event) => {
      if (event.shiftKey && last >= 0) {
        for (const other of boxes.slice(Math.min(last, index), Math.max(last, index) + 1)) other.checked = box.checked;
      }
      last = index;
      scope.value = "ticked";
      count();
    }));
    // On a phone the bar would take half of the first screen.
    if (matchMedia("(max-width: 40rem)").matches) bulk.open = false;
    // The browser may have kept ticks from before.
    count();
  }

  // What is under way

  const refresh = async () => {
    const waiting = document.querySelector("[data-refresh]");
    if (!waiting) return;
    await new Promise((done) => setTimeout(done, waiting.dataset.refresh * 1000));
    if (document.hidden || document.querySelector("dialog[open]")) return refresh();
    const answer = await fetch(location.href, { headers: { "X-Refresh": "1" } });
    if (!answer.ok || answer.redirected) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
    const main = document.querySelector("main");
    if (!fresh || main.contains(document.activeElement) && document.activeElement !== main) return refresh();
    if (fresh.innerHTML !== main.innerHTML) {
      main.replaceChildren(...fresh.childNodes);
      prepare(main);
      const done = main.querySelector("[data-done]");
      if (done) say(done.querySelector("p")?.textContent ?? "");
    }
    return refresh();
  };
  refresh().catch(() => { /* the page stays as it is; its link refreshes it */ });

  // Confirmations

  // A page that asks before acting opens as a dialog over the page that led to it.
  const openDialog = async (href) => {
    const answer = await fetch(href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const form = page.querySelector("form.confirm");
    if (!answer.ok || answer.redirected || !form) {
      location.href = href;
      return;
    }
    const dialog = document.createElement("dialog");
    dialog.setAttribute("aria-label", page.querySelector("h1").textContent);
    dialog.append(...page.querySelector("main").childNodes);
    document.body.append(dialog);
    prepare(dialog);
    dialog.querySelector(".way")?.remove();
    const back = dialog.querySelector("form.confirm a.button");
    back?.addEventListener("click", (event) => {
      event.preventDefault();
      dialog.close();
    });
    dialog.addEventListener("close", () => dialog.remove());
    dialog.showModal();
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-dialog]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    openDialog(link.href).catch(() => { location.href = link.href; });
  });

  // A form that was sent is not sent again by an impatient second click; the server would not do it twice either.
  document.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (event.target.method !== "post" || !button || button.formTarget) return;
    if (event.target.dataset.sent) return event.preventDefault();
    event.target.dataset.sent = "1";
    button.setAttribute("aria-busy", "true");
    // Coming back through the history shows the page as it was left.
    addEventListener("pageshow", () => { delete event.target.dataset.sent; button.removeAttribute("aria-busy"); }, { once: true });
  });

  // An example document follows what is typed.
  const previewed = document.querySelector("form[data-preview]");
  if (previewed) {
    const button = previewed.querySelector("button[formtarget]");
    let typing = 0;
    previewed.addEventListener("input", () => {
      clearTimeout(typing);
      typing = setTimeout(() => {
        // A frame of its own each time: the way back through the history stays short.
        const frame = document.querySelector("iframe[name=" + button.formTarget + "]");
        const fresh = frame.cloneNode();
        fresh.removeAttribute("src");
        frame.replaceWith(fresh);
        previewed.requestSubmit(button);
      }, 700);
    });
  }

  // Copying

  const copy = async (button) => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.classList.add("done");
    say(button.dataset.done);
    setTimeout(() => {
      button.classList.remove("done");
      say("");
    }, 2000);
  };

  // The clipboard exists on https and localhost only; elsewhere the buttons stay hidden.
  const prepare = (part) => {
    if (!navigator.clipboard) return;
    for (const button of part.querySelectorAll("[data-copy]")) {
      button.hidden = false;
      button.addEventListener("click", () => copy(button).catch(() => { button.hidden = true; }));
    }
  };
  prepare(document);

  // Menus

  const closeMenus = (except) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (menu === except) continue;
      const hadFocus = menu.contains(document.activeElement);
      menu.open = false;
      if (hadFocus) menu.querySelector("summary").focus();
    }
  };
  document.addEventListener("click", (event) => closeMenus(event.target.closest("details.menu")));

  // The code of an invitation stands behind the # of its link, which the server never sees.
  const invited = document.querySelector("[data-from-address]");
  if (invited && location.hash.length > 1) {
    invited.value = location.hash.slice(1);
    history.replaceState(null, "", location.pathname);
  }

  // A refused form: begin with what is wrong.
  document.querySelector(".problems")?.focus();
})();
