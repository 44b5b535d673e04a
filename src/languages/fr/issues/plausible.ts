import type english from "../../en/issues/plausible";

const messages: typeof english = {
  outsideRange: (details) => [
    `La valeur ${details.of("value")} de ${details.of("code")} est ${details.choose("side", { below: "sous le minimum plausible", above: "au-dessus du maximum plausible" })}, ${details.of("bound")}.`,
    "Elle compte, et une seule valeur erronée déplace le chiffre de l’initiative.",
    "Demandez au partenaire. Si elle est exacte, laissez-la, ou élargissez les limites dans la feuille Indicateurs.",
  ],
  aboveOtherIndicator: (details) => [
    `La valeur ${details.of("value")} de ${details.of("code")} dépasse celle de ${details.of("other")}, ${details.of("otherValue")}, pour le même partenaire et la même période (${details.of("place")}).`,
    "Selon une ligne de la feuille Règles, le premier ne peut jamais dépasser le second.",
    "Corrigez la valeur erronée, ou la règle.",
  ],
  decimalSlip: (details) => [
    details.has("after")
      ? `La valeur ${details.of("value")} est loin de celles qui l’entourent, ${details.of("before")} et ${details.of("after")}.`
      : `La valeur ${details.of("value")} est loin de sa voisine, ${details.of("before")}, et du milieu des valeurs du partenaire, ${details.of("median")}.`,
    "Il manque peut-être un signe décimal, les milliers sont comptés deux fois, ou c’est la valeur d’un autre partenaire.",
    "Demandez au partenaire. Si elle est exacte, laissez-la.",
  ],
  cumulativeFall: (details) => [
    `La valeur ${details.of("value")} est sous celle du ${details.of("day")}, ${details.of("earlier")}, alors que l’indicateur est cumulatif.`,
    "Ce qui comprend les périodes précédentes ne peut pas diminuer.",
    "Corrigez la valeur, ou indiquez dans la feuille Indicateurs que l’indicateur n’est pas cumulatif.",
  ],
  outlier: (details) => [
    `La valeur ${details.of("value")} est loin des autres valeurs du partenaire\u00a0: leur milieu est ${details.of("median")}, sa cote z modifiée ${details.of("score")}.`,
    "C’est peut-être une erreur de saisie, ou la valeur d’un autre partenaire.",
    "Demandez au partenaire. Si elle est exacte, laissez-la.",
  ],
  lowestAboveHighest: (details) => [
    `Le minimum plausible, ${details.of("lowest")}, dépasse le maximum, ${details.of("highest")}.`,
    "Toutes les valeurs seraient signalées.",
    "Vérifiez les deux; ils sont peut-être inversés.",
  ],
  ruleOfOneIndicator: (details) => [
    `La règle nomme ${details.of("code")} deux fois.`,
    "Rien ne peut se dépasser soi-même, donc la règle ne dit rien.",
    "Choisissez l’autre indicateur, ou videz la ligne.",
  ],
};

export default messages;
