import type { Rect } from "../../blueprint/types";

/** One sheet inside one request: its ranges are named once and used again. */
export class SheetDraft {
  private readonly ranges = new Map<string, Excel.Range>();

  constructor(readonly sheet: Excel.Worksheet) {}

  range(box: Rect): Excel.Range {
    const key = `${box.row},${box.column},${box.rows},${box.columns}`;
    let range = this.ranges.get(key);
    if (!range) {
      range = this.sheet.getRangeByIndexes(box.row, box.column, box.rows, box.columns);
      this.ranges.set(key, range);
    }
    return range;
  }
}
