import type english from "../../en/cli/common";

const texts: typeof english = {
  unknownLanguage: (value, languages) => `--lang accepte ${languages}, et non «\u00a0${value}\u00a0».`,
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
    operand === undefined ? "Cette commande n’accepte aucun fichier." : `Indiquez ${operand} une seule fois.`,
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
  entriesDiffer:
    "Rien n’a été écrit\u00a0: le nouveau classeur ne contenait pas les saisies attendues. Veuillez le signaler en joignant le classeur.",
  unexpected: (detail) => `Un problème imprévu est survenu\u00a0: ${detail}`,
  severity: { error: "Erreur", warning: "Avertissement", notice: "Remarque" },
  nothingWritten: "Rien n’a été écrit.",
};

export default texts;
