type Action = (event: { completed(): void }) => unknown;

/** The ribbon's buttons that run a function of the add-in. */
export interface Ribbon {
  /** the functions that are associated with buttons */
  readonly functions: readonly string[];
  /** Presses a button; resolves when the add-in completes its function. */
  press(name: string): Promise<void>;
}

/** A ribbon, and `Office.actions`, with which an add-in associates functions with buttons. */
export function createRibbon(): { readonly ribbon: Ribbon; readonly actions: Record<string, unknown> } {
  const mappings = new Map<string, Action>();
  return {
    ribbon: {
      get functions() {
        return [...mappings.keys()];
      },
      press: (name) =>
        new Promise((resolve, reject) => {
          const action = mappings.get(name);
          if (action) action({ completed: resolve });
          else reject(new Error(`No function is associated with "${name}".`));
        }),
    },
    actions: {
      associate: (name: string, action: Action) => void mappings.set(name, action),
    },
  };
}
