import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { OfficeClient, OfficeTheme } from "../host";

/** The theme of the page around the pane for each theme of Office. */
export const PAGE_THEMES: Readonly<Record<OfficeTheme, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  highContrast: teamsHighContrastTheme,
};

/** Sets Office's theme. As in Excel, the pane detects it when it receives the focus again. */
export function applyTheme(client: OfficeClient, theme: OfficeTheme): void {
  client.setTheme(theme);
  window.dispatchEvent(new Event("focus"));
}
