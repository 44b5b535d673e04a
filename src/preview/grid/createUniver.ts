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

/** Univer's instance and its facade, made for showing a workbook that something else keeps. */
export interface UniverGrid {
  readonly univer: Univer;
  readonly api: FUniver;
}

const LOCALE = { en: LocaleType.EN_US, fr: LocaleType.FR_FR } as const;

/** Starts Univer in an element: sheets and tabs, without the tool bars that offer what the preview cannot keep. */
export function createUniver(container: HTMLElement, language: Language): UniverGrid {
  const univer = new Univer({
    locale: LOCALE[language],
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
