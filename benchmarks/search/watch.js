// Runs in every page before its own scripts: from a key pressed in the box to its results painted, in milliseconds.
"use strict";

(() => {
  let focused = 0; // when the box last got the focus
  let pressed = null; // when the key was pressed whose results are awaited
  let painted = null; // when they were
  let tell = () => {};

  const isBox = (target) => target instanceof HTMLInputElement && target.type === "search";
  const press = (event) => {
    if (isBox(event.target)) pressed ??= event.timeStamp;
  };
  addEventListener("focusin", (event) => (focused = isBox(event.target) ? event.timeStamp : focused), true);
  addEventListener("keydown", press, true); // a key tells first; a letter that no key gives, by the text it puts in
  addEventListener("beforeinput", press, true);

  const inResults = (node) => {
    const element = node instanceof Element ? node : node.parentElement;
    return element?.closest("#search-results") && !element.closest("[role=status]");
  };
  const shows = ({ target, addedNodes }) =>
    inResults(target) || [...addedNodes].some((node) => node instanceof Element && node.matches("#search-results"));

  new MutationObserver((mutations) => {
    if (pressed === null || painted !== null || !mutations.some(shows)) return;
    // The frame that shows the change is drawn after its callbacks; a message sent from one arrives when it is done.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        painted ??= performance.now();
        tell();
      };
      port2.postMessage(null);
    });
  }).observe(document, { childList: true, subtree: true, characterData: true });

  globalThis.awaitKey = () => {
    pressed = painted = null;
    tell = () => {};
  };

  // From the key and from the focus to the results, or null if nothing was shown in time.
  globalThis.searchTimes = (patience) =>
    new Promise((done) => {
      const answer = () => done(painted === null ? null : { key: painted - pressed, focus: painted - focused });
      if (painted !== null) return answer();
      tell = answer;
      setTimeout(answer, patience);
    });
})();
