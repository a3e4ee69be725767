import { addDays, type LocalDate, weekdayOf } from "@talus/domain/calendar";
import { planDays } from "@talus/domain/schedule/place";
import { closureOn } from "../people/closures";
import { pushPerson } from "../people/people";
import type { Person } from "../people/person";
import type { Rows } from "../rows";
import { begin, type Life, type World } from "./life";
import { livePain } from "./pain";
import { review } from "./reviews";
import { liveSession } from "./sessions";
import { takeTest } from "./tests";

/** What two thirds of a gain lose on a day without training: half of it in some nine months (our choice). */
const fadePerDay = 0.0025;

/** Lives through an athlete's time up to today, and plans the four weeks from today on. */
export function liveThrough(world: World, person: Person, rows: Rows): void {
  const { today } = world.frame;
  const life = begin(world, person, rows);
  pushPerson(life);
  const end = person.leftOn ?? today;
  const planned = addDays(end, planDays);
  // A few days pass before anybody is tested.
  life.testOn = addDays(person.joinedOn, person.random.whole(0, 9));
  for (let date = person.joinedOn; date < planned; date = addDays(date, 1)) {
    if (date < end) liveDay(life, date);
    liveSession(life, date);
    if (date < end && life.review?.on === date) {
      const { test } = life.review;
      life.review = null;
      review(life, test, date);
    }
    life.trained *= 1 - fadePerDay;
  }
}

function liveDay(life: Life, date: LocalDate): void {
  const { random, habit } = life.person;
  if (weekdayOf(date) === 1) life.mood = random.normal(0.1);
  livePain(life, date);
  const isIn = habit.endsOn === null || date < habit.endsOn;
  if (date >= life.testOn && isIn && !closureOn(life.closures, date)) takeTest(life, date);
}
