import type { ReactNode } from "react";
import { Button } from "../buttons/button";

type Props = { busy: boolean; disabled: boolean; children: ReactNode };

/** The button of a form in a sheet; stays in sight while the form scrolls. */
export function SheetSubmit(props: Props) {
  return (
    <div className="sticky -bottom-5 z-10 -mx-5 -mb-5 border-t border-line bg-surface px-5 py-3">
      <Button type="submit" tone="primary" wide {...props} />
    </div>
  );
}
