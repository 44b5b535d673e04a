/** Waits until other work that is due, such as drawing the page, had its turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
