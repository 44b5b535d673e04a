import type { WorkbookKey } from "./workbookKey";

/** Longer drafts are not stored: text of that length comes from a file and can be pasted again. */
const MAX_DRAFT_LENGTH = 200_000;

/** The storage key for the key of an unsaved workbook, so that its drafts are found once it has been saved. */
const UNSAVED_KEY = "ensemble/unsaved";

/** The prefix of every key, since other pages of the same origin may store values too. */
const KEY_PREFIX = "ensemble/draft";

/**
 * Drafts of forms of one workbook, in the browser's session storage: they survive a reload of the pane but not
 * its closing. If session storage is not available, they last as long as the page.
 */
export class DraftStore {
  /** drafts that session storage did not accept */
  private readonly inMemory = new Map<string, unknown>();

  /** `workbook` is the key of the workbook; null if nothing identifies it: drafts then last as long as the page. */
  constructor(private readonly workbook: string | null) {}

  /** The drafts of a workbook, including those from before it was first saved. */
  static forWorkbook(workbook: string | null, kind: WorkbookKey["kind"]): DraftStore {
    const drafts = new DraftStore(workbook);
    if (workbook === null) return drafts;
    drafts.withSessionStorage((session, keyOf) => {
      const unsavedWorkbook = session.getItem(UNSAVED_KEY);
      if (kind === "unsaved") return session.setItem(UNSAVED_KEY, workbook);
      session.removeItem(UNSAVED_KEY);
      if (kind !== "url" || unsavedWorkbook === null) return;
      const unsavedPrefix = prefixOf(unsavedWorkbook);
      for (const key of Object.keys(session).filter((each) => each.startsWith(unsavedPrefix))) {
        session.setItem(keyOf(key.slice(unsavedPrefix.length)), session.getItem(key) ?? "");
        session.removeItem(key);
      }
    });
    return drafts;
  }

  /** The draft of a form, or undefined. It comes from an untrusted source and must be validated. */
  read(form: string): unknown {
    if (this.inMemory.has(form)) return this.inMemory.get(form);
    const text = this.withSessionStorage((session, keyOf) => session.getItem(keyOf(form)));
    return typeof text === "string" ? parseJson(text) : undefined;
  }

  /** Stores a draft, replacing the previous one; false if it is too long for session storage, which then keeps the previous one. */
  save(form: string, draft: unknown): boolean {
    const text = JSON.stringify(draft);
    let fits = text.length <= MAX_DRAFT_LENGTH;
    const isSaved =
      fits &&
      this.withSessionStorage((session, keyOf) => {
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
    this.withSessionStorage((session, keyOf) => session.removeItem(keyOf(form)));
  }

  /** Deletes all drafts of the workbook. */
  clear(): void {
    this.inMemory.clear();
    this.withSessionStorage((session, keyOf) => {
      const keys = Object.keys(session).filter((key) => key.startsWith(keyOf("")));
      keys.forEach((key) => session.removeItem(key));
    });
  }

  /** Runs work with session storage; undefined if storage is blocked or full. */
  private withSessionStorage<T>(
    work: (session: Storage, keyOf: (form: string) => string) => T,
  ): T | undefined {
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
