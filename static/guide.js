/*
 * Leaving quickly, and discreet mode. Runs in the head of every page before anything is painted, on purpose: a page
 * that must not be seen is blanked first. Nothing is kept on the device before discreet mode is chosen.
 * What each part can and cannot do, and why: docs/adr/0016-leaving-safely.md.
 */
"use strict";

(() => {
  const script = document.currentScript;
  const places = { weather: script.dataset.weather, news: script.dataset.news };
  const neutral = { title: script.dataset.title, icon: script.dataset.icon };
  const guide = new URL("../", script.src).href;
  const root = document.documentElement;
  root.classList.add("script"); // shows what only a script can do, before anything is painted: nothing moves
  const iconLink = document.querySelector('link[rel="icon"]');
  const own = { title: document.title, icon: iconLink.getAttribute("href") };
  // The Navigation API: young in some browsers, and a page that has no entry has no use of it.
  const tab = window.navigation && window.navigation.currentEntry ? window.navigation : null;

  // What the Navigation API keeps with an entry of this tab's history, and forgets with it.
  const OURS = "ours"; // a page of the guide, which runs this script
  const LEFT = { weather: "left for weather", news: "left for news" };
  const PATIENCE = 1000; // how long a blank page waits for the browser to go back, before it leaves from where it is

  // Leaving

  let gone = ""; // the place we leave for
  let coming = false; // back from the entry that took the place of the pages ahead

  const blank = (place) => {
    gone = place;
    root.style.visibility = "hidden";
    document.title = neutral.title;
  };

  const sign = (state) => {
    if (tab && tab.currentEntry.getState() !== state) tab.updateCurrentEntry({ state });
  };

  const go = () => location.replace(places[gone]);

  /* How many pages of the guide lie behind this one, one after the other. */
  const behind = () => {
    const entries = tab ? tab.entries().slice(0, tab.currentEntry.index).reverse() : [];
    const other = entries.findIndex((entry) => ![OURS, ...Object.values(LEFT)].includes(entry.getState()));
    return other < 0 ? entries.length : other;
  };

  /* Leave from the first page of the guide in this tab, so that Back finds none. The pages ahead of it would wait
     behind Forward: an entry that leads to the news takes their place, and we leave from the one before it. */
  const leave = (place) => {
    blank(place);
    const steps = behind();
    sign(LEFT[place]); // read by the page we go back to, and by this one if it is ever shown again
    if (!steps && !(tab && tab.canGoForward)) return go();
    setTimeout(go, PATIENCE);
    if (steps) return history.go(-steps);
    history.pushState(null, "");
    sign(LEFT.news);
    document.title = "";
    document.title = neutral.title; // said again: the new entry took its title from the one before
    coming = true;
    history.back();
  };

  /* Go on leaving if this entry, or one beside it, was left. */
  const resume = () => {
    if (!tab) return;
    const states = tab.entries().map((entry) => entry.getState());
    const place = Object.keys(LEFT).find((each) => states.includes(LEFT[each]));
    if (place) leave(place);
    else sign(OURS);
  };

  resume();
  if (tab) {
    tab.addEventListener("currententrychange", ({ navigationType }) => {
      if (!navigationType) return; // only its state
      if (!gone) resume();
      else if (navigationType === "traverse") coming ? go() : leave(gone);
    });
  }
  // A page kept in memory is painted before its script runs again: what is kept is blank.
  addEventListener("pagehide", () => (root.style.visibility = "hidden"));
  addEventListener("pageshow", (event) => {
    if (gone) return event.persisted && go();
    resume();
    if (gone) return;
    root.style.visibility = "";
    dress();
  });

  // Shift three times, on a keyboard that one can touch: an on-screen one gives no code, or is there for typing only.

  let presses = []; // when each was let go
  let alone = false; // Shift is down, and nothing else

  const typing = (target) =>
    target instanceof Element && (target.isContentEditable || target.closest("input, textarea, select"));

  /* A press counts when it is let go, so that Shift and another key is not one. */
  addEventListener("keydown", (event) => {
    const shift = event.key === "Shift" && /^Shift(Left|Right)$/.test(event.code);
    const others = event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.isComposing;
    alone = shift && !others && !typing(event.composedPath()[0]);
    if (!alone) presses = [];
  }, true);
  addEventListener("keyup", (event) => {
    if (!alone || event.key !== "Shift") return;
    alone = false;
    presses = [...presses.slice(-2), event.timeStamp];
    if (presses.length === 3 && event.timeStamp - presses[0] < 2000 && !gone) leave("news");
  }, true);
  addEventListener("pointerdown", () => {
    alone = false;
    presses = [];
  }, true);

  // Discreet mode

  const KEPT = "discreet";
  let discreet = false;
  let refused = false;

  const read = () => {
    try {
      discreet = sessionStorage.getItem(KEPT) !== null;
    } catch {
      refused = true;
    }
  };

  const keep = () => {
    try {
      if (discreet) sessionStorage.setItem(KEPT, "");
      else sessionStorage.removeItem(KEPT);
    } catch {
      refused = true;
    }
  };

  /* Title and icon of the tab, and the button, as the choice says. */
  const dress = () => {
    if (!refused) read();
    const { title, icon } = discreet ? neutral : own;
    if (document.title !== title) document.title = title;
    if (iconLink.getAttribute("href") !== icon) iconLink.setAttribute("href", icon);
    const box = document.querySelector(".discreet");
    if (!box) return;
    box.querySelector("button").setAttribute("aria-pressed", discreet);
    box.querySelector(".discreet-refused").hidden = !(refused && discreet);
  };

  if (!gone) dress();
  document.addEventListener("DOMContentLoaded", () => gone || dress());

  document.addEventListener("click", (event) => {
    const chosen = event.target instanceof Element && event.target.closest("a[href], .discreet button");
    if (!chosen) return;
    if (chosen.matches("button")) {
      discreet = !discreet;
      keep();
      dress();
    } else if (chosen.matches(".exit")) {
      event.preventDefault();
      leave("weather");
    } else if (discreet && plain(event, chosen)) {
      event.preventDefault();
      location.replace(chosen.href);
    }
  });

  /* A link of the guide, pressed to be followed in this tab. */
  const plain = (event, link) =>
    !(event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) &&
    link.href.startsWith(guide) && !link.target && !link.hasAttribute("download");
})();
