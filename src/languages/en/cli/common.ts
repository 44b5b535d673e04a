/** Messages of every command. */
const texts = {
  unknownLanguage: (value: string, languages: string) => `--lang takes ${languages}, not “${value}”.`,
  notADate: (value: string) => `--as-of takes a day such as 2026-10-31, not “${value}”.`,
  dayOutOfRange: (value: string, first: string, last: string) =>
    `--as-of takes a day from ${first} to ${last}, not “${value}”.`,
  unknownOption: (option: string) => `This command has no option ${option}.`,
  missingValue: (option: string) => `${option} needs a value after it.`,
  unexpectedValue: (option: string) => `${option} takes no value.`,
  missingCommand: "Name a command.",
  unknownCommand: (name: string) => `There is no command “${name}”.`,
  missingOperand: (operand: string) => `${operand} is missing.`,
  tooManyOperands: (operand: string | undefined) =>
    operand === undefined ? "This command takes no file." : `Name one ${operand} only.`,
  missingOption: (option: string) => `${option} is missing.`,
  wrongExtension: (option: string, extension: string, path: string) =>
    `${option} takes a name that ends in ${extension}; “${path}” does not.`,
  outIsInput: (path: string) => `--out names the file that is read, ${path}. Choose another name.`,
  cannotRead: (path: string, reason: string) => `${path} cannot be read: ${reason}.`,
  cannotWrite: (path: string, reason: string) => `${path} cannot be written: ${reason}.`,
  /** reasons by the operating system's code */
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
  /** in place of the messages for a person in the task pane */
  workbookError: {
    notEnsemble:
      "This workbook does not hold an Ensemble initiative. Choose one that does, or build one from an initiative file.",
    newerVersion: "This workbook was made by a newer Ensemble. Update Ensemble to upgrade it.",
  },
  entriesDiffer:
    "Nothing was written: the new workbook did not hold the entries that it should. Please report this with the workbook.",
  unexpected: (detail: string) => `Something went wrong that Ensemble did not foresee: ${detail}`,
  severity: { error: "Error", warning: "Warning", notice: "Notice" },
  nothingWritten: "Nothing was written.",
};

export default texts;
