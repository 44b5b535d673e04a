import type { Rect, SheetState } from "../../spreadsheet/state";
import type { Target } from "./definition";
import { target } from "./definition";
import { RangeDefinition } from "../objects/Range";
import { HostError } from "./HostError";

interface KeptRange {
  readonly sheet: SheetState;
  area: Rect;
}

/** The ranges that the client asked to keep between requests, by the identity that it was given for each. */
export class TrackedRanges {
  private readonly kept = new Map<string, KeptRange>();
  private next = 1;

  /** Keeps a range and gives its identity. */
  keep(sheet: SheetState, area: Rect): string {
    const id = `range-${this.next++}`;
    this.kept.set(id, { sheet, area });
    return id;
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  releaseAll(): void {
    this.kept.clear();
  }

  get count(): number {
    return this.kept.size;
  }

  /** The range kept under an identity. */
  find(id: string): Target {
    const found = this.findOrNull(id);
    if (!found) throw new HostError("InvalidReference", "The reference is no longer kept.");
    return found;
  }

  findOrNull(id: string): Target | null {
    const range = this.kept.get(id);
    return range ? target(RangeDefinition, { sheet: range.sheet, area: range.area }) : null;
  }

  /** Moves the kept ranges of a sheet as its cells move; those whose cells are gone are let go. */
  move(sheet: SheetState, moved: (area: Rect) => Rect | null): void {
    for (const [id, range] of this.kept) {
      if (range.sheet !== sheet) continue;
      const area = moved(range.area);
      if (area) range.area = area;
      else this.kept.delete(id);
    }
  }
}
