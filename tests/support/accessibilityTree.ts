import type { Page } from "playwright-core";

/** The roles of controls. */
const CONTROLS = new Set([
  ...["button", "checkbox", "combobox", "link", "listbox", "menuitem", "option", "radio", "searchbox"],
  ...["slider", "spinbutton", "switch", "tab", "textbox", "application"],
]);

/** The controls without a name in the accessibility tree that the browser gives to assistive technology. */
export async function unnamedControls(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const unnamed: string[] = [];
  for (const { ignored, role, name, backendDOMNodeId: backendNodeId } of nodes) {
    if (ignored || !CONTROLS.has(String(role?.value)) || String(name?.value ?? "").trim() !== "") continue;
    const html = backendNodeId && (await session.send("DOM.getOuterHTML", { backendNodeId })).outerHTML;
    unnamed.push(`${String(role?.value)}: ${String(html).slice(0, 200)}`);
  }
  await session.detach();
  return unnamed;
}
