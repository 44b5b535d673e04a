/** A person at the pane of the preview, whose actions are counted. */
import type { ElementHandle, Locator, Page } from "playwright-core";

export abstract class Person {
  actions = 0;
  /** keys that only move the focus */
  moves = 0;

  constructor(
    protected readonly page: Page,
    readonly pane: Locator,
  ) {}

  abstract click(control: Locator): Promise<void>;
  abstract choose(list: Locator, value: string): Promise<void>;
  abstract type(box: Locator, text: string): Promise<void>;

  async press(key: string): Promise<void> {
    this.actions += 1;
    await this.page.keyboard.press(key);
  }

  /** Types a text where the focus is, and closes it with Enter. */
  async enter(text: string): Promise<void> {
    this.actions += 1;
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Waits until the pane says a text. */
  says(text: string): Promise<void> {
    return this.pane.getByText(text).filter({ visible: true }).first().waitFor();
  }

  button(name: string | RegExp): Locator {
    const exact = typeof name === "string" && { exact: true };
    return this.pane.getByRole("button", { name, ...exact }).filter({ visible: true });
  }

  box(name: string): Locator {
    return this.pane.getByRole("textbox", { name, exact: true }).filter({ visible: true });
  }

  list(name: string): Locator {
    return this.pane.getByRole("combobox", { name, exact: true }).filter({ visible: true });
  }
}

export class MousePerson extends Person {
  async click(control: Locator): Promise<void> {
    this.actions += 1;
    await control.click();
  }

  async choose(list: Locator, value: string): Promise<void> {
    this.actions += 1;
    await list.selectOption(value);
  }

  async type(box: Locator, text: string): Promise<void> {
    this.actions += 1;
    await box.fill(text);
  }
}

/** More keys than lead anywhere. */
const MOST_MOVES = 400;

/** Reaches everything by Tab and the arrow keys, and works it by Enter, Space, arrows and typing. */
export class KeyboardPerson extends Person {
  async click(control: Locator): Promise<void> {
    const element = await this.reach(control);
    this.actions += 1;
    const key = await element.evaluate((node) => {
      if (node.matches("input[type=checkbox], [role=tab]")) return "Space";
      // The focus is all that a click gives a box.
      return node.matches("input, textarea") ? null : "Enter";
    });
    if (key !== null) await this.page.keyboard.press(key);
  }

  async choose(list: Locator, value: string): Promise<void> {
    const element = await this.reach(list);
    this.actions += 1;
    const place = () =>
      element.evaluate((node, wanted) => {
        const { options, selectedIndex } = node as HTMLSelectElement;
        return [...options].findIndex((option) => option.value === wanted) - selectedIndex;
      }, value);
    for (let left = MOST_MOVES; (await place()) !== 0; left -= 1) {
      if (left === 0) throw new Error(`The arrows do not reach ${value}`);
      await this.move((await place()) > 0 ? "ArrowDown" : "ArrowUp");
    }
  }

  async type(box: Locator, text: string): Promise<void> {
    await this.reach(box);
    this.actions += 1;
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.insertText(text);
  }

  private async move(key: string): Promise<void> {
    this.moves += 1;
    await this.page.keyboard.press(key);
  }

  /** Moves the focus to an element: by Tab to it, or to the group that it is in, and by arrows within the group. */
  private async reach(control: Locator): Promise<ElementHandle<HTMLElement | SVGElement>> {
    await control.waitFor();
    const element = (await control.elementHandle())!;
    for (let left = MOST_MOVES; ; left -= 1) {
      const key = await element.evaluate(keyTowards);
      if (key === null) return element;
      if (left === 0)
        throw new Error(`The keyboard does not reach ${await element.evaluate((node) => node.outerHTML)}`);
      await this.move(key);
    }
  }
}

/** Runs in the page: the key that brings the focus nearer to an element; null once it is there. */
function keyTowards(target: HTMLElement | SVGElement): string | null {
  const focus = document.activeElement ?? document.body;
  if (focus === target) return null;
  const group = target.closest("[role=grid], [role=tablist]");
  if (group?.contains(focus) && focus !== group) {
    const [from, to] = [focus.getBoundingClientRect(), target.getBoundingClientRect()];
    if (Math.abs(to.top - from.top) > 4) return to.top > from.top ? "ArrowDown" : "ArrowUp";
    return to.left > from.left ? "ArrowRight" : "ArrowLeft";
  }
  const isAfter = (focus.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return isAfter ? "Tab" : "Shift+Tab";
}
