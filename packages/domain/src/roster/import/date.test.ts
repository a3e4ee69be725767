import { describe, expect, it } from "vitest";
import { readDate } from "./date";

describe("readDate", () => {
  it.each([
    ["2026-03-04", "2026-03-04"],
    ["2026/3/4", "2026-03-04"],
    ["4 Mar 2026", "2026-03-04"],
    ["04-March-2026", "2026-03-04"],
    ["17/02/1999", "1999-02-17"],
    ["02/17/1999", "1999-02-17"],
    ["3.3.2001", "2001-03-03"],
    ["2004-03-21 00:00:00", "2004-03-21"],
    ["21/03/2004 00:00", "2004-03-21"],
    ["2004-03-21T00:00:00Z", "2004-03-21"],
    ["2004-03-21T00:00:00.000+02:00", "2004-03-21"],
    ["3/21/2004 12:00:00 AM", "2004-03-21"],
    ["Mar 21, 2004", "2004-03-21"],
    ["March 21st 2004", "2004-03-21"],
    ["21. März 2004", "2004-03-21"],
    ["21 mrt. 2004", "2004-03-21"],
    ["2004-Mar-21", "2004-03-21"],
    ["20040321", "2004-03-21"],
    ["２００４-０３-２１", "2004-03-21"],
  ])("reads %s without being told an order", (text, date) => {
    expect(readDate(text, null)).toMatchObject({ kind: "date", date });
  });

  it("gives both readings of a date that reads two ways, until an order is chosen", () => {
    expect(readDate("3/4/2026", null)).toEqual({
      kind: "ambiguous",
      both: { day_first: "2026-04-03", month_first: "2026-03-04" },
    });
    expect(readDate("3/4/2026", "day_first")).toMatchObject({ date: "2026-04-03" });
    expect(readDate("3/4/2026", "month_first")).toMatchObject({ date: "2026-03-04" });
  });

  it("says what order a date shows by itself", () => {
    expect(readDate("17/02/1999", null)).toMatchObject({ evidence: "day_first" });
    expect(readDate("02/17/1999", null)).toMatchObject({ evidence: "month_first" });
    expect(readDate("3/3/1999", null)).toMatchObject({ evidence: null });
    expect(readDate("1999-02-17", null)).toMatchObject({ evidence: null });
  });

  it("refuses a date that the chosen order makes impossible", () => {
    expect(readDate("17/02/1999", "month_first")).toEqual({
      kind: "impossible",
      message: "17/02/1999 is no date when read month first",
    });
  });

  it.each(["30/02/2001", "2001-02-29", "31 Jun 2001", "2001-13-01"])(
    "refuses %s, which no calendar has",
    (text) => {
      expect(readDate(text, null).kind).toBe("impossible");
      expect(readDate(text, "day_first").kind).toBe("impossible");
    },
  );

  it.each(["2999-01-01", "01/01/1066", "3 Mar 0204", "18991231"])(
    "finds the year of %s far",
    (text) => {
      expect(readDate(text, "day_first").kind).toBe("far_year");
    },
  );

  it.each([
    ["38067", "is a spreadsheet's number for a day"],
    ["21.03.04", "has a year of two digits"],
    ["3/4/26", "has a year of two digits"],
    ["21-Mar-04", "has a year of two digits"],
    ["Mar 21, '04", "has a year of two digits"],
    ["2004-03-21T22:00:00Z", "carries a time of day, so it may be another day elsewhere"],
    ["soon", undefined],
    ["21 Marvel 2004", undefined],
    ["21 jui 2004", undefined],
    ["", undefined],
  ])("never guesses %s", (text, reason) => {
    expect(readDate(text, "day_first")).toEqual({ kind: "unreadable", ...(reason && { reason }) });
  });
});
