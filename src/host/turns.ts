/** Has something called in a later turn of the event loop. Timers wait for longer: 1 ms in Node, 4 ms in browsers. */
const callLater = typeof setImmediate === "function" ? setImmediate : viaMessages();

/** Waits until other work that is due, such as drawing the page, had its turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => void callLater(resolve));
}

/** What browsers have in place of `setImmediate`: messages to the page itself arrive in turns of their own, in order. */
function viaMessages(): (callback: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const due: (() => void)[] = [];
  port1.onmessage = () => due.shift()?.();
  return (callback) => {
    due.push(callback);
    port2.postMessage(null);
  };
}
