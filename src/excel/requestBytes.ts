import type { WorkbookBlueprint } from "../blueprint/types";
import { jsonBytes } from "./bytes";
import { RequestDraft } from "./requestDraft";

/**
 * What a request takes, in UTF-8 bytes: for each object its path and the action that makes it, for each property that
 * is set an action, in addition to names, arguments and values. Measured from what Excel's client sends, rounded up.
 */
const OBJECT_BYTES = 175;
const SET_BYTES = 125;
/** Excel's client writes more cells than these in parts, each a range of its own. */
const CELLS_AT_ONCE = 1_500;
const PART_BYTES = 750;

/**
 * An upper limit of the bytes of a request by what is queued in it, without naming the sheets. Nothing is sent
 * of Excel: what is queued meets objects that only count.
 */
export function requestBytes(queue: (draft: RequestDraft) => void, blueprint: WorkbookBlueprint): number {
  const tally = new Tally();
  const context = {
    workbook: {
      names: tally.object(),
      worksheets: {
        add: tally.member("add"),
        getItem: () => tally.object(),
      },
    },
  };
  queue(new RequestDraft(context as unknown as Excel.RequestContext, blueprint));
  return tally.bytes;
}

/** Counts what is done with objects of Excel. */
class Tally {
  bytes = 0;

  /** An object that is named already. */
  object(): object {
    return this.counting("", () => undefined);
  }

  /** A method or a property of an object that is named already. */
  member(name: string): object {
    return this.counting(name, () => undefined);
  }

  /** Something that may turn out to be an object, which is then named once, or a method, named at each call. */
  private counting(name: string, nameParent: () => void): object {
    const members = new Map<string, object>();
    let named = name === "";
    const nameIt = (): void => {
      if (named) return;
      named = true;
      nameParent();
      this.bytes += OBJECT_BYTES + name.length;
    };
    return new Proxy(() => undefined, {
      get: (_, member) => {
        if (typeof member === "symbol" || member === "toJSON") return undefined;
        const known = members.get(member) ?? this.counting(member, nameIt);
        members.set(member, known);
        return known;
      },
      set: (_, property, value) => {
        nameIt();
        this.bytes += SET_BYTES + String(property).length + jsonBytes(value) + partsOf(value) * PART_BYTES;
        return true;
      },
      apply: (_, __, given: unknown[]) => {
        nameParent();
        this.bytes += OBJECT_BYTES + name.length + jsonBytes(given);
        return this.object();
      },
    });
  }
}

/** How many parts the client makes of a value; none when it goes as a whole. */
function partsOf(value: unknown): number {
  if (!Array.isArray(value) || !Array.isArray(value[0])) return 0;
  const columns = value[0].length;
  if (value.length * columns <= CELLS_AT_ONCE) return 0;
  return Math.ceil(value.length / Math.max(1, Math.round(CELLS_AT_ONCE / columns))) + 1;
}
