import { defineIssues } from "../define";

/** Names and codes: those that nobody knows, and those that stand twice. */
export const REFERENCE_ISSUES = defineIssues({
  unknownPartner: {
    severity: "error",
    en: (details) => [
      `No partner is called ${details.quoted("value")}.${details.didYouMean()}`,
      "The row counts for nobody.",
      "Correct the name, or add the partner to the list of partners.",
    ],
    fr: (details) => [
      `Aucun partenaire ne s’appelle ${details.quoted("value")}.${details.didYouMean()}`,
      "La ligne ne compte pour personne.",
      "Corrigez le nom, ou ajoutez le partenaire à la liste des partenaires.",
    ],
  },
  unknownIndicator: {
    severity: "error",
    en: (details) => [
      `No indicator is called ${details.quoted("value")}.${details.didYouMean()}`,
      "What refers to it counts for nothing.",
      "Correct it, or add the indicator to the list of indicators.",
    ],
    fr: (details) => [
      `Aucun indicateur ne s’appelle ${details.quoted("value")}.${details.didYouMean()}`,
      "Ce qui y renvoie ne compte pas.",
      "Corrigez-le, ou ajoutez l’indicateur à la liste des indicateurs.",
    ],
  },
  unknownRole: {
    severity: "error",
    en: (details) => [
      `There is no role ${details.quoted("value")}.${details.didYouMean()}`,
      "The row counts for no role, so the role may look uncovered.",
      "Correct the role, or add it to the list of roles.",
    ],
    fr: (details) => [
      `Il n’y a pas de rôle ${details.quoted("value")}.${details.didYouMean()}`,
      "La ligne ne compte pour aucun rôle, et le rôle peut sembler vacant.",
      "Corrigez le rôle, ou ajoutez-le à la liste des rôles.",
    ],
  },
  duplicate: {
    severity: "error",
    en: (details) => [
      !details.has("first")
        ? `${details.quoted("value")} is what another phase is called.`
        : details.has("other")
          ? `${details.quoted("value")} differs from ${details.quoted("other")} (${details.lineOrPlace("first")}) by upper and lower case alone.`
          : `${details.quoted("value")} is there already (${details.lineOrPlace("first")}).`,
      "Formulas find the first one only; what is said of this one is lost.",
      "Keep one of the two, or give this one another name.",
    ],
    fr: (details) => [
      !details.has("first")
        ? `${details.quoted("value")} est déjà le nom d’une autre phase.`
        : details.has("other")
          ? `${details.quoted("value")} ne diffère de ${details.quoted("other")} (${details.lineOrPlace("first")}) que par les majuscules.`
          : `${details.quoted("value")} existe déjà (${details.lineOrPlace("first")}).`,
      "Les formules ne trouvent que le premier; ce qui est dit de celui-ci est perdu.",
      "Gardez un seul des deux, ou donnez un autre nom à celui-ci.",
    ],
  },
});
