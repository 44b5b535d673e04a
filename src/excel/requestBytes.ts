import { jsonBytes } from "./bytes";
import { RequestDraft, type SheetNames } from "./requestDraft";

/**
 * Overhead of a request in UTF-8 bytes, in addition to names, arguments and values: per object (its path and the action
 * that creates it) and per property that is set. Measured from Excel's client, rounded up.
 */
const OBJECT_BYTES = 175;
const SET_BYTES = 125;
/** Excel's client splits writes of more cells into parts, each a separate range. */
const CELLS_AT_ONCE = 1_500;
const PART_BYTES = 750;

/** An upper bound of what a part of a request takes. */
export interface RequestSize {
  /** UTF-8 */
  readonly bytes: number;
  readonly actions: number;
}

/**
 * The size of a request, without the references to sheets. Nothing is sent: the request is queued on mock objects that
 * only count.
 */
export function requestSize(queue: (draft: RequestDraft) => void, blueprint: SheetNames): RequestSize {
  const tally = new Tally();
  const context = {
    workbook: {
      names: tally.object(),
      worksheets: {
        add: tally.member("add"),
        getItem: () => tally.object(),
        getItemOrNullObject: () => tally.object(),
      },
    },
  };
  queue(new RequestDraft(context as unknown as Excel.RequestContext, blueprint));
  return { bytes: tally.bytes, actions: tally.actions };
}

/** Counts the operations on Excel objects. */
class Tally {
  bytes = 0;
  actions = 0;

  /** An object whose reference is already counted. */
  object(): object {
    return this.counting("", () => undefined);
  }

  /** A method or property of an object whose reference is already counted. */
  member(name: string): object {
    return this.counting(name, () => undefined);
  }

  /** A member that is used as an object (its reference counts once) or as a method (counts at each call). */
  private counting(name: string, countParent: () => void): object {
    const members = new Map<string, object>();
    let isCounted = name === "";
    const countReference = (): void => {
      if (isCounted) return;
      isCounted = true;
      countParent();
      this.bytes += OBJECT_BYTES + name.length;
      this.actions += 1;
    };
    return new Proxy(() => undefined, {
      get: (_, member) => {
        if (typeof member === "symbol" || member === "toJSON") return undefined;
        const existing = members.get(member) ?? this.counting(member, countReference);
        members.set(member, existing);
        return existing;
      },
      set: (_, property, value) => {
        countReference();
        this.bytes += SET_BYTES + String(property).length + jsonBytes(value) + partsOf(value) * PART_BYTES;
        this.actions += 1 + 2 * partsOf(value);
        return true;
      },
      apply: (_, __, args: unknown[]) => {
        countParent();
        this.bytes += OBJECT_BYTES + name.length + jsonBytes(args);
        this.actions += 1;
        return this.object();
      },
    });
  }
}

/** The number of parts that the client splits a value into; 0 if it is not split. */
function partsOf(value: unknown): number {
  if (!Array.isArray(value) || !Array.isArray(value[0])) return 0;
  const columns = value[0].length;
  if (value.length * columns <= CELLS_AT_ONCE) return 0;
  return Math.ceil(value.length / Math.max(1, Math.round(CELLS_AT_ONCE / columns))) + 1;
}
