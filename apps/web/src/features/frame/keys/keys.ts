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
      { keys: ["/"], does: "search: the list where there is one, else everything" },
      { keys: ["?"], does: "show these keys" },
      { keys: ["Esc"], does: "close a dialog or a menu" },
    ],
  },
  {
    title: "In the list of athletes",
    keys: [
      { keys: ["J", "K", "↓", "↑"], does: "next, previous" },
      { keys: ["Enter"], does: "open" },
      { keys: ["X"], does: "choose, or take out" },
      { keys: ["Esc"], does: "choose nobody" },
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
      { keys: ["O"], does: "take, or hand over" },
      { keys: ["S"], does: "snooze, or wake" },
      { keys: ["X"], does: "choose, or take out" },
      { keys: ["⇧X"], does: "choose all from the last chosen one" },
      { keys: ["⇧A"], does: "accept all within the rules" },
    ],
  },
];
