import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { OfficeClient, OfficeTheme } from "../host";

/** What the page around the pane looks like under each theme of Office. */
export const PAGE_THEMES: Readonly<Record<OfficeTheme, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  highContrast: teamsHighContrastTheme,
};

/** Sets Office's theme. As in Excel, the pane notices it when it gets the focus again. */
export function applyTheme(client: OfficeClient, theme: OfficeTheme): void {
  client.setTheme(theme);
  window.dispatchEvent(new Event("focus"));
}
