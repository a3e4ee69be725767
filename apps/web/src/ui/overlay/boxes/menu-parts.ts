import type { DropdownMenu } from "radix-ui";
import { createContext, useContext } from "react";

/** What the lines of a menu are made of. */
export type MenuPart = Pick<
  typeof DropdownMenu,
  "Item" | "ItemIndicator" | "Label" | "RadioGroup" | "RadioItem" | "Separator"
>;

/** Given by the menu that shows them: its lines are written where nothing of it is here yet. */
export const MenuParts = createContext<MenuPart | null>(null);

/** The parts of the menu around a line. */
export function useMenuParts(): MenuPart {
  const parts = useContext(MenuParts);
  if (parts === null) throw new Error("A line of a menu stands outside of one");
  return parts;
}
