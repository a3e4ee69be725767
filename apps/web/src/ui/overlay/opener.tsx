"use client";

import {
  type ComponentProps,
  cloneElement,
  type FocusEvent,
  type PointerEvent,
  type ReactElement,
  type Ref,
} from "react";

/** A button as its place gives it. */
export type OpenerButton = ReactElement<ComponentProps<"button">>;

type Props = {
  children: OpenerButton;
  ref: Ref<HTMLButtonElement>;
  /** Of what it opens. */
  id: string;
  isOpen: boolean;
  onPress: () => void;
  /** Fetches what it opens: somebody reaches for it. */
  prepare: () => void;
};

/** The button that opens a dialog, sheet or popover: says so to a screen reader before any of it is there. */
export function Opener({ children, ref, id, isOpen, onPress, prepare }: Props) {
  const { onClick } = children.props;
  return cloneElement(children, {
    ...announced(children, { ref, id, isOpen, prepare }),
    "aria-haspopup": "dialog",
    onClick: (event) => {
      onClick?.(event);
      if (!event.defaultPrevented) onPress();
    },
  });
}

/** The button of a menu: opens when it is pressed down, and by the keys that a menu is opened with. */
export function MenuOpener({ children, ref, id, isOpen, onPress, prepare }: Props) {
  return cloneElement(children, {
    ...announced(children, { ref, id, isOpen, prepare }),
    "aria-haspopup": "menu",
    onPointerDown: (event) => {
      if (event.button !== 0 || event.ctrlKey) return;
      onPress();
      // The focus goes to the menu, not to its button.
      if (!isOpen) event.preventDefault();
    },
    onKeyDown: (event) => {
      const opens = event.key === "Enter" || event.key === " ";
      if (opens || (event.key === "ArrowDown" && !isOpen)) onPress();
      if (opens || event.key === "ArrowDown") event.preventDefault();
    },
  });
}

type Announced = Pick<Props, "ref" | "id" | "isOpen" | "prepare">;

function announced(button: OpenerButton, { ref, id, isOpen, prepare }: Announced) {
  const { onFocus, onPointerEnter } = button.props;
  return {
    ref,
    "aria-expanded": isOpen,
    "aria-controls": isOpen ? id : undefined,
    onFocus: (event: FocusEvent<HTMLButtonElement>) => {
      onFocus?.(event);
      prepare();
    },
    onPointerEnter: (event: PointerEvent<HTMLButtonElement>) => {
      onPointerEnter?.(event);
      prepare();
    },
  };
}
