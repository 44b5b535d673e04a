import type { WorkbookKey } from "./workbookKey";

/** What is longer is not worth the browser's room: so much text is in a file, from which it can be taken again. */
const MAX_DRAFT_LENGTH = 200_000;

/** Where the name of a workbook without an address is noted: the pane that finds it once there is one stands in the same. */
const UNSAVED_KEY = "ensemble/unsaved";

/** All that we keep bears this name first: other pages of the same address may keep things of their own. */
const KEY_PREFIX = "ensemble/draft";

/**
 * What was typed for one workbook and not yet sent, in the browser's session: it outlasts a reload of the pane, and is
 * gone with the pane. Where the browser keeps nothing, drafts live as long as the page.
 */
export class DraftStore {
  /** what the session would not take */
  private readonly inMemory = new Map<string, unknown>();

  /** `workbook` tells it from every other; null where nothing does, so that nothing may outlast the page */
  constructor(private readonly workbook: string | null) {}

  /** The drafts of a workbook; those that were kept before it was saved for the first time are among them. */
  static forWorkbook(workbook: string | null, kind: WorkbookKey["kind"]): DraftStore {
    const drafts = new DraftStore(workbook);
    drafts.withSession((session, keyOf) => {
      const former = session.getItem(UNSAVED_KEY);
      if (kind === "unsaved") return session.setItem(UNSAVED_KEY, workbook!);
      session.removeItem(UNSAVED_KEY);
      if (kind !== "addressed" || former === null) return;
      const formerPrefix = prefixOf(former);
      for (const key of Object.keys(session).filter((each) => each.startsWith(formerPrefix))) {
        session.setItem(keyOf(key.slice(formerPrefix.length)), session.getItem(key)!);
        session.removeItem(key);
      }
    });
    return drafts;
  }

  /** The draft of a form, or undefined. It comes from outside of the program: look at it before you believe it. */
  read(form: string): unknown {
    if (this.inMemory.has(form)) return this.inMemory.get(form);
    const text = this.withSession((session, keyOf) => session.getItem(keyOf(form)));
    return typeof text === "string" ? parseJson(text) : undefined;
  }

  /** Keeps a draft in place of the one before; false where it is too long to outlast a reload, which that one then does. */
  save(form: string, draft: unknown): boolean {
    const text = JSON.stringify(draft);
    let fits = text.length <= MAX_DRAFT_LENGTH;
    const isSaved =
      fits &&
      this.withSession((session, keyOf) => {
        try {
          session.setItem(keyOf(form), text);
          return true;
        } catch (error) {
          fits = !(error instanceof DOMException && error.name === "QuotaExceededError");
          return false;
        }
      });
    if (isSaved) this.inMemory.delete(form);
    else this.inMemory.set(form, draft);
    return fits;
  }

  remove(form: string): void {
    this.inMemory.delete(form);
    this.withSession((session, keyOf) => session.removeItem(keyOf(form)));
  }

  /** Forgets every draft of the workbook. */
  clear(): void {
    this.inMemory.clear();
    this.withSession((session, keyOf) => {
      const ours = Object.keys(session).filter((key) => key.startsWith(keyOf("")));
      ours.forEach((key) => session.removeItem(key));
    });
  }

  /** Undefined where the browser keeps nothing: it is told not to, or has no room left. */
  private withSession<T>(work: (session: Storage, keyOf: (form: string) => string) => T): T | undefined {
    const { workbook } = this;
    if (workbook === null) return undefined;
    try {
      return work(window.sessionStorage, (form) => prefixOf(workbook) + form);
    } catch {
      return undefined;
    }
  }
}

function prefixOf(workbook: string): string {
  return JSON.stringify([KEY_PREFIX, workbook]);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
