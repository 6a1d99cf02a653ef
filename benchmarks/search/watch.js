// Runs in every page before its own scripts: from a key pressed in the box to its results painted, in milliseconds.
"use strict";

(() => {
  const times = (globalThis.searchTimes = []);
  let pressed = null;

  // A key tells first; a letter that no key gives is told by the text it puts in.
  const note = (event) => {
    if (event.target instanceof HTMLInputElement && event.target.type === "search") pressed ??= event.timeStamp;
  };
  addEventListener("keydown", note, true);
  addEventListener("beforeinput", note, true);

  const inResults = (node) => {
    const element = node instanceof Element ? node : node.parentElement;
    return element?.closest("#search-results") && !element.closest("[role=status], [aria-live]");
  };
  const tells = ({ target, addedNodes }) =>
    inResults(target) || [...addedNodes].some((node) => node instanceof Element && node.matches("#search-results"));

  new MutationObserver((mutations) => {
    if (pressed === null || !mutations.some(tells)) return;
    const start = pressed;
    pressed = null;
    // The frame that shows the change is drawn after its callbacks; a message sent from one arrives when it is done.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => times.push(performance.now() - start);
      port2.postMessage(null);
    });
  }).observe(document, { childList: true, subtree: true, characterData: true });

  globalThis.forgetKey = () => {
    pressed = null;
  };
})();
