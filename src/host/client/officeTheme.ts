/** The emulated themes of Office: Colorful, Black, and high contrast. */
export type OfficeTheme = "light" | "dark" | "highContrast";

/** `Office.context.officeTheme`, as add-ins in Excel receive it. */
export interface OfficeThemeColours {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly isDarkTheme: boolean;
}

export const OFFICE_THEMES: Readonly<Record<OfficeTheme, OfficeThemeColours>> = {
  light: coloursOf("#FFFFFF", "#262626", "#F5F5F5", false),
  dark: coloursOf("#262626", "#F0F0F0", "#3B3B3B", true),
  highContrast: coloursOf("#000000", "#FFFFFF", "#000000", true),
};

function coloursOf(
  background: string,
  foreground: string,
  control: string,
  isDarkTheme: boolean,
): OfficeThemeColours {
  return {
    bodyBackgroundColor: background,
    bodyForegroundColor: foreground,
    controlBackgroundColor: control,
    controlForegroundColor: foreground,
    isDarkTheme,
  };
}
