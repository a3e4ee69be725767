"use client";

import { type SyntheticEvent, useRef, useState } from "react";
import { Button } from "../../../../ui/buttons/button";
import { TextareaField } from "../../../../ui/form/fields/textarea-field";

type Props = {
  text: string;
  placeholder: string;
  error?: string;
  onText: (text: string) => void;
};

/** In characters. A field takes a long text in line by line, each slower than the one before it. */
const mostInField = 20_000;

/** Rows of a spreadsheet in a field; many at once are kept beside it, with a line that says how many. */
export function RowsField({ text, onText, ...field }: Props) {
  const [isOpen, setOpen] = useState(false);
  const isTaken = useRef(false);
  const takeLong = (event: SyntheticEvent<HTMLTextAreaElement>, added: string) => {
    if (added.length <= mostInField) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const lines = added.replaceAll(/\r\n?/g, "\n");
    setOpen(false);
    isTaken.current = true;
    onText(value.slice(0, selectionStart) + lines + value.slice(selectionEnd));
  };
  if (!isOpen && text.length > mostInField)
    return (
      <div
        // The field that had the focus is gone.
        ref={(element) => {
          if (isTaken.current) element?.focus();
          isTaken.current = false;
        }}
        tabIndex={-1}
        className="flex flex-wrap items-center justify-between gap-2"
      >
        <p role="status">{lineCount(text).toLocaleString("en")} lines are here, header included.</p>
        <div className="flex gap-2">
          <Button onClick={() => setOpen(true)}>Change them</Button>
          <Button onClick={() => onText("")}>Remove them</Button>
        </div>
      </div>
    );
  return (
    <TextareaField
      {...field}
      label="Rows"
      className="[&_textarea]:max-h-96 [&_textarea]:min-h-40 [&_textarea]:whitespace-pre"
      value={text}
      onPaste={(event) => takeLong(event, event.clipboardData.getData("text/plain"))}
      onBeforeInput={(event) => takeLong(event, event.data)}
      onChange={(event) => {
        setOpen(true);
        onText(event.target.value);
      }}
      spellCheck={false}
    />
  );
}

function lineCount(text: string): number {
  return text.trim().split("\n").length;
}
