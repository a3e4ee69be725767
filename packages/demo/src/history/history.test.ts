import { addDays, type LocalDate } from "@talus/domain/calendar";
import { describe, expect, test } from "vitest";
import { weekOf } from "../calendar";
import { type DemoPerson, type DemoStory, demoPeople } from "../people.data";
import { randomFrom } from "../random";
import { historyOf } from "./history";

const firstDay: LocalDate = "2026-11-16";
const week = [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(firstDay, days));

function live(person: DemoPerson, today: LocalDate) {
  return historyOf(person, {
    today,
    random: randomFrom(1),
    measuring: randomFrom(2),
    week: weekOf(person, today, person === demoPeople[0]),
    birthDate: "1995-01-01",
    athleteUserId: "athlete",
    coachUserId: "coach",
    repeating: randomFrom(3),
    otherCoachUserId: "other coach",
    otherCoachReadsCm: 0,
  });
}

function personOf(story: DemoStory): DemoPerson {
  const person = demoPeople.find((one) => one.story === story);
  if (!person) throw new Error(`Nobody lives the story ${story}`);
  return person;
}

describe.each(week)("on %s", (today) => {
  test("the athlete who is shown has a full session to do", () => {
    const [shown] = demoPeople;
    const sessions = shown ? live(shown, today).sessions : [];
    expect(sessions.filter(({ date }) => date === today)).toMatchObject([{ kind: "full" }]);
  });

  test("a hold began in the last days, and nothing is planned after it", () => {
    const { stopped, sessions } = live(personOf("hold"), today);
    expect(stopped?.outcome).toBe("stopped");
    expect(sessions.every(({ date }) => date <= (stopped?.date ?? ""))).toBe(true);
  });

  test("a cleared hold left a gap, and training went on after it", () => {
    const { stopped, sessions } = live(personOf("cleared"), today);
    const inside = sessions.filter(
      ({ date }) => date > (stopped?.date ?? "") && date < addDays(today, -35),
    );
    expect(inside).toEqual([]);
    expect(sessions.some(({ date }) => date > today)).toBe(true);
  });
});

test("only who awaits a review has a test without one, and nobody logs ahead of time", () => {
  for (const person of demoPeople) {
    const { tests, reviews, logs } = live(person, firstDay);
    const open = tests.filter(
      (one) => !reviews.some(({ verdictId }) => verdictId === one.verdictId),
    );
    expect([person.story, open.length]).toEqual([
      person.story,
      person.story === "awaiting" ? 1 : 0,
    ]);
    expect(
      logs.every((log) => log.date < firstDay && log.loggedAt.toISOString() < `${firstDay}T06`),
    ).toBe(true);
  }
});
