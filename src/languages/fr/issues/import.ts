import type english from "../../en/issues/import";

/** Why a row of a file is set aside, where only an import can meet it. */
const messages: typeof english = {
  quoteOpen: () => [
    "Un guillemet pose problème sur cette ligne\u00a0: il est ouvert sans être fermé, ou du texte le suit.",
    "Les cellules de la ligne ne peuvent être distinguées.",
    "Fermez-le dans le fichier ou retirez-le.",
  ],
  cellCount: (details) => [
    `La ligne compte ${details.of("count")} cellules alors que ${details.of("expected")} sont attendues.`,
    "On ne sait pas quelle cellule appartient à quelle colonne.",
    "Cherchez un séparateur à l’intérieur d’une cellule, ou un séparateur qui manque.",
  ],
  repeatedHeader: () => [
    "Cette ligne répète les en-têtes et ne contient aucun chiffre.",
    "Un en-tête n’est pas une saisie.",
    "Il n’y a rien à importer.",
  ],
  otherCaptions: (details) => [
    `Les en-têtes d’un autre tableau se trouvent à la ligne ${details.of("line")}.`,
    "Cette ligne ne peut être lue d’après ceux du premier.",
    "Importez les tableaux l’un après l’autre, chacun sous ses propres en-têtes.",
  ],
  tagRow: () => [
    "Cette ligne répète les en-têtes sous forme d’étiquettes pour les machines, sans chiffre.",
    "Une étiquette n’est pas une saisie.",
    "Il n’y a rien à importer.",
  ],
  unitRow: () => [
    "Cette ligne donne les unités des colonnes, sans chiffre.",
    "Les chiffres plus bas sont lus dans ces unités.",
    "Il n’y a rien à importer.",
  ],
  remark: (details) => [
    `Cette ligne ne contient que ${details.quoted("value")}, un titre ou une note.`,
    "Sans chiffre, ce n’est pas une saisie.",
    "Il n’y a rien à importer.",
  ],
  totalRow: (details) => [
    `${details.quoted("value")} semble additionner d’autres lignes.`,
    "Le classeur le fait lui-même.",
    "Il n’y a rien à importer, à moins que ce soit le chiffre d’un seul partenaire\u00a0: écrivez alors ce partenaire et l’indicateur dans le fichier.",
  ],
  sharedCaption: (details) => [
    `Cet en-tête semble coiffer plusieurs colonnes, si bien qu’on ne sait pas ce que désigne le chiffre ${details.quoted("value")}.`,
    "Il compterait pour autre chose.",
    "Donnez à chaque colonne son propre en-tête dans le fichier, puis importez-le de nouveau.",
  ],
  mergedFigure: (details) => [
    `Le chiffre ${details.quoted("value")} se trouve dans des cellules fusionnées, si bien qu’on ne sait pas de qui ni de quand il est.`,
    "Il manquerait à certaines lignes, ou compterait plusieurs fois.",
    "Défusionnez les cellules dans le fichier, écrivez dans chaque ligne le chiffre qui est le sien, puis importez-le de nouveau.",
  ],
  formulaError: (details) => [
    `Une formule du fichier donne ici l’erreur ${details.quoted("value")}.`,
    "Elle ne contient rien qu’on puisse importer.",
    "Corrigez la formule dans le fichier ou écrivez ce qui doit s’y trouver, puis importez-le de nouveau.",
  ],
  noResult: (details) => [
    `Le fichier contient ici une formule (${details.quoted("value")}), mais pas son résultat.`,
    "L’importation ne calcule pas.",
    "Ouvrez le fichier dans un tableur et enregistrez-le, puis importez-le de nouveau.",
  ],
  notAPeriod: (details) => [
    `${details.quoted("value")} ne désigne aucune période.`,
    "On ne sait pas quelle période décrit le chiffre.",
    "Écrivez un jour (2024-12-31), un mois (2024-12), un trimestre (T4 2024) ou une année.",
  ],
  twoYears: (details) => [
    `${details.quoted("value")} s’étend sur deux années, et on ne sait pas quand la période se termine.`,
    "Un chiffre appartient à une seule période.",
    "Écrivez son dernier jour.",
  ],
  periodTooLong: (details) => [
    `${details.quoted("value")} est plus long qu’une période de cet indicateur.`,
    "Le chiffre n’est pas celui d’une seule période.",
    "Écrivez le dernier jour de la période, ou changez la fréquence de l’indicateur.",
  ],
  periodTooShort: (details) => [
    `${details.quoted("value")} n’est qu’une partie d’une période de cet indicateur.`,
    "Le chiffre n’est pas celui de la période entière.",
    "Donnez le chiffre de la période entière avec son dernier jour, ou changez la fréquence de l’indicateur.",
  ],
  noPeriodInYear: (details) => [
    `Aucune période de cet indicateur ne se termine en ${details.quoted("value")}.`,
    "Le chiffre ne compterait nulle part.",
    `Ses périodes se terminent le ${details.of("before")} et le ${details.of("after")}\u00a0: écrivez le dernier jour de la bonne.`,
  ],
  partBeside: (details) => [
    `${details.quoted("value")} est une année entière, et ${details.quoted("other")} indique ${details.quoted("part")}.`,
    "Le chiffre est celui d’une partie de l’année.",
    "Écrivez les deux dans une seule colonne du fichier, par exemple T4 2024 ou 2024-12, puis importez-le de nouveau.",
  ],
  future: (details) => [
    `${details.quoted("value")} n’a pas encore commencé.`,
    "Aucun chiffre n’a pu y être atteint.",
    "S’il s’agit d’une cible, inscrivez-la dans la feuille Indicateurs.",
  ],
  suppressed: (details) => [
    `Le fichier ne donne pas de chiffre ici (${details.quoted("value")}).`,
    "Ce qui n’est pas publié est une donnée manquante, jamais un zéro.",
    "Il n’y a rien à importer.",
  ],
  limitOnly: (details) => [
    `${details.quoted("value")} ne dit qu’entre quelles limites se situe le chiffre.`,
    "Une limite compterait comme le chiffre lui-même.",
    "Demandez le chiffre exact; s’il est confidentiel, laissez-le manquant plutôt que d’inscrire la limite.",
  ],
  missingCode: (details) => [
    `${details.quoted("value")} tient souvent la place d’un chiffre manquant, et les autres chiffres du fichier en sont très éloignés.`,
    "Un code compterait comme le chiffre lui-même.",
    "Si c’est bien le chiffre atteint, saisissez-le à la main; sinon, il n’y a rien à importer.",
  ],
  notAResult: (details) => [
    details.has("part")
      ? `${details.quoted("other")} indique ${details.quoted("part")}\u00a0: ce chiffre n’a pas été atteint.`
      : "Le titre du tableau annonce autre chose que les résultats de périodes.",
    "Une cible, une situation de départ ou un cumul compterait comme un résultat.",
    "Entrez les cibles et les situations de départ dans la feuille Indicateurs; donnez les résultats par période.",
  ],
  unitAgainstKind: (details) => [
    details.is("kind", "currency")
      ? `${details.quoted("other")} indique ${details.quoted("part")}, et l’indicateur est dans une autre monnaie.`
      : details.is("kind", "scaled")
        ? `${details.quoted("other")} indique ${details.quoted("part")}, et l’indicateur compte en milliers ou dans une autre échelle.`
        : details.is("kind", "measure")
          ? `${details.quoted("other")} indique ${details.quoted("part")}, et l’indicateur compte autre chose ou sur une autre base.`
          : details.is("kind", "percent")
            ? `${details.quoted("other")} indique ${details.quoted("part")}, alors que l’indicateur est un pourcentage.`
            : `${details.quoted("other")} indique ${details.quoted("part")}, alors que l’indicateur est un nombre.`,
    "Le chiffre compterait pour autre chose.",
    "Corrigez l’unité ou l’indicateur dans le fichier, ou le genre de l’indicateur dans la feuille Indicateurs.",
  ],
  indicatorsDiffer: (details) => [
    `La ligne nomme l’indicateur ${details.quoted("value")}, mais ${details.quoted("other")} indique ${details.quoted("part")}, qui en est un autre.`,
    "Le chiffre pourrait compter pour le mauvais indicateur.",
    "Corrigez le code ou le nom dans le fichier.",
  ],
  groupIsDate: (details) => [
    `${details.quoted("value")} est une date; le groupe était sans doute ${details.quoted("nearest")}, qu’un tableur a pris pour une date.`,
    "Le chiffre compterait pour un groupe que personne ne connaît.",
    "Écrivez le groupe dans le fichier, ou dites ce que signifie ce mot.",
  ],
  scaled: (details) => [
    details.is("other", "")
      ? "Le titre du tableau annonce des milliers, des millions ou une autre échelle."
      : `${details.quoted("other")} indique ${details.quoted("part")}; le chiffre peut donc en désigner un plus grand.`,
    "Il compterait mille fois trop peu, par exemple.",
    "Écrivez les chiffres au complet dans le fichier; si l’indicateur compte dans la même unité, retirez cette colonne du fichier.",
  ],
  faultyLetters: (details) => [
    `${details.quoted("value")} contient des lettres illisibles.`,
    "Ce serait un autre mot.",
    "Choisissez comment les lettres sont écrites, ou corrigez-les dans le fichier.",
  ],
  conflictInFile: (details) => [
    details.has("columns")
      ? `La ligne ${details.of("line")} du fichier porte sur les mêmes indicateur, partenaire, période et groupe, et diffère par ${details.quoted("columns")}.`
      : `La ligne ${details.of("line")} du fichier donne un autre chiffre pour les mêmes indicateur, partenaire, période et groupe.`,
    details.has("columns") ? "Chacune peut n’être qu’une partie." : "Un seul des deux peut être juste.",
    details.has("columns")
      ? "Dites ce que signifie cette colonne, ou gardez l’une des deux."
      : "Gardez l’une des deux.",
  ],
  conflictInCell: (details) => [
    details.has("columns")
      ? `La ligne ${details.of("line")}, colonne ${details.quoted("caption")}, porte sur les mêmes indicateur, partenaire, période et groupe, et diffère par ${details.quoted("columns")}.`
      : `Le fichier donne un autre chiffre pour les mêmes indicateur, partenaire, période et groupe à la ligne ${details.of("line")}, colonne ${details.quoted("caption")}.`,
    details.has("columns") ? "Chacune peut n’être qu’une partie." : "Un seul des deux peut être juste.",
    details.has("columns")
      ? "Dites ce que signifie cette colonne, ou gardez l’un des deux."
      : "Gardez l’un des deux.",
  ],
  conflictInOtherFile: (details) => [
    `Le fichier ${details.quoted("file")} donne un autre chiffre pour les mêmes indicateur, partenaire, période et groupe, à la ligne ${details.of("line")}.`,
    "Un seul des deux peut être juste.",
    "Gardez l’un des deux.",
  ],
  conflictInWorkbook: (details) => [
    `Le classeur contient un autre chiffre (${details.of("value") || "aucune valeur"}) pour les mêmes indicateur, partenaire, période et groupe.`,
    "Un seul des deux peut être juste.",
    "Gardez l’un des deux.",
  ],
  conflictsAlready: (details) => [
    `Le classeur contient ${details.of("rows")} lignes pour les mêmes indicateur, partenaire, période et groupe, dont aucune avec ce chiffre.`,
    "Aucune ne compte tant qu’il en reste plus d’une.",
    "Gardez-en d’abord une seule.",
  ],
};

export default messages;
