import { HostError } from "../wire/HostError";

/** The alert that Excel shows when it refuses an entry. */
export interface EditAlert {
  readonly style: "Stop" | "Warning" | "Information";
  readonly title: string;
  readonly message: string;
}

/** The result of an edit. */
export type EditOutcome =
  { readonly accepted: true } | { readonly accepted: false; readonly alert: EditAlert };

export const accepted: EditOutcome = { accepted: true };

type RefusalReason = "locked" | "invalid" | "formula" | "tooLong" | "table" | "nameTaken";

const title = "Microsoft Excel";

const messages = {
  en: {
    locked: "This cell is on a protected sheet. Unprotect the sheet to change it.",
    invalid: "The data validation of this cell does not allow this value.",
    formula: "There is a problem with this formula.",
    tooLong: "This text is longer than a cell can hold.",
    table: "This would change the cells of a table in a way that is not allowed.",
    nameTaken: "That name is already taken. Try a different one.",
  },
  fr: {
    locked:
      "Cette cellule se trouve sur une feuille protégée. Ôtez la protection de la feuille pour la modifier.",
    invalid: "La validation des données de cette cellule n’autorise pas cette valeur.",
    formula: "Cette formule comporte un problème.",
    tooLong: "Ce texte est plus long que ce qu’une cellule peut contenir.",
    table: "Cette modification toucherait aux cellules d’un tableau d’une façon qui n’est pas permise.",
    nameTaken: "Ce nom est déjà pris. Essayez-en un autre.",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<RefusalReason, string>>>>;

const messagesByLanguage: ReadonlyMap<string, Readonly<Record<RefusalReason, string>>> = new Map(
  Object.entries(messages),
);

/** A refusal by Excel, in its display language. */
export function refusal(reason: RefusalReason, displayLanguage: string): EditOutcome {
  const [language = ""] = displayLanguage.toLowerCase().split("-");
  const { [reason]: message } = messagesByLanguage.get(language) ?? messages.en;
  return { accepted: false, alert: { style: "Stop", title, message } };
}

/** Performs an edit; converts a HostError to the alert that Excel shows. What is not there is an error of the caller. */
export function refusedAlert(displayLanguage: string, edit: () => void): EditOutcome {
  try {
    edit();
    return accepted;
  } catch (error) {
    if (!(error instanceof HostError) || error.code === "ItemNotFound") throw error;
    return refusal(reasonOf(error), displayLanguage);
  }
}

function reasonOf({ code }: HostError): RefusalReason {
  if (code === "AccessDenied") return "locked";
  return code === "ItemAlreadyExists" ? "nameTaken" : "table";
}

/** A refusal by a cell's validation, with the validation's title and message if it has them. */
export function validationRefusal(alert: EditAlert, displayLanguage: string): EditOutcome {
  const standard = refusal("invalid", displayLanguage);
  if (standard.accepted) return standard;
  return {
    accepted: false,
    alert: {
      style: alert.style,
      title: alert.title === "" ? title : alert.title,
      message: alert.message === "" ? standard.alert.message : alert.message,
    },
  };
}
