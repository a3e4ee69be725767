import { describe, expect, it } from "vitest";
import {
  addDays,
  daysAnywhere,
  daysBetween,
  daysByZone,
  localDateIn,
  mondayOf,
  parseLocalDate,
  weekdayOf,
} from "./calendar";
import { timeZoneNamed, timeZoneNames } from "./time-zones/time-zones";

describe("a calendar day", () => {
  it.each([
    "0001-01-01",
    "1899-12-31",
    "2200-01-01",
    "2026-02-30",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "2025-02-29",
    "soon",
    "",
  ])("is not %s", (text) => expect(parseLocalDate(text)).toBeNull());
  it.each(["2024-02-29", "2026-12-31", "1900-01-01", "2199-12-31", "1969-12-31"])(
    "is %s",
    (text) => {
      expect(parseLocalDate(text)).toBe(text);
    },
  );
  it("moves over months, years and before 1970", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("1970-01-01", -1)).toBe("1969-12-31");
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
    expect(weekdayOf("1969-12-31")).toBe(3);
    expect(mondayOf("2026-11-22")).toBe("2026-11-16");
  });
  it("is the athlete's own, and a zone is known or not", () => {
    const instant = new Date("2026-11-20T23:30:00Z");
    expect(localDateIn("Asia/Tokyo", instant)).toBe("2026-11-21");
    expect(localDateIn("America/Lima", instant)).toBe("2026-11-20");
    expect(timeZoneNamed("europe/prague")).toBe("Europe/Prague");
    for (const name of ["Europe/Nowhere", "AET", "", "+02:00"])
      expect(timeZoneNamed(name)).toBeNull();
    for (const name of timeZoneNames) expect(localDateIn(name, instant)).toMatch(/^2026-11-2[01]$/);
    expect(localDateIn("AET-gone", instant)).toBe("2026-11-20");
  });
  it("lies between the earliest and the latest that any zone shows", () => {
    for (const time of ["00:30", "11:30", "12:30", "23:30"]) {
      const instant = new Date(`2026-11-20T${time}:00Z`);
      const { earliest, latest } = daysAnywhere(instant);
      const dayIn = daysByZone(instant);
      for (const name of ["Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC", "UTC"]) {
        expect(dayIn(name)).toBe(localDateIn(name, instant));
        expect(dayIn(name) >= earliest && dayIn(name) <= latest).toBe(true);
      }
    }
    expect(daysAnywhere(new Date("2026-11-20T11:30:00Z"))).toEqual({
      earliest: "2026-11-19",
      latest: "2026-11-21",
    });
  });
});
