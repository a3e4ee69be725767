import { describe, expect, it } from "vitest";
import { atOnce } from "../../../text/steps";
import { type ImportChoices, noChoices, type RosterPatch } from "../import";
import { person } from "./cases/person";
import type { Freed } from "./freed";
import { matchRow } from "./match";
import { indexRoster, mayBeOne, shortId } from "./roster-index";

const roster = [
  person("hana", "Hana Novák", { externalId: "A-1", email: "hana@club.org" }),
  person("ivo", "Ivo Novák", { email: "family@club.org" }),
  person("eva", "Eva Novák", { email: "family@club.org" }),
  person("tom", "Tom Seven", { externalId: "007" }),
  person("lou", "Lou Case", { externalId: "Bx" }),
  person("lea", "Lea Case", { externalId: "bX", email: "lea@club.org" }),
  person("five", "Ann Five", { externalId: "05" }),
  person("fifth", "Bea Five", { externalId: "005" }),
  person("kim", "Kim Park", { birthDate: "2001-05-04" }),
  person("ann", "Ann Lee", { email: "lee@club.org" }),
  person("joy1", "Joy Lim"),
  person("joy2", "Joy Lim"),
  person("far", "Far Away", { inScope: false, externalId: "0009", email: "far@club.org" }),
];
const index = atOnce(indexRoster(roster));
const nothingFreed: Freed = { emails: new Map(), externalIds: new Map() };

function match(patch: RosterPatch, answers: Partial<ImportChoices> = {}, freed = nothingFreed) {
  return matchRow(patch, { index, choices: { ...noChoices, ...answers }, freed });
}

/** Whom a row means, or the code of why nobody was chosen; null: somebody new. */
function meant(...given: Parameters<typeof match>): string | null {
  const { found, fault } = match(...given);
  return fault ? `${fault.code} ${fault.field}` : (found?.id ?? null);
}

const messageOf = (patch: RosterPatch) => match(patch).fault?.message;
const called = (name: string, more: RosterPatch = {}): RosterPatch => {
  const [givenName = "", familyName = ""] = name.split(/ (.*)/);
  return { givenName, familyName, ...more };
};

const family: RosterPatch = { email: "family@club.org" };
const newId: RosterPatch = { externalId: "I-1" };
const born = (email: string): RosterPatch => ({ birthDate: "2001-05-04", email });

describe("whom a row means", () => {
  it.each<[string, RosterPatch, string | null]>([
    ["a Talus ID stands above an external ID", { talusId: "ivo", externalId: "A-9" }, "ivo"],
    ["a Talus ID of nobody says nothing", { talusId: "gone", externalId: "A-1" }, "hana"],
    ["an external ID as it is written here", { externalId: "bX" }, "lea"],
    ["an external ID in other letters, of one", { externalId: "a-1" }, "hana"],
    ["an address, whatever its case", { email: "HANA@club.org" }, "hana"],
    ["an address of two, by the name beside it", called("Eva Novák", family), "eva"],
    [
      "a new ID goes to whom the address names",
      called("Ivo Novák", { ...family, ...newId }),
      "ivo",
    ],
    ["one's own ID with a new address", { externalId: "A-1", email: "new@club.org" }, "hana"],
    ["one's own shared address", { talusId: "eva", email: "family@club.org" }, "eva"],
    ["an ID and an address of nobody", { externalId: "N-1", email: "new@club.org" }, null],
    ["keys that are cleared", { externalId: null, email: null }, null],
    ["a name of nobody", called("New Person"), null],
  ])("%s", (_, patch, who) => {
    expect(meant(patch)).toBe(who);
  });

  it.each<[string, RosterPatch, string]>([
    ["an ID of two in other letters", { externalId: "bx" }, "match_conflict external_id"],
    ["an address of two", { email: "family@club.org" }, "match_conflict email"],
    ["an ID and another's address", { externalId: "A-1", ...family }, "match_conflict email"],
    [
      "an address whose owner has another ID",
      { ...newId, email: "lea@club.org" },
      "match_conflict email",
    ],
    ["another's ID", { talusId: "ivo", externalId: "A-1" }, "match_conflict external_id"],
    ["an athlete of other people's teams, by ID", { talusId: "far" }, "out_of_scope external_id"],
    ["and by address", { email: "far@club.org" }, "out_of_scope email"],
  ])("nobody is chosen by %s", (_, patch, fault) => {
    expect(meant(patch)).toBe(fault);
  });

  it("an address or an ID that the file itself takes from somebody is nobody's", () => {
    const emails = { ...nothingFreed, emails: new Map([["hana", 4]]) };
    expect(meant({ email: "hana@club.org" }, {}, emails)).toBeNull();
    expect(meant({ talusId: "tom", email: "hana@club.org" }, {}, emails)).toBe("tom");
    const externalIds = { ...nothingFreed, externalIds: new Map([["hana", 4]]) };
    expect(meant({ talusId: "ivo", externalId: "A-1" }, {}, externalIds)).toBe("ivo");
  });

  it("a fault names nobody of other people's teams", () => {
    const own = messageOf({ externalId: "A-1", email: "lea@club.org" });
    expect(own).toContain("belongs to Lea Case (bX)");
    expect(messageOf({ externalId: "A-1", ...family })).toContain("Ivo Novák (no external ID)");
    const others = messageOf({ externalId: "A-1", email: "far@club.org" });
    expect(others).toContain("belongs to somebody else");
    expect(messageOf({ externalId: "9" })).toBe(
      "Is 9 the athlete 0009? Spreadsheets drop leading zeros",
    );
  });
});

describe("a number without its leading zeros", () => {
  it("is asked about, with the name where one athlete is meant", () => {
    expect(meant({ externalId: "7" })).toBe("short_id external_id");
    expect(messageOf({ externalId: "7" })).toContain("the athlete 007 (Tom Seven)?");
    expect(messageOf({ externalId: "5" })).toContain("the athlete 05, 005?");
  });

  it("is that athlete or another as the coach says; the same of two stays a question", () => {
    expect(meant({ externalId: "7" }, { shortIds: "same" })).toBe("tom");
    expect(meant({ externalId: "7" }, { shortIds: "other" })).toBeNull();
    expect(meant({ externalId: "5" }, { shortIds: "same" })).toBe("short_id external_id");
    expect(meant({ externalId: "9" }, { shortIds: "same" })).toBe("out_of_scope external_id");
  });

  it.each([
    ["007", "7"],
    ["000", "0"],
    ["00A7", "00a7"],
    ["A-007", "a-007"],
    ["００７", "7"],
  ])("%s is in short %s", (externalId, short) => {
    expect(shortId(externalId)).toBe(short);
  });
});

describe("a namesake", () => {
  it("is asked about with what is known of who is here", () => {
    expect(meant(called("Kim Park"))).toBe("namesake null");
    expect(messageOf(called("kim  park "))).toBe(
      "Is this Kim Park, born 2001-05-04 (no ID, no e-mail), who is here already?",
    );
    expect(messageOf(called("Ann Lee"))).toBe(
      "Is this Ann Lee (lee@club.org), who is here already?",
    );
    expect(messageOf(called("Joy Lim"))).toContain("2 athletes of this name are here");
  });

  it("is one or two people as the coach says; the same of two stays a question", () => {
    expect(meant(called("Kim Park"), { namesakes: "same" })).toBe("kim");
    expect(meant(called("Kim Park"), { namesakes: "other" })).toBeNull();
    expect(meant(called("Joy Lim"), { namesakes: "same" })).toBe("namesake null");
  });

  it("of other people's teams is nobody's business, and a row without a first name has none", () => {
    expect(meant(called("Far Away"))).toBeNull();
    expect(meant({ familyName: "Lee" })).toBeNull();
  });

  it.each<[string, RosterPatch, RosterPatch, boolean]>([
    ["nothing else known", {}, {}, true],
    ["one birth date", { birthDate: "2001-05-04" }, { birthDate: "2001-05-04" }, true],
    ["two birth dates", { birthDate: "2001-05-04" }, { birthDate: "2001-05-05" }, false],
    ["two IDs", { externalId: "A" }, { externalId: "B" }, false],
    ["one ID in other letters", { externalId: "A" }, { externalId: "a" }, true],
    ["two addresses, a birth date missing", { email: "a@x.org" }, { email: "b@x.org" }, false],
    ["an address that one of them has", { email: "a@x.org" }, { email: null }, true],
    ["two addresses and one birth date", born("a@x.org"), born("b@x.org"), true],
  ])("may be one person: %s", (_, one, other, answer) => {
    expect(mayBeOne(one, other)).toBe(answer);
    expect(mayBeOne(other, one)).toBe(answer);
  });
});
