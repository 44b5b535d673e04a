import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { OfficeClient, OfficeTheme } from "../host";

/** What the page around the pane looks like under each theme of Office. */
export const PAGE_THEMES: Readonly<Record<OfficeTheme, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  highContrast: teamsHighContrastTheme,
};

/** Lets Office wear a theme. The pane sees it as in Excel: when a person comes back to it from choosing one. */
export function applyTheme(client: OfficeClient, theme: OfficeTheme): void {
  client.setTheme(theme);
  window.dispatchEvent(new Event("focus"));
}
