/** Files that are imported together: none of them is preferred where they contradict each other. */
import { elementAt } from "../collections";
import type { ValueRow } from "./layout";
import type { ConflictChoice } from "./plan";
import { newObservationKey } from "./rowReader";
import {
  areSameFigures,
  conflictOutcome,
  signature,
  type RowClassifier,
  type RowOutcome,
} from "./rowClassifier";

/** A file of a batch whose rows have all been noted. */
interface BatchFile {
  readonly name: string;
  readonly classifier: RowClassifier;
  readonly conflicts: ConflictChoice;
}

/** Determines the outcomes of the rows of several files. */
export class FileBatch {
  /** the figures that are taken, by key: several where a person chose to add what contradicts */
  private readonly taken = new Map<string, { readonly file: number; readonly figures: string }[]>();

  constructor(private readonly files: readonly BatchFile[]) {}

  /**
   * The outcome of a row of a file. The rows of all preceding files must be classified first; a row may be classified
   * again later, with the same outcome.
   */
  classify(file: number, row: ValueRow): RowOutcome {
    const { classifier, conflicts } = elementAt(this.files, file);
    const outcome = classifier.classify(row);
    if (this.files.length === 1 || (outcome.kind !== "new" && outcome.kind !== "replace")) return outcome;
    const { observation } = outcome;
    const key = newObservationKey(observation);
    const figures = signature(observation);
    // A person chose to add what contradicts, and to settle it later.
    const contradiction = conflicts === "add" ? undefined : this.contradiction(file, key, figures);
    if (contradiction) return conflictOutcome(observation, "conflictInOtherFile", contradiction);
    const taken = this.taken.get(key) ?? [];
    const same = taken.find((each) => areSameFigures(each.figures, figures));
    if (!same) this.taken.set(key, [...taken, { file, figures }]);
    return same === undefined || same.file === file ? outcome : { kind: "known", observation };
  }

  /** The first other file with other figures for a key. */
  private contradiction(
    file: number,
    key: string,
    figures: string,
  ): { readonly file: string; readonly line: number } | undefined {
    for (const [index, { name, classifier }] of this.files.entries()) {
      if (index === file) continue;
      const found = classifier.figuresOf(key);
      if (found && !found.signatures.every((each) => areSameFigures(each, figures)))
        return { file: name, line: found.line };
    }
    return undefined;
  }
}
