import { LinkTabs } from "../../../ui/page/link-tabs";

/** The parts of an athlete's progress; the first is what matters. */
export const progressViews = ["ankles", "sessions", "plan", "tests"] as const;

/** One part, as the address names it. */
export type ProgressView = (typeof progressViews)[number];

const labels: Record<ProgressView, string> = {
  ankles: "Ankles",
  sessions: "Sessions",
  plan: "Plan",
  tests: "Tests",
};

/** The part that an address asks for; what it does not know is the first. */
export function progressViewOf(asked: string | string[] | undefined): ProgressView {
  return progressViews.find((view) => view === asked) ?? "ankles";
}

/** The parts side by side, each with its own address. */
export function ProgressTabs({ view }: { view: ProgressView }) {
  return (
    <LinkTabs
      label="Progress"
      look="pills"
      tabs={progressViews.map((one) => ({
        href: one === "ankles" ? "/progress" : `/progress?view=${one}`,
        label: labels[one],
        current: one === view,
      }))}
    />
  );
}
