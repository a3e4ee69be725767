import { shippedRuleSet } from "@talus/domain/verdicts/rule-set/rule-set";
import { describe, expect, it } from "vitest";
import { filesUnder, hashFiles } from "../../packages/embedded/bin/files.mjs";

const verdicts = "packages/domain/src/verdicts/shipped";
const prescriptions = "packages/domain/src/prescription/shipped";
const plans = "packages/domain/src/schedule/shipped";

/** What was read over and shipped. `vitest -u` rewrites the files, and this list only a person. */
const hashes: Record<string, string> = {
  [`${prescriptions}/plans.txt`]:
    "dd87251438ad742bccae770bcad798fd4a705c4c4bb85d564268f436d889fe19",
  [`${prescriptions}/sentences.txt`]:
    "ebff26d6d3fb780d85eca9715f96b1865a34a9b9fb60309a082d4cd609c4ae29",
  [`${plans}/plans.txt`]: "cf7c4fdd292bc6c3b4999fb6f594af3e1680bfbc5906c63f368d8e19f7c66217",
  [`${plans}/sentences.txt`]: "5422f116336770545048a58bdd21cb70804908f1976e0d52f69c1b15b9e73e15",
  [`${verdicts}/2026-2.jsonl`]: "99a213857ef280a337878a1c7685ebde8aab787e03929a119fc4199b12093f8d",
  [`${verdicts}/sentences.txt`]: "ab71518e7d9867b30d34e09508640a93110f123570721071836d6dd70547fba3",
};

/** What to do where a file is another one than was shipped. */
function remedyFor(file: string): string {
  const [version] = /\d{4}-\d+(?=\.jsonl$)/.exec(file) ?? [];
  if (version === undefined)
    return `${file} changed: read every changed line over, then put its new hash into this list`;
  return `What ${version} answers has shipped and never changes: stored verdicts name it. For another answer take the file back, give shippedRuleSet a new version, name ${version} in earlierShippedVersions, copy ${file} to the new version's name, run vitest -u, and add the hash of the new file to this list`;
}

describe("what was shipped", () => {
  it("is pinned for the rule set that ships", () => {
    expect(Object.keys(hashes)).toContain(`${verdicts}/${shippedRuleSet.version}.jsonl`);
  });

  it("is all of what is pinned", () => {
    expect([prescriptions, plans, verdicts].flatMap(filesUnder)).toEqual(Object.keys(hashes));
  });

  it.each(Object.entries(hashes))("%s is as it was read over", (file, hash) => {
    expect(hashFiles([file]), remedyFor(file)).toBe(hash);
  });
});
