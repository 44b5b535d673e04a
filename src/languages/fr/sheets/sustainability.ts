import type english from "../../en/sheets/sustainability";

export default {
  total: "Éléments qui devraient durer",
  undecided: "Encore à décider",
  question:
    "Qu’est-ce qui a été fait, et que faut-il en garder, ou non? Regardez une à une la cause, le partenariat, les pratiques transformées et les activités.",
  ways: "Quatre façons de garder les acquis : des organisations les prennent en charge, les normes et les règles changent, la communauté se les approprie, on trouve des moyens financiers, matériels et humains.",
} satisfies typeof english;
