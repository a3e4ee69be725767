import type { Finding } from "@talus/domain/routines/checks/check";
import type { RoutineDraft } from "@talus/domain/routines/routine";

/** A rule that the draft keeps, in words. */
export type Pass = { rule: string; text: string; source: string };

/** The main rules that no finding names: what is in order. */
export function passesOf(draft: RoutineDraft, findings: readonly Finding[]): Pass[] {
  if (draft.items.length === 0) return [];
  const passes: Pass[] = [
    { rule: "K8", text: "Strength is in the routine.", source: "000:58" },
    { rule: "R20", text: "Balance is in the routine.", source: "001:18" },
    { rule: "R3", text: "The short version takes 5 to 10 minutes.", source: "000:43" },
    { rule: "R14", text: "The order is release, move, load, strength.", source: "001:8" },
  ];
  if (draft.athleteType === "lifter") {
    const text = "Static holds are short enough to stand before lifting.";
    passes.push({ rule: "C10", text, source: "Simic 2013" });
  }
  return passes.filter((pass) => findings.every((finding) => finding.rule !== pass.rule));
}
