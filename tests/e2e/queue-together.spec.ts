import { type Browser, expect, type Page } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import { addRunner } from "./a-club";
import { call } from "./calls";
import { desk, foundClub, joinClub, openPage } from "./people";
import { openReady } from "./ready";
import { test } from "./tidy";

/** Two coaches of a club who look at its queue, of three athletes who were never tested. */
async function twoCoaches(browser: Browser): Promise<{ one: Page; other: Page }> {
  const one = await openPage(browser, desk);
  await foundClub(one, "Together");
  const ids = [uuidv7(), uuidv7(), uuidv7()];
  for (const [at, id] of ids.entries()) await addRunner(one, id, ["Ada", "Bea", "Cleo"][at] ?? "");
  const teamId = uuidv7();
  await call(one, "teams.create", { id: teamId, name: "Sprint" });
  await call(one, "teams.addAthletes", { teamId, athleteIds: ids });
  const invited = { name: "Ben Okafor", email: `${uuidv7()}@example.org`, role: "coach" };
  const { url } = await call<{ url: string }>(one, "invitations.createForStaff", {
    ...invited,
    teamIds: [teamId],
  });
  const other = await openPage(browser, desk);
  await joinClub(other, url, "Ben Okafor");
  for (const page of [one, other]) await openReady(page, "/queue");
  return { one, other };
}

const rowOf = (page: Page, group: string, name: string) =>
  page
    .getByRole("region", { name: new RegExp(`^${group}`) })
    .getByRole("listitem")
    .filter({ hasText: name });

const pick = (page: Page, group: string, name: string) =>
  rowOf(page, group, name).getByRole("button").first().click();

test("what one coach does shows to the other by itself, and neither tramples the other", async ({
  browser,
}) => {
  const { one, other } = await twoCoaches(browser);

  await test.step("a row that is taken shows its owner to the other", async () => {
    await pick(one, "Never tested", "Ada");
    await one.keyboard.press("o");
    await one.getByRole("button", { name: "Take it" }).click();
    await expect(one.getByText("Taken: Ada Mbeki.")).toBeVisible();
    await expect(rowOf(other, "Never tested", "Ada").getByText("Anneke Kuiper")).toBeAttached();
  });

  await test.step("a row that rests stands apart, with who let it rest; U wakes it", async () => {
    await pick(one, "Never tested", "Bea");
    await one.keyboard.press("s");
    await one.getByRole("button", { name: /^In a week/ }).click();
    const resting = rowOf(other, "Snoozed 1", "Bea");
    await expect(resting.getByText(/^Snoozed by Anneke Kuiper until/)).toBeVisible();
    await one.keyboard.press("u");
    await expect(one.getByText("Taken back: Bea Mbeki.")).toBeVisible();
    await expect(rowOf(other, "Never tested", "Bea")).toBeVisible();
    await expect(resting).toBeHidden();
  });

  await test.step("who comes second is told who did what, and may do it anyway", async () => {
    // The other's page does not hear, as if the network were slow.
    await other.route(/\/api\/(live|trpc\/.*queue\.list)/, (route) => route.abort());
    await pick(other, "Never tested", "Cleo");
    await pick(one, "Never tested", "Cleo");
    await one.keyboard.press("o");
    await one.getByRole("button", { name: "Take it" }).click();
    await expect(one.getByText("Taken: Cleo Mbeki.")).toBeVisible();
    await other.keyboard.press("o");
    await other.getByRole("button", { name: "Take it" }).click();
    await expect(other.getByText(/^Anneke Kuiper took Cleo Mbeki at/)).toBeVisible();
    await other.unroute(/\/api\/(live|trpc\/.*queue\.list)/);
    await other.getByRole("button", { name: "Do it anyway" }).click();
    await expect(other.getByText("Taken: Cleo Mbeki.")).toBeVisible();
    await expect(rowOf(one, "Never tested", "Cleo").getByText("Ben Okafor")).toBeAttached();
  });

  await test.step("the queue is narrowed to one's own and to nobody's", async () => {
    await openReady(one, "/queue?owner=me");
    await expect(rowOf(one, "Never tested", "Ada")).toBeVisible();
    await expect(rowOf(one, "Never tested", "Cleo")).toBeHidden();
    await openReady(one, "/queue?owner=nobody");
    await expect(rowOf(one, "Never tested", "Bea")).toBeVisible();
    await expect(rowOf(one, "Never tested", "Ada")).toBeHidden();
  });

  await test.step("U takes back no second time what the notice's Undo took back, but what was done before it", async () => {
    await openReady(one, "/queue");
    for (const name of ["Cleo", "Bea"]) {
      await pick(one, "Never tested", name);
      await one.keyboard.press("s");
      await one.getByRole("button", { name: /^In a week/ }).click();
      await expect(rowOf(one, "Snoozed", name)).toBeVisible();
    }
    await one.getByRole("button", { name: "Undo", exact: true }).click();
    await expect(one.getByText("Taken back: Bea Mbeki.")).toBeVisible();
    await one.keyboard.press("u");
    await expect(one.getByText("Taken back: Cleo Mbeki.")).toBeVisible();
    await one.keyboard.press("u");
    await expect(one.getByText("There is nothing to take back.")).toBeVisible();
  });
});
