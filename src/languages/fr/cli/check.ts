import type english from "../../en/cli/check";
import { counterOf } from "../../counterOf";
import format from "../format";

const count = counterOf(format);

const texts: typeof english = {
  summary:
    "Vérifie un classeur\u00a0: les saisies fausses ou trompeuses, et ce qui est endommagé; ne change rien.",
  file: "FICHIER.xlsx",
  nothing: (rows) => `Rien à signaler dans ${count(rows, "ligne", "lignes")}.`,
  damaged: "Le classeur est endommagé. Une réparation ferait ceci\u00a0:",
  firstPart: "Une fois cela fait, la réparation peut trouver autre chose à faire.",
  repairBy: (command) => `Pour le réparer\u00a0: ${command}`,
  left: "Une réparation laisse ceci tel quel\u00a0:",
  unread: (reason) =>
    `Les saisies ne peuvent pas être vérifiées avant la réparation du classeur\u00a0: ${reason}`,
  found: (errors, warnings, steps) =>
    `Trouvé\u00a0: ${count(errors, "erreur", "erreurs")}, ${count(warnings, "avertissement", "avertissements")}, ${count(steps, "étape", "étapes")} de réparation.`,
};

export default texts;
