/** A group of keys as the help shows it: what each does, on which keys. */
export type KeyGroup = {
  title: string;
  keys: readonly { keys: readonly string[]; does: string }[];
};

/** Every key of the coach's pages, for the help behind `?`. */
export const keyGroups: readonly KeyGroup[] = [
  {
    title: "Everywhere",
    keys: [
      { keys: ["⌘K", "Ctrl K"], does: "jump to a page or an athlete" },
      { keys: ["?"], does: "show these keys" },
      { keys: ["Esc"], does: "close what is open" },
    ],
  },
  {
    title: "In the queue",
    keys: [
      { keys: ["J", "K"], does: "next, previous" },
      { keys: ["A"], does: "accept" },
      { keys: ["R"], does: "ask to remeasure" },
      { keys: ["E"], does: "change the routine" },
      { keys: ["C"], does: "comment" },
      { keys: ["W"], does: "why this verdict" },
      { keys: ["U"], does: "undo the last decision" },
      { keys: ["⇧A"], does: "accept all that go on as they are" },
    ],
  },
  {
    title: "In the list of athletes",
    keys: [{ keys: ["/"], does: "search" }],
  },
];
