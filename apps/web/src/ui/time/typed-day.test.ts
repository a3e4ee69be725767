import { expect, test } from "vitest";
import { dayOrderOf, dayShape, typedDay, writtenDay } from "./typed-day";

const locales = [
  "en-GB",
  "en-US",
  "de-DE",
  "sv-SE",
  "ja-JP",
  "ko-KR",
  "ar-EG",
  "fa-IR",
  "th-TH",
  "hu-HU",
  "bg-BG",
];

test("a day is written in its reader's order", () => {
  const written = (locale: string) => writtenDay("2026-11-03", dayOrderOf(locale));
  expect(["en-GB", "en-US", "de-DE", "sv-SE", "ja-JP", "nl-NL"].map(written)).toEqual([
    "03/11/2026",
    "11/03/2026",
    "03.11.2026",
    "2026-11-03",
    "2026/11/03",
    "03-11-2026",
  ]);
  expect(dayShape(dayOrderOf("de-DE"))).toBe("dd.mm.yyyy");
  expect(writtenDay("", dayOrderOf("de-DE"))).toBe("");
});

test("what is written in any order is read back as the same day", () => {
  for (const locale of locales) {
    const order = dayOrderOf(locale);
    for (const day of ["2026-11-03", "2024-02-29", "1999-12-31", "2026-01-01"]) {
      expect(typedDay(writtenDay(day, order), order), locale).toBe(day);
      expect(typedDay(writtenDay(day, order).replace(/\D/g, ""), order), locale).toBe(day);
      expect(typedDay(day, order), locale).toBe(day);
    }
  }
});

test("a typed day follows the reader's order, or names its month", () => {
  const [british, american] = [dayOrderOf("en-GB"), dayOrderOf("en-US")];
  expect(typedDay("3/11/2026", british)).toBe("2026-11-03");
  expect(typedDay("3/11/2026", american)).toBe("2026-03-11");
  expect(typedDay(" 3. 11. 2026 ", british)).toBe("2026-11-03");
  for (const text of ["3 Nov 2026", "Nov 3, 2026", "November 3, 2026", "2026 Nov 3"])
    expect(typedDay(text, american), text).toBe("2026-11-03");
});

test("what is no day of the calendar, or leaves the century open, is none", () => {
  for (const text of [
    "",
    "31.02.2026",
    "3.11.26",
    "11/2026",
    "tomorrow",
    "13/13/2026",
    "3 Nab 2026",
  ])
    expect(typedDay(text, dayOrderOf("de-DE")), text).toBeNull();
});
