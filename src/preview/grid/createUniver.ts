import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalEnglish from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalFrench from "@univerjs/preset-sheets-conditional-formatting/locales/fr-FR";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import coreFrench from "@univerjs/preset-sheets-core/locales/fr-FR";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import type { Language } from "../../languages";
import { LANGUAGE_FORMATS } from "../../languages/texts/format";
import { countPaddingOfTexts } from "./textOverflow";

/** Univer's instance and its facade, configured to show a workbook that the host keeps. */
export interface UniverGrid {
  readonly univer: Univer;
  readonly api: FUniver;
}

const LOCALE = { en: LocaleType.EN_US, fr: LocaleType.FR_FR } as const;

/** Starts Univer in an element: sheets and tabs, without the toolbars, whose functions the preview does not support. */
export function createUniver(container: HTMLElement, language: Language): UniverGrid {
  countPaddingOfTexts();
  const univer = new Univer({
    locale: LOCALE[LANGUAGE_FORMATS[language].gridLocale],
    logLevel: LogLevel.WARN,
    locales: {
      [LocaleType.EN_US]: { ...coreEnglish, ...conditionalEnglish },
      [LocaleType.FR_FR]: { ...coreFrench, ...conditionalFrench },
    },
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: false,
      toolbar: false,
      formulaBar: false,
      contextMenu: false,
      footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: true },
      disableAutoFocus: true,
      // Excel does not mark results of formulas that are numbers as text; the grid is given values only.
      disableTextFormatMark: true,
      sheets: { disableForceStringMark: true },
    }),
    UniverSheetsConditionalFormattingPreset(),
  ];
  for (const { plugins } of presets) {
    for (const plugin of plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
  }
  return { univer, api: FUniver.newAPI(univer) };
}
