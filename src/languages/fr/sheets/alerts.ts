import type english from "../../en/sheets/alerts";

export default {
  list: {
    title: "Choisissez dans la liste",
    message:
      "Cette cellule n’accepte que les mots de la liste «\u00a0{list}\u00a0», apostrophes et espaces comprises, car des formules les comparent. Annulez et choisissez avec la flèche à côté de la cellule.",
  },
  partner: {
    title: "Partenaire inconnu",
    message:
      "Ce partenaire n’est pas dans la feuille Partenaires, donc la ligne ne compterait pour personne. Choisissez dans la liste, ou ajoutez-y d’abord le partenaire.",
  },
  indicator: {
    title: "Indicateur inconnu",
    message:
      "Ce code n’est pas dans la feuille Indicateurs, donc la ligne ne compterait pas. Choisissez dans la liste, ou définissez-y d’abord l’indicateur.",
  },
  role: {
    title: "Rôle inconnu",
    message:
      "Ce rôle n’est pas dans la feuille Rôles, donc la ligne ne compterait pour aucun. Choisissez dans la liste, ou ajoutez-y d’abord le rôle.",
  },
  date: {
    title: "Ce n’est pas une date",
    message:
      "Il faut ici une date à partir de 1950, car des formules s’en servent pour compter les jours. Écrivez année-mois-jour, par exemple 2026-03-31.",
  },
  number: {
    title: "Ce n’est pas un nombre",
    message:
      "Il faut ici un nombre, car des formules s’en servent. N’écrivez que des chiffres, avec le signe décimal de votre Excel, et mettez l’unité dans sa colonne.",
  },
  plausible: {
    title: "Cette valeur est-elle exacte?",
    message:
      "Ce n’est pas un nombre, ou elle sort des limites plausibles que la feuille Indicateurs donne pour cet indicateur. Reprenez-la, ou choisissez Oui si elle est exacte\u00a0: elle compte.",
  },
  length: {
    title: "Trop long",
    message:
      "Ce texte dépasse ce que la cellule peut garder et imprimer ({limit} caractères). Raccourcissez-le ou répartissez-le sur deux lignes.",
  },
  name: {
    title: "Nom refusé",
    message:
      "Des formules cherchent ce nom : il compte {limit} caractères au plus, sans * ? ~ et ne commence pas par = < > + - @ ni par une apostrophe. Modifiez-le ou raccourcissez-le.",
  },
  unique: {
    title: "Nom refusé",
    message:
      "Des formules le cherchent : il figure une seule fois, compte {limit} caractères au plus, sans * ? ~ et ne commence pas par = < > + - @ ni apostrophe. Modifiez-le, ou servez-vous de la ligne existante.",
  },
  calculated: {
    title: "Cellule calculée",
    message:
      "Cette cellule se calcule, et des chiffres dépendent de sa formule. Annulez, puis saisissez plutôt dans les cellules blanches de la ligne ou de la feuille : celle-ci suivra.",
  },
  range: {
    title: "Hors limites",
    message:
      "Il faut ici un nombre entre {minimum} et {maximum}, car les règles du classeur le lisent. Écrivez-en un autre.",
  },
} satisfies typeof english;
