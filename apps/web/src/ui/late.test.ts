import { expect, it } from "vitest";
import { late } from "./late";

it("fetches once for everybody who asks, and knows what it has", async () => {
  let fetched = 0;
  const part = late(async () => {
    fetched += 1;
    return "part";
  });
  expect(part.now()).toBeNull();
  part.prepare();
  expect(await Promise.all([part.get(), part.get()])).toEqual(["part", "part"]);
  expect([part.now(), fetched]).toEqual(["part", 1]);
});

it("tries anew after a failure", async () => {
  const answers = [async () => Promise.reject(new Error("no network")), async () => "part"];
  const part = late(() => (answers.shift() ?? answers[0])?.() ?? Promise.resolve("none left"));
  await expect(part.get()).rejects.toThrow("no network");
  expect(part.now()).toBeNull();
  expect(await part.get()).toBe("part");
});
