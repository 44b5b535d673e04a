/** Fluent's themes with the accent colour of the workbook. */
import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
} from "@fluentui/react-components";

/** From dark to light around the accent; the steps above it are wider, so that links are legible in the dark theme. */
const BRAND: BrandVariants = {
  10: "#0b1516",
  20: "#102022",
  30: "#12292c",
  40: "#133336",
  50: "#133d41",
  60: "#12474c",
  70: "#105157",
  80: "#0b5c63",
  90: "#147881",
  100: "#469da6",
  110: "#5db3bb",
  120: "#71c6cf",
  130: "#97d4da",
  140: "#b9e1e6",
  150: "#d4edef",
  160: "#eaf6f7",
};

/** The theme of the pane for each theme of Office. */
export const PANE_THEMES = {
  light: createLightTheme(BRAND),
  dark: createDarkTheme(BRAND),
  highContrast: teamsHighContrastTheme,
} as const;
