import type { Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { officeContext } from "../officeContext";
import { PANE_THEMES } from "../themes";

/** Matches if the operating system uses a contrast theme. */
const FORCED_COLOURS = "(forced-colors: active)";

/**
 * The Fluent theme that matches Office's theme: high contrast, dark or light. Office does not report changes; the theme
 * is read again when the pane receives the focus, since users leave the pane to change it.
 */
export function useOfficeTheme(): Theme {
  const [theme, setTheme] = useState(themeOfOffice);
  useEffect(() => {
    const update = () => setTheme(themeOfOffice());
    const colours = matchMedia(FORCED_COLOURS);
    colours.addEventListener("change", update);
    window.addEventListener("focus", update);
    return () => {
      colours.removeEventListener("change", update);
      window.removeEventListener("focus", update);
    };
  }, []);
  return PANE_THEMES[theme];
}

function themeOfOffice(): keyof typeof PANE_THEMES {
  const theme: Partial<Office.OfficeTheme> = officeContext()?.officeTheme ?? {};
  const background = rgbOf(theme.bodyBackgroundColor);
  const foreground = rgbOf(theme.bodyForegroundColor);
  // Office themes are pure black and white only under a Windows contrast theme.
  const isContrastTheme =
    background?.every((part) => part === 0) && foreground?.every((part) => part === 255);
  if (isContrastTheme || matchMedia(FORCED_COLOURS).matches) return "highContrast";
  // Some versions of Excel provide only the background colour.
  return (theme.isDarkTheme ?? (background !== null && isDark(background))) ? "dark" : "light";
}

function rgbOf(colour: string | undefined): readonly [red: number, green: number, blue: number] | null {
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? "") ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return [parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16)];
}

function isDark([red, green, blue]: readonly [number, number, number]): boolean {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
