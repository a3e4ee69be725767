"use client";

import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "../cx";
import { late } from "../late";
import { type MenuPart, useMenuParts } from "./boxes/menu-parts";
import { MenuOpener, type OpenerButton } from "./opener";
import { useBox } from "./use-box";

const menuBox = late(() => import("./boxes/menu-box").then((file) => file.MenuBox));

/** What a menu shows. */
export type MenuContent = {
  children: ReactNode;
  align?: "start" | "end";
  side?: "top" | "bottom";
};

type Props = MenuContent & {
  /** The button that opens it; give it a name. */
  trigger: OpenerButton;
};

/** A list of actions behind a button: arrow keys, type-ahead, Escape. */
export function Menu({ trigger, ...content }: Props) {
  const { Box, state, button } = useBox(menuBox, {}, { hasOpener: true });
  return (
    <>
      <MenuOpener {...button}>{trigger}</MenuOpener>
      {Box && <Box {...content} {...state} />}
    </>
  );
}

const itemLook =
  "flex min-h-control items-center gap-2.5 rounded-control px-2.5 text-base text-ink outline-none select-none data-highlighted:bg-sunken data-disabled:opacity-50 [&_svg]:size-4 [&_svg]:text-muted";

/** One action of a menu. */
export function MenuItem({ className, ...rest }: ComponentProps<MenuPart["Item"]>) {
  const { Item } = useMenuParts();
  return <Item {...rest} className={cx(itemLook, className)} />;
}

/** A menu entry that goes to a page. */
export function MenuLink({ className, ...rest }: ComponentProps<typeof Link>) {
  const { Item } = useMenuParts();
  return (
    <Item asChild>
      <Link {...rest} className={cx(itemLook, className)} />
    </Item>
  );
}

/** One of several that exclude each other, ticked where it is chosen. */
export function MenuChoice<V extends string>(props: {
  label: string;
  value: V;
  onChange: (value: V) => void;
  options: readonly { value: V; label: string; icon?: ReactNode }[];
}) {
  const { RadioGroup, RadioItem, ItemIndicator } = useMenuParts();
  return (
    <RadioGroup value={props.value} onValueChange={(value) => props.onChange(value as V)}>
      <MenuLabel>{props.label}</MenuLabel>
      {props.options.map((option) => (
        <RadioItem key={option.value} value={option.value} className={itemLook}>
          {option.icon}
          <span className="flex-1">{option.label}</span>
          <ItemIndicator className="text-accent" aria-hidden>
            ✓
          </ItemIndicator>
        </RadioItem>
      ))}
    </RadioGroup>
  );
}

/** A heading inside a menu. */
export function MenuLabel({ children }: { children: ReactNode }) {
  const { Label } = useMenuParts();
  return <Label className="px-2.5 pt-2 pb-1 text-xs font-medium text-muted">{children}</Label>;
}

/** A line between groups of a menu. */
export function MenuSeparator() {
  const { Separator } = useMenuParts();
  return <Separator className="my-1 h-px bg-line" />;
}
