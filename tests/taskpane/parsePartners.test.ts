import fc from "fast-check";
import { parsePartners } from "../../src/taskpane/form/parsePartners";

const names = (text: string) => parsePartners(text).map(({ name }) => name);

test("reads one partner a line, whatever the line ends and the blank lines", () => {
  expect(parsePartners("Library\r\n\r\n  Health   centre \nCity")).toEqual([
    { line: 1, name: "Library" },
    { line: 3, name: "Health centre" },
    { line: 4, name: "City" },
  ]);
});

test("takes lists as other programs write them", () => {
  expect(names("• Library\n- Health centre\n3. City\n4) School board")).toEqual([
    "Library",
    "Health centre",
    "City",
    "School board",
  ]);
  expect(names("Library\tHealth centre; City")).toEqual(["Library", "Health centre", "City"]);
});

test("takes the lists of a word processor, with a tab after each marker", () => {
  expect(names("•\tLibrary\no\tHealth centre\n\uf0a7\tCity\n•\u00a0\tMuseum")).toEqual([
    "Library",
    "Health centre",
    "City",
    "Museum",
  ]);
  expect(names("Around the table\n1.\tLibrary\n2.\tHealth centre")).toEqual([
    "Around the table",
    "Library",
    "Health centre",
  ]);
  expect(names("• Library\t\n➢ Health centre\n\n•\tCity")).toEqual(["Library", "Health centre", "City"]);
  // A dash in a table's first column is not a list marker.
  expect(parsePartners("Library\tEducation\n–\tHealth")).toMatchObject([{ name: "Library" }, { name: "–" }]);
});

test("takes the recipients of a message: each with its address, and names where given", () => {
  const four = [
    { line: 1, name: "Library", email: "desk@library.example" },
    { line: 1, name: "Côté, Jeanne", email: "jeanne@clsc.example" },
    { line: 1, name: "hall@city.example", email: "hall@city.example" },
    { line: 1, name: "Museum", email: "info@museum.example" },
  ];
  expect(
    parsePartners(
      'Library <desk@library.example>; "Côté, Jeanne" <jeanne@clsc.example>; hall@city.example, Museum <info@museum.example>',
    ),
  ).toEqual(four);
  expect(parsePartners("Partners:\n- Library <desk@library.example>,\n- City").slice(-2)).toEqual([
    { line: 2, name: "Library", email: "desk@library.example" },
    { line: 3, name: "City" },
  ]);
  expect(names("desk@library.example; hall@city.example")).toEqual([
    "desk@library.example",
    "hall@city.example",
  ]);
});

test("takes a sentence of names on one line, but leaves commas within names of a list alone", () => {
  expect(names("Library, Health centre, City")).toEqual(["Library", "Health centre", "City"]);
  expect(names("Parks, Recreation and Culture\nCity")).toEqual(["Parks, Recreation and Culture", "City"]);
  expect(names("Partenaires\na) Ville\nb) CLSC")).toEqual(["Ville", "CLSC"]);
});

test("recognises the columns of a pasted table by caption, in either language and any order", () => {
  expect(
    parsePartners("Secteur\tPartenaire\tCourriel\nPublic body\tVille\t\nInconnu\tCLSC\ta@clsc.example"),
  ).toEqual([
    { line: 2, name: "Ville", sector: "public" },
    { line: 3, name: "CLSC", email: "a@clsc.example", note: "Inconnu", unknownSector: "Inconnu" },
  ]);
});

test("recognises common captions, and keeps the content of other columns", () => {
  expect(
    parsePartners(
      "Nom de l’organisme\tSecteur d'activité\tPersonne-ressource\tTéléphone\tAdresse courriel\n" +
        "Ville\tMunicipal\tGreffe\t514 555-0100\tgreffe@ville.example",
    ),
  ).toEqual([
    {
      ...{ line: 2, name: "Ville", sector: "public", contact: "Greffe" },
      ...{ email: "greffe@ville.example", note: "514 555-0100" },
    },
  ]);
  expect(parsePartners("Organization,Where to write\nLibrary,desk@library.example")).toEqual([
    { line: 2, name: "Library", email: "desk@library.example" },
  ]);
});

test("takes what partners can mobilise from the columns of the sheet", () => {
  expect(
    parsePartners(
      "Partner\tPeople and time\tMoney\tMaterial means\tOther means\nLibrary\tA day a week\t\tTwo rooms\tIts readers",
    ),
  ).toEqual([
    { line: 2, name: "Library", people: "A day a week", material: "Two rooms", otherMeans: "Its readers" },
  ]);
  expect(
    parsePartners("Partenaire\tMoyens financiers\tMoyens humains\tMoyens\nVille\t5 000 $\tAnimation\tSalle"),
  ).toEqual([{ line: 2, name: "Ville", money: "5 000 $", people: "Animation", note: "Salle" }]);
});

test("next to organisations, names are those of people; repeated information in a row is kept", () => {
  expect(parsePartners("Nom\tOrganisme\tCourriel\nDirection\tCLSC\ta@clsc.example")).toEqual([
    { line: 2, name: "CLSC", contact: "Direction", email: "a@clsc.example" },
  ]);
  expect(parsePartners("Organization,Name,Contact\nLibrary,Director,Clerk")).toEqual([
    { line: 2, name: "Library", contact: "Clerk", note: "Director" },
  ]);
  expect(
    parsePartners("Partner,Sector,Sector,Email,Email\nLibrary,Education,Culture,a@b.example,c@d.example"),
  ).toEqual([
    {
      line: 2,
      name: "Library",
      sector: "education",
      email: "a@b.example",
      note: "Culture · c@d.example",
    },
  ]);
});

test.each([
  ["Municipal", "public"],
  ["Municipalités", "public"],
  ["Secteur public", "public"],
  ["Santé", "health"],
  ["SANTE", "health"],
  ["Réseau de la santé", "health"],
  ["Communautaire", "community"],
  ["OBNL", "community"],
  ["Non-profit", "community"],
  ["Écoles", "education"],
  ["Milieu scolaire", "education"],
  ["Private sector", "business"],
  ["Fondation", "philanthropy"],
  ["Residents", "citizens"],
  ["Autres", "other"],
])("understands the everyday sector %s", (word, sector) => {
  expect(parsePartners(`Nom\tSecteur\nPartenaire A\t${word}`)).toEqual([
    { line: 2, name: "Partenaire A", sector },
  ]);
});

test.each(["Santé et communautaire", "Institutionnel", "Economic development", "constructor"])(
  "keeps the ambiguous sector %s in the note",
  (word) => {
    expect(parsePartners(`Name,Sector\nPartner A,${word}`)).toEqual([
      { line: 2, name: "Partner A", note: word, unknownSector: word },
    ]);
  },
);

test("recognises everyday sectors in copied cells only, and never as names", () => {
  expect(parsePartners("Ville\tMunicipal\nÉcole\tÉducation")).toEqual([
    { line: 1, name: "Ville", sector: "public" },
    { line: 2, name: "École", sector: "education" },
  ]);
  expect(names("Library, City, School")).toEqual(["Library", "City", "School"]);
});

test("recognises the columns of a table without captions by their content", () => {
  expect(parsePartners('"Library; downtown";Education;Director\nCity;Public body;Clerk')).toEqual([
    { line: 1, name: "Library; downtown", sector: "education", contact: "Director" },
    { line: 2, name: "City", sector: "public", contact: "Clerk" },
  ]);
  expect(parsePartners("Library\tDirector\nCity\tClerk")).toEqual([
    { line: 1, name: "Library", contact: "Director" },
    { line: 2, name: "City", contact: "Clerk" },
  ]);
});

test("keeps numbers and hyphens that belong to a name", () => {
  expect(names("211 Ontario\nSaint-Henri\nCLSC 3")).toEqual(["211 Ontario", "Saint-Henri", "CLSC 3"]);
});

test.each(["Name", "Nom", "Organisme", "partenaires"])(
  "drops the caption %s above a column, and nowhere else",
  (caption) => {
    expect(names(`${caption}\nLibrary`)).toEqual(["Library"]);
    expect(names(`Library\n${caption}`)).toEqual(["Library", caption]);
    expect(names(caption)).toEqual([caption]);
  },
);

test("returns every plain name with its line number", () => {
  // "name" is among the words that fast-check likes to try, and above a list it is a caption.
  const captions = /^(?:name|nom|organi[sz]ations?|organismes?|partners?|partenaires?)$/i;
  const plain = fc
    .stringMatching(/^[A-Za-zÀ-ÿ]{1,12}( [A-Za-zÀ-ÿ]{1,12}){0,3}$/)
    .filter((name) => !captions.test(name));
  fc.assert(
    fc.property(fc.array(plain, { maxLength: 20 }), fc.constantFrom("\n", "\r\n", "\r"), (list, end) => {
      expect(parsePartners(list.join(end))).toEqual(list.map((name, index) => ({ line: index + 1, name })));
    }),
  );
});
