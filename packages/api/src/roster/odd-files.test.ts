import { readFileSync } from "node:fs";
import { join } from "node:path";
import { mapColumns } from "@talus/domain/roster/import/columns";
import {
  type ImportChoices,
  noChoices,
  type RosterRecord,
  type RowOutcome,
} from "@talus/domain/roster/import/import";
import { planImport } from "@talus/domain/roster/import/plan/plan";
import { atOnce } from "@talus/domain/text/steps";
import { describe, expect, it } from "vitest";
import { readRows } from "./check-import";
import { parseTable, rosterFile } from "./file/parse-table";
import { faultyRowsCsv } from "./preview-import";

const fixtures = join(import.meta.dirname, "../../../../tests/support/fixtures/roster");
const file = (name: string) => readFileSync(join(fixtures, name), "utf8");

type Options = { choices?: Partial<ImportChoices>; roster?: readonly RosterRecord[] };

function importOf(text: string, { choices: some = {}, roster = [] }: Options = {}) {
  const choices = { ...noChoices, defaultType: "runner" as const, ...some };
  const table = atOnce(parseTable(text, rosterFile));
  const columns = mapColumns(table.headers, table.rows);
  const read = atOnce(readRows(table, { columns, choices, today: "2026-11-20" }));
  const surroundings = { teams: [], coachEmails: new Set<string>(), teamRequired: false };
  const defaults = { units: "cm", timeZone: "Europe/London" } as const;
  const plan = atOnce(planImport(read, choices, { ...surroundings, defaults, roster }));
  return { ...plan, table, columns, checked: { table, columns, read, plan } };
}

/** What each row does: its fault codes, or what is written of it. */
function codesOf(outcomes: readonly RowOutcome[]) {
  return outcomes.map((outcome) =>
    outcome.kind === "error" ? outcome.faults.map(({ code }) => code).join() : outcome.kind,
  );
}
function messages(outcomes: readonly RowOutcome[]): string[] {
  return outcomes.flatMap((each) =>
    each.kind === "error" ? each.faults.map(({ message }) => message) : [],
  );
}
function values(outcomes: readonly RowOutcome[]) {
  return outcomes.map((each) => ("values" in each ? each.values : null));
}

/** The roster that a file makes of nothing. */
function seeded(text: string): RosterRecord[] {
  return importOf(text).outcomes.map((outcome, index) => {
    if (outcome.kind !== "create") throw new Error("the seed is at fault");
    return { ...outcome.values, id: `id-${index}`, version: 1, inScope: true };
  });
}

describe("the shape of a file", () => {
  it("honours the line that names its separator", () => {
    const { outcomes, table } = importOf(file("01-sep-line.csv"));
    expect(table.delimiter).toBe(";");
    expect(codesOf(outcomes)).toEqual(["create", "create"]);
  });

  it("leaves out the title above the header, and says so", () => {
    const { outcomes, table } = importOf(file("04-title-line.csv"));
    expect(table.titles).toEqual([{ line: 1, text: "Club roster 2026" }]);
    expect(codesOf(outcomes)).toEqual(["create"]);
    expect(table.lines).toEqual([3]);
  });

  it("reads lines that end in a carriage return alone, and mixed ends", () => {
    const { outcomes } = importOf(file("07-cr-only.csv"));
    expect(values(outcomes).map((each) => each?.teams.length)).toEqual([4, 3]);
    expect(codesOf(importOf("given_name\r\nMia\nOle\rPim\r\n").outcomes)).toHaveLength(3);
  });

  it("reads cells between pipes", () => {
    expect(values(importOf(file("08-pipe.csv")).outcomes)).toMatchObject([
      { externalId: "C1", givenName: "Mia", familyName: "Ost" },
    ]);
  });

  it("proposes the filled one of two columns of one name", () => {
    const { columns, outcomes } = importOf(file("15-dup-head.csv"));
    expect(columns).toEqual(["given_name", null, "email", "family_name"]);
    expect(values(outcomes)[0]?.email).toBe("mia@verein.example");
  });

  it("leaves a column without a name to the coach", () => {
    const { table, columns, outcomes } = importOf(file("23-blankheader.csv"));
    expect(table.headers).toEqual(["", "given_name", "family_name"]);
    expect(columns[0]).toBeNull();
    expect(codesOf(outcomes)).toEqual(["create", "create"]);
  });
});

describe("a quote that is not closed", () => {
  it.each([
    ["02-open-quote.csv", ["quote_open", "create", "create"], "line 2"],
    ["03-open-quote-first.csv", ["quote_open", "create"], "line 2"],
    ["21-quote-inch.csv", ["create", "create", "quote_open", "quote_open"], "line 4"],
  ])("spoils its own line alone: %s", (name, rows, line) => {
    const { outcomes } = importOf(file(name));
    expect(codesOf(outcomes)).toEqual(rows);
    expect(messages(outcomes)[0]).toContain(line);
  });

  it.each([
    ['Mia,"Ost\nOle,West"\nPim,Noord', ["quote_open", "quote_open", "create"]],
    ['Mia,"Ost\nOle,"West"\nPim,Noord', ["quote_open", "create", "create"]],
    ['Mia,"Ost\nOle,""\nPim,Noord', ["quote_open", "create", "create"]],
    ['"Mia\nOle",West', ["quote_open", "quote_open"]],
  ])("swallows no row when a later quote seems to close it: %j", (rows, expected) => {
    expect(codesOf(importOf(`given_name,family_name\n${rows}\n`).outcomes)).toEqual(expected);
  });

  it("is told from a note that goes over several lines", () => {
    const text = 'given_name,notes\nMia,"Hurt, since May\n\nBetter now"\nOle,\n';
    const { outcomes, table } = importOf(text);
    expect(codesOf(outcomes)).toEqual(["create", "create"]);
    expect(table.lines).toEqual([2, 5]);
  });

  it("does not swallow a column of names", () => {
    const { outcomes } = importOf('given_name\n"Mia\nOle\nPim"\nSam\n');
    expect(codesOf(outcomes)).toEqual(["line_break", "create"]);
  });

  it("is reported for each of 20,000 lines", () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `"a${index}" b,"c`);
    const { outcomes } = importOf(`given_name,family_name\n${lines.join("\n")}`);
    expect(new Set(codesOf(outcomes))).toEqual(new Set(["quote_open"]));
    expect(outcomes).toHaveLength(20_000);
  });
});

describe("the error file", () => {
  it("keeps every cell of its rows, and reads back as the same faults", () => {
    const text =
      'given_name,email,phone\nMia,none,+31 6 12345678,left over,"1,5"\n-,m@club.org,-\nOle,"broken\n';
    const csv = atOnce(faultyRowsCsv(importOf(text).checked));
    for (const cell of ["none", "left over", "1,5", "broken"]) expect(csv).toContain(cell);
    const again = importOf(csv);
    expect(codesOf(again.outcomes).slice(0, 2)).toEqual(
      ["cells_too_many,cells_too_many,email_invalid", "clear_refused,name_missing"].map((codes) =>
        expect.stringContaining(codes.split(",")[0] ?? ""),
      ),
    );
    expect(atOnce(faultyRowsCsv(again.checked)).split("\r\n")[0]).toBe(
      "given_name,email,phone,Column,Found,Expected,Do this",
    );
    expect(csv).toContain(",-,");
  });
});

describe("cells that other programs write", () => {
  it("midnight is a day; two-digit years and serial numbers are refused", () => {
    const { outcomes } = importOf(file("05-date-time.csv"));
    expect(values(outcomes).map((each) => each?.birthDate ?? null)).toEqual([
      "2004-03-21",
      "2004-03-21",
      "2004-03-21",
      null,
      null,
      "2004-03-21",
    ]);
  });

  it("mail addresses have letters of any script; what nobody sees is named", () => {
    const { outcomes } = importOf(file("09-idn.csv"));
    expect(values(outcomes).map((each) => each?.email ?? null)).toEqual([
      "mia@sportverein-köln.example",
      "jörg@verein.example",
      "pim+trial@verein.example",
      "o'neil@verein.example",
      null,
      null,
      "rob@xn--kln-sna.example",
    ]);
    expect(messages(outcomes)[0]).toContain("zero-width space, U+200B");
  });

  it("a name of several words is shown apart and asked", () => {
    const text = file("12-names.csv");
    const { outcomes } = importOf(text);
    expect(codesOf(outcomes)).toEqual(["name_split", "create", "create", "name_split"]);
    expect(messages(outcomes)[0]).toContain(
      "“Anna van der” and “Berg”, or “Anna” and “van der Berg”",
    );
    const split = (nameSplit: ImportChoices["nameSplit"]) =>
      values(importOf(text, { choices: { nameSplit } }).outcomes).map((each) => each?.familyName);
    expect(split("last_word")).toEqual(["Berg", "de Vries", "", "López"]);
    expect(split("last_two")).toEqual(["der Berg", "de Vries", "", "García López"]);
    expect(split("after_first")).toEqual(["van der Berg", "de Vries", "", "José García López"]);
  });

  it.each(["13-proto.csv", "13-proto-constructor.csv"])("%s: no such type", (name) => {
    expect(new Set(codesOf(importOf(file(name)).outcomes))).toEqual(new Set(["type_unknown"]));
    const means = { word: "constructor", means: "lifter" } as const;
    const types = [means, { ...means, word: "__proto__" }, { ...means, word: "toString" }];
    const { outcomes } = importOf(file(name), { choices: { types } });
    expect(new Set(values(outcomes).map((each) => each?.athleteType))).toEqual(new Set(["lifter"]));
  });

  it("a status of another product is asked", () => {
    const text = file("18-status.csv");
    expect(codesOf(importOf(text).outcomes)).toEqual(["value_unknown", "value_unknown", "create"]);
    const statuses = [
      { word: "Inactive", means: "archived" },
      { word: "injured", means: "paused" },
    ] as const;
    const { outcomes } = importOf(text, { choices: { statuses } });
    expect(values(outcomes).map((each) => each?.status)).toEqual(["archived", "paused", "active"]);
  });
});

describe("who is meant", () => {
  it("full-width digits are digits; IDs that differ by zeros are asked", () => {
    const { outcomes } = importOf(file("22-full-width.csv"));
    expect(codesOf(outcomes)).toEqual(["create", "duplicate_external_id", "short_id"]);
    expect(values(outcomes)[0]?.externalId).toBe("001");
  });

  it("7 and 007 are asked; the ID that is here stays", () => {
    const roster = seeded("external_id,given_name\n007,Mia\n0008,Ole\n1,Pim\n");
    const text = file("32-excel-zeros.csv");
    expect(codesOf(importOf(text, { roster }).outcomes)).toEqual([
      "short_id",
      "short_id",
      "update",
    ]);
    const same = importOf(text, { roster, choices: { shortIds: "same", namesakes: "other" } });
    expect(values(same.outcomes).map((each) => each?.externalId ?? null)).toEqual([
      "007",
      "0008",
      "1",
    ]);
    expect(codesOf(same.outcomes)).toEqual(["update", "update", "update"]);
    const other = importOf(text, { roster, choices: { shortIds: "other", namesakes: "other" } });
    expect(codesOf(other.outcomes)).toEqual(["create", "create", "update"]);
  });

  it("the same name and birth date without a key is asked, and then is nobody new", () => {
    const roster = seeded(file("33-keyless.csv"));
    const text = file("33-keyless-again.csv");
    expect(codesOf(importOf(text, { roster }).outcomes)).toEqual(["namesake", "namesake"]);
    const same = importOf(text, { roster, choices: { namesakes: "same" } });
    expect(codesOf(same.outcomes)).toEqual(["unchanged", "unchanged"]);
    const other = importOf(text, { roster, choices: { namesakes: "other" } });
    expect(codesOf(other.outcomes)).toEqual(["create", "create"]);
  });

  it.each([
    ["names alone", "given_name,family_name\nMia,Ost\nMia,Ost\n", ["create", "namesake"]],
    ["one with a key", "given_name,external_id\nMia,C1\nMia,\n", ["create", "namesake"]],
    ["two keys", "given_name,external_id\nMia,C1\nMia,C2\n", ["create", "create"]],
    ["two birth dates", "given_name,dob\nMia,2001-01-01\nMia,2002-01-01\n", ["create", "create"]],
    ["composed or not", "given_name\nNo\u00ebl\nNoe\u0308l\n", ["create", "namesake"]],
  ])("people of one name in one file: %s", (_, text, expected) => {
    expect(codesOf(importOf(text).outcomes)).toEqual(expected);
  });

  it("a namesake of another coach is not told", () => {
    const roster = seeded(file("33-keyless.csv")).map((each) => ({ ...each, inScope: false }));
    const { outcomes } = importOf(file("33-keyless-again.csv"), { roster });
    expect(codesOf(outcomes)).toEqual(["create", "create"]);
  });
});

describe("addresses that move within the file", () => {
  const seed = file("35-swap-mails-seed.csv").replaceAll(",groups", ",x");

  it("may be swapped", () => {
    const { outcomes } = importOf(file("35-swap-mails.csv"), { roster: seeded(seed) });
    expect(codesOf(outcomes)).toEqual(["update", "update"]);
  });

  it("may be taken once freed, by an athlete or by somebody new, in any order", () => {
    const roster = seeded(seed);
    expect(codesOf(importOf(file("36-move-mail.csv"), { roster }).outcomes)).toEqual([
      "update",
      "update",
    ]);
    const text = "external_id,given_name,email\nN1,New,ann@swap.example\nS1,Ann,-\n";
    expect(codesOf(importOf(text, { roster }).outcomes)).toEqual(["create", "update"]);
  });

  it("stay where they are while the row that frees them is at fault, all along a chain", () => {
    const text =
      "external_id,given_name,email,sex\nN1,New,bea@swap.example,\nS2,Bea,ann@swap.example,\nS1,Ann,x@swap.example,?\n";
    const { outcomes } = importOf(text, { roster: seeded(seed) });
    expect(codesOf(outcomes)).toEqual(["match_conflict", "match_conflict", "value_unknown"]);
  });

  it("stay with the row that keeps them where another row of the same athlete would not", () => {
    const text = "external_id,given_name,email\nS1,Ann,ann@swap.example\nS1,Ann,x@swap.example\n";
    const { outcomes } = importOf(text, { roster: seeded(seed) });
    expect(codesOf(outcomes)).toEqual(["unchanged", "duplicate_external_id"]);
  });

  it("name nobody of another coach", () => {
    const [ann, bea] = seeded(seed);
    if (!ann || !bea) throw new Error("no seed");
    const roster = [ann, { ...bea, inScope: false }];
    const text = "external_id,email\nS1,bea@swap.example\n";
    const [message] = messages(importOf(text, { roster }).outcomes);
    expect(message).toContain("belongs to somebody else");
  });
});
