import { beforeAll, expect, it } from "vitest";
import { build } from "../../packages/embedded/bin/build.mjs";
import { firstLoads, firstLoadTable } from "../bench/first-load";
import { tighterLimits } from "../bench/first-load-limits";
import { routes } from "../e2e/routes";

beforeAll(() => build());

it("every tighter limit has its page, and every page of the build is looked at", () => {
  const pages = [...new Set(routes.map(({ page }) => page))].sort();
  expect(Object.keys(tighterLimits).filter((page) => !pages.includes(page))).toEqual([]);
  expect(
    firstLoads()
      .map(({ page }) => page)
      .sort(),
  ).toEqual(pages);
});

it("no page loads more at first than it may", () => {
  const above = firstLoads().filter(({ ratio, limit }) => ratio > limit);
  expect(above, firstLoadTable(firstLoads())).toEqual([]);
});
