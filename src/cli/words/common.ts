import type { WorkbookErrorCode } from "../../excel/errors";
import type { XlsxErrorCode } from "../../host";
import type { Language } from "../../model/initiative";

interface CommonWords {
  unknownLanguage(value: string): string;
  notADate(value: string): string;
  dayOutOfRange(value: string, first: string, last: string): string;
  unknownOption(option: string): string;
  missingValue(option: string): string;
  unexpectedValue(option: string): string;
  readonly missingCommand: string;
  unknownCommand(name: string): string;
  missingOperand(operand: string): string;
  tooManyOperands(operand: string | undefined): string;
  missingOption(option: string): string;
  wrongExtension(option: string, extension: string, path: string): string;
  outIsInput(path: string): string;
  cannotRead(path: string, reason: string): string;
  cannotWrite(path: string, reason: string): string;
  /** reasons by the operating system's code */
  readonly readFaults: Readonly<Partial<Record<string, string>>>;
  readonly writeFaults: Readonly<Partial<Record<string, string>>>;
  readonly openFault: Readonly<Record<XlsxErrorCode, string>>;
  /** instead of the sentences that speak to a person in the task pane */
  readonly workbookError: Readonly<Partial<Record<WorkbookErrorCode, string>>>;
  unexpected(detail: string): string;
  readonly severity: Readonly<Record<"error" | "warning", string>>;
  readonly nothingWritten: string;
}

/** What every command may say. */
export const COMMON: Readonly<Record<Language, CommonWords>> = {
  en: {
    unknownLanguage: (value) => `--lang takes en or fr, not “${value}”.`,
    notADate: (value) => `--as-of takes a day such as 2026-10-31, not “${value}”.`,
    dayOutOfRange: (value, first, last) => `--as-of takes a day from ${first} to ${last}, not “${value}”.`,
    unknownOption: (option) => `This command has no option ${option}.`,
    missingValue: (option) => `${option} needs a value after it.`,
    unexpectedValue: (option) => `${option} takes no value.`,
    missingCommand: "Name a command.",
    unknownCommand: (name) => `There is no command “${name}”.`,
    missingOperand: (operand) => `${operand} is missing.`,
    tooManyOperands: (operand) =>
      operand === undefined ? "This command takes no file." : `Name one ${operand} only.`,
    missingOption: (option) => `${option} is missing.`,
    wrongExtension: (option, extension, path) =>
      `${option} takes a name that ends in ${extension}; “${path}” does not.`,
    outIsInput: (path) => `--out names the file that is read, ${path}. Choose another name.`,
    cannotRead: (path, reason) => `${path} cannot be read: ${reason}.`,
    cannotWrite: (path, reason) => `${path} cannot be written: ${reason}.`,
    readFaults: {
      ENOENT: "there is no such file",
      ENOTDIR: "a part of its path is no folder",
      EISDIR: "it is a folder",
      EACCES: "you do not have permission to read it",
    },
    writeFaults: {
      ENOENT: "there is no such folder",
      ENOTDIR: "a part of its path is no folder",
      EISDIR: "it is a folder",
      EACCES: "you do not have permission to write there",
    },
    openFault: {
      NotAWorkbook: "There is no Excel workbook in this file. Choose a file whose name ends in .xlsx.",
      UnsupportedFormat:
        "This is a workbook of another format, such as .xls, .xlsb or .ods. Save it as .xlsx in the program that it is from.",
      Encrypted: "This workbook is protected by a password. Take the password off in Excel first.",
      TooLarge: "This workbook is too large: unpacked, it has more than 512 MB.",
      MissingPart: "A part of this file is missing. Copy the file again, or save it anew in Excel.",
      Damaged: "A part of this file cannot be read. Save it anew in Excel, which may repair it.",
      DateSystem1904:
        "The days of this workbook are counted from 1904. Turn “Use 1904 date system” off in Excel, check the dates, and save it.",
    },
    workbookError: {
      notEnsemble:
        "This workbook does not hold an Ensemble initiative. Choose one that does, or build one from an initiative file.",
      newerVersion: "This workbook was made by a newer Ensemble. Update Ensemble to upgrade it.",
    },
    unexpected: (detail) => `Something went wrong that Ensemble did not foresee: ${detail}`,
    severity: { error: "Error", warning: "Warning" },
    nothingWritten: "Nothing was written.",
  },
  fr: {
    unknownLanguage: (value) => `--lang accepte en ou fr, et non «\u00a0${value}\u00a0».`,
    notADate: (value) => `--as-of accepte une date comme 2026-10-31, et non «\u00a0${value}\u00a0».`,
    dayOutOfRange: (value, first, last) =>
      `--as-of accepte une date du ${first} au ${last}, et non «\u00a0${value}\u00a0».`,
    unknownOption: (option) => `Cette commande n’a pas d’option ${option}.`,
    missingValue: (option) => `${option} doit être suivi d’une valeur.`,
    unexpectedValue: (option) => `${option} n’accepte aucune valeur.`,
    missingCommand: "Indiquez une commande.",
    unknownCommand: (name) => `La commande «\u00a0${name}\u00a0» n’existe pas.`,
    missingOperand: (operand) => `Il manque ${operand}.`,
    tooManyOperands: (operand) =>
      operand === undefined
        ? "Cette commande n’accepte aucun fichier."
        : `Indiquez ${operand} une seule fois.`,
    missingOption: (option) => `Il manque ${option}.`,
    wrongExtension: (option, extension, path) =>
      `${option} accepte un nom qui finit par ${extension}, ce qui n’est pas le cas de «\u00a0${path}\u00a0».`,
    outIsInput: (path) => `--out désigne le fichier qui est lu, ${path}. Choisissez un autre nom.`,
    cannotRead: (path, reason) => `Impossible de lire ${path}\u00a0: ${reason}.`,
    cannotWrite: (path, reason) => `Impossible d’écrire ${path}\u00a0: ${reason}.`,
    readFaults: {
      ENOENT: "ce fichier n’existe pas",
      ENOTDIR: "une partie de son chemin n’est pas un dossier",
      EISDIR: "c’est un dossier",
      EACCES: "vous n’avez pas la permission de le lire",
    },
    writeFaults: {
      ENOENT: "ce dossier n’existe pas",
      ENOTDIR: "une partie de son chemin n’est pas un dossier",
      EISDIR: "c’est un dossier",
      EACCES: "vous n’avez pas la permission d’y écrire",
    },
    openFault: {
      NotAWorkbook:
        "Ce fichier ne contient aucun classeur Excel. Choisissez un fichier dont le nom finit par .xlsx.",
      UnsupportedFormat:
        "C’est un classeur d’un autre format, comme .xls, .xlsb ou .ods. Enregistrez-le en .xlsx dans le programme d’où il vient.",
      Encrypted: "Ce classeur est protégé par un mot de passe. Retirez-le d’abord dans Excel.",
      TooLarge: "Ce classeur est trop volumineux\u00a0: décompressé, il dépasse 512\u00a0Mo.",
      MissingPart:
        "Il manque une partie de ce fichier. Copiez-le de nouveau, ou enregistrez-le de nouveau dans Excel.",
      Damaged:
        "Une partie de ce fichier est illisible. Enregistrez-le de nouveau dans Excel, qui saura peut-être le réparer.",
      DateSystem1904:
        "Les jours de ce classeur sont comptés à partir de 1904. Dans Excel, désactivez «\u00a0Utiliser le calendrier depuis 1904\u00a0», vérifiez les dates, puis enregistrez-le.",
    },
    workbookError: {
      notEnsemble:
        "Ce classeur ne contient pas d’initiative Ensemble. Choisissez-en un qui en contient une, ou créez-en un à partir d’un fichier d’initiative.",
      newerVersion:
        "Ce classeur vient d’une version plus récente d’Ensemble. Mettez Ensemble à jour pour le mettre à niveau.",
    },
    unexpected: (detail) => `Un problème imprévu est survenu\u00a0: ${detail}`,
    severity: { error: "Erreur", warning: "Avertissement" },
    nothingWritten: "Rien n’a été écrit.",
  },
};
