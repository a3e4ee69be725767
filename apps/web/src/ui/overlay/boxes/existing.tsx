import { type Ref, useImperativeHandle } from "react";

type Props = {
  /** Given by the primitive that takes it for its own trigger. */
  ref?: Ref<HTMLButtonElement>;
  button: { current: HTMLButtonElement | null };
};

/** Stands for a button that is on the page already: where a box is placed, and where the focus returns. */
export function Existing({ ref, button }: Props) {
  useImperativeHandle(ref, () => button.current as HTMLButtonElement, [button]);
  return null;
}
