import { describe, expect, it } from "vitest";
import type { LocalDate } from "../calendar";
import { defaultTrainingWeek } from "./athlete";
import { athleteInput, birthDateFault, pauseEndFault, statusInput } from "./athlete.schema";
import { injuryDatesFault, injuryInput } from "./injury.schema";

const today: LocalDate = "2026-03-02";

const hana = {
  givenName: "Hana",
  familyName: "Novák",
  email: "hana@club.org",
  phone: "+420 601 234 567",
  externalId: "NG-0417",
  birthDate: "1999-02-17",
  sex: "female",
  athleteType: "runner",
  dominantSide: "right",
  units: "cm",
  timeZone: "Europe/Prague",
  targetCmLeft: 10.5,
  targetCmRight: null,
  trainingWeek: defaultTrainingWeek.runner,
  equipment: null,
  complaints: null,
  askFirst: null,
  athleteTypeId: null,
  teamIds: [],
};

function faultsOf(change: Record<string, unknown>): string[] {
  const result = athleteInput.safeParse({ ...hana, ...change });
  return result.success ? [] : result.error.issues.map((issue) => issue.path.join("."));
}

describe("athleteInput", () => {
  it("accepts a whole athlete as it is", () => {
    expect(athleteInput.parse(hana)).toEqual(hana);
  });

  it("tidies spaces and the case of an e-mail address", () => {
    const athlete = athleteInput.parse({
      ...hana,
      givenName: "  Hana   Marie ",
      email: " Hana@Club.ORG ",
    });
    expect(athlete.givenName).toBe("Hana Marie");
    expect(athlete.email).toBe("hana@club.org");
  });

  it("takes empty optional text as nothing given", () => {
    const athlete = athleteInput.parse({
      ...hana,
      email: " ",
      phone: "",
      externalId: "",
      birthDate: "",
    });
    expect(athlete).toMatchObject({ email: null, phone: null, externalId: null, birthDate: null });
  });

  it("accepts a person with one name", () => {
    expect(faultsOf({ familyName: "" })).toEqual([]);
  });

  it.each([
    ["givenName", { givenName: "  " }],
    ["email", { email: "hana at club" }],
    ["phone", { phone: "call me" }],
    ["birthDate", { birthDate: "2001-02-30" }],
    ["birthDate", { birthDate: "1899-12-31" }],
    ["athleteType", { athleteType: "swimmer" }],
    ["timeZone", { timeZone: "Mars/Olympus" }],
    ["targetCmLeft", { targetCmLeft: 25.1 }],
    ["targetCmRight", { targetCmRight: 0 }],
    ["trainingWeek.3", { trainingWeek: { ...defaultTrainingWeek.runner, 3: "nap" } }],
  ])("refuses a wrong %s and names the field", (field, change) => {
    expect(faultsOf(change)).toEqual([field]);
  });

  it("says what to enter in plain words", () => {
    const result = athleteInput.safeParse({ ...hana, email: "hana at club" });
    expect(result.error?.issues[0]?.message).toBe("Enter an e-mail address such as name@club.org");
  });
});

describe("birthDateFault", () => {
  it("accepts today and refuses tomorrow", () => {
    expect(birthDateFault("2026-03-02", today)).toBeNull();
    expect(birthDateFault("2026-03-03", today)).toMatch(/future/);
    expect(birthDateFault(null, today)).toBeNull();
  });
});

describe("statusInput", () => {
  it("wants a reason for a pause and lets its end stay open", () => {
    expect(
      statusInput.safeParse({ status: "paused", pauseReason: " ", pausedUntil: null }).success,
    ).toBe(false);
    expect(
      statusInput.safeParse({ status: "paused", pauseReason: "Exams", pausedUntil: null }).success,
    ).toBe(true);
  });

  it("wants the end of a pause after today", () => {
    expect(pauseEndFault(today, today)).toMatch(/after today/);
    expect(pauseEndFault("2026-03-03", today)).toBeNull();
  });
});

describe("injuryDatesFault", () => {
  const injury = injuryInput.parse({
    kind: "ankle_sprain",
    side: "left",
    since: "2025-07-01",
    resolvedOn: null,
    note: "",
  });

  it("accepts an open injury and one that resolved on the day it began", () => {
    expect(injuryDatesFault(injury, today)).toBeNull();
    expect(injuryDatesFault({ ...injury, resolvedOn: "2025-07-01" }, today)).toBeNull();
  });

  it("refuses an end before the start and any date in the future", () => {
    expect(injuryDatesFault({ ...injury, resolvedOn: "2025-06-30" }, today)?.field).toBe(
      "resolvedOn",
    );
    expect(injuryDatesFault({ ...injury, since: "2026-03-03" }, today)?.field).toBe("since");
    expect(injuryDatesFault({ ...injury, resolvedOn: "2026-03-03" }, today)?.field).toBe(
      "resolvedOn",
    );
  });
});
