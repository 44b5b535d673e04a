import { KnownWords } from "./known";
import type { ListWord } from "./types";

/** The words that names in cells are looked up among. */
export interface NameRegisters {
  readonly partners: KnownWords;
  readonly indicators: KnownWords;
  readonly roles: KnownWords;
}

/** Names as they are learnt row by row; made ready for looking up when first asked for. */
export class LearntNames implements NameRegisters {
  private readonly names: Readonly<Record<keyof NameRegisters, string[]>> = {
    partners: [],
    indicators: [],
    roles: [],
  };
  private readonly ready: Partial<Record<keyof NameRegisters, KnownWords>> = {};

  constructor(private readonly roleWords: readonly ListWord[]) {}

  learn(what: keyof NameRegisters, name: string): void {
    if (name === "") return;
    this.names[what].push(name);
    delete this.ready[what];
  }

  get partners(): KnownWords {
    return (this.ready.partners ??= new KnownWords(this.names.partners));
  }

  get indicators(): KnownWords {
    return (this.ready.indicators ??= new KnownWords(this.names.indicators));
  }

  get roles(): KnownWords {
    return (this.ready.roles ??= new KnownWords(this.names.roles).withSpellings(this.roleWords));
  }
}
