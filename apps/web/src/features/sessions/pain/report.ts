import { beganWords } from "@talus/domain/safety/pain-began";
import type { PainReport } from "@talus/domain/safety/pain-report";
import { noSymptoms, redFlagRules, redFlagsOf } from "@talus/domain/safety/red-flags";

/** The questions with nothing answered. */
export const emptyReport: PainReport = { ...noSymptoms, side: null };

/** What a person may tick, in the words of the questions. */
export const signs = [
  { key: "sharp", label: "Sharp or shooting" },
  { key: "worsening", label: "Gets worse as I go on" },
  { key: "pop", label: "I felt a pop" },
  { key: "cannotBearWeight", label: "I can’t put weight on it" },
  { key: "swollen", label: "Clearly swollen" },
  { key: "calfWarmRed", label: "Calf hot or red" },
  { key: "unilateral", label: "One calf is swollen or unusually sore" },
  { key: "ache", label: "None of these: a dull ache or a pull" },
] as const;
export type Sign = (typeof signs)[number]["key"];

/** Whether a sign is ticked. */
export function hasSign(report: PainReport, sign: Sign): boolean {
  if (sign === "sharp") return report.painQuality === "sharp";
  if (sign === "ache") return report.painQuality === "ache";
  if (sign === "swollen") return report.swelling === "marked";
  return report[sign];
}

/** The report with a sign ticked or unticked; "none of these" takes the others back, and they take it. */
export function withSign(report: PainReport, sign: Sign, ticked: boolean): PainReport {
  const { side, painNrs } = report;
  if (sign === "ache")
    return { ...emptyReport, side, painNrs, painQuality: ticked ? "ache" : null };
  const base: PainReport =
    report.painQuality === "ache" ? { ...report, painQuality: null } : report;
  if (sign === "sharp") return { ...base, painQuality: ticked ? "sharp" : null };
  if (sign === "swollen") return { ...base, swelling: ticked ? "marked" : null };
  return { ...base, [sign]: ticked };
}

/** What is still missing before a report can go on; null where it is enough. Any red flag is enough. */
export function missingIn(report: PainReport): string | null {
  if (redFlagsOf(report).length > 0) return null;
  if (report.painNrs === null) return "Say how much it hurts, 0 to 10.";
  if (report.painQuality === null) return "Tick what fits; the last line if none does.";
  return null;
}

/** A report in a few words: "3 of 10, left, began at heel drops". */
export function reportWords(report: PainReport): string {
  const parts = [
    report.painNrs === null ? null : `${report.painNrs} of 10`,
    ...redFlagsOf({ ...report, painNrs: null }).map((flag) =>
      redFlagRules[flag].label.toLowerCase(),
    ),
    report.side === "both" ? "both sides" : report.side,
    report.began ? beganWords(report.began) : null,
  ];
  return parts.filter(Boolean).join(", ");
}
