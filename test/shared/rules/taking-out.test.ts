import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { folded, nameWords } from "#shared/rules/folded-text";
import { type OtherPerson, takingOut } from "#shared/rules/taking-out";

const neutral = { person: "[altra persona]", address: "[indirizzo omesso]", fact: "[dato omesso]" };
const anna: OtherPerson = { firstName: "Anna", lastName: "Rossi", birthDate: "1990-03-12", phone: "039 123456" };

const clearing = (others: OtherPerson[], addresses: string[] = [], own = anna) => {
  const clear = takingOut({ others, own, addresses, neutral });
  return (text: string) => clear(text).text;
};

const luca = clearing([
  { firstName: "Luca", lastName: "Rossi (demo)", birthDate: "2015-03-03", phone: "+39 333 999 8877" },
]);

describe("taking other people out of a text", () => {
  it.each([
    ["Ieri Luca è venuto.", "Ieri [altra persona] è venuto."],
    ["LUCA, luca e Lùca.", "[altra persona]."],
    ["Luca's maestra", "[altra persona]'s maestra"],
    ["Lu-\nca dorme", "[altra persona] dorme"],
    ["L u c a dorme", "[altra persona] dorme"],
    ["Lu\u00ADca dorme", "[altra persona] dorme"],
    ["Lucas e Lucae", "[altra persona] e [altra persona]"],
    ["ROSSI LUCA dorme", "[altra persona] dorme"],
    ["lucarossi@example.org", "[altra persona]@example.org"],
    ["Luca2015", "[altra persona]2015"],
  ])("finds a name in %j", (text, said) => {
    expect(luca(text).replace(/(\[altra persona\])(, | e )\[altra persona\]\./, "$1.")).toBe(said);
  });

  it("leaves what is hers as well: a surname that both share, but beside the other's first name", () => {
    expect(luca("La famiglia Rossi: Anna Rossi e Luca Rossi.")).toBe(
      "La famiglia Rossi: Anna Rossi e [altra persona].",
    );
  });

  it("leaves words that only begin like a name", () => {
    expect(luca("Il lucano fa luce e lucida la Lucania.")).toBe("Il lucano fa luce e lucida la Lucania.");
  });

  it.each(["3/3/2015", "03.03.15", "2015-03-03", "3 marzo 2015", "3º marzo 2015", "March 3, 2015", "3 mar. 2015"])(
    "takes out a date of birth written %s",
    (date) => {
      expect(luca(`Nato il ${date}, a Monza.`)).toBe("Nato il [dato omesso], a Monza.");
    },
  );

  it.each(["3339998877", "333 999 8877", "+39 333-9998877", "0039 333.999.88.77"])(
    "takes out the telephone %s",
    (phone) => {
      expect(luca(`Chiama ${phone}.`)).toBe("Chiama [dato omesso].");
    },
  );

  it("leaves her own date of birth and telephone, even where somebody shares them", () => {
    const clear = clearing([{ firstName: "Bice", birthDate: "1990-03-12", phone: "039 123456" }]);

    expect(clear("Anna, 12/03/1990, 039 123456")).toBe("Anna, 12/03/1990, 039 123456");
  });

  it("takes out the street of a unit, with its number and without", () => {
    const clear = clearing([], ["Via dei Platani 12, Monza"]);

    expect(clear("Da VIA DEI PLATANI, 12 a via dei Platani.")).toBe("Da [indirizzo omesso] a [indirizzo omesso].");
  });

  it("finds compound names by any of their words, and joined", () => {
    const clear = clearing([{ firstName: "José María", lastName: "Núñez d'Amico" }]);

    for (const text of ["jose nunez", "Maria", "NUÑEZ D’AMICO Josè", "Damico", "josemaria"])
      expect(clear(text)).toBe("[altra persona]");
  });

  it("takes particles only beside the rest of the name, and short words only with a capital", () => {
    const clear = clearing([
      { firstName: "Marco", lastName: "De Sanctis" },
      { firstName: "Li", lastName: "Wu" },
    ]);

    expect(clear("La casa di Marco De Sanctis: li ho visti, Li e wu.")).toBe(
      "La casa di [altra persona]: li ho visti, [altra persona] e [altra persona].",
    );
  });

  it("says whether anything was taken out", () => {
    const clear = takingOut({ others: [{ firstName: "Luca" }], own: anna, addresses: [], neutral });

    expect(clear("Luca")).toEqual({ text: "[altra persona]", taken: true });
    expect(clear("Anna")).toEqual({ text: "Anna", taken: false });
  });

  it("shows no name, however it is cased, accented, split or surrounded", () => {
    const name = fc.stringMatching(/^[A-ZÀÈÉÌÒÙŁØÑ][a-zàèéìòùłøñç]{2,11}$/);
    const around = fc.stringMatching(/^[ .,;:!?'"()\d-]{1,6}$/);
    const shapes: ((text: string) => string)[] = [
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => text.toLowerCase(),
      (text) => text.normalize("NFD"),
      (text) => folded(text).text,
      (text) => [...text].join(" "),
      (text) => [...text].join("\u200B"),
    ];
    fc.assert(
      fc.property(name, name, around, fc.constantFrom(...shapes), (firstName, lastName, sign, shape) => {
        const own = new Set(["anna", "rossi", "annarossi", "rossianna"]);
        fc.pre(![firstName, lastName].flatMap(nameWords).some((word) => own.has(word)));
        const clear = takingOut({ others: [{ firstName, lastName }], own: anna, addresses: [], neutral });
        const { text } = clear(`x ${sign}${shape(firstName)}${sign}y ${shape(lastName)} ${shape(firstName)}`);
        const left = folded(text.replaceAll(neutral.person, "|")).text.replace(/[^\p{L}|]/gu, "");
        for (const word of [firstName, lastName].flatMap(nameWords)) expect(left).not.toContain(word);
      }),
      { numRuns: 120 },
    );
  });
});
