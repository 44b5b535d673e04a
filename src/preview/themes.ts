import type { OfficeClient, OfficeTheme } from "../host";

/** Sets Office's theme. As in Excel, the pane detects it when it receives the focus again. */
export function applyTheme(client: OfficeClient, theme: OfficeTheme): void {
  client.setTheme(theme);
  window.dispatchEvent(new Event("focus"));
}
