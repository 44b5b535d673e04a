import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useState } from "react";

/** Fluent's theme that goes with Office's own: dark where Office says that it is dark, else light. */
export function useOfficeTheme(): Theme {
  const [theme] = useState(() => (officeIsDark() ? webDarkTheme : webLightTheme));
  return theme;
}

/** Some versions of Excel tell only the colour of their ground. */
function officeIsDark(): boolean {
  const theme: Partial<Office.OfficeTheme> | undefined = Office.context.officeTheme;
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const ground = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? "");
  if (!ground) return false;
  const [red, green, blue] = ground.slice(1).map((part) => parseInt(part, 16));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! < 128;
}
