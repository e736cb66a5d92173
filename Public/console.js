// Makes the console quicker, never possible: every page works without this file. It adds keyboard shortcuts (declared in the pages as
// data-keys, data-focus and data-row), copy buttons, and menus that close by themselves.
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
    element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);

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

  const perform = (keys) => {
    if (keys === "j") return moveToRow(1);
    if (keys === "k") return moveToRow(-1);
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
  if (navigator.clipboard) {
    for (const button of document.querySelectorAll("[data-copy]")) {
      button.hidden = false;
      button.addEventListener("click", () => copy(button).catch(() => { button.hidden = true; }));
    }
  }

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

  // A refused form: begin with what is wrong.
  document.querySelector(".problems")?.focus();
})();
