import type { CellsPlace, EditOutcome, Host } from "../../host";
import { intersect } from "../../spreadsheet/rects";
import { displayText, type Culture } from "../../spreadsheet/numberFormat";
import type { Rect } from "../../spreadsheet/state";
import { shownCell } from "../../spreadsheet/styles";
import { readCellText, withPlainBreaks, writeCellHtml, writeCellText } from "./cellText";

/** Writes a text to the system's clipboard. */
type WriteClipboard = (text: string, html: string) => Promise<void>;

/** Cells that were copied or cut, until something else is changed, as in Excel. */
interface CopiedCells {
  readonly from: CellsPlace;
  readonly isCut: boolean;
  readonly text: string;
}

/**
 * Copies cells to the system's clipboard as they are shown, and pastes from it. Cells that were copied here are pasted with
 * their formulas and formats.
 */
export class GridClipboard {
  private copied: CopiedCells | null = null;
  private isPasting = false;
  private readonly stopListening: () => void;

  constructor(
    private readonly host: Host,
    private readonly culture: Culture,
    private readonly write: WriteClipboard,
  ) {
    this.stopListening = host.onChange(({ cells, structure }) => {
      if (!this.isPasting && (structure || cells.length > 0)) this.copied = null;
    });
  }

  dispose(): void {
    this.stopListening();
  }

  async copy({ sheetId, area }: CellsPlace, isCut: boolean): Promise<void> {
    const shown = this.usedPart(sheetId, area);
    const rows = this.textsOf(sheetId, shown);
    const text = writeCellText(rows);
    this.copied = { from: { sheetId, area: shown }, isCut, text: withPlainBreaks(text) };
    await this.write(text, writeCellHtml(rows));
  }

  /** Pastes the clipboard's text, or the copied cells if the text is theirs. */
  async paste(text: string, to: CellsPlace): Promise<{ outcome: EditOutcome; area: Rect } | null> {
    const { copied } = this;
    if (copied && copied.text === withPlainBreaks(text)) return this.pasteCopied(copied, to);
    if (text === "") return null;
    const rows = readCellText(text);
    const { row, column } = to.area;
    const columns = Math.max(...rows.map((line) => line.length));
    const outcome = await this.host.user.paste(to.sheetId, row, column, rows);
    return { outcome, area: { row, column, rows: rows.length, columns } };
  }

  private async pasteCopied(
    { from, isCut }: CopiedCells,
    to: CellsPlace,
  ): Promise<{ outcome: EditOutcome; area: Rect }> {
    this.isPasting = true;
    try {
      const outcome = await this.host.user.pasteCells(from, to, isCut);
      if (isCut && outcome.accepted) this.copied = null;
      return { outcome, area: { ...to.area, rows: from.area.rows, columns: from.area.columns } };
    } finally {
      this.isPasting = false;
    }
  }

  /** Whole rows and columns are copied as far as the sheet is in use. */
  private usedPart(sheetId: string, area: Rect): Rect {
    const used = this.host.workbook.sheets.find(({ id }) => id === sheetId)?.cells.usedRect(false);
    const common = used && intersect(used, area);
    if (!common) return { ...area, rows: 1, columns: 1 };
    const rows = common.row + common.rows - area.row;
    const columns = common.column + common.columns - area.column;
    return {
      ...area,
      rows: area.rows > MOST_EMPTY_LINES ? rows : area.rows,
      columns: area.columns > MOST_EMPTY_LINES ? columns : area.columns,
    };
  }

  private textsOf(sheetId: string, { row, column, rows, columns }: Rect): string[][] {
    const sheet = this.host.workbook.sheets.find(({ id }) => id === sheetId);
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_unused, right) => {
        const cell = sheet && shownCell(sheet, row + down, column + right);
        return cell ? displayText(cell.value, cell.style?.numberFormat, this.culture) : "";
      }),
    );
  }
}

/** More selected rows or columns than these are those of a whole sheet. */
const MOST_EMPTY_LINES = 200;
