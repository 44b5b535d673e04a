import type { Rect, SheetState } from "../../spreadsheet/state";
import type { Target } from "./definition";
import { target } from "./definition";
import { RangeDefinition } from "../objects/Range";
import { HostError } from "./HostError";

interface TrackedRange {
  readonly sheet: SheetState;
  area: Rect;
}

/** The ranges that the client tracks between requests, by their ids. */
export class TrackedRanges {
  private readonly ranges = new Map<string, TrackedRange>();
  private next = 1;

  /** Tracks a range and returns its id. */
  track(sheet: SheetState, area: Rect): string {
    const id = `range-${this.next++}`;
    this.ranges.set(id, { sheet, area });
    return id;
  }

  release(id: string): void {
    this.ranges.delete(id);
  }

  releaseAll(): void {
    this.ranges.clear();
  }

  get count(): number {
    return this.ranges.size;
  }

  /** The tracked range with an id. */
  find(id: string): Target {
    const found = this.findOrNull(id);
    if (!found) throw new HostError("InvalidReference", "The reference is no longer kept.");
    return found;
  }

  findOrNull(id: string): Target | null {
    const range = this.ranges.get(id);
    return range ? target(RangeDefinition, { sheet: range.sheet, area: range.area }) : null;
  }

  /** Moves the tracked ranges of a sheet along with its cells; those whose cells are deleted are released. */
  move(sheet: SheetState, moved: (area: Rect) => Rect | null): void {
    for (const [id, range] of this.ranges) {
      if (range.sheet !== sheet) continue;
      const area = moved(range.area);
      if (area) range.area = area;
      else this.ranges.delete(id);
    }
  }
}
