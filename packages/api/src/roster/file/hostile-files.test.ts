import { mostImportRows } from "@talus/domain/roster/import/import.schema";
import { atOnce } from "@talus/domain/text/steps";
import { describe, expect, it } from "vitest";
import { parseTable, rosterFile } from "./parse-table";

const mostChars = 5_000_000;
const filling = (text: string) => text.repeat(Math.floor(mostChars / text.length));

/** Far from what the reader takes, which is less than a tenth of it. */
const mostGrowthBytes = 250e6;

describe("a text that is no table", () => {
  it.each([
    ["2.5 million columns", "a,", /line 1 has more than 1,000 cells/],
    ["as many in quotes", '"a",', /line 1 has more than 1,000 cells/],
    ["as many behind a quote that goes on below", '"a\nb",c\n', /more than 250,000 lines/],
    ["nothing but line ends", "\n", /more than 250,000 lines/],
    ["nothing but carriage returns", "\r", /more than 250,000 lines/],
    ["nothing but quotes", '"', /or 100,000 characters/],
    ["quotes that are all open", '"a\n', /more than 250,000 lines/],
  ])("of %s is refused before it is taken apart", (_, repeated, words) => {
    const text = filling(repeated);
    const before = process.memoryUsage().heapUsed;
    expect(() => atOnce(parseTable(text, rosterFile))).toThrow(words);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(mostGrowthBytes);
  });

  it("of wide rows below an open quote is refused at the line where it opens", () => {
    const text = `given_name,family_name\nMia,"Ost\n${"x,".repeat(2_000)}"\n`;
    expect(() => atOnce(parseTable(text, rosterFile))).toThrow(/line 2 has more than 1,000 cells/);
  });

  it("is read no further than an import goes", () => {
    const text = `given_name,x\n${"Mia,y\n".repeat(200_000)}`;
    const { rows } = atOnce(parseTable(text, rosterFile));
    expect(rows.length).toBeLessThan(mostImportRows + 100);
  });
});
