import { useEffect, useState } from "react";
import type { Host } from "../host";
import { cultureOf, displayText } from "../spreadsheet/numberFormat";
import { shownCell } from "../spreadsheet/styles";
import { fullAddress } from "../spreadsheet/addresses";
import { LANGUAGE_FORMATS } from "../languages/texts/format";
import type { Language } from "../languages";
import { editText } from "./grid/editText";

export interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** The selected cell, described by texts. */
export interface SelectedCell extends CellPlace {
  /** "Roles!B12" */
  readonly address: string;
  /** its formula, or its value as a user would type it */
  readonly content: string;
  /** what it shows, if that differs from its content */
  readonly result: string | null;
  /** the options of its drop-down list */
  readonly choices: readonly string[] | null;
}

/** Describes the selected cell and keeps the description current as the workbook changes. */
export function useSelectedCell(
  host: Host,
  place: CellPlace | null,
  language: Language,
): SelectedCell | null {
  const [cell, setCell] = useState<SelectedCell | null>(null);
  useEffect(() => {
    if (!place) return undefined;
    let isCurrent = true;
    let latest = 0;
    const describe = async () => {
      const number = (latest += 1);
      const described = describeCell(host, place, language);
      if (!described) return;
      setCell((before) => ({
        ...described,
        choices: isSamePlace(before, place) ? (before?.choices ?? null) : null,
      }));
      const choices = await host.user.choicesFor(place.sheetId, place.row, place.column);
      // What was described before a later change is out of date.
      if (isCurrent && number === latest) setCell({ ...described, choices });
    };
    void describe();
    const stop = host.onChange(({ cells, structure }) => {
      if (structure || cells.length > 0) void describe();
    });
    return () => {
      isCurrent = false;
      stop();
    };
  }, [host, place, language]);
  return cell;
}

function describeCell(
  host: Host,
  place: CellPlace,
  language: Language,
): Omit<SelectedCell, "choices"> | null {
  const sheet = host.workbook.sheets.find(({ id }) => id === place.sheetId);
  if (!sheet) return null;
  const { row, column } = place;
  const culture = cultureOf(LANGUAGE_FORMATS[language].region);
  const cell = shownCell(sheet, row, column);
  const shown = cell ? displayText(cell.value, cell.style?.numberFormat, culture) : "";
  return {
    ...place,
    address: fullAddress(sheet.name, { row, column, rows: 1, columns: 1 }),
    content: editText(cell, culture),
    result: cell?.formula === undefined ? null : shown,
  };
}

function isSamePlace(cell: SelectedCell | null, { sheetId, row, column }: CellPlace): boolean {
  return cell?.sheetId === sheetId && cell.row === row && cell.column === column;
}
