import type { InjuryKind, Sex } from "@talus/domain/athletes/athlete";
import type { Side } from "@talus/domain/sides";

/** The teams of the club, by key. */
export const demoTeams = {
  distance: { name: "Distance", athleteType: "runner", coaches: ["owner"] },
  track: { name: "Track U23", athleteType: "runner", coaches: ["coach"] },
  weightlifting: { name: "Weightlifting", athleteType: "lifter", coaches: ["owner", "coach"] },
  strength: { name: "Strength", athleteType: "lifter", coaches: ["coach"] },
} as const;
export type DemoTeam = keyof typeof demoTeams;

/**
 * What makes an athlete's sixteen weeks a story of their own: `awaiting` a review, `overdue` for a
 * test, `paused`, on `hold`, `cleared` from one, logging `late`, `lapsed` lately, `fresh` with a
 * plan and no session yet, `new` without anything, changing `protocol`, asked to `remeasure`.
 */
export type DemoStory =
  | "steady"
  | "awaiting"
  | "overdue"
  | "paused"
  | "hold"
  | "cleared"
  | "late"
  | "lapsed"
  | "fresh"
  | "new"
  | "protocol"
  | "remeasure";

/** An invented athlete: true reach at the start and what sixteen adherent weeks may add, cm. */
export type DemoPerson = {
  name: [given: string, family: string];
  sex: Sex;
  born: number;
  team: DemoTeam;
  story: DemoStory;
  leftCm: number;
  rightCm: number;
  gainCm: number;
  /** Share of planned sessions that get done. */
  adherence: number;
  feels: "back" | "front" | "both" | null;
  injury?: { kind: InjuryKind; side: Side | "both"; resolved: boolean };
  inches?: true;
  /** Seconds the straight-knee towel hold lasts; 30 and more is fine. */
  towelSec?: number;
};

type Line = [
  string,
  string,
  Sex,
  number,
  DemoTeam,
  DemoStory,
  number,
  number,
  number,
  number,
  DemoPerson["feels"],
];
type More = Pick<DemoPerson, "injury" | "inches" | "towelSec">;

function person(
  [given, family, sex, born, team, story, leftCm, rightCm, gainCm, adherence, feels]: Line,
  more: More = {},
): DemoPerson {
  return {
    name: [given, family],
    sex,
    born,
    team,
    story,
    leftCm,
    rightCm,
    gainCm,
    adherence,
    feels,
    ...more,
  };
}

const achilles = (side: Side | "both", resolved = false): More => ({
  injury: { kind: "achilles_tendinopathy", side, resolved },
});
const sprain = (side: Side): More => ({ injury: { kind: "ankle_sprain", side, resolved: true } });

/** The first one is the athlete whose sign-in is shown. */
export const demoPeople: readonly DemoPerson[] = [
  person(
    ["Ines", "Duarte", "female", 1996, "distance", "steady", 7.1, 9.8, 2.6, 0.9, "back"],
    sprain("left"),
  ),
  person(["Jonas", "Weber", "male", 1988, "distance", "awaiting", 8.2, 8.6, 2.9, 0.93, "back"]),
  person(["Amara", "Okafor", "female", 1999, "distance", "steady", 9.4, 9.1, 1.4, 0.78, "back"]),
  person(["Lucia", "Ferri", "female", 1991, "distance", "overdue", 8.8, 9.5, 1.1, 0.52, "front"]),
  person(["Samuel", "Haile", "male", 1994, "distance", "awaiting", 11.2, 11.6, 1.2, 0.88, null]),
  person(["Nora", "Lindqvist", "female", 1985, "distance", "late", 9.9, 9.2, 1.6, 0.82, "back"]),
  person(
    ["Pieter", "Bakker", "male", 1979, "distance", "steady", 6.4, 8.9, 1.5, 0.7, "front"],
    sprain("left"),
  ),
  person(["Yuki", "Tanabe", "female", 2000, "distance", "hold", 10.6, 10.1, 1.2, 0.84, null]),
  person(["Daniel", "Mensah", "male", 1990, "distance", "lapsed", 8.1, 8.4, 1.7, 0.74, "back"], {
    towelSec: 21,
  }),
  person(["Hanna", "Kowalska", "female", 1993, "distance", "steady", 12.4, 12.9, 0.9, 0.8, null]),
  person(["Mateus", "Rocha", "male", 1997, "distance", "paused", 9.3, 8.8, 1.3, 0.79, "back"]),
  person(["Eilidh", "Fraser", "female", 1987, "distance", "awaiting", 8.4, 7.9, 0.4, 0.86, "both"]),
  person(
    ["Tomasz", "Nowak", "male", 1982, "distance", "steady", 9.0, 9.3, 1.2, 0.66, "back"],
    achilles("right"),
  ),
  person([
    "Grace",
    "Achieng",
    "female",
    1998,
    "distance",
    "protocol",
    9.7,
    10.0,
    1.5,
    0.85,
    "back",
  ]),
  person(["Oskar", "Nilsen", "male", 2004, "track", "steady", 10.8, 10.4, 1.3, 0.75, null]),
  person(
    ["Zoe", "Martens", "female", 2005, "track", "awaiting", 7.6, 10.9, 1.9, 0.91, "back"],
    sprain("left"),
  ),
  person(["Rafael", "Ortega", "male", 2003, "track", "steady", 9.2, 9.6, 1.8, 0.68, "back"], {
    towelSec: 18,
  }),
  person(["Mila", "Petrov", "female", 2006, "track", "late", 11.0, 10.7, 1.0, 0.77, null]),
  person(["Kofi", "Asante", "male", 2004, "track", "cleared", 8.9, 9.2, 1.5, 0.8, "back"]),
  person(["Emma", "Jansen", "female", 2005, "track", "overdue", 10.1, 9.8, 0.8, 0.45, null]),
  person(["Luca", "Moretti", "male", 2003, "track", "remeasure", 8.3, 8.0, 1.6, 0.83, "front"]),
  person(["Sofie", "Holm", "female", 2006, "track", "awaiting", 9.5, 9.9, 1.4, 0.87, "back"]),
  person(["Noah", "Byrne", "male", 2004, "track", "lapsed", 10.3, 10.6, 1.2, 0.72, null]),
  person(["Aisha", "Rahman", "female", 2005, "track", "fresh", 8.7, 9.1, 1.5, 0.8, "back"]),
  person(
    ["Kwame", "Boateng", "male", 1992, "weightlifting", "awaiting", 9.1, 8.7, 2.2, 0.89, "front"],
    { inches: true },
  ),
  person([
    "Marta",
    "Silva",
    "female",
    1995,
    "weightlifting",
    "steady",
    10.9,
    11.3,
    1.1,
    0.81,
    null,
  ]),
  person(
    ["Dmitri", "Volkov", "male", 1986, "weightlifting", "steady", 6.8, 7.1, 1.3, 0.73, "front"],
    { injury: { kind: "bone_spur", side: "left", resolved: false } },
  ),
  person([
    "Chloe",
    "Dubois",
    "female",
    1997,
    "weightlifting",
    "steady",
    12.8,
    13.1,
    0.6,
    0.84,
    null,
  ]),
  person([
    "Ahmed",
    "Salah",
    "male",
    1993,
    "weightlifting",
    "awaiting",
    8.0,
    8.3,
    1.8,
    0.76,
    "both",
  ]),
  person([
    "Ingrid",
    "Solberg",
    "female",
    1989,
    "weightlifting",
    "paused",
    10.0,
    9.4,
    1.2,
    0.8,
    "front",
  ]),
  person(["Marcus", "Reid", "male", 1991, "weightlifting", "overdue", 7.7, 8.2, 0.9, 0.4, "back"], {
    inches: true,
  }),
  person(["Priya", "Nair", "female", 1998, "weightlifting", "late", 9.6, 10.2, 1.5, 0.85, "back"]),
  person(
    ["Felix", "Brandt", "male", 1996, "weightlifting", "steady", 9.8, 7.2, 2.0, 0.88, "front"],
    sprain("right"),
  ),
  person(
    ["Tariq", "Aziz", "male", 1990, "strength", "steady", 8.5, 8.9, 1.6, 0.79, "back"],
    achilles("both"),
  ),
  person(["Lena", "Vogel", "female", 1994, "strength", "awaiting", 11.4, 11.1, 1.0, 0.9, null]),
  person(["Bruno", "Costa", "male", 1984, "strength", "steady", 7.9, 8.1, 1.4, 0.62, "front"]),
  person([
    "Freya",
    "Andersen",
    "female",
    1999,
    "strength",
    "protocol",
    9.3,
    9.7,
    1.5,
    0.82,
    "back",
  ]),
  person(["Omar", "Haddad", "male", 1987, "strength", "overdue", 8.8, 9.0, 0.7, 0.55, "back"], {
    injury: { kind: "plantar_fascia_irritation", side: "right", resolved: false },
  }),
  person(["Ruth", "Keller", "female", 1992, "strength", "awaiting", 10.5, 10.2, 1.3, 0.83, null]),
  person(["Theo", "Lambert", "male", 2001, "strength", "new", 9.0, 9.0, 1.0, 0.8, null]),
];
