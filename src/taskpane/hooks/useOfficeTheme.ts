import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";

const THEMES = { light: webLightTheme, dark: webDarkTheme, highContrast: teamsHighContrastTheme } as const;

/** A person who has few colours chosen for the whole machine. */
const FORCED_COLOURS = "(forced-colors: active)";

/**
 * Fluent's theme that goes with Office's own: high contrast, dark or light. Office tells no change of it; it is looked
 * at again when a person comes back to the pane, as they leave it to choose another.
 */
export function useOfficeTheme(): Theme {
  const [theme, setTheme] = useState(themeOfOffice);
  useEffect(() => {
    const look = () => setTheme(themeOfOffice());
    const colours = matchMedia(FORCED_COLOURS);
    colours.addEventListener("change", look);
    window.addEventListener("focus", look);
    return () => {
      colours.removeEventListener("change", look);
      window.removeEventListener("focus", look);
    };
  }, []);
  return THEMES[theme];
}

function themeOfOffice(): keyof typeof THEMES {
  const context: Partial<Office.Context> | undefined = Office.context;
  const theme: Partial<Office.OfficeTheme> = context?.officeTheme ?? {};
  const ground = rgbOf(theme.bodyBackgroundColor);
  const ink = rgbOf(theme.bodyForegroundColor);
  // Office has no theme of pure black and white but that of Windows' contrast themes.
  const pure = ground?.every((part) => part === 0) && ink?.every((part) => part === 255);
  if (pure || matchMedia(FORCED_COLOURS).matches) return "highContrast";
  // Some versions of Excel tell only the colour of their ground.
  return (theme.isDarkTheme ?? (ground !== null && isDark(ground))) ? "dark" : "light";
}

function rgbOf(colour: string | undefined): readonly number[] | null {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? "");
  return parts && parts.slice(1).map((part) => parseInt(part, 16));
}

function isDark([red, green, blue]: readonly number[]): boolean {
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! < 128;
}
