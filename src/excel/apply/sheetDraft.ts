import type { Box } from "../../blueprint/types";

/** One sheet inside one request: proxies of its ranges are created once and reused. */
export class SheetDraft {
  private readonly ranges = new Map<string, Excel.Range>();

  constructor(readonly sheet: Excel.Worksheet) {}

  range(box: Box): Excel.Range {
    const key = `${box.row},${box.column},${box.rows},${box.columns}`;
    let range = this.ranges.get(key);
    if (!range) {
      range = this.sheet.getRangeByIndexes(box.row, box.column, box.rows, box.columns);
      this.ranges.set(key, range);
    }
    return range;
  }
}
