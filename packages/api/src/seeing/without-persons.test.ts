import { describe, expect, it } from "vitest";
import { withoutPersons } from "./without-persons";

const id = "0192f3c4-5d6e-7f80-9a1b-2c3d4e5f6071";

function jsonProblem(text: string): string {
  try {
    JSON.parse(text);
  } catch (error) {
    return String(error);
  }
  throw new Error("This is JSON");
}

describe("a line of the log", () => {
  it.each([
    [`GET /athletes/${id}?tab=tests&q=Ines 500`, "GET /athletes/<id>?… 500"],
    [
      `b1c2 plans.assign Error: no row for ${id.toUpperCase()}`,
      "b1c2 plans.assign Error: no row for <id>",
    ],
    [
      "duplicate key: Key (email)=(ines@example.org) already exists.",
      "duplicate key: Key (…)=(…) already exists.",
    ],
    ["  detail: 'Key (organisation_id, id)=(7, 8) already exists.',", "  detail: …"],
    ["Failing row contains (7, Ines, Duarte).", "Failing row contains …"],
    ['invalid input syntax for type uuid: "Ines"', "invalid input syntax for type uuid: …"],
    ['error: malformed array literal: "Ines"', "error: malformed array literal: …"],
    ['value "Ines Duarte" is out of range', 'value "…" is out of range'],
    ["opened /confirm/abcdefghijklmnopqrstuvwxyz0123456789-_", "opened /confirm/<token>"],
    ["mail to Ines.Duarte+x@club.example.org bounced", "mail to <mail> bounced"],
    ["opened /reset/abcdefghijklmnopqrstuvwxyz0123456789-_", "opened /reset/<token>"],
    ['body was {"name":"Ines","pain":7} there', "body was {…}"],
    ['sent ["Ines","Kwame"]', "sent {…}"],
  ])("keeps nothing of a person: %s", (line, left) => {
    expect(withoutPersons(line)).toBe(left);
  });

  it.each(['{"name":"Ines"', '{"name":"Ines","pain":nothing', '["Ines" "Kwame"]', "Ines Duarte"])(
    "keeps nothing of what was sent as JSON: %s",
    (text) => {
      expect(withoutPersons(jsonProblem(text))).not.toMatch(/Ines|Kwame|name|pain/);
    },
  );

  it.each([
    "The hourly work failed: Error: connection refused",
    "    at answer (/srv/talus/apps/web/server/entry.ts:52:11)",
    'duplicate key value violates unique constraint "team_pkey"',
    "relation [athlete] is locked",
    "Is the port taken?",
  ])("keeps what tells the fault: %s", (line) => {
    expect(withoutPersons(line)).toBe(line);
  });

  it("is cut before it costs time to look through", () => {
    const line = '{"a'.repeat(20_000) + "@a.".repeat(20_000) + "/a?".repeat(20_000);
    expect(withoutPersons(line).length).toBeLessThan(8100);
  });
});
