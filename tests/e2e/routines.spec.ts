import { expect } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import { coachWithRunner } from "./a-club";
import { firstTest } from "./a-test";
import { ask, call } from "./calls";
import { desk, foundClub, openPage } from "./people";
import { openReady } from "./ready";
import { test } from "./tidy";

test("a routine is built by keyboard, saved in versions, and two coaches lose nothing", async ({
  browser,
}) => {
  const page = await openPage(browser, desk);
  await foundClub(page, "Builders");
  await openReady(page, "/routines");
  await page.getByRole("button", { name: "New routine" }).click();
  await page.getByLabel("Name").fill("Trail runner");
  await page.getByLabel("Start from").selectOption({ label: "Runner soleus focus" });
  await page.getByRole("button", { name: "Make routine" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Trail runner" })).toBeVisible();

  await test.step("Alt and an arrow move a line, and say where it is", async () => {
    await page.getByRole("button", { name: /^Ankle circles/ }).focus();
    await page.keyboard.press("Alt+ArrowDown");
    await expect(page.getByText("Ankle circles: place 2 of 2 in Warm-up.")).toBeAttached();
    await expect(page.getByRole("button", { name: /^Ankle circles/ })).toBeFocused();
  });

  await test.step("a dose changes, and the duration with it", async () => {
    await page.getByRole("button", { name: /^Bent-knee wall stretch/ }).click();
    await page.getByRole("button", { name: "Sets: more", exact: true }).click();
    await expect(page.getByText("18:24", { exact: true }).first()).toBeVisible();
    await expect(page.getByText("2 × 45 s each side")).toBeVisible();
  });

  await test.step("N finds an exercise by a few letters and adds it", async () => {
    await page.locator("h1").click();
    await page.keyboard.press("n");
    await page.getByLabel("Search").fill("short hops");
    await page.getByRole("button", { name: "Add Short hops, soft landing" }).click();
    await page.keyboard.press("Escape");
    await expect(page.getByText(/only after four weeks of basics/)).toBeVisible();
  });

  await test.step("unsaved work survives a walk through another page", async () => {
    await page.getByRole("link", { name: "Routines", exact: true }).first().click();
    await page.getByRole("link", { name: "Trail runner" }).click();
    await expect(page.getByText("v2 draft")).toBeVisible();
  });

  const other = await page.context().newPage();
  await test.step("somebody else saves version 2 first", async () => {
    await openReady(other, page.url());
    await other.getByLabel("Note").fill("From the other desk");
    await other.getByRole("button", { name: /Save as version 2/ }).click();
    await expect(other.getByText("Version 2 is saved.").first()).toBeVisible();
  });

  await test.step("the stale save is refused, keeps the draft, and becomes version 3", async () => {
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("alert").getByText(/Somebody saved version 2/)).toBeVisible();
    await page.getByRole("button", { name: /^Keep mine/ }).click();
    await expect(page.getByText("If you save version 3")).toBeVisible();
    await page.getByRole("button", { name: /Save as version 3/ }).click();
    await expect(page.getByText("Version 3 is saved.").first()).toBeVisible();
    await page.getByRole("button", { name: "Versions" }).click();
    await expect(page.getByRole("listitem").filter({ hasText: /^Version \d/ })).toHaveCount(3);
    await page.keyboard.press("Escape");
  });

  await test.step("archiving has an undo", async () => {
    await page.getByRole("button", { name: "More for Trail runner" }).click();
    await page.getByRole("menuitem", { name: "Archive" }).click();
    await expect(page.getByText("v3, archived")).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("v3", { exact: true })).toBeVisible();
  });
});

test("whoever follows an earlier version is moved to the newest, and back", async ({ browser }) => {
  const { coach, athleteId } = await coachWithRunner(browser);
  const routines = await ask<{ id: string; name: string; versionId: string }[]>(
    coach,
    "routines.list",
    {},
  );
  const routine = routines.find(({ name }) => name === "Runner soleus focus");
  if (!routine) throw new Error("Every club begins with the ready routines");
  const target = { kind: "athletes", athleteIds: [athleteId] };
  const startsOn = new Date().toISOString().slice(0, 10);
  const plan = {
    target,
    routineVersionId: routine.versionId,
    startsOn,
    phase: "build",
    sideBias: null,
  };
  await call(coach, "plans.assign", { id: uuidv7(), ...plan });
  await openReady(coach, `/routines/${routine.id}`);
  await expect(coach.getByRole("button", { name: /^Move \d/ })).toBeHidden();
  await coach.getByLabel("Note").fill("Slower");
  await coach.getByRole("button", { name: /Save as version 2/ }).click();
  await coach.getByRole("button", { name: "Move 1 athlete" }).click();
  const dialog = coach.getByRole("dialog", { name: "Move to version 2" });
  await expect(dialog.getByText(/The athlete gets it\..*future sessions change/)).toBeVisible();
  await dialog.getByRole("button", { name: "Move 1 athlete" }).click();
  await expect(coach.getByText(/assigned to 1 athlete\./)).toBeVisible();
  await expect(coach.getByRole("button", { name: "Move 1 athlete" })).toBeHidden();
  await coach.getByRole("button", { name: "Undo" }).click();
  await expect(coach.getByRole("button", { name: "Move 1 athlete" })).toBeVisible();
});

test("a routine goes out as a file and comes in again, and a file that holds none says why", async ({
  browser,
}) => {
  const page = await openPage(browser, desk);
  await foundClub(page, "Files");
  await openReady(page, "/routines");
  await page.getByRole("button", { name: "More for Runner soleus focus" }).first().click();
  const saving = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Save as a file" }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe("Runner-soleus-focus.routine.json");
  await page.getByRole("button", { name: "New routine" }).click();
  const field = page.getByLabel("Or take one from a file");
  const wrong = { name: "a.json", mimeType: "application/json", buffer: Buffer.from("[]") };
  await field.setInputFiles(wrong);
  await expect(page.getByText("This is no file of a routine that Talus wrote.")).toBeVisible();
  await field.setInputFiles(await saved.path());
  await expect(page).toHaveURL(/\/routines\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1, name: "Runner soleus focus" })).toBeVisible();
});

test("each leg gets a dose of its own, seen by the athlete, and rows are dragged by mouse and by finger", async ({
  browser,
}) => {
  const { coach, athlete, athleteId } = await coachWithRunner(browser);
  const routines = await ask<{ id: string; name: string }[]>(coach, "routines.list", {});
  const build = routines.find(({ name }) => name === "Runner build");
  await openReady(coach, `/routines/${build?.id}`);
  const row = (name: string) => coach.locator("li[data-before]").filter({ hasText: name });

  await test.step("left and right apart", async () => {
    await coach.getByRole("button", { name: /^Bent-knee wall stretch/ }).click();
    await coach.getByRole("radio", { name: "Apart", exact: true }).check({ force: true });
    const left = coach.getByRole("region", { name: "Left", exact: true });
    await left.getByRole("button", { name: "Sets: more", exact: true }).click();
    await expect(row("Bent-knee wall stretch").getByText("left: 3 × 45 s")).toBeVisible();
    await expect(row("Bent-knee wall stretch").getByText("right: 2 × 45 s")).toBeVisible();
  });

  const order = async () => {
    const names = await coach.locator("li[data-before] button[aria-keyshortcuts]").allInnerTexts();
    return names
      .map((name) => name.split("\n")[0])
      .filter((name) => name === "Heel drops" || name === "Bent-knee wall stretch");
  };
  /** From the middle of a row's handle to the upper edge of another row. */
  const way = async (from: string, to: string) => {
    await row(to).scrollIntoViewIfNeeded();
    const handle = await row(from).locator("[data-handle]").boundingBox();
    const goal = await row(to).boundingBox();
    if (!handle || !goal) throw new Error("A row is not drawn");
    const start = { x: handle.x + handle.width / 2, y: handle.y + handle.height / 2 };
    return { start, end: { x: start.x, y: goal.y + 4 } };
  };

  await test.step("a row is dragged before another one by mouse", async () => {
    const { start, end } = await way("Heel drops", "Bent-knee wall stretch");
    await coach.mouse.move(start.x, start.y);
    await coach.mouse.down();
    await coach.mouse.move(end.x, end.y, { steps: 5 });
    await coach.mouse.up();
    await expect(
      coach.getByText(/^Heel drops: place \d+ of \d+ in Load and stretch\.$/),
    ).toBeAttached();
    expect(await order()).toEqual(["Heel drops", "Bent-knee wall stretch"]);
  });

  await test.step("and back by finger, both legs together", async () => {
    const { start, end } = await way("Bent-knee wall stretch", "Heel drops");
    const hand = await coach.context().newCDPSession(coach);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", at?: { x: number; y: number }) =>
      hand.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });
    await touch("touchStart", start);
    await touch("touchMove", { x: end.x, y: (start.y + end.y) / 2 });
    await touch("touchMove", end);
    await touch("touchEnd");
    await expect.poll(order).toEqual(["Bent-knee wall stretch", "Heel drops"]);
    await expect(row("Bent-knee wall stretch").getByText("left: 3 × 45 s")).toBeVisible();
  });

  await test.step("the athlete sees both doses, and logs each as planned", async () => {
    await coach.getByRole("button", { name: /Save as version 2/ }).click();
    await expect(coach.getByText("Version 2 is saved.").first()).toBeVisible();
    const { current } = await ask<{ current: { id: string } }>(coach, "routines.get", {
      routineId: build?.id,
    });
    await call(coach, "plans.assign", {
      ...{ id: uuidv7(), target: { kind: "athletes", athleteIds: [athleteId] } },
      ...{ routineVersionId: current.id, startsOn: new Date().toISOString().slice(0, 10) },
      ...{ phase: "build", sideBias: null },
    });
    await openReady(athlete, "/log/extra");
    await expect(athlete.getByText("Bent-knee wall stretch, left", { exact: true })).toBeVisible();
    await expect(athlete.getByText("Bent-knee wall stretch, right", { exact: true })).toBeVisible();
  });
});

test("a coach tries a routine as it is under work, its pain button too, as an athlete meets it, and nothing is sent", async ({
  browser,
}) => {
  const coach = await openPage(browser, desk);
  await foundClub(coach, "Tryers");
  await openReady(coach, "/routines");
  await coach.getByRole("link", { name: /^Runner build/ }).click();
  await coach.getByRole("button", { name: /^Bent-knee wall stretch/ }).click();
  await coach.getByRole("button", { name: "Sets: more", exact: true }).click();
  await coach.getByRole("link", { name: "Try it", exact: true }).click();
  await expect(coach.getByText(/^with your unsaved changes as an athlete meets it/)).toBeVisible();
  const written: string[] = [];
  coach.on("request", (request) => {
    if (request.method() === "POST") written.push(request.url());
  });
  const athletesPhone = coach.getByRole("region", { name: "The athlete's phone" });
  await athletesPhone.getByText("Doses, and why these").click();
  await expect(athletesPhone.getByText("3 × 45 s").first()).toBeVisible();
  await athletesPhone.getByRole("button", { name: "Open the session" }).click();
  const stretch = athletesPhone.getByRole("checkbox", { name: "Bent-knee wall stretch: done" });
  await expect(stretch).toBeChecked();
  await stretch.uncheck();
  await expect(athletesPhone.getByText("Skipped", { exact: true })).toBeVisible();
  await athletesPhone.getByRole("button", { name: "Save, no pain" }).click();
  await expect(athletesPhone.getByText(/Nothing of this was saved/)).toBeVisible();
  await athletesPhone.getByRole("button", { name: "Try it again" }).click();
  await athletesPhone.getByRole("button", { name: /-minute version$/ }).click();
  await athletesPhone.getByLabel("Note").fill("I felt a snap in my calf");
  await athletesPhone.getByRole("button", { name: "Done as planned, no pain" }).click();
  const questions = coach.getByRole("dialog", { name: "About the pain" });
  await expect(questions.getByText(/^Your note sounds like something/)).toBeVisible();
  await questions.getByLabel("I felt a pop").check();
  await questions.getByRole("button", { name: "Stop and tell my coach" }).click();
  await expect(athletesPhone.getByText("Here the training stops.")).toBeVisible();
  await athletesPhone.getByRole("link", { name: "Back to the routine" }).click();
  await expect(coach.getByText("v2 draft", { exact: true })).toBeVisible();
  expect(written).toEqual([]);
});

test("whoever a review led away from the routine is listed, brought back alone or with all, and taken back", async ({
  browser,
}) => {
  const { coach, athleteId } = await coachWithRunner(browser);
  const routines = await ask<{ id: string; name: string; versionId: string }[]>(
    coach,
    "routines.list",
    {},
  );
  const called = (name: string) => {
    const routine = routines.find((one) => one.name === name);
    if (!routine) throw new Error("Every club begins with the ready routines");
    return routine;
  };
  const build = called("Runner build");
  const today = new Date().toISOString().slice(0, 10);
  const { verdictId } = await call<{ verdictId: string }>(
    coach,
    "assessments.create",
    firstTest(athleteId),
  );
  await call(coach, "reviews.create", {
    ...{ kind: "changed", id: uuidv7(), athleteId, verdictId, comment: "", sideBias: null },
    ...{ decision: "continue", phase: "build", startsOn: today },
    routineVersionId: called("Runner soleus focus").versionId,
  });
  await openReady(coach, `/routines/${build.id}`);
  await coach.getByRole("link", { name: "1 differs", exact: true }).click();
  const plans = coach.getByRole("table", { name: "Plans that differ" });
  await expect(plans.getByText("Runner soleus focus")).toBeVisible();
  await expect(plans.getByText(/ left out$/).first()).toBeVisible();

  await test.step("one, at once", async () => {
    await plans.getByRole("button", { name: /^Bring .* back$/ }).click();
    await expect(coach.getByText("No review has changed this routine for anybody.")).toBeVisible();
    await coach.getByRole("button", { name: "Undo" }).click();
    await expect(plans.getByText("Runner soleus focus")).toBeVisible();
  });

  await test.step("all, after a dry run", async () => {
    await coach.getByRole("button", { name: "Bring all 1 back", exact: true }).click();
    const dialog = coach.getByRole("dialog", { name: "Back to version 1" });
    await expect(dialog.getByText(/The athlete gets it\./)).toBeVisible();
    await dialog.getByRole("button", { name: "Bring back 1 athlete", exact: true }).click();
    await expect(coach.getByText("No review has changed this routine for anybody.")).toBeVisible();
    await coach.getByRole("link", { name: /^On an earlier version/ }).click();
    await expect(coach.getByText(/^Everybody who follows this routine/)).toBeVisible();
  });
});
