import { beforeAll, expect, it } from "vitest";
import { build } from "../../packages/embedded/bin/build.mjs";
import { firstLoads, firstLoadTable } from "../bench/first-load";
import { firstLoadLimits } from "../bench/first-load-limits";
import { routes } from "../e2e/routes";

beforeAll(() => build());

it("every page has its limit of what it loads at first, and no limit lacks its page", () => {
  const pages = [...new Set(routes.map(({ page }) => page))].sort();
  expect(Object.keys(firstLoadLimits).sort()).toEqual(pages);
});

it("no page loads more at first than it may", () => {
  const above = firstLoads().filter(({ ratio, limit }) => limit === undefined || ratio > limit);
  expect(above, firstLoadTable(firstLoads())).toEqual([]);
});
