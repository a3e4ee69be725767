import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchWords, slipsOf } from "./name-search";

const names = ["adam", "ines", "siobhan", "anneke", "kuiper", "mateusz", "oconnell", "wang"];

/** As the database compares: first by pieces, then by patterns. */
function finds(typed: string, name: string): boolean {
  const slips = slipsOf(typed);
  if (!slips) return false;
  const text = ` ${name} `;
  const met = slips.patterns.some((each) => new RegExp(each.replaceAll("_", ".")).test(text));
  if (met) expect(slips.pieces.some((piece) => text.includes(piece))).toBe(true);
  return met;
}

/** Every way to slip once in a name. */
const slips: Record<string, (name: string, at: number) => string> = {
  missing: (name, at) => name.slice(0, at) + name.slice(at + 1),
  doubled: (name, at) => name.slice(0, at) + name[at] + name.slice(at),
  added: (name, at) => `${name.slice(0, at)}q${name.slice(at)}`,
  swapped: (name, at) =>
    name.slice(0, at) + (name[at + 1] ?? "") + (name[at] ?? "") + name.slice(at + 2),
  other: (name, at) => `${name.slice(0, at)}x${name.slice(at + 1)}`,
};

describe("one slip in a name", () => {
  it.each(Object.entries(slips))("%s: is found at every place", (_kind, slip) => {
    for (const name of names) {
      for (let at = 0; at < name.length; at += 1) {
        const typed = slip(name, at);
        expect(`${typed} ${finds(typed, name) || name.startsWith(typed)}`).toBe(`${typed} true`);
      }
    }
  });

  it("is found wherever it is, whatever the name", () => {
    const unit = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzжи");
    const name = fc.string({ unit, minLength: 4, maxLength: 18 });
    const kind = fc.constantFrom(...Object.values(slips));
    fc.assert(
      fc.property(name, kind, fc.nat(17), (name, slip, place) => {
        const typed = slip(name, place % name.length);
        expect(finds(typed, name) || name.startsWith(typed)).toBe(true);
      }),
    );
  });

  it("is found in a name of three letters as a whole, not as a beginning", () => {
    for (const typed of ["mxa", "mix", "maxx"]) expect(finds(typed, "max")).toBe(true);
    expect(finds("mix", "maxine")).toBe(false);
  });

  it("is found before the name is typed to its end", () => {
    expect(finds("soib", "siobhan")).toBe(true);
    expect(finds("annke", "annekeline")).toBe(true);
  });

  it("is no second slip, and no guess at the shortest names or numbers", () => {
    expect(finds("siobbhn", "siobhan")).toBe(false);
    expect(finds("mda", "adam")).toBe(false);
    expect(finds("ad", "adam")).toBe(false);
    expect(slipsOf("0001")).toBeNull();
    expect(slipsOf("a".repeat(21))).toBeNull();
  });

  it("meets no name that shares nothing with what is typed", () => {
    for (const typed of ["siobhan", "kuiper", "wang"])
      expect(names.filter((name) => finds(typed, name))).toEqual([typed]);
  });
});

describe("what is typed", () => {
  it("is parted into words without accents, case and signs", () => {
    expect(searchWords("  Siobhán O’Brien-ŁUC ")).toEqual(["siobhan", "obrien", "luc"]);
    expect(searchWords("Åse Weiß ng-0001")).toEqual(["ase", "weiss", "ng", "0001"]);
    expect(searchWords("ΝΊΚΟΣ İpek")).toEqual(["νικοσ", "ipek"]);
    expect(searchWords("a@club.org")).toEqual(["a", "club", "org"]);
    expect(searchWords(".*|( %_")).toEqual([]);
  });
});
