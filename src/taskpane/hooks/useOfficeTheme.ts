import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";

const THEMES = { light: webLightTheme, dark: webDarkTheme, highContrast: teamsHighContrastTheme } as const;

/** Set where the operating system uses a contrast theme. */
const FORCED_COLOURS = "(forced-colors: active)";

/**
 * Fluent's theme that goes with Office's own: high contrast, dark or light. Office reports no change of it; it is looked
 * at again when a person comes back to the pane, as they leave it to choose another.
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
  return THEMES[theme];
}

function themeOfOffice(): keyof typeof THEMES {
  const context: Partial<Office.Context> | undefined = Office.context;
  const theme: Partial<Office.OfficeTheme> = context?.officeTheme ?? {};
  const background = rgbOf(theme.bodyBackgroundColor);
  const foreground = rgbOf(theme.bodyForegroundColor);
  // Office has no theme of pure black and white but that of Windows' contrast themes.
  const isContrastTheme =
    background?.every((part) => part === 0) && foreground?.every((part) => part === 255);
  if (isContrastTheme || matchMedia(FORCED_COLOURS).matches) return "highContrast";
  // Some versions of Excel give only their background colour.
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
