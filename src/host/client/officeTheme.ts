/** The themes of Office that are played: Colorful, Black, and black and white for those who need contrast. */
export type OfficeTheme = "light" | "dark" | "highContrast";

/** `Office.context.officeTheme`, as far as an add-in in Excel is told. */
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

function coloursOf(ground: string, ink: string, control: string, isDarkTheme: boolean): OfficeThemeColours {
  return {
    bodyBackgroundColor: ground,
    bodyForegroundColor: ink,
    controlBackgroundColor: control,
    controlForegroundColor: ink,
    isDarkTheme,
  };
}
