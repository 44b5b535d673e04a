import type { Rect } from "../../blueprint/types";

/** One sheet inside one request: proxies of its ranges are created once and reused. */
export class SheetDraft {
  private readonly ranges = new Map<string, Excel.Range>();

  constructor(readonly sheet: Excel.Worksheet) {}

  range(rect: Rect): Excel.Range {
    const key = `${rect.row},${rect.column},${rect.rows},${rect.columns}`;
    let range = this.ranges.get(key);
    if (!range) {
      range = this.sheet.getRangeByIndexes(rect.row, rect.column, rect.rows, rect.columns);
      this.ranges.set(key, range);
    }
    return range;
  }
}
